// A reader: a fresh Chromium profile at a given size, whose console must stay clean.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../../../web/package.json", import.meta.url))("playwright-core");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Both sizes with their names, for tests that hold at each. */
export const SIZES = Object.entries({ desktop: DESKTOP, phone: PHONE });

/** How long the page may take to come to what a test waits for, in milliseconds: the machine may be busy with others' work. */
export const PATIENCE = 60_000;

let shared;

/** The browser of this test file. `flags` are for the first call, which starts it. */
export async function browser(flags = []) {
  shared ??= chromium.launch({ executablePath: process.env.ROCKPOOL_CHROMIUM, args: [...FLAGS, ...flags] });
  return shared;
}

export async function closeBrowser() {
  if (shared) await (await shared).close();
  shared = undefined;
}

/**
 * Opens a page in a fresh profile, gives it to `visit`, and then expects that nothing was logged as an error.
 * The service worker is kept away unless a test is about it: what it fetches beside the page would be counted as the page's.
 * @param {object} options Playwright's context options, with `allow`: patterns of expected console errors (each is
 *   followed by the address it is about), and `prepare`: what to do with the context before there is a page
 * @param {(page: import("playwright-core").Page, context: import("playwright-core").BrowserContext) => Promise<void>} visit
 */
export async function reader(options, visit) {
  try {
    await read(options, visit);
  } catch (error) {
    // No page can end Chromium's own process, and yet it ends now and then where the machine is very busy, at a change of
    // page. Once is told and tried again; a page that does it again fails.
    if (!/(Target|Page) crashed/.test(String(error))) throw error;
    console.error(`Chromium's renderer crashed; the test is run once more. ${error}`);
    await read(options, visit);
  }
}

async function read({ allow = [], prepare = () => {}, ...options }, visit) {
  const context = await (await browser()).newContext({ serviceWorkers: "block", ...DESKTOP, ...options });
  context.setDefaultTimeout(PATIENCE);
  const errors = [];
  const watch = (page) => {
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
    });
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

/** To prepare a reader who has programs run on the server, for tests of what is not done in the page. */
export function onServer(context) {
  return context.addInitScript(() => {
    // The empty page before the first one has no storage. What a test stores itself stays.
    if (location.protocol === "http:" && !localStorage.getItem("rockpool.settings"))
      localStorage.setItem("rockpool.settings", JSON.stringify({ version: 1, run: "server" }));
  });
}

/** Waits until the app has taken over the page. */
export async function live(page) {
  await page.locator("html[data-app=live]").waitFor();
}

/** Waits until what was done before is painted. */
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * Clicks something in a page with frames. Until a scroll is painted, the browser gives a click to the frame that was there;
 * on a busy machine that takes its time, and one clicks again, as a person would.
 */
export async function clickAmongFrames(place) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await place.scrollIntoViewIfNeeded();
    await painted(place.page());
    const click = await place.evaluateHandle((node) => {
      const seen = { came: false };
      node.addEventListener("click", () => (seen.came = true), { once: true, capture: true });
      return seen;
    });
    await place.click();
    // Where the click has replaced the page of the place, there is nobody left to ask.
    if (await click.evaluate(({ came }) => came).catch(() => true)) return;
  }
  throw new Error("five clicks went elsewhere");
}

/** Opens an address and waits until the app has taken over the page. */
export async function visit(page, url) {
  await page.goto(url);
  await live(page);
}

/**
 * Keeps every request to another origin from leaving, and lists them. They are let go of as if the network were not
 * there.
 * @returns {Promise<string[]>} grows while the reader reads
 */
export async function watchOtherOrigins(context, url) {
  const { origin } = new URL(url);
  const others = [];
  const isOther = (address) => /^(http|ws)s?:$/.test(address.protocol) && address.host !== new URL(origin).host;
  await context.route(isOther, (route) => {
    others.push(route.request().url());
    return route.abort("internetdisconnected");
  });
  await context.routeWebSocket(isOther, (socket) => {
    others.push(socket.url());
    return socket.close();
  });
  return others;
}
