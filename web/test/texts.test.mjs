// Texts that break editors: huge, hostile, or from another system.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openEditor, startBrowser } from "./page.mjs";

let started;
before(async () => (started = await startBrowser()));
after(() => started?.close());

/** Lone surrogates cannot travel through the browser's protocol, so these are compared as escapes of UTF-16 units. */
const units = (text) => [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16)).join(" ");

const texts = [
  ["CRLF", "a\r\nb\r\n", "a\nb\n"],
  ["CR alone", "a\rb", "a\nb"],
  ["NUL and other controls", "a\u0000b\u0007\u001b[0m", "a\u0000b\u0007\u001b[0m"],
  ["a lone high surrogate", "a\ud83eb", "a\ufffdb"],
  ["a lone low surrogate at the end", "ab\udd80", "ab\ufffd"],
  ["surrogates in the wrong order", "\udd80\ud83e", "\ufffd\ufffd"],
  ["a whole pair", "\u{1f980}", "\u{1f980}"],
  ["line and paragraph separators", "a\u2028b\u2029c", "a\u2028b\u2029c"],
  ["right-to-left text and marks", "let \u05e9\u05dc\u05d5\u05dd = \"\u202e\u2066abc\u2069\u202c\";", "let \u05e9\u05dc\u05d5\u05dd = \"\u202e\u2066abc\u2069\u202c\";"],
  ["zero-width characters", "a\u200bb\u200dc\ufeff", "a\u200bb\u200dc\ufeff"],
];

/** How a text gets in, and what gives it back. */
const ways = {
  "the start text": (page, text) => page.evaluate((text) => { window.make({ text: JSON.parse(text) }); }, text),
  setText: (page, text) => page.evaluate((text) => { window.make(); window.editor.setText(JSON.parse(text), []); }, text),
  applyEdits: (page, text) => page.evaluate((text) => { window.make(); window.editor.applyEdits([[0, 0, JSON.parse(text)]]); }, text),
  insert: (page, text) => page.evaluate((text) => { window.make(); window.editor.insert(JSON.parse(text)); }, text),
  paste: (page, text) => page.evaluate((text) => {
    window.make();
    const data = { getData: (type) => (type === "text/plain" ? JSON.parse(text) : ""), types: ["text/plain"], files: [] };
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: data });
    document.querySelector(".cm-content").dispatchEvent(event);
  }, text),
};

for (const [way, bring] of Object.entries(ways))
  test(`hostile texts come back whole by ${way}, at coherent offsets`, async () => {
    const editor = await openEditor(started);
    for (const [what, text, expected] of texts) {
      await editor.page.evaluate(() => window.editor.destroy());
      await bring(editor.page, JSON.stringify(text));
      const got = await editor.page.evaluate(() => {
        const text = window.editor.text();
        const told = window.calls.change.at(-1);
        // Marks the last unit by its offset in `text()`: the editor must underline just that.
        window.editor.setDiagnostics([{ from: text.length - 1, to: text.length, severity: "error", message: "m", code: "" }]);
        return { text: [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16)).join(" "), told: told === text };
      });
      assert.equal(got.text, units(expected), what);
      if (way !== "the start text") assert.ok(got.told, `${what}: the app is told the same text`);
    }
    assert.deepEqual(editor.problems, []);
    await editor.close();
  });

test("characters that cannot be seen are shown, and joined emoji are left alone", async () => {
  const editor = await openEditor(started, { text: "a\u202eb\u200bc\u2067d\u0000e\u200df \u{1f469}\u200d\u{1f680}" });
  assert.equal(await editor.page.locator(".cm-specialChar").count(), 5);
  await editor.close();
});

const big = {
  "100 000 lines": Array.from({ length: 100_000 }, (_, line) => `    let value_${line} = compute(${line}); // line`).join("\n"),
  "one line of a megabyte": `let x = "${"abcdefgh ".repeat(116_000)}";`,
};
for (const [what, text] of Object.entries(big))
  test(`after a paste of ${what} a key costs what is in view, not the whole text`, async () => {
    const editor = await openEditor(started);
    await editor.area.focus();
    await editor.page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.querySelector(".cm-content").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    assert.equal((await editor.text()).length, text.length);
    const { read, told } = await editor.page.evaluate(() => {
      window.calls.read = 0;
      const before = window.calls.change.length;
      for (let count = 0; count < 5; count++) window.editor.insert("y");
      return { read: window.calls.read, told: window.calls.change.length - before };
    });
    assert.ok(read < text.length / 10, `${read} characters were read for five keys`);
    assert.equal(told, 0, "the app is told after a pause");
    assert.ok((await editor.page.locator(".cm-line").count()) < 500, "only lines in view are in the page");
    await editor.page.waitForFunction((length) => window.calls.change.at(-1)?.length === length, text.length + 5);
    assert.deepEqual(editor.problems, []);
    await editor.close();
  });

test("an app that leaves is told the last change of a huge text", async () => {
  const editor = await openEditor(started, { text: "x".repeat(300_000) });
  const told = await editor.page.evaluate(() => {
    window.editor.insert("y");
    const before = window.calls.change.length;
    window.editor.destroy();
    return [before, window.calls.change.length];
  });
  assert.deepEqual(told, [0, 1]);
  await editor.close();
});

test("a highlighter that fails costs the colours and nothing else", async () => {
  const editor = await openEditor(started);
  await editor.page.evaluate(() => {
    window.editor.destroy();
    window.make({ text: "fn", highlight() { throw new Error("no colours today"); } });
    window.editor.insert("x");
  });
  assert.equal((await editor.text()).length, 3);
  await editor.close();
});
