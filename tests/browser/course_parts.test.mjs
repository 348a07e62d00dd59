// What a course has besides its lessons' text: a table of topics, a guide of its own, modules at work.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, SIZES, visit } from "./support/browser.mjs";
import { button, editor, example, output, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

for (const [name, size] of SIZES) {
  test(`a topic leads to the lessons that teach it (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, rockpool.url);
      const topics = page.locator("details.topics");
      assert.equal(await topics.getByText("RAII patterns").isVisible(), false, "closed until asked for");
      await topics.getByText("Find a topic").click();
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(width <= 0, `the page is ${width} px wider than the screen`);
      await topics.locator("#topic-raii").getByRole("link").first().click();
      await page.getByRole("heading", { level: 1, name: /^RAII/ }).waitFor();
    }));

  test(`the guide page has the course's guide, and the reader's document beside it (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, `${rockpool.url}guide/`);
      const main = page.getByRole("main");
      await main.getByRole("heading", { level: 1, name: "How we write Rust" }).waitFor();
      const place = example(page);
      await editor(place);
      await button(place, "Run").click();
      await sees(output(place), "North pier (no. 7)");
      await page.getByLabel("Or paste its text").fill("# My own\n\n- RAII patterns\n");
      await button(main, "Open").click();
      await main.getByRole("heading", { name: "My own" }).waitFor();
      await button(main, "The course's guide").click();
      await main.getByRole("heading", { level: 1, name: "How we write Rust" }).waitFor();
      await main.getByRole("button", { name: /^Back to / }).click();
      await main.getByRole("heading", { name: "My own" }).waitFor();
      await main.getByRole("link", { name: /^Lesson: raii/ }).click();
      await page.getByRole("heading", { level: 1, name: /^RAII/ }).waitFor();
    }));

  test(`a module of a lesson takes text and gives text (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, `${rockpool.url}lessons/practice/webassembly/`);
      const module = page.getByRole("region", { name: "Live module" });
      await button(module, "Load the module").click();
      await sees(module, "type some readings");
      await module.getByLabel(/^Input for the module \(\d+\.\d KB of WebAssembly\)$/).fill("12 24");
      await module.getByRole("status").filter({ hasText: /12 •{4}\s+24 •{8}/ }).waitFor();
      await module.getByRole("textbox").fill("12 fifteen");
      await sees(module, "`fifteen` is not a whole number");
    }));
}

test("a module that does not come is told, and can be loaded later", () =>
  reader({ prepare: onServer, allow: [/^Failed to load resource: .*\.wasm$/] }, async (page, context) => {
    await context.route("**/webassembly-chart.wasm", (route) => route.abort());
    await visit(page, `${rockpool.url}lessons/practice/webassembly/`);
    const module = page.getByRole("region", { name: "Live module" });
    await button(module, "Load the module").click();
    await sees(module, "The module could not be loaded.");
    await context.unroute("**/webassembly-chart.wasm");
    await button(module, "Load the module").click();
    await sees(module, "type some readings");
  }));

test("the list of lessons shows the one that is read", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, `${rockpool.url}lessons/practice/webassembly/`);
    const list = page.getByRole("complementary", { name: "Course" });
    const seen = () =>
      list.evaluate((list) => {
        const [outer, inner] = [list, list.querySelector(".entry-link[aria-current=page]")].map((one) => one.getBoundingClientRect());
        return inner.top >= outer.top && inner.bottom <= outer.bottom;
      });
    assert.ok(await seen(), "after a visit");
    assert.equal(await page.evaluate(() => scrollY), 0, "the text itself is not scrolled");
    await list.evaluate((list) => (list.scrollTop = 0));
    await page.getByRole("link", { name: /^Next/ }).click();
    await page.getByRole("heading", { level: 1, name: "Idiom" }).waitFor();
    await page.waitForFunction(() => document.querySelector("#sidebar").scrollTop > 0);
    assert.ok(await seen(), "after going on");
  }));
