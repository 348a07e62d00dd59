// The parts without a page, against many made-up documents and edits. The seed is fixed, so a failure can be repeated.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import * as esbuild from "esbuild";

let folder;
let parts;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "rockpool-state-"));
  await esbuild.build({
    stdin: {
      contents: `export * from "./editor/hidden.ts"; export * from "./editor/text.ts";
        export { EditorState } from "@codemirror/state"; export { history, undo, undoDepth } from "@codemirror/commands";`,
      resolveDir: join(dirname(fileURLToPath(import.meta.url)), ".."),
    },
    bundle: true,
    format: "esm",
    outfile: join(folder, "state.mjs"),
    logLevel: "error",
  });
  parts = await import(pathToFileURL(join(folder, "state.mjs")).href);
});
after(() => folder && rm(folder, { recursive: true, force: true }));

/** Whole numbers below `limit`, the same ones in every run. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A document of numbered lines, some blank, with hidden runs; the texts of the runs are all different. */
function madeUp(roll) {
  const lines = Array.from({ length: 1 + roll(12) }, (_, at) => (roll(4) ? `line ${at}` : ""));
  const hidden = [];
  for (let at = 0; at < lines.length; at += 1 + roll(5)) {
    const end = Math.min(lines.length, at + 1 + roll(2));
    if (roll(2)) hidden.push(at, end);
  }
  return { text: lines.join("\n"), hidden };
}

test("whatever a reader does, closed hidden lines stay whole lines with their text, and undo brings all back", () => {
  const roll = dice(7);
  for (let round = 0; round < 600; round++) {
    const { text, hidden } = madeUp(roll);
    let state = parts.EditorState.create({ doc: text, extensions: [parts.history(), parts.hiddenLinesState(hidden)] });
    state = state.update(parts.leaveHidden(state)).state;
    const runs = () => parts.closedRuns(state).map(({ from, to }) => state.sliceDoc(from, to));
    const before = runs();
    let last = "";
    for (let step = 0; step < 8; step++) {
      const from = roll(state.doc.length + 1);
      const to = Math.min(state.doc.length, from + (roll(2) ? 0 : roll(20)));
      last = state.doc.toString();
      const insert = ["", "x", "\n", "a\nb", "}\n"][roll(5)];
      state = state.update({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: insert ? "input.type" : "delete" }).state;
      assert.deepEqual(runs(), before, `round ${round}: ${JSON.stringify(text)} hiding ${hidden}; ${JSON.stringify(last)}, ${from} to ${to} becomes ${JSON.stringify(insert)}`);
      for (const { from, to } of parts.closedRuns(state)) {
        assert.equal(state.doc.lineAt(from).from, from);
        assert.equal(state.doc.lineAt(to).to, to);
        const { head } = state.selection.main;
        const everything = from === 0 && to === state.doc.length;
        assert.ok(everything || head < from || head > to, `round ${round}: the cursor is at a visible place`);
      }
    }
    const edited = state.doc.toString();
    while (parts.undoDepth(state)) assert.ok(parts.undo({ state, dispatch: (tr) => (state = tr.state) }));
    assert.equal(state.doc.toString(), text);
    assert.deepEqual(runs(), before, `round ${round}: undone from ${JSON.stringify(edited)} to ${JSON.stringify(text)}, hiding ${hidden}`);
  }
});

test("a replacement makes one text into the other, and never touches half a pair", () => {
  const roll = dice(11);
  const alphabet = ["a", "b", "\n", "\u{1f980}", "\u{1f981}", "\u00e9"];
  const word = () => Array.from({ length: roll(7) }, () => alphabet[roll(alphabet.length)]).join("");
  for (let round = 0; round < 5000; round++) {
    const [before, after] = [word(), word()];
    const { from, to, insert } = parts.replacement(before, after);
    assert.equal(before.slice(0, from) + insert + before.slice(to), after);
    assert.ok(insert.isWellFormed() && before.slice(from, to).isWellFormed(), JSON.stringify([before, after]));
  }
});
