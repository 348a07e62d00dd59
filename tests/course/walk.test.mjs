// The whole course, walked as a reader would: every lesson at both widths, every example run, every exercise solved.
//
// A lesson of the same content that was walked with the same app and the same server is not walked again: a file in the
// folder that ROCKPOOL_WALKED names says so. The folder may be deleted at any time.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { closeBrowser, DESKTOP, PHONE, reader, visit } from "../browser/support/browser.mjs";
import { button, editor, example, exercise, output } from "../browser/support/lesson.mjs";
import { site, startRockpool } from "../browser/support/rockpool.mjs";
import { currentApp } from "../browser/support/site.mjs";

/** Crates may have to be compiled in, and others wait for the same two cores. */
const PATIENCE = { timeout: 90_000 };

const course = JSON.parse(await readFile(join(site, "course.json"), "utf8"));
const lessons = course.chapters.flatMap((chapter) => chapter.entries.map((entry) => entry.lesson)).filter(Boolean);

let rockpool;
before(async () => (rockpool = await startRockpool([])));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

/** What the page says when an example has done what the lesson promised. */
const AS_PROMISED = {
  runs: /^(The program ended normally|All \d+ tests passed)/,
  fails: /^As expected, it (fails with E\d{4}|does not compile)\.$/,
  panics: "As expected, it panics.",
};

async function runsAsPromised(place) {
  const expected = AS_PROMISED[await place.getAttribute("data-expect")];
  const main = place.locator(".button-primary").first();
  if (!expected || (await main.count()) === 0) return;
  await editor(place);
  await main.click();
  await place.getByText(expected).first().waitFor(PATIENCE);
}

async function solves(task) {
  await editor(task);
  await task.getByText("Solution", { exact: true }).click();
  await button(task, "Use the solution all the same").click();
  await button(task, "Put it into the editor").click();
  await button(task, "Test").click();
  await output(task).getByText(/^All \d+ tests passed/).first().waitFor(PATIENCE);
  await task.getByText("Solved", { exact: true }).waitFor();
}

async function looksWhole(page, title) {
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(width <= 0, `the page is ${width} px wider than the screen`);
  const unseen = await page.locator("main .picture svg").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width < 100).length);
  assert.equal(unseen, 0, "a picture cannot be seen");
}

/** The page is left out of it: all programs of the course are checked there by the compiler's own tests. */
function leavesThePageOut(context) {
  return context.addInitScript(() => {
    // The empty page before the first one has no storage.
    if (location.protocol === "http:") localStorage.setItem("rockpool.settings", JSON.stringify({ version: 1, check: "off", run: "server" }));
  });
}

async function walks(page, address, title) {
  await page.setViewportSize(PHONE.viewport);
  await visit(page, address);
  await looksWhole(page, title);
  await page.setViewportSize(DESKTOP.viewport);
  await looksWhole(page, title);
  const examples = await page.locator("main .snippet[data-snippet]").count();
  for (let number = 0; number < examples; number += 1) await runsAsPromised(example(page, number));
  const exercises = await page.locator("main [data-exercise]").count();
  for (let number = 0; number < exercises; number += 1) await solves(exercise(page, number));
}

// The app's folder is named by its content; the server with its runner and the crates' manifest is one program.
const app = await currentApp(site);
const tools = createHash("sha256").update(app).update(await readFile(process.env.ROCKPOOL_PROGRAM)).digest("hex");

/** Where it says that a lesson of this content was walked. */
function noteOf(content) {
  return join(process.env.ROCKPOOL_WALKED, createHash("sha256").update(tools).update(content).digest("hex"));
}

describe("every lesson", { concurrency: 2 }, () => {
  for (const { slug } of lessons) {
    test(slug, async (context) => {
      const content = await readFile(join(site, "lessons", slug, "lesson.json"), "utf8");
      const note = noteOf(content);
      if (existsSync(note)) return context.skip("walked before");
      const { title } = JSON.parse(content);
      const address = `${rockpool.url}lessons/${slug}/`;
      await reader({ prepare: leavesThePageOut }, (page) => walks(page, address, title));
      await mkdir(process.env.ROCKPOOL_WALKED, { recursive: true });
      await writeFile(note, slug);
    });
  }
});
