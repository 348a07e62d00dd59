// The editor in its page: security policy, accessibility, themes, phones, and the place of a static block.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { openEditor, startBrowser } from "./page.mjs";

let started;
before(async () => (started = await startBrowser()));
after(() => started?.close());

const text = "use std::fmt;\nfn main() {\n    let name = \"Ferris\"; // a comment\n    println!(\"{name}\");\n}";
const problem = [{ from: text.indexOf("name"), to: text.indexOf("name") + 4, severity: "error", message: "an error", code: "E0001" }];
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Brings out everything that the editor can show. */
async function everything(editor) {
  await editor.call("setDiagnostics", problem);
  await editor.area.focus();
  await editor.page.keyboard.press("F8");
  await editor.page.keyboard.press("Control+f");
  await editor.page.keyboard.type("name");
}

test("a strict content security policy has nothing to refuse", async () => {
  const editor = await openEditor(started, { text, hiddenLines: [0, 1] });
  await everything(editor);
  await editor.page.keyboard.press("Escape");
  await editor.call("showHidden", true);
  assert.deepEqual(await editor.page.evaluate(() => window.violations), []);
  assert.deepEqual(editor.problems, []);
  const styled = await editor.page.evaluate(() => getComputedStyle(document.querySelector(".cm-scroller")).display);
  assert.equal(styled, "flex", "the editor's own style sheet is in force");
  await editor.close();
});

for (const [name, context, options] of [
  ["light", { colorScheme: "light" }, {}],
  ["dark", { colorScheme: "dark" }, {}],
  ["read-only", {}, { readOnly: true }],
  ["a phone", phone, {}],
])
  test(`axe finds nothing to complain about: ${name}`, async () => {
    const editor = await openEditor(started, { text, hiddenLines: [0, 1], ...options }, context);
    await everything(editor);
    // The policy of the page forbids the script tag; the protocol does not ask it.
    await editor.page.evaluate(axe);
    const found = await editor.page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    assert.deepEqual(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]), []);
    await editor.close();
  });

test("the editing area tells screen readers its name and how to leave", async () => {
  const editor = await openEditor(started, { text, label: "Example 1" });
  assert.match(await editor.area.getAttribute("aria-description"), /Escape and then Tab/);
  await editor.close();
});

test("colours follow the page's theme while the editor is open", async () => {
  const editor = await openEditor(started, { text });
  const ground = () => editor.page.evaluate(() => getComputedStyle(document.querySelector(".cm-editor")).backgroundColor);
  const seen = new Set();
  for (const theme of ["light", "dark", "contrast"]) {
    await editor.page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
    seen.add(await ground());
  }
  assert.equal(seen.size, 3);
  await editor.close();
});

for (const [name, context] of [["desktop", {}], ["phone", phone]])
  test(`the editor is as high as the static block whose place it takes: ${name}`, async () => {
    const editor = await openEditor(started, { text: "fn main() {\n    let x = 1;\n}" }, context);
    const [block, live] = await editor.page.evaluate(() => {
      const block = document.createElement("pre");
      block.className = "code";
      block.appendChild(document.createElement("code")).textContent = window.editor.text();
      document.getElementById("here").append(block);
      return [block.getBoundingClientRect().height, document.querySelector(".cm-editor").getBoundingClientRect().height];
    });
    assert.equal(live, block);
    await editor.close();
  });

test("long lines scroll on a desk and wrap on a phone, and the page never scrolls sideways", async () => {
  for (const [context, wraps] of [[{}, false], [phone, true]]) {
    const editor = await openEditor(started, { text: `let x = "${"wide ".repeat(60)}";` }, context);
    const seen = await editor.page.evaluate(() => {
      const scroller = document.querySelector(".cm-scroller");
      return { scrolls: scroller.scrollWidth > scroller.clientWidth, page: document.documentElement.scrollWidth > innerWidth };
    });
    assert.deepEqual(seen, { scrolls: !wraps, page: false });
    await editor.close();
  }
});

test("on a phone a tap on a symbol types it and keeps the keyboard open", async () => {
  const editor = await openEditor(started, { text: "" }, phone);
  const row = editor.page.getByRole("toolbar", { name: "Symbols" });
  assert.equal(await row.isVisible(), false);
  await editor.area.tap();
  assert.equal(await row.isVisible(), true);
  await editor.page.keyboard.type("fn f");
  for (const name of ["opening parenthesis", "closing parenthesis", "thin arrow"]) await row.getByRole("button", { name, exact: true }).tap();
  assert.equal(await editor.text(), "fn f()->");
  assert.equal(await editor.page.evaluate(() => document.activeElement.classList.contains("cm-content")), true);
  await row.getByRole("button", { name: "Undo" }).tap();
  assert.notEqual(await editor.text(), "fn f()->");
  const { height } = await row.getByRole("button", { name: "Tab", exact: true }).boundingBox();
  assert.ok(height >= 44);
  await editor.close();
});

test("with a mouse there is no row of symbols", async () => {
  const editor = await openEditor(started, { text: "" });
  await editor.area.focus();
  assert.equal(await editor.page.getByRole("toolbar", { name: "Symbols" }).isVisible(), false);
  await editor.close();
});

test("several editors live in one page, and one that is destroyed leaves nothing behind", async () => {
  const editor = await openEditor(started, { text: "one" });
  const left = await editor.page.evaluate(() => {
    const first = window.editor;
    window.make({ text: "two", label: "Second" });
    first.destroy();
    return [...document.querySelectorAll(".cm-content")].map((area) => area.textContent);
  });
  assert.deepEqual(left, ["two"]);
  await editor.close();
});

for (const [what, change] of [
  ["the text", (editor) => editor.call("insert", "x")],
  ["the width", (editor) => editor.page.setViewportSize({ width: 300, height: 640 })],
])
  test(`the room of the static text is kept until ${what} is another`, async () => {
    const editor = await openEditor(started, { text }, phone);
    const height = () => editor.page.evaluate(() => document.querySelector("#here").getBoundingClientRect().height);
    await editor.page.evaluate((text) => {
      window.editor.destroy();
      const before = document.createElement("pre");
      before.style.height = "1234px";
      document.querySelector("#here").replaceChildren(before);
      window.make({ text });
      before.remove();
    }, text);
    assert.equal(await height(), 1234);
    await change(editor);
    await editor.page.waitForFunction(() => document.querySelector("#here").getBoundingClientRect().height < 1000);
    assert.deepEqual(editor.problems, []);
    await editor.close();
  });
