// Reading without a network: what is kept by itself, taking the whole course, and what an update does to an open page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, live, PATIENCE, reader as anyReader, SIZES, visit } from "./support/browser.mjs";
import { checked } from "./support/compiler.mjs";
import { editor, example, exercise, rewrite, sees } from "./support/lesson.mjs";
import { site, startRockpool } from "./support/rockpool.mjs";
import { OTHER, secondBuild } from "./support/second_build.mjs";
import { NO_SERVER, staticHost } from "./support/static_host.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

const READ = "language/ownership";
const UNREAD = "concurrency/channels";
/** The title of the lesson that is read, and what the other build calls it. */
const TITLE = "Ownership and borrowing";
const NEW_TITLE = "Ownership anew and borrowing";

let host;
let other;
/** Whether the network is gone for everybody, the service worker among them. */
let cut = false;
/** Plays a broken host: answers a path itself, or not. */
let alter = () => false;
before(async () => {
  host = await staticHost({
    folder: site,
    alter(path, response) {
      if (cut) response.destroy();
      return cut || alter(path, response);
    },
  });
  other = await secondBuild(site, { slug: READ, from: "Ownership", to: "Ownership anew" });
});
after(async () => {
  await closeBrowser();
  await host?.close();
  await other?.remove();
});

/** What the console says when there is no network, or no server beside the files. */
const NO_NETWORK = /ERR_(INTERNET_DISCONNECTED|EMPTY_RESPONSE|FAILED|CONNECTION)|status of 503|Failed to load resource|WebSocket connection/;

/** A reader whose browser keeps pages. The host is whole and the site the first build, each time that it begins. */
function reader({ allow = [], prepare, ...options }, steps) {
  const begin = async (context) => {
    cut = false;
    alter = () => false;
    host.deploy(site);
    await prepare?.(context);
  };
  return anyReader({ serviceWorkers: "allow", allow: [NO_SERVER, NO_NETWORK, ...allow], prepare: begin, ...options }, steps);
}

const lesson = (slug) => `${host.url}lessons/${slug}/`;
const settings = () => `${host.url}settings/`;
const section = (page) => page.getByRole("region", { name: "Offline" });
const takeIt = (page) => section(page).getByRole("button", { name: /^Take the course offline/ });
const notice = (page) => page.getByRole("region", { name: "New version" });

async function goOffline(context) {
  cut = true;
  await context.setOffline(true);
}

/** Reads a lesson, and waits until it is kept. */
async function read(page, slug = READ) {
  await visit(page, lesson(slug));
  await editor(example(page));
  await kept(page, lesson(slug));
}

/** Waits until something holds in the page that only a promise tells: the browser's own wait takes any promise for a yes. */
async function until(page, holds, argument) {
  const end = Date.now() + PATIENCE;
  while (!(await page.evaluate(holds, argument))) assert.ok(Date.now() < end, `this does not come to hold: ${holds}`);
}

/** Waits until all of a lesson lies in the browser. */
async function kept(page, folder) {
  await until(page, async (paths) => {
    for (const path of paths) if (!(await caches.match(path))) return false;
    return navigator.serviceWorker.controller?.state === "activated";
  }, ["index.html", "lesson.json", "recorded.json"].map((name) => `${folder}${name}`));
}

async function clean(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
  });
  assert.deepEqual(found, [], `axe-core on ${name}`);
}

for (const [size, shape] of SIZES) {
  test(`a lesson that was read opens without a network, is live and checks; another says so and leads back (${size})`, () =>
    reader(shape, async (page, context) => {
      await read(page);
      await checked(example(page), "No errors");
      // The compiler works before it is written down: the manifest, the module and the library.
      await until(page, async () => (await (await caches.open("rockpool-compiler")).keys()).length === 3);
      await goOffline(context);
      await visit(page, lesson(READ));
      await page.locator(".offline-state").filter({ hasText: "Offline" }).waitFor();
      await rewrite(await editor(example(page)), "fn main() {\n    let pool: u8 = 1.5;\n}\n");
      await checked(example(page), /1 error/);
      await page.goto(lesson(UNREAD));
      await page.getByRole("heading", { level: 1, name: "You are offline" }).waitFor();
      await clean(page, "the page in place of one that is not here");
      await page.getByRole("link", { name: TITLE, exact: true }).click();
      await live(page);
      await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    }));
}

test("what was read is counted on the contents page, which leads to the rest", () =>
  reader({}, async (page) => {
    await read(page);
    await visit(page, host.url);
    await page.getByRole("link", { name: /^Read offline: 1 of \d+ lessons/ }).click();
    await section(page).getByText(/Here now: 1 of \d+ lessons/).waitFor();
    await clean(page, "the settings with an offer");
  }));

test("the whole course is taken offline, with size, progress and an end that is told", () =>
  reader({}, async (page, context) => {
    await visit(page, settings());
    await takeIt(page).waitFor();
    assert.match(await takeIt(page).textContent(), /\(about \d+\.\d MB\)$/);
    await takeIt(page).click();
    await section(page).getByRole("progressbar", { name: /^Fetching the course: \d/ }).waitFor();
    await section(page).getByText(/^The course is on this device/).waitFor({ timeout: 120_000 });
    await section(page).getByText(/^The whole course is on this device: all \d+ lessons, and the compiler/).waitFor();
    assert.equal(await takeIt(page).count(), 0, "nothing is left to take");
    await goOffline(context);
    await visit(page, lesson(UNREAD));
    await editor(exercise(page));
    await checked(exercise(page), /No errors|error/);
    await visit(page, `${host.url}playground/`);
    await rewrite(await editor(page.locator("main")), "fn main() {\n    let pool: u8 = 1.5;\n}\n");
    await checked(page.locator("main"), /1 error/);
    await page.getByRole("button", { name: "Search all lessons" }).first().click();
    await page.getByRole("combobox", { name: "Search all lessons" }).fill("smart pointers");
    await page.getByRole("listbox", { name: "Found" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/lessons\//);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }));

test("taking can be stopped and gone on with, and all of it forgotten", () =>
  reader({}, async (page) => {
    await visit(page, settings());
    await takeIt(page).waitFor();
    // The compiler does not come to its end, so there is time to stop.
    alter = (path, response) => path.endsWith(".xz") && Boolean(response.writeHead(200).write("x"));
    await takeIt(page).click();
    await section(page).getByRole("button", { name: "Stop" }).click();
    await section(page).getByText(/^Stopped\. What was fetched stays; \d+\.\d MB are missing/).waitFor();
    await takeIt(page).waitFor();
    await section(page).getByRole("button", { name: "Forget the offline copy" }).click();
    await section(page).getByText(/^The offline copy was forgotten/).waitFor();
    assert.deepEqual(await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("rockpool-offline"))), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  }));

test("a new version is announced and comes in when the reader says so; until then the old page goes on from what is kept", () =>
  reader({}, async (page) => {
    await read(page);
    await read(page, "index");
    await visit(page, lesson(READ));
    host.deploy(other.folder);
    await page.reload();
    await live(page);
    await sees(notice(page), "A new version of this course is there.");
    await clean(page, "a lesson with the notice");
    await page.getByRole("heading", { level: 1, name: TITLE, exact: true }).waitFor();
    await notice(page).getByRole("button", { name: "Later" }).click();
    await notice(page).waitFor({ state: "hidden" });
    await rewrite(await editor(example(page)), "fn main() {\n    let kept = 1;\n    let _ = kept;\n}\n");
    await checked(example(page), "No errors");
    await page.reload();
    await live(page);
    await page.getByRole("heading", { level: 1, name: TITLE, exact: true }).waitFor();
    await notice(page).getByRole("button", { name: "Use it now" }).click();
    await page.getByRole("heading", { level: 1, name: NEW_TITLE }).waitFor();
    await live(page);
    await page.getByRole("heading", { level: 1, name: NEW_TITLE }).waitFor();
    assert.equal(await page.locator("meta[name=rockpool-build]").getAttribute("content"), OTHER);
    await example(page).getByText("let kept = 1;").waitFor();
    assert.equal(await notice(page).count(), 0);
    const names = await page.evaluate(() => caches.keys());
    assert.deepEqual(names.filter((name) => name.startsWith("rockpool-offline")), [`rockpool-offline / ${OTHER}`]);
  }));

test("old and new are never mixed: an old page is told, a page that was fetched anew is new throughout", () =>
  reader({ allow: [/status of 409/] }, async (page, context) => {
    await read(page, UNREAD);
    host.deploy(other.folder);
    const sidebar = page.getByRole("navigation", { name: "Lessons" });
    await sidebar.getByRole("link", { name: /^\S* ?Ownership and borrowing/ }).click();
    await sees(page.getByRole("main"), "The site was updated while this page was open. Your work is kept: reload the page.");
    await sees(notice(page), "A new version of this course is there.");
    const fresh = await context.newPage();
    await visit(fresh, lesson(READ));
    await fresh.getByRole("heading", { level: 1, name: NEW_TITLE }).waitFor();
    assert.equal(await notice(fresh).count(), 0, "it is the new version already");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Channels" }).waitFor();
    await notice(page).getByRole("button", { name: "Use it now" }).click();
    await page.locator(`meta[name=rockpool-build][content="${OTHER}"]`).waitFor({ state: "attached" });
  }));

test("a page in another tab keeps its version when the new one comes in, and is told", () =>
  reader({}, async (page, context) => {
    await read(page);
    const second = await context.newPage();
    await visit(second, lesson(READ));
    host.deploy(other.folder);
    await page.reload();
    await live(page);
    await notice(page).getByRole("button", { name: "Use it now" }).click();
    await page.getByRole("heading", { level: 1, name: NEW_TITLE }).waitFor();
    await sees(notice(second), "This course was updated in another tab.");
    await second.getByRole("heading", { level: 1, name: TITLE, exact: true }).waitFor();
    await rewrite(await editor(example(second)), "fn main() {\n    let pool: u8 = 1.5;\n}\n");
    await checked(example(second), /1 error/);
    await notice(second).getByRole("button", { name: "Use it now" }).click();
    await second.getByRole("heading", { level: 1, name: NEW_TITLE }).waitFor();
  }));

for (const [what, missing] of [["the worker's script", /service-worker\.js$/], ["the list of files", /offline\.json$/]]) {
  test(`while a site is being replaced and ${what} is missing, the reader reads on`, () =>
    reader({}, async (page) => {
      await read(page);
      host.deploy(other.folder);
      alter = (path, response) => missing.test(path) && Boolean(response.writeHead(404).end());
      await page.reload();
      await live(page);
      await page.getByRole("heading", { level: 1, name: TITLE, exact: true }).waitFor();
      alter = () => false;
      await page.reload();
      await sees(notice(page), "A new version of this course is there.");
    }));
}

test("a site that has given up keeping its pages is believed", () =>
  reader({}, async (page) => {
    await read(page);
    alter = (path, response) => /service-worker\.js$|offline\.json$/.test(path) && Boolean(response.writeHead(404).end());
    await page.reload();
    await live(page);
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await until(page, async () => (await caches.keys()).every((name) => !name.startsWith("rockpool-offline")));
  }));

test("what a server adds to its pages is kept with them: after it has ended the lesson opens and its editor has its styles", async () => {
  const server = await startRockpool(["--no-crates", "--offline"]);
  try {
    await reader({}, async (page) => {
      const address = `${server.url}lessons/${READ}/`;
      await visit(page, address);
      await editor(example(page));
      await kept(page, address);
      await server.stop();
      await visit(page, address);
      await editor(example(page));
      assert.equal(await example(page).locator(".cm-scroller").evaluate((node) => getComputedStyle(node).display), "flex");
    });
  } finally {
    await server.stop();
  }
});

test("a server without leave to keep its pages has no service worker, and is no place for that of another", async () => {
  const server = await startRockpool();
  try {
    await reader({}, async (page) => {
      await visit(page, `${server.url}settings/`);
      await section(page).getByText("This server does not offer its pages for reading offline.").waitFor();
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    });
  } finally {
    await server.stop();
  }
});

test("a network's log-in page is never kept", () =>
  reader({}, async (page) => {
    await read(page);
    alter = (_, response) => Boolean(response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Log in</title><h1>Log in</h1>"));
    await visit(page, settings());
    await takeIt(page).click();
    await section(page).getByText(/What was fetched stays/).waitFor();
    await page.goto(lesson(UNREAD));
    await page.getByRole("heading", { name: "Log in" }).waitFor();
    alter = () => false;
    await visit(page, lesson(UNREAD));
    await page.getByRole("heading", { level: 1, name: "Channels" }).waitFor();
  }));

/** What the browser says of its room. */
const room = (quota) => (context) =>
  context.addInitScript((quota) => {
    if (navigator.storage) navigator.storage.estimate = async () => ({ quota, usage: 0 });
  }, quota);

test("where there is not enough room the reader is told before anything is fetched", () =>
  reader({ prepare: room(20_000_000) }, async (page) => {
    await visit(page, settings());
    await takeIt(page).click();
    await section(page).getByText(/^There is not enough room: \d+\.\d MB are needed, and the browser gives this site 20\.0 MB/).waitFor();
    await takeIt(page).waitFor();
    await section(page).getByText(/Here now: 0 of/).waitFor();
  }));

test("when the room ends meanwhile, what was fetched stays", () =>
  reader({ prepare: room(1e12) }, async (page, context) => {
    await visit(page, settings());
    await takeIt(page).waitFor();
    const debug = await context.newCDPSession(page);
    await debug.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.url).origin, quotaSize: 20_000_000 });
    await takeIt(page).click();
    await section(page).getByText(/^The browser gives this site no more room\. What was fetched stays; \d+\.\d MB are missing/).waitFor();
    await goOffline(context);
    await visit(page, lesson("index"));
  }));

const obstacles = [
  ["storage is blocked", () => Object.defineProperty(window, "caches", { get() { throw new DOMException("blocked", "SecurityError"); } }), /does not let the site store anything/],
  ["the browser has no service workers", () => delete Navigator.prototype.serviceWorker, /This browser keeps no pages/],
  ["the connection is not secure", () => Object.defineProperty(window, "isSecureContext", { value: false }), /not secure/],
];
for (const [what, script, words] of obstacles) {
  test(`where ${what} a sentence says so, and the page works`, () =>
    reader({ prepare: (context) => context.addInitScript(script) }, async (page) => {
      await visit(page, settings());
      await section(page).getByText(words).waitFor();
      assert.equal(await takeIt(page).count(), 0);
      await visit(page, lesson(READ));
      await editor(example(page));
    }));
}

test("in a frame of another page nothing is kept", () =>
  reader({}, async (page) => {
    alter = (path, response) => path === "/around.html" && Boolean(response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Around</title><iframe title="Settings" src="/settings/"></iframe>`));
    await page.goto(`${host.url}around.html`);
    const frame = page.frameLocator("iframe");
    await frame.locator("html[data-app=live]").waitFor();
    await frame.getByText("Nothing is kept from within another page").waitFor();
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  }));

test("the course can be installed", () =>
  reader({}, async (page, context) => {
    await visit(page, host.url);
    const debug = await context.newCDPSession(page);
    const { errors, data } = await debug.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data);
    assert.deepEqual([manifest.start_url, manifest.scope, manifest.display], ["./", "./", "standalone"]);
    for (const { src, sizes, purpose } of manifest.icons.filter(({ type }) => type === "image/png")) {
      const icon = await readFile(join(site, src));
      assert.equal(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`, sizes, src);
      assert.ok(["any", "maskable"].includes(purpose));
    }
    const { installabilityErrors } = await debug.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
  }));
