// Docs sites whose own scripts go from page to page or switch tabs: the blocks come, go and stay with what is around them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clickAmongFrames, reader, SIZES } from "../browser/support/browser.mjs";
import { checked } from "../browser/support/compiler.mjs";
import { choose, inside, snippet } from "../browser/support/docs_page.mjs";
import { ENGINE_FAULTS } from "../browser/support/engine.mjs";
import { lines, rewrite } from "../browser/support/lesson.mjs";
import { docsWithEngine } from "./support/engine.mjs";
import { HOSTS } from "./support/hosts.mjs";

const docs = docsWithEngine();

/** Material has the links in a drawer where there is little room. */
const materials = (title) => async (page) => {
  const drawer = page.locator(".md-header label[for=__drawer]");
  if (await drawer.isVisible()) await clickAmongFrames(drawer);
  await clickAmongFrames(page.locator(".md-nav--primary a.md-nav__link", { hasText: title }).first());
};
const link = (selector) => (page) => clickAmongFrames(page.locator(selector));

const SITES = {
  vitepress: { next: link(".pager-link.next"), back: link(".pager-link.prev"), tab: ".vp-code-group .tabs label" },
  docusaurus: { next: link(".pagination-nav__link--next"), back: link(".pagination-nav__link--prev"), tab: "[role=tab]" },
  mkdocs: { next: materials("Tides"), back: materials("Rock pools"), tab: ".tabbed-labels label" },
};

/** Waits until the page has exactly these blocks. */
async function shows(page, programs) {
  await page.waitForFunction((programs) => {
    const codes = [...document.querySelectorAll("rockpool-snippet")].map((one) => one.code);
    return JSON.stringify(codes) === JSON.stringify(programs);
  }, programs);
}

const area = (frame) => frame.getByRole("textbox", { name: /^Example/ });
/** Waits until no frame of a block is left. */
const without = (page) => page.locator("iframe:not([name=rockpool-compiler])").waitFor({ state: "detached" });

/** Docusaurus names no icon; Chromium then asks for one. */
const NO_ICON = /status of 404 .*\/favicon\.ico$/;

for (const [name, { next, back, tab }] of Object.entries(SITES)) {
  const [[first, here], [second, there]] = Object.entries(HOSTS[name].pages);
  for (const [size, options] of SIZES) {
    test(`${name}: by the site's links to the next page and back, the blocks of each are live and nothing is left behind (${size})`, () =>
      reader({ ...options, allow: [...ENGINE_FAULTS, NO_ICON] }, async (page) => {
        await page.goto(docs.url(name) + first, { waitUntil: "load" });
        await page.evaluate(() => (window.stayed = true));
        await shows(page, here);
        await area(await choose(page, "Edit")).waitFor();
        await next(page);
        await shows(page, there);
        await without(page);
        const frame = await choose(page, "Edit");
        assert.deepEqual(await lines(area(frame)), there[0].split("\n"));
        await checked(frame.locator(".snippet"), "No errors");
        await back(page);
        await shows(page, here);
        await without(page);
        await area(await choose(page, "Edit")).waitFor();
        assert.equal(await page.locator("iframe[name=rockpool-compiler]").count(), 1);
        assert.ok(await page.evaluate(() => window.stayed), "the site loads pages anew");
      }));

    test(`${name}: tabs switch as before, and keep a live block with what the reader wrote (${size})`, () =>
      reader({ ...options, allow: [...ENGINE_FAULTS, NO_ICON] }, async (page) => {
        await page.goto(docs.url(name) + second, { waitUntil: "load" });
        await shows(page, there);
        const choosing = (label) => clickAmongFrames(page.locator(tab, { hasText: label }));
        const rust = page.locator("pre", { hasText: 'println!("high tide")' });
        const python = page.locator("pre", { hasText: 'print("high tide")' });
        const buttons = snippet(page, 2).getByRole("button", { name: "Edit this Rust example" });
        await buttons.waitFor();
        await choosing("Python");
        await python.waitFor();
        await rust.waitFor({ state: "hidden" });
        await buttons.waitFor({ state: "hidden" });
        await choosing("Rust");
        await rust.waitFor();
        await python.waitFor({ state: "hidden" });
        const frame = await choose(page, "Edit", 2);
        await rewrite(area(frame), "fn main() {}\n// mine");
        await choosing("Python");
        await python.waitFor();
        await snippet(page, 2).locator("iframe").waitFor({ state: "hidden" });
        await choosing("Rust");
        await snippet(page, 2).locator("iframe").waitFor();
        await rust.waitFor({ state: "hidden" });
        assert.deepEqual(await lines(area(inside(page, 2))), ["fn main() {}", "// mine"]);
      }));
  }
}
