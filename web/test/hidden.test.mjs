// Hidden lines: compiled but not shown, safe from edits around them, and opened when somebody wants to see them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openEditor, startBrowser } from "./page.mjs";

let started;
before(async () => (started = await startBrowser()));
after(() => started?.close());

const text = "use std::fmt;\nuse std::io;\nfn one() {}\nfn hidden() {}\nfn two() {}\n";
/** Lines 0 and 1, and line 3. */
const hiddenLines = [0, 2, 3, 4];
const hiddenText = ["use std::fmt;\nuse std::io;\n", "\nfn hidden() {}\n"];

function reader(name, steps, options = { text, hiddenLines }) {
  test(name, async () => {
    const editor = await openEditor(started, options);
    try {
      await editor.area.focus();
      await steps(editor, editor.page.keyboard);
      assert.deepEqual(editor.problems, []);
    } finally {
      await editor.close();
    }
  });
}

const visible = (editor) => editor.page.evaluate(() => [...document.querySelectorAll(".cm-line")].map((line) => line.textContent));
const bars = (editor) => editor.page.locator(".cm-hidden-bar button");

reader("only a bar with their number stands for hidden lines, and numbers go on as in the whole text", async (editor) => {
  assert.deepEqual(await visible(editor), ["fn one() {}", "fn two() {}", ""]);
  assert.deepEqual(await bars(editor).allTextContents(), ["2 hidden lines", "1 hidden line"]);
  const numbers = await editor.page.locator(".cm-lineNumbers .cm-gutterElement:visible").allTextContents();
  assert.deepEqual(numbers.filter(Boolean), ["3", "5", "6"]);
  const { height } = await bars(editor).first().boundingBox();
  assert.ok(height <= 26, `the bar is ${height} high`);
  assert.equal(await editor.text(), text);
});

reader("a reader who types at once writes in the first visible line, also after a reset and after hiding again", async (editor, keyboard) => {
  await keyboard.type("1");
  assert.ok((await editor.text()).startsWith(`${hiddenText[0]}1fn one`));
  await editor.call("setText", "a\nb\n", [0, 1]);
  await keyboard.type("2");
  assert.match(await editor.text(), /^a\n[^]*2/);
  await editor.call("showHidden", true);
  await keyboard.press("Control+Home");
  await editor.call("showHidden", false);
  await keyboard.type("3");
  assert.match(await editor.text(), /^a\n3b/);
});

/** Key presses that must leave the hidden lines whole; the first visible line is "fn one() {}". */
const attacks = [
  ["deleting everything", ["Control+a", "Delete"]],
  ["writing over everything", ["Control+a", "x"]],
  ["Backspace at the start of the first visible line", ["Control+Home", "Backspace"]],
  ["deleting from the start of the document", ["Control+Home", "Control+Shift+End", "Backspace"]],
  ["Delete at the end of the line before", ["Control+Home", "End", "Delete", "Delete"]],
  ["Backspace at the start of the line after", ["Control+Home", "ArrowDown", "Home", "Backspace", "Control+Backspace"]],
  ["writing over a selection across them", ["Control+Home", "End", "Shift+ArrowDown", "x"]],
  ["deleting the line before", ["Control+Home", "Control+Shift+k"]],
  ["moving a line up over them", ["Control+Home", "Alt+ArrowUp"]],
  ["moving a line down over them", ["Control+Home", "Alt+ArrowDown"]],
  ["indenting everything", ["Control+a", "Tab"]],
  ["commenting everything", ["Control+a", "Control+/"]],
  ["a new line before and after", ["Control+Home", "Enter", "End", "Enter", "ArrowDown", "Home", "Enter"]],
];
for (const [what, presses] of attacks)
  reader(`hidden lines stay whole: ${what}`, async (editor, keyboard) => {
    for (const key of presses) await keyboard.press(key);
    const now = await editor.text();
    assert.ok(now.startsWith(hiddenText[0]), now);
    assert.ok(now.includes(hiddenText[1]), now);
    assert.deepEqual(await bars(editor).allTextContents(), ["2 hidden lines", "1 hidden line"]);
    for (let count = 0; count < 10; count++) await keyboard.press("Control+z");
    assert.equal(await editor.text(), text);
    assert.deepEqual(await bars(editor).allTextContents(), ["2 hidden lines", "1 hidden line"]);
  });

reader("what is written over a selection across hidden lines is not lost", async (editor, keyboard) => {
  for (const key of ["Control+a", "x", "y"]) await keyboard.press(key);
  assert.equal(await editor.text(), `${hiddenText[0]}xy${hiddenText[1]}`);
});

reader("the cursor steps over hidden lines", async (editor, keyboard) => {
  for (const key of ["Control+Home", "End", "ArrowRight"]) await keyboard.press(key);
  await keyboard.type("/*a*/");
  for (const key of ["Home", "ArrowLeft"]) await keyboard.press(key);
  await keyboard.type("/*b*/");
  for (const key of ["Control+Home", "ArrowUp"]) await keyboard.press(key);
  await keyboard.type("/*c*/");
  for (const key of ["ArrowDown", "Home"]) await keyboard.press(key);
  await keyboard.type("/*d*/");
  assert.equal(await editor.text(), text.replace("fn one() {}", "/*c*/fn one() {}/*b*/").replace("fn two", "/*d*//*a*/fn two"));
});

reader("the bar opens its lines by keyboard; then they can be edited, and closed again", async (editor, keyboard) => {
  await keyboard.press("Escape");
  await keyboard.press("Tab");
  assert.equal(await editor.page.evaluate(() => document.activeElement.textContent), "2 hidden lines");
  await keyboard.press("Enter");
  assert.deepEqual(await visible(editor), ["use std::fmt;", "use std::io;", "fn one() {}", "fn two() {}", ""]);
  assert.deepEqual(await editor.announced(), ["2 lines shown."]);
  await keyboard.type("pub ");
  assert.ok((await editor.text()).startsWith("pub use std::fmt;"));
  await bars(editor).first().click();
  assert.deepEqual(await visible(editor), ["fn one() {}", "fn two() {}", ""]);
});

reader("showHidden shows all of them, and hides them again", async (editor) => {
  await editor.call("showHidden", true);
  assert.equal((await visible(editor)).length, 6);
  assert.equal(await bars(editor).first().getAttribute("aria-expanded"), "true");
  await editor.call("showHidden", false);
  assert.equal((await visible(editor)).length, 3);
  await bars(editor).first().click();
  await bars(editor).last().click();
  assert.deepEqual((await editor.calls()).hidden, [true, false, true], "the app is told when all are shown");
});

reader("going to a place in hidden lines opens them", async (editor, keyboard) => {
  const at = text.indexOf("hidden");
  await editor.call("select", at, at + 6);
  assert.deepEqual(await visible(editor), ["fn one() {}", "fn hidden() {}", "fn two() {}", ""]);
  await keyboard.type("shown");
  assert.ok((await editor.text()).includes("fn shown() {}"));
});

reader("searching finds into hidden lines", async (editor, keyboard) => {
  await keyboard.press("Control+f");
  await editor.page.getByRole("textbox", { name: "Find" }).pressSequentially("hidden");
  await keyboard.press("Enter");
  assert.ok((await visible(editor)).includes("fn hidden() {}"));
});

reader("a suggestion that changes hidden lines is applied whole and shows them", async (editor, keyboard) => {
  await editor.call("applyEdits", [[0, 0, "use std::rc::Rc;\n"], [text.indexOf("one"), text.indexOf("one") + 3, "uno"]]);
  assert.equal(await editor.text(), `use std::rc::Rc;\n${text.replace("one", "uno")}`);
  assert.ok((await visible(editor)).includes("use std::fmt;"));
  await keyboard.press("Control+z");
  assert.equal(await editor.text(), text);
});

reader("a reset brings its own hidden lines, undoing it brings back the old ones", async (editor, keyboard) => {
  await editor.call("setText", "a\nb\nc\n", [1, 2]);
  assert.deepEqual(await visible(editor), ["a", "c", ""]);
  await keyboard.press("Control+z");
  assert.equal(await editor.text(), text);
  assert.deepEqual(await visible(editor), ["fn one() {}", "fn two() {}", ""]);
  await keyboard.press("Control+y");
  assert.deepEqual(await visible(editor), ["a", "c", ""]);
});

reader("lines deleted while shown come back hidden lines by undo", async (editor, keyboard) => {
  await editor.call("showHidden", true);
  for (const key of ["Control+a", "Delete"]) await keyboard.press(key);
  assert.equal(await editor.text(), "");
  await keyboard.press("Control+z");
  await editor.call("showHidden", false);
  assert.deepEqual(await visible(editor), ["fn one() {}", "fn two() {}", ""]);
});

reader("blank hidden lines, all lines hidden, and numbers beyond the end are survived", async (editor, keyboard) => {
  assert.deepEqual(await visible(editor), ["a", "b"]);
  await editor.call("setText", "a\nb", [0, 2]);
  assert.deepEqual(await visible(editor), []);
  await keyboard.type("x");
  assert.equal(await editor.text(), "a\nb");
  await editor.call("showHidden", true);
  assert.deepEqual(await visible(editor), ["a", "b"]);
}, { text: "\na\n\nb\n", hiddenLines: [0, 1, 2, 3, 4, 99] });
