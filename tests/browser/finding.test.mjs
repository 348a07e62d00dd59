// Finding one's way: search, keys, themes, pages that are not there, and back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, live, reader as anyReader, SIZES, visit } from "./support/browser.mjs";
import { editor, example, sees } from "./support/lesson.mjs";
import { site } from "./support/rockpool.mjs";
import { NO_SERVER, staticHost } from "./support/static_host.mjs";

let host;
before(async () => (host = await staticHost({ folder: site })));
after(async () => {
  await closeBrowser();
  await host?.close();
});

const reader = ({ allow = [], ...size }, steps) => anyReader({ allow: [NO_SERVER, ...allow], ...size }, steps);
const lesson = (slug) => `${host.url}lessons/${slug}/`;

for (const [name, size] of SIZES) {
  test(`search finds a lesson by words and goes there by keyboard (${name})`, () =>
    reader(size, async (page) => {
      await visit(page, host.url);
      await page.getByRole("button", { name: "Search all lessons" }).first().click();
      const field = page.getByRole("combobox", { name: "Search all lessons" });
      await field.fill("channel ends");
      const list = page.getByRole("listbox", { name: "Found" });
      await list.getByRole("option").nth(1).waitFor();
      await field.press("ArrowDown");
      const chosen = list.getByRole("option", { selected: true });
      assert.equal(await chosen.getAttribute("id"), "search-result-1");
      assert.equal(await field.getAttribute("aria-activedescendant"), "search-result-1");
      await field.press("ArrowUp");
      assert.match(await chosen.textContent(), /How a channel ends/);
      await field.press("Enter");
      await page.waitForURL((url) => url.pathname.endsWith("/lessons/concurrency/channels/") && url.hash !== "");
      await page.getByRole("heading", { level: 1, name: "Channels" }).waitFor();
      assert.equal(await page.getByRole("dialog").count(), 0, "the dialog is closed");
    }));
}

test("search says when there is nothing, and Escape leaves it", () =>
  reader({}, async (page) => {
    await visit(page, host.url);
    await page.keyboard.press("/");
    await page.getByRole("combobox", { name: "Search all lessons" }).fill("xyzzyq");
    await sees(page.getByRole("dialog"), "Nothing found.");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }));

test("? lists the keys, but not while typing", () =>
  reader({}, async (page) => {
    await visit(page, lesson("index"));
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keyboard" });
    await sees(keys, "Leave the editor: Esc, then Tab");
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "hidden" });
    const area = await editor(example(page));
    await area.focus();
    await page.keyboard.type("?/n");
    await area.filter({ hasText: "?/n" }).waitFor();
    assert.equal(await page.getByRole("dialog").count(), 0);
  }));

test("n and p go to the next and previous lesson, and focus is at its title", () =>
  reader({}, async (page) => {
    await visit(page, lesson("index"));
    await page.keyboard.press("n");
    await page.getByRole("heading", { level: 1, name: "The shape of a program" }).and(page.locator(":focus")).waitFor();
    assert.equal(new URL(page.url()).pathname, "/lessons/language/first-steps/");
    assert.equal(await page.title(), "The shape of a program · Rockpool");
    await page.keyboard.press("p");
    await page.getByRole("heading", { level: 1, name: "Introduction" }).waitFor();
  }));

test("back leads to where the reader was", () =>
  reader({}, async (page) => {
    await visit(page, lesson("language/ownership"));
    const read = page.getByRole("heading", { name: "What a signature promises" });
    const top = () => read.evaluate((heading) => heading.getBoundingClientRect().top);
    await read.scrollIntoViewIfNeeded();
    const before = await top();
    await page.keyboard.press("n");
    await page.getByRole("heading", { level: 1, name: "Slices and strings" }).waitFor();
    await page.waitForFunction(() => scrollY < 100);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Ownership and borrowing" }).waitFor();
    await read.and(page.locator(":visible")).waitFor();
    await page.waitForFunction(() => scrollY > 500);
    const moved = Math.abs((await top()) - before);
    // In sight still: editors that come late may be of another height.
    assert.ok(moved < 400, `what was being read is ${moved} px off`);
  }));

for (const [name, size] of SIZES) {
  test(`the theme is switched and is there at the next visit before anything else runs (${name})`, () =>
    reader(size, async (page, context) => {
      await visit(page, lesson("index"));
      for (const theme of ["Light", "Dark"]) {
        await page.getByRole("button", { name: /^Theme/ }).click();
        await page.getByRole("button", { name: `Theme: ${theme}` }).waitFor();
      }
      await page.locator("html[data-theme=dark]").waitFor();
      const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      // Without the app: what is painted first is all there is.
      await context.route(/\/boot\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
      await page.reload();
      await page.locator("html[data-theme=dark]").waitFor();
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), dark);
      const script = page.locator("head script[src$='theme.js']:not([async]):not([defer]):not([type=module])");
      assert.equal(await script.count(), 1, "the theme is set before the first paint");
    }));
}

test("an address without a page says so and leads on", () =>
  reader({ allow: [/status of 404 .*\/lessons\/no-such-lesson\/$/] }, async (page) => {
    const answer = await page.goto(lesson("no-such-lesson"));
    assert.equal(answer.status(), 404);
    await live(page);
    await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
    await page.getByRole("main").getByRole("button", { name: "Search all lessons" }).click();
    await page.getByRole("combobox", { name: "Search all lessons" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("main").getByRole("link", { name: "All lessons" }).click();
    await page.getByRole("link", { name: "Start with the first lesson" }).waitFor();
  }));

test("on a phone the contents are behind a menu that closes when a lesson is chosen", () =>
  reader(SIZES[1][1], async (page) => {
    await visit(page, lesson("index"));
    const menu = page.getByRole("complementary", { name: "Course" });
    await menu.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Menu and contents" }).tap();
    await menu.getByRole("link", { name: /Lifetimes/ }).tap();
    await page.getByRole("heading", { level: 1, name: "Lifetimes" }).waitFor();
    await menu.waitFor({ state: "hidden" });
  }));
