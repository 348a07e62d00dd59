// Rust blocks of docs sites as real generators make them, before a reader chooses one: found, and left as they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, SIZES } from "../browser/support/browser.mjs";
import { snippet } from "../browser/support/docs_page.mjs";
import { docsWithEngine } from "./support/engine.mjs";
import { HOSTS } from "./support/hosts.mjs";
import { boxes, faultsOfButtons, prepare, shifts, violations, withoutScript } from "./support/page.mjs";

const docs = docsWithEngine();

/** Comes to every block, so that its buttons are there, and expects them whole. */
async function buttonsOfAll(page, number) {
  for (let at = 0; at < number; at += 1) {
    const place = snippet(page, at);
    // A block in a tab that is not chosen has no place.
    await place.evaluate((element) => (element.block?.container ?? element).scrollIntoView({ block: "center", behavior: "instant" }));
    await place.getByRole("button", { name: "Edit this Rust example" }).waitFor();
    if (await place.evaluate((element) => Boolean(element.block))) assert.deepEqual(await faultsOfButtons(place), [], `block ${at}`);
  }
}

const programsOf = (page) => page.locator("rockpool-snippet").evaluateAll((all) => all.map((one) => one.code));

for (const [name, { pages }] of Object.entries(HOSTS)) {
  for (const [size, options] of SIZES) {
    test(`${name}: the Rust blocks and nothing else have buttons, and the page is as it was (${size})`, () =>
      reader({ ...options, prepare }, async (page, context) => {
        for (const [path, programs] of Object.entries(pages)) {
          const restore = await withoutScript(context);
          await page.goto(docs.url(name) + path, { waitUntil: "load" });
          const before = { boxes: await boxes(page), violations: await violations(page) };
          await restore();
          await page.goto(docs.url(name) + path, { waitUntil: "load" });
          await snippet(page).waitFor({ state: "attached" });
          assert.deepEqual(await programsOf(page), programs, path);
          await buttonsOfAll(page, programs.length);
          // An author's own element takes room for its buttons.
          const placed = await snippet(page).evaluate((element) => Boolean(element.block));
          if (placed) assert.deepEqual(await boxes(page), before.boxes, path);
          assert.deepEqual(await shifts(page), [], path);
          assert.deepEqual((await violations(page)).filter((found) => !before.violations.includes(found)), [], path);
          assert.equal(await page.locator("rockpool-snippet iframe").count(), 0);
        }
      }));
  }
}
