// Pages before their app, and without it: from a disk, with their recorded output, for everybody.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { closeBrowser, live, onServer, reader, SIZES, visit } from "./support/browser.mjs";
import { button, editor, example, exercise, output, sees } from "./support/lesson.mjs";
import { site } from "./support/rockpool.mjs";
import { NO_SERVER, staticHost } from "./support/static_host.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

let host;
before(async () => (host = await staticHost({ folder: site })));
after(async () => {
  await closeBrowser();
  await host?.close();
});

const OWNERSHIP = "lessons/language/ownership/";

/** Keeps the app from starting. */
const withoutApp = (context) => context.route(/\/boot\.js$/, (route) => route.abort());
const NO_APP = /ERR_FAILED .*\/boot\.js$/;
/** What Chromium says of modules and of the manifest on a disk. */
const ON_DISK = /blocked by CORS policy|ERR_FAILED/;

/** The recording in an example. */
const recorded = (place) => place.locator("details.recorded");

for (const [name, size] of SIZES) {
  test(`opened from a disk, lessons are styled, coloured and linked (${name})`, () =>
    reader({ ...size, allow: [ON_DISK] }, async (page) => {
      await page.goto(pathToFileURL(join(site, "index.html")).href);
      await page.getByRole("main").getByRole("link", { name: /Smart pointers/ }).click();
      await page.getByRole("heading", { level: 1, name: "Smart pointers" }).waitFor();
      assert.ok(page.url().endsWith("/lessons/memory/smart-pointers/index.html"), page.url());
      const look = await page.evaluate(() => {
        const colour = (selector) => getComputedStyle(document.querySelector(selector)).color;
        return { plain: colour("pre.code"), keyword: colour("pre.code .tok-keyword"), header: getComputedStyle(document.querySelector(".header")).position };
      });
      assert.notEqual(look.keyword, look.plain, "code has its colours");
      assert.equal(look.header, "sticky");
      await page.getByRole("link", { name: /^Next/ }).click();
      await page.getByRole("link", { name: /^Previous/ }).click();
      await page.getByRole("heading", { level: 1, name: "Smart pointers" }).waitFor();
      await page.getByRole("link", { name: "Rockpool, all lessons" }).click();
      await page.getByRole("link", { name: "Start with the first lesson" }).waitFor();
    }));
}

test("opened from a disk, a page that is nothing without its app says so", () =>
  reader({ allow: [ON_DISK] }, async (page) => {
    await page.goto(pathToFileURL(join(site, "playground/index.html")).href);
    await sees(page.getByRole("main"), "Opened as a file, this page cannot start its app.");
    await page.getByRole("main").getByRole("link", { name: "All lessons" }).click();
    await page.getByRole("link", { name: "Start with the first lesson" }).waitFor();
  }));

test("from a host, such a page says nothing of files", () =>
  reader({ allow: [NO_APP], prepare: withoutApp }, async (page) => {
    await page.goto(`${host.url}playground/`);
    await page.getByRole("heading", { level: 1, name: "Playground" }).waitFor();
    await page.getByText("Opened as a file").waitFor({ state: "hidden" });
  }));

test("without scripts the output of each example and the words of the compiler can be read", () =>
  reader({ javaScriptEnabled: false }, async (page) => {
    await page.goto(host.url + OWNERSHIP);
    const refused = page.locator('.snippet[data-expect="fails"]').first();
    await recorded(refused).getByText("What the compiler says").click();
    await sees(recorded(refused), /error\[E0382\]: (borrow|use) of moved value/);
    await sees(recorded(refused), /^recorded with Rust 1\.\d+\.\d+/);
    const ran = page.locator('.snippet[data-snippet][data-expect="runs"]').first();
    await recorded(ran).getByText("Output").click();
    await sees(recorded(ran), "The program ended normally");
    await recorded(exercise(page)).getByText("What the compiler says").click();
    await sees(recorded(exercise(page)), /cannot borrow .* as mutable more than once/);
  }));

test("recorded output gives way to that of a run, and an edited example keeps what was given", () =>
  reader({ prepare: onServer, allow: [NO_SERVER, /ERR_INTERNET_DISCONNECTED/, /WebSocket/] }, async (page, context) => {
    await context.route(/play\.rust-lang\.org/, (route) => route.abort("internetdisconnected"));
    await visit(page, `${host.url}lessons/index/`);
    const place = example(page);
    await recorded(place).getByText("Output").click();
    await sees(recorded(place), "recorded with Rust");
    await editor(place);
    await button(place, "Run").click();
    await output(place).waitFor();
    assert.equal(await recorded(place).count(), 0);
  }));

const PAGES = [
  ["contents", ""],
  ["lesson", OWNERSHIP],
  ["guide", "guide/"],
  ["playground", "playground/"],
  ["settings", "settings/"],
];
for (const [sizeName, size] of SIZES) {
  for (const [name, path] of PAGES) {
    test(`axe-core finds nothing on a page without its app: ${name} (${sizeName})`, () =>
      reader({ ...size, allow: [NO_APP], prepare: withoutApp }, async (page) => {
        await page.goto(host.url + path);
        await page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
          return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
        });
        assert.deepEqual(found, []);
      }));
  }
}

test("what the head says of a page goes when the reader goes on", () =>
  reader({ allow: [NO_SERVER] }, async (page) => {
    const said = () => page.locator('head link[rel="next"], head script[type="application/ld+json"]').count();
    await page.goto(host.url + OWNERSHIP);
    await live(page);
    assert.equal(await said(), 2);
    await page.getByRole("link", { name: /^Next/ }).click();
    await page.getByRole("heading", { level: 1, name: "Slices and strings" }).waitFor();
    assert.equal(await said(), 0);
  }));
