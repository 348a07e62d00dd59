// The reader's data: kept on the device, never lost silently, whatever the browser's storage does.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { closeBrowser, reader, visit } from "./support/browser.mjs";
import { ENGINE_FAULTS, playedEngine } from "./support/engine.mjs";
import { button, editor, example, lines, output, rewrite, sees } from "./support/lesson.mjs";

let engine;
before(async () => (engine = await playedEngine()));
after(async () => {
  await closeBrowser();
  await engine?.close();
});

const lesson = () => `${engine.url}lessons/index/`;
const MINE = 'fn main() {\n    println!("mine");\n}';
const THEIRS = MINE.replace("mine", "from the other tab");

/** All that a lesson is for, with an edit. */
async function everythingWorks(page) {
  await rewrite(await editor(example(page)), MINE);
  await button(example(page), "Run").click();
  await sees(output(example(page)).getByLabel("Printed"), "played");
  await page.getByRole("link", { name: /^Next/ }).click();
  await page.getByRole("heading", { level: 1, name: "The shape of a program" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Introduction" }).waitFor();
  await (await editor(example(page))).filter({ hasText: "mine" }).waitFor();
}

const BLOCKS = {
  "cannot be reached": () => {
    const get = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get });
  },
  "refuses every write": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("Not allowed.", "NotAllowedError");
    };
  },
  "is missing": () => Object.defineProperty(window, "localStorage", { value: null }),
};
for (const [name, block] of Object.entries(BLOCKS)) {
  test(`storage ${name}: “not saved” is shown and everything else works`, () =>
    reader({ allow: ENGINE_FAULTS, prepare: (context) => context.addInitScript(block) }, async (page) => {
      await visit(page, lesson());
      await sees(page.getByRole("status"), "Not saved: this browser does not let the page store anything");
      await page.getByRole("banner").getByText("Not saved").waitFor();
      await everythingWorks(page);
    }));
}

test("storage is full: told, nothing typed is lost, and saved as soon as there is room", () =>
  reader({ allow: ENGINE_FAULTS }, async (page, context) => {
    await context.addInitScript(() => {
      const write = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (window.full) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        write.call(this, key, value);
      };
    });
    await visit(page, lesson());
    await page.evaluate(() => (window.full = true));
    await everythingWorks(page);
    await sees(page.getByRole("status"), "the browser's storage for this site is full");
    await page.evaluate(() => (window.full = false));
    await rewrite(await editor(example(page)), MINE.replace("mine", "room again"));
    await page.getByRole("banner").getByText("Not saved").waitFor({ state: "detached" });
    await page.reload();
    await (await editor(example(page))).filter({ hasText: "room again" }).waitFor();
  }));

test("unreadable data is kept aside and told of; the rest is there", () =>
  reader({}, async (page) => {
    await visit(page, lesson());
    await rewrite(await editor(example(page)), MINE);
    await visit(page, `${engine.url}settings/`);
    const broken = '{"version":1,"visited":17';
    await page.evaluate((broken) => localStorage.setItem("rockpool.progress:/:language/ownership", broken), broken);
    await visit(page, lesson());
    await sees(page.getByRole("status"), "One saved item could not be read and was kept aside.");
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(".corrupt.")));
    assert.deepEqual(kept.map(([, text]) => text), [broken]);
    await (await editor(example(page))).filter({ hasText: "mine" }).waitFor();
    await button(page, "Understood").click();
    await page.reload();
    await sees(example(page), "edited");
    assert.equal(await page.getByText("was kept aside").count(), 0, "it is told once");
  }));

test("broken settings do not keep the page from starting, and newer ones are left alone", () =>
  reader({}, async (page) => {
    await visit(page, engine.url);
    const newer = '{"version":99,"theme":"ultraviolet"}';
    for (const [text, words] of [["{{{", "kept aside"], [newer, "newer version of this page"]]) {
      await page.evaluate((text) => localStorage.setItem("rockpool.settings", text), text);
      await visit(page, engine.url);
      await sees(page.getByRole("status"), words);
      await page.getByRole("button", { name: /^Theme/ }).click();
    }
    assert.equal(await page.evaluate(() => localStorage.getItem("rockpool.settings")), newer);
  }));

test("two tabs on one example: neither overwrites the other, the reader decides", () =>
  reader({}, async (page, context) => {
    const other = await context.newPage();
    await visit(page, lesson());
    await visit(other, lesson());
    const area = await editor(example(page));
    await rewrite(area, MINE);
    await rewrite(await editor(example(other)), THEIRS);
    await sees(example(page), "This text was changed in another tab.");
    await area.filter({ hasText: "mine" }).waitFor();
    await button(example(page), "Keep mine").click();
    await sees(example(other), "This text was changed in another tab.");
    await button(example(other), "Load theirs").click();
    await (await editor(example(other))).filter({ hasText: "mine" }).waitFor();
    assert.deepEqual(await lines(area), MINE.split("\n"));
  }));

test("what is done in one tab is seen in the other", () =>
  reader({}, async (page, context) => {
    const other = await context.newPage();
    await visit(page, lesson());
    await visit(other, engine.url);
    await button(page, "Mark as done").click();
    await other.getByRole("main").getByRole("link", { name: /Introduction.*Done/ }).waitFor();
    await other.getByRole("button", { name: /^Theme/ }).click();
    await page.locator("html[data-theme=light]").waitFor();
  }));

test("everything is exported, forgotten, and brought back from the file", () =>
  reader({}, async (page) => {
    await visit(page, lesson());
    await rewrite(await editor(example(page)), MINE);
    await button(page, "Mark as done").click();
    await visit(page, `${engine.url}settings/`);
    await sees(page.getByRole("main"), "1 edited program and progress in 1 lesson.");
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Export").click()]);
    assert.match(download.suggestedFilename(), /^rockpool-\d{4}-\d\d-\d\d\.json$/);
    const buffer = await readFile(await download.path());

    await button(page, "Clear…").click();
    await page.getByRole("dialog").getByRole("button", { name: "Forget everything" }).click();
    await sees(page.getByRole("main"), "0 edited programs and progress in 0 lessons.");
    await visit(page, lesson());
    await (await editor(example(page))).filter({ hasText: "limpet" }).waitFor();

    await visit(page, `${engine.url}settings/`);
    const choose = page.getByLabel("Bring back an exported file");
    await choose.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"a":1}') });
    await sees(page.getByRole("main").getByRole("alert"), "This is not a file that this page exported");
    await choose.setInputFiles({ name: "rockpool.json", mimeType: "application/json", buffer });
    await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
    await sees(page.getByRole("main"), "1 edited program and progress in 1 lesson.");
    await visit(page, lesson());
    await (await editor(example(page))).filter({ hasText: "mine" }).waitFor();
    await button(page, "Mark as not done").waitFor();
  }));
