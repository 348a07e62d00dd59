// A reader: a fresh Chromium profile at a given size, whose console must stay clean.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../../../web/package.json", import.meta.url))("playwright-core");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

let shared;

export async function browser() {
  shared ??= chromium.launch({ executablePath: process.env.ROCKPOOL_CHROMIUM, args: FLAGS });
  return shared;
}

export async function closeBrowser() {
  if (shared) await (await shared).close();
  shared = undefined;
}

/**
 * Opens a page in a fresh profile, gives it to `visit`, and then expects that nothing was logged as an error.
 * @param {object} options Playwright's context options, with `allow`: patterns of expected console errors
 * @param {(page: import("playwright-core").Page, context: import("playwright-core").BrowserContext) => Promise<void>} visit
 */
export async function reader({ allow = [], prepare = () => {}, ...options }, visit) {
  const context = await (await browser()).newContext({ ...DESKTOP, ...options });
  context.setDefaultTimeout(20_000);
  const errors = [];
  const watch = (page) => {
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
  };
  context.on("page", watch);
  try {
    await prepare(context);
    const page = await context.newPage();
    await visit(page, context);
    const unexpected = errors.filter((text) => !allow.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], "the console shows errors");
  } finally {
    await context.close();
  }
}

/** Waits until the app has taken over the page. */
export async function live(page) {
  await page.locator("html[data-app=ready]").waitFor();
}
