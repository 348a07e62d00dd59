// Reading a lesson, changing its examples and running them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, SIZES, visit } from "./support/browser.mjs";
import { button, cursor, editor, example, lines, more, output, rewrite, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

const introduction = () => `${rockpool.url}lessons/index/`;
const ownership = () => `${rockpool.url}lessons/language/ownership/`;

for (const [name, size] of SIZES) {
  test(`read, edit, run, see (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, introduction());
      await page.getByRole("heading", { level: 1, name: "Introduction" }).waitFor();
      const place = example(page);
      const area = await editor(place);
      await area.getByText('"limpet"').dblclick();
      await page.keyboard.type("whelk");
      await sees(place, "edited");
      await button(place, "Run").click();
      await sees(output(place), "The program ended normally");
      await sees(output(place).getByLabel("Printed"), "1. whelk");
      await sees(output(place), "on this server");
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(width <= 0, `the page is ${width} px wider than the screen`);
    }));

  test(`a compile error leads to its place (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, ownership());
      const place = example(page, 1);
      const area = await editor(place);
      await button(place, "Run").click();
      await sees(output(place), "It does not compile: 1 error");
      await sees(place, "As expected, it fails with E0382.");
      await area.locator(".cm-diagnostic-error").first().waitFor();
      await place.locator(".cm-gutters .cm-line-mark-error").first().waitFor();
      const message = output(place).getByRole("list", { name: "Messages of the compiler" });
      await message.getByRole("button", { name: /borrow of moved value/ }).click();
      await area.and(page.locator(":focus")).waitFor();
      assert.deepEqual(await cursor(area), { line: '    println!("kept: {note}");', selected: "note", focused: true });
    }));
}

/** Writes down all that screen readers are told: an announcement is soon replaced by the next. */
function listen() {
  window.announced = [];
  new MutationObserver((records) => {
    const added = records.flatMap(({ target, addedNodes }) => (target.closest?.("[role=status]") ? [...addedNodes] : []));
    window.announced.push(...added.map((node) => node.textContent));
  }).observe(document.documentElement, { childList: true, subtree: true });
}

test("Ctrl-Enter runs, and the result is announced", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, introduction());
    await page.evaluate(listen);
    const area = await editor(example(page));
    await area.focus();
    await area.press("Control+Enter");
    await sees(output(example(page)), "3. anemone");
    const isSaid = page.waitForFunction(() => window.announced.some((text) => text.startsWith("The program ended normally")));
    await isSaid.catch(async () => assert.fail(`announced was only: ${await page.evaluate(() => window.announced.join(" | "))}`));
  }));

test("an example that must fail says so when an edit mends it", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, introduction());
    const place = example(page, 1);
    await sees(place, "Must not compile: E0384");
    const area = await editor(place);
    await rewrite(area, 'fn main() {\n    let mut limpets = 3;\n    println!("{limpets}");\n    limpets = 5;\n    println!("{limpets}");\n}');
    await area.press("Control+Enter");
    await sees(place, "It compiles now: your edit mended it.");
  }));

test("a panic leads to its place", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, `${rockpool.url}lessons/language/errors/`);
    const place = page.locator(".snippet[data-expect=panics]");
    const area = await editor(place);
    await button(place, "Run").click();
    await sees(place, "As expected, it panics.");
    await output(place).getByRole("list", { name: "Panics" }).getByRole("button").click();
    await area.and(page.locator(":focus")).waitFor();
    assert.match((await cursor(area)).line, /assert!\(count > 0/);
  }));

test("a draft is there after a reload, reset brings the original back, and undo the draft", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, introduction());
    const original = await lines(await editor(example(page)));
    await rewrite(await editor(example(page)), 'fn main() {\n    println!("my own");\n}');
    await page.reload();
    await sees(example(page), "edited");
    const area = await editor(example(page));
    await area.filter({ hasText: "my own" }).waitFor();
    const tools = await more(example(page));
    await tools.getByRole("button", { name: "Reset" }).click();
    await area.filter({ hasText: "limpet" }).waitFor();
    assert.deepEqual(await lines(area), original);
    await area.press("Control+z");
    await area.filter({ hasText: "my own" }).waitFor();
  }));

test("hidden lines are compiled, and shown when asked for", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, `${rockpool.url}lessons/language/errors/`);
    const place = example(page, 2);
    const area = await editor(place);
    assert.ok(!(await lines(area)).includes("enum ConfigError {"), "hidden lines are not shown");
    await button(place, "Run").click();
    await sees(output(place), "port=8080: port 8080");
    const tools = await more(place);
    await tools.getByRole("button", { name: "Show hidden lines" }).click();
    await area.filter({ hasText: "enum ConfigError {" }).waitFor();
  }));
