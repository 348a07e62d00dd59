// For everybody: axe-core finds nothing, nothing jumps, and a keyboard is enough.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { closeBrowser, live, reader, SIZES, visit } from "./support/browser.mjs";
import { ENGINE_FAULTS, playedEngine } from "./support/engine.mjs";
import { button, editor, example, exercise, more, output, sees } from "./support/lesson.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

let engine;
before(async () => (engine = await playedEngine()));
after(async () => {
  await closeBrowser();
  await engine?.close();
});

const lesson = () => `${engine.url}lessons/language/ownership/`;
const NOT_FOUND = /status of 404 .*\/nowhere\/$/;

/** Expects that axe-core finds nothing on the page as it is. */
async function clean(page, name) {
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
  });
  assert.deepEqual(found, [], `axe-core on ${name}`);
}

/** Brings out what a lesson can show. */
async function everythingOf(page) {
  for (const place of [example(page, 0), example(page, 1)]) {
    await editor(place);
    await button(place, "Run").click();
    await sees(output(place), "played");
  }
  await more(example(page, 1));
  await editor(exercise(page));
  await button(exercise(page), "Show a hint").click();
  await exercise(page).getByText("Solution", { exact: true }).click();
  await exercise(page).getByText("Tests", { exact: true }).click();
  const quiz = page.getByRole("group", { name: "Quiz" });
  await quiz.getByRole("radio", { name: /copies the megabyte/ }).check();
  await quiz.getByRole("listitem").filter({ hasText: "of one megabyte" }).first().getByRole("button", { name: "Check" }).click();
  await sees(quiz, "you would have to write it");
}

const PAGES = [
  ["contents", "", () => {}],
  ["lesson", "lessons/language/ownership/", everythingOf],
  ["playground", "playground/", (page) => editor(page.locator("main"))],
  ["guide", "guide/", () => {}],
  ["settings", "settings/", () => {}],
  ["not found", "nowhere/", () => {}],
];
for (const [sizeName, size] of SIZES) {
  for (const theme of ["light", "dark", "contrast"]) {
    for (const [name, path, prepare] of PAGES) {
      test(`axe-core finds nothing: ${name} (${sizeName}, ${theme})`, () =>
        reader({ ...size, reducedMotion: "reduce", allow: [...ENGINE_FAULTS, NOT_FOUND] }, async (page, context) => {
          await context.addInitScript((theme) => {
            try {
              localStorage.setItem("rockpool.settings", JSON.stringify({ version: 1, theme }));
            } catch {
              // A frame without storage.
            }
          }, theme);
          await context.addInitScript(axe);
          await visit(page, engine.url + path);
          await page.locator(`html[data-theme=${theme}]`).waitFor();
          await prepare(page);
          await clean(page, name);
        }));
    }
  }
}

for (const [sizeName, size] of SIZES) {
  for (const [name, path] of PAGES.filter(([name]) => name !== "not found")) {
    test(`nothing jumps when the app takes over and while one reads on: ${name} (${sizeName})`, () =>
      reader(size, async (page, context) => {
        await context.addInitScript(() => {
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) {
              const nodes = shift.sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName));
              if (!shift.hadRecentInput) window.shifts.push({ value: shift.value, nodes });
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
        await visit(page, engine.url + path);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let top = 0; top < height; top += 500) {
          await page.evaluate((top) => new Promise((done) => (scrollTo(0, top), requestAnimationFrame(() => requestAnimationFrame(done)))), top);
        }
        if (name === "lesson") await editor(example(page));
        const shifts = await page.evaluate(() => window.shifts);
        const total = shifts.reduce((sum, shift) => sum + shift.value, 0);
        assert.ok(total <= 0.1, `shifts of ${total.toFixed(3)}: ${JSON.stringify(shifts)}`);
      }));
  }
}

test("a keyboard is enough: to the text, into the first example, run it, and out of it again", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    await visit(page, `${engine.url}lessons/index/`);
    await page.keyboard.press("Tab");
    await page.getByRole("link", { name: "Skip to the text" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await page.locator("main:focus").waitFor();
    const place = example(page);
    const area = place.getByRole("textbox", { name: "Example" });
    const passed = [];
    const isThere = () => page.evaluate(() => document.activeElement?.matches(".cm-content") ?? false);
    for (let stops = 0; stops < 30 && !(await isThere()); stops += 1) {
      await page.keyboard.press("Tab");
      passed.push(await page.evaluate(() => document.activeElement?.textContent.trim().slice(0, 20)));
    }
    await area.and(page.locator(":focus")).waitFor();
    assert.ok(passed.includes("Run"), `on the way: ${passed.join(", ")}`);

    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Tab");
    await area.locator(".cm-line").first().filter({ hasText: /^ {4}fn main/ }).waitFor();
    await page.keyboard.press("Control+Enter");
    await sees(output(place), "played");
    await area.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.equal(await isThere(), false, "Escape, then Tab leaves the editor");
    await page.keyboard.press("Shift+Tab");
    await area.and(page.locator(":focus")).waitFor();
  }));

test("focus that the reader has before the app comes stays where it is", () =>
  reader({}, async (page, context) => {
    let release;
    const held = new Promise((done) => (release = done));
    await context.route(/\/course\.json$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(lesson());
    await page.getByRole("link", { name: "Skip to the text" }).focus();
    await page.keyboard.press("Tab");
    const before = await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
    release();
    await live(page);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent), before);
  }));
