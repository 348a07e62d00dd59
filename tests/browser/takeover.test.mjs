// The app takes the readable page over: what the reader looks at does not move.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, live, painted, reader, SIZES } from "./support/browser.mjs";
import { site } from "./support/rockpool.mjs";
import { NO_SERVER, staticHost } from "./support/static_host.mjs";

let host;
before(async () => (host = await staticHost({ folder: site })));
after(async () => {
  await closeBrowser();
  await host?.close();
});

const MOST = 0.01;

/** Adds up how far anything moved that the reader did not move, from the first paint on. */
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      const nodes = shift.sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName));
      if (!shift.hadRecentInput) window.shifts.push({ value: shift.value, nodes });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Where the pieces of text that begin in the window stand, in whole pixels, by their number in the lesson. */
function inView(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main article > *")]
      .map((element, number) => [number, element.localName, Math.round(element.getBoundingClientRect().top)])
      .filter(([, , top]) => top >= 0 && top < innerHeight),
  );
}

for (const [name, size] of SIZES) {
  for (const [place, part] of [["half-way down", 0.5], ["at the last lines", 1]]) {
    test(`${place}, nothing that the reader looks at moves when the app takes over (${name})`, () =>
      reader({ ...size, allow: [NO_SERVER] }, async (page, context) => {
        let release;
        const held = new Promise((done) => (release = done));
        await context.route(/\/course\.json$/, async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(`${host.url}lessons/language/ownership/`);
        await page.evaluate((part) => {
          document.querySelectorAll("main details.recorded")[1].open = true;
          // To a heading, since a window may be filled by one long example.
          const headings = [...document.querySelectorAll("main article > h2")];
          headings[Math.round((headings.length - 1) * part)].scrollIntoView({ block: "center", behavior: "instant" });
        }, part);
        await painted(page);
        const before = await inView(page);
        assert.ok(before.length > 1, "the reader looks at something");
        release();
        await live(page);
        await painted(page);
        const after = await inView(page);
        assert.deepEqual(after.map(([number]) => number), before.map(([number]) => number));
        // A pixel is what rounding makes of none.
        for (const [at, [, , top]] of after.entries()) assert.ok(Math.abs(top - before[at][2]) <= 1, JSON.stringify([before, after]));
        assert.ok(await page.locator("main details.recorded").nth(1).evaluate((details) => details.open), "what was opened stays open");
      }));
  }

  test(`from the first paint to the live page nothing moves (${name})`, () =>
    reader({ ...size, allow: [NO_SERVER] }, async (page, context) => {
      await context.addInitScript(watchShifts);
      await page.goto(`${host.url}lessons/language/ownership/`);
      await live(page);
      await painted(page);
      const shifts = await page.evaluate(() => window.shifts);
      const total = shifts.reduce((sum, shift) => sum + shift.value, 0);
      assert.ok(total <= MOST, `shifts of ${total.toFixed(3)}: ${JSON.stringify(shifts)}`);
    }));
}
