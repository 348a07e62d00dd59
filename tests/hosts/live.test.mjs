// Rust blocks of docs sites as real generators make them, when a reader chooses them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, SIZES } from "../browser/support/browser.mjs";
import { checked } from "../browser/support/compiler.mjs";
import { choose, inside, snippet } from "../browser/support/docs_page.mjs";
import { ENGINE_FAULTS, ran } from "../browser/support/engine.mjs";
import { button, lines, output, rewrite, sees } from "../browser/support/lesson.mjs";
import { docsWithEngine } from "./support/engine.mjs";
import { HOSTS } from "./support/hosts.mjs";
import { prepare, violations } from "./support/page.mjs";
import { COUNT, POOLS } from "./support/programs.mjs";

const docs = docsWithEngine();

/** The editor in a frame. */
const area = (frame) => frame.getByRole("textbox", { name: /^Example/ });

/** Where an element begins on the page, and how wide it is. */
async function onPage(page, element) {
  const { x, y, width } = await element.boundingBox();
  return [x, y + (await page.evaluate(() => scrollY)), width].map(Math.round);
}

/** The frame itself, in which a script can be run. */
async function frameOf(frame) {
  return (await frame.owner().elementHandle()).contentFrame();
}

for (const [name, { pages, marks, error, theme }] of Object.entries(HOSTS)) {
  const [first] = Object.keys(pages);
  for (const [size, options] of SIZES) {
    test(`${name}: a block is changed, checked, mended and run in its place, and follows the site's theme (${size})`, () =>
      // Colours that fade from one theme to the other have no contrast to be judged.
      reader({ ...options, reducedMotion: "reduce", prepare, allow: ENGINE_FAULTS }, async (page) => {
        await page.goto(docs.url(name) + first, { waitUntil: "load" });
        await snippet(page).waitFor({ state: "attached" });
        const known = await violations(page);
        const block = await snippet(page).evaluateHandle((element) => element.block.container);
        await block.scrollIntoViewIfNeeded();
        await page.evaluate(() => document.fonts.ready);
        const place = await onPage(page, block);
        const frame = await choose(page, "Edit");
        assert.deepEqual(await onPage(page, snippet(page).locator("iframe")), place, "the frame is where the block was");
        assert.deepEqual(await lines(area(frame)), POOLS.split("\n"));
        await checked(frame.locator(".snippet"), "No errors");
        await rewrite(area(frame), 'fn main() {\n    println!("{}", 1 + "x");\n}');
        await checked(frame.locator(".snippet"), "1 error");
        await rewrite(area(frame), 'fn main() {\n    println!("mended");\n}');
        await checked(frame.locator(".snippet"), "No errors");
        docs.next({ body: ran("mended\n") });
        await button(frame, "Run").click();
        await output(frame).getByText("mended").waitFor();
        assert.deepEqual((await violations(page)).filter((found) => !known.includes(found)), []);
        assert.deepEqual(await violations(await frameOf(frame)), []);
        await theme.dark(page);
        await frame.locator("html[data-theme=dark]").waitFor();
        assert.deepEqual(await violations(await frameOf(frame)), []);
        await theme.light(page);
        await frame.locator("html[data-theme=light]").waitFor();
      }));
  }

  test(`${name}: what the generator says of a block counts`, () =>
    reader({ prepare, allow: ENGINE_FAULTS }, async (page) => {
      await page.goto(docs.url(name) + first, { waitUntil: "load" });
      await sees(await choose(page, "Edit", marks.fails), error ? "Must not compile: E0382" : "Must not compile");
      await sees(await choose(page, "Edit", marks.panics), "Panics on purpose");
      if (marks.older !== undefined) {
        const older = await choose(page, "Edit", marks.older);
        await button(older, "More").click();
        assert.equal(await older.getByRole("combobox", { name: "Edition" }).inputValue(), "Edition 2018");
      }
      if (marks.hidden !== undefined) {
        const hiding = await choose(page, "Edit", marks.hidden);
        assert.deepEqual(await lines(area(hiding)), COUNT.split("\n"));
        await checked(inside(page, marks.hidden).locator(".snippet"), "No errors");
      }
    }));
}
