// Problems in the text: seen, heard, reached by keyboard and by mouse.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openEditor, startBrowser } from "./page.mjs";

let started;
before(async () => (started = await startBrowser()));
after(() => started?.close());

const text = "let a = 1;\nlet b = a;\nlet c = d;\n";
const list = [
  { from: 30, to: 31, severity: "error", message: "cannot find value `d` in this scope", code: "E0425" },
  { from: 4, to: 5, severity: "warning", message: "unused variable: `a`", code: "unused_variables" },
  { from: 4, to: 5, severity: "hint", message: "prefix it with an underscore: `_a`", code: "" },
];

function reader(name, steps, options = { text }) {
  test(name, async () => {
    const editor = await openEditor(started, options);
    try {
      await editor.call("setDiagnostics", list);
      await editor.area.focus();
      await steps(editor, editor.page.keyboard);
      assert.deepEqual(editor.problems, []);
    } finally {
      await editor.close();
    }
  });
}

const tip = (editor) => editor.page.locator(".cm-diagnostic-tip");
const underlined = (editor, severity) => editor.page.locator(`.cm-diagnostic-${severity}`).allTextContents();

reader("problems are underlined and marked at their lines, worst first", async (editor) => {
  assert.deepEqual(await underlined(editor, "error"), ["d"]);
  assert.deepEqual(await underlined(editor, "warning"), ["a"]);
  assert.deepEqual(await editor.page.locator(".cm-lineNumbers .cm-line-mark").allTextContents(), ["1", "3"]);
  assert.deepEqual(await editor.page.locator(".cm-line-mark-warning").allTextContents(), ["1"]);
});

reader("F8 and Shift-F8 go round the problems and read each out", async (editor, keyboard) => {
  for (const key of ["F8", "F8", "F8", "F8", "Shift+F8"]) await keyboard.press(key);
  assert.deepEqual(await editor.announced(), [
    "Warning unused_variables, line 1: unused variable: `a`. 1 of 3.",
    "Hint, line 1: prefix it with an underscore: `_a`. 2 of 3.",
    "Error E0425, line 3: cannot find value `d` in this scope. 3 of 3.",
    "Warning unused_variables, line 1: unused variable: `a`. 1 of 3.",
    "Error E0425, line 3: cannot find value `d` in this scope. 3 of 3.",
  ]);
  assert.equal(await tip(editor).innerText(), "Error E0425cannot find value `d` in this scopeDetails");
  await keyboard.press("Escape");
  assert.equal(await tip(editor).count(), 0);
  await keyboard.type("e");
  assert.equal(await editor.text(), text.replace("d;", "e;"));
});

reader("F8 without problems says so", async (editor, keyboard) => {
  await editor.call("setDiagnostics", []);
  await keyboard.press("F8");
  assert.deepEqual(await editor.announced(), ["No problems."]);
});

reader("underlines follow what is typed before them until new ones come", async (editor, keyboard) => {
  await keyboard.press("Control+Home");
  await keyboard.type("// new line\n");
  assert.deepEqual(await underlined(editor, "error"), ["d"]);
  await editor.call("setDiagnostics", []);
  assert.deepEqual(await underlined(editor, "error"), []);
});

reader("resting on a problem shows it, and its button chooses it", async (editor) => {
  await editor.page.locator(".cm-diagnostic-error").hover();
  await tip(editor).getByRole("button", { name: "Details" }).click();
  assert.deepEqual((await editor.calls()).diagnostic, [0]);
});

reader("a mark beside the number shows its problems on hover and chooses the worst on a click", async (editor) => {
  const mark = editor.page.locator(".cm-line-mark-warning");
  await mark.hover();
  assert.match(await tip(editor).innerText(), /unused variable.*prefix it/s);
  await mark.click();
  assert.deepEqual((await editor.calls()).diagnostic, [1]);
});

reader("Alt-Enter chooses the problem at the cursor", async (editor, keyboard) => {
  for (const key of ["Shift+F8", "Alt+Enter"]) await keyboard.press(key);
  assert.deepEqual((await editor.calls()).diagnostic, [0]);
});

reader("a problem in hidden lines is told on their bar, and F8 opens them", async (editor, keyboard) => {
  const bar = editor.page.locator(".cm-hidden-bar button");
  assert.equal(await bar.innerText(), "▸ 1 hidden line, with an error".slice(2));
  await keyboard.press("Control+End");
  await keyboard.press("Shift+F8");
  assert.equal(await bar.getAttribute("aria-expanded"), "true");
  assert.deepEqual(await underlined(editor, "error"), ["d"]);
}, { text, hiddenLines: [2, 3] });

reader("empty, reversed and far ranges are survived", async (editor, keyboard) => {
  const at = (from, to) => ({ from, to, severity: "error", message: "m", code: "" });
  await editor.call("setDiagnostics", [at(11, 11), at(9, 2), at(9999, 99999), at(-5, 1), at(0, 33)]);
  await keyboard.press("F8");
  await keyboard.press("Control+a");
  await keyboard.press("Delete");
  await keyboard.press("F8");
  assert.equal(await editor.text(), "");
});
