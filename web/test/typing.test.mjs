// Writing, running, undoing and leaving, as a reader does it with the keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openEditor, startBrowser } from "./page.mjs";

let started;
before(async () => (started = await startBrowser()));
after(() => started?.close());

/** Runs `steps` with an editor that is focused at its end, and expects no error in the page. */
function reader(name, options, steps) {
  test(name, async () => {
    const editor = await openEditor(started, options);
    try {
      await editor.area.focus();
      await editor.page.keyboard.press("Control+End");
      await steps(editor, editor.page.keyboard);
      assert.deepEqual(editor.problems, []);
    } finally {
      await editor.close();
    }
  });
}

reader("typing changes the text and tells the app", { text: "fn main() {}" }, async (editor, keyboard) => {
  await keyboard.type(" // ok");
  assert.equal(await editor.text(), "fn main() {} // ok");
  assert.equal((await editor.calls()).change.at(-1), "fn main() {} // ok");
});

reader("a typed block is closed and indented by four spaces", {}, async (editor, keyboard) => {
  await keyboard.type("fn main() {");
  await keyboard.press("Enter");
  await keyboard.type("if x {");
  await keyboard.press("Enter");
  await keyboard.type("y();");
  assert.equal(await editor.text(), "fn main() {\n    if x {\n        y();\n    }\n}");
});

reader("a lifetime is not closed like a string", {}, async (editor, keyboard) => {
  await keyboard.type("fn f<'a>(s: &'a str");
  assert.equal(await editor.text(), "fn f<'a>(s: &'a str)");
});

reader("writing over several coloured lines leaves the browser nothing to complain about", { text: "fn a() {} // x\nfn b() {} // y\nfn c() {}" }, async (editor, keyboard) => {
  await keyboard.press("Control+a");
  await keyboard.type("let z");
  assert.equal(await editor.text(), "let z");
});

reader("Ctrl-Enter runs and writes nothing", { text: "x" }, async (editor, keyboard) => {
  await keyboard.press("Control+Enter");
  assert.equal((await editor.calls()).run, 1);
  assert.equal(await editor.text(), "x");
});

reader("Ctrl-/ makes a comment and takes it back", { text: "    let x = 1;" }, async (editor, keyboard) => {
  await keyboard.press("Control+/");
  assert.equal(await editor.text(), "    // let x = 1;");
  await keyboard.press("Control+/");
  assert.equal(await editor.text(), "    let x = 1;");
});

reader("a reset can be undone, and so can what was typed before it", { text: "one\ntwo\n" }, async (editor, keyboard) => {
  await keyboard.type("three");
  await editor.call("setText", "one\ntwo\n", []);
  assert.equal(await editor.text(), "one\ntwo\n");
  assert.equal((await editor.calls()).change.at(-1), "one\ntwo\n");
  await keyboard.press("Control+z");
  assert.equal(await editor.text(), "one\ntwo\nthree");
  await keyboard.press("Control+z");
  assert.equal(await editor.text(), "one\ntwo\n");
  await keyboard.press("Control+y");
  await keyboard.press("Control+y");
  assert.equal(await editor.text(), "one\ntwo\n");
});

reader("edits that are applied together are undone together", { text: "let x = y;" }, async (editor, keyboard) => {
  await editor.call("applyEdits", [[4, 5, "_x"], [8, 9, "&y"]]);
  assert.equal(await editor.text(), "let _x = &y;");
  await keyboard.press("Control+z");
  assert.equal(await editor.text(), "let x = y;");
});

reader("formatting keeps the cursor on its line", { text: "fn main(){\nlet x=1;\nlet y=2;\n}\n" }, async (editor, keyboard) => {
  await editor.call("select", 14, 14);
  await editor.call("setText", "fn main() {\n    let x = 1;\n    let y = 2;\n}\n", []);
  await keyboard.type("|");
  assert.equal((await editor.text()).split("\n")[1].includes("|"), true);
});

reader("Tab fills up to the next stop, Shift-Tab takes it back", { text: "ab" }, async (editor, keyboard) => {
  await keyboard.press("Tab");
  assert.equal(await editor.text(), "ab  ");
  await keyboard.press("Home");
  await keyboard.press("Tab");
  assert.equal(await editor.text(), "    ab  ");
  await keyboard.press("Shift+Tab");
  assert.equal(await editor.text(), "ab  ");
});

reader("Escape and then Tab leaves the editor, and typing after Escape makes Tab indent again", { text: "ab" }, async (editor, keyboard) => {
  await keyboard.press("Escape");
  await keyboard.type("c");
  await keyboard.press("Tab");
  assert.equal(await editor.text(), "abc ");
  await keyboard.press("Escape");
  await keyboard.press("Tab");
  assert.equal(await editor.text(), "abc ");
  assert.equal(await editor.page.evaluate(() => document.activeElement.id), "after");
});

reader("Ctrl-M lets Tab move the focus, says so, and takes it back", { text: "ab" }, async (editor, keyboard) => {
  await keyboard.press("Control+m");
  await keyboard.type("c");
  await keyboard.press("Tab");
  assert.equal(await editor.page.evaluate(() => document.activeElement.id), "after");
  await editor.area.focus();
  await keyboard.press("Control+m");
  await keyboard.press("Tab");
  assert.equal(await editor.text(), "abc ");
  assert.deepEqual(await editor.announced(), ["Tab now moves the focus.", "Tab now indents."]);
});

reader("a read-only editor can be read by keyboard and not be changed", { text: "ab", readOnly: true }, async (editor, keyboard) => {
  await keyboard.type("x");
  await keyboard.press("Tab");
  assert.equal(await editor.text(), "ab");
  await editor.call("insert", "x");
  assert.equal(await editor.text(), "ab");
  assert.equal(await editor.area.getAttribute("aria-readonly"), "true");
  await editor.call("setReadOnly", false);
  await editor.area.focus();
  await keyboard.type("x");
  assert.equal((await editor.text()).length, 3);
});

reader("search finds, says where, and closes back to the text", { text: "alpha\nbeta\nalpha\n" }, async (editor, keyboard) => {
  await keyboard.press("Control+f");
  await editor.page.getByRole("textbox", { name: "Find" }).pressSequentially("beta");
  await keyboard.press("Enter");
  assert.match((await editor.announced()).join(), /beta.*line 2/);
  await keyboard.press("Escape");
  await keyboard.type("gamma");
  assert.equal(await editor.text(), "alpha\ngamma\nalpha\n");
});

reader("insert types at the cursor and closes brackets", { text: "" }, async (editor) => {
  await editor.call("insert", "fn f");
  await editor.call("insert", "(");
  await editor.call("insert", "->");
  assert.equal(await editor.text(), "fn f(->)");
});

reader("an app that answers each change at once, and hands over typed arrays, is served", {}, async (editor, keyboard) => {
  await editor.page.evaluate(() => {
    window.editor.destroy();
    window.make({
      text: "a\nb",
      hiddenLines: Uint32Array.of(0, 1),
      onChange(text) {
        window.editor.setDiagnostics([{ from: 0, to: 1, severity: "warning", message: text, code: "" }]);
        if (text.endsWith("!")) window.editor.setText("reset\n", Uint32Array.of(0, 1));
      },
    });
  });
  await editor.area.focus();
  await keyboard.press("End");
  await keyboard.type("c!");
  assert.equal(await editor.text(), "reset\n");
});
