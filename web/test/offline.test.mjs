// What a browser keeps of a build and what it answers a page with, without a browser.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { fakeBrowser } from "./fake_caches.mjs";

const entry = ["answers", "install", "kept", "list", "words"].map((name) => `export * from "./offline/${name}.ts";`).join("");
const bundled = await esbuild.build({
  stdin: { contents: entry, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
  bundle: true, format: "esm", write: false, target: "es2022",
});
const offline = await import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString("base64")}`);

const scope = new URL("https://shore.example/course/");
const own = "aaaaaaaaaaaa";
const next = "bbbbbbbbbbbb";
const page = (build, text) => `<!doctype html><html><head><meta name="rockpool-build" content="${build}" /></head><body>${text}</body></html>`;
const portal = { body: "<!doctype html><h1>Log in</h1>", type: "text/html" };

/** The files of a build whose lessons say `text`. */
function siteOf(build, text) {
  const image = { path: "lessons/sea/pool.png", part: "lesson", body: `picture ${text}`, type: "image/png" };
  const lesson = (slug) => [
    { path: `lessons/${slug}/index.html`, part: "lesson", body: page(build, text), type: "text/html" },
    { path: `lessons/${slug}/lesson.json`, part: "lesson", body: JSON.stringify({ text, blocks: slug === "sea/tides" ? [{ Asset: "sea/pool.png" }] : [] }) },
    { path: `lessons/${slug}/recorded.json`, part: "lesson", body: "{}" },
  ];
  const course = { chapters: [{ entries: [{ title: "Tides & more", lesson: { slug: "sea/tides" } }, { title: "Sand", lesson: { slug: "sand" } }] }] };
  const files = [
    { path: "index.html", part: "course", body: page(build, "contents"), type: "text/html" },
    { path: "course.json", part: "course", body: JSON.stringify(course) },
    { path: "app/cc/boot.js", part: "app", body: "start()", type: "text/javascript" },
    ...lesson("sea/tides"), ...lesson("sand"), image,
  ];
  const listed = files.map(({ path, part, body }) => ({
    path, part, bytes: Buffer.byteLength(body), packed: Buffer.byteLength(body),
    ...(path.endsWith(".html") ? {} : { sha256: createHash("sha256").update(body).digest("hex") }),
  }));
  const site = new Map(files.map(({ path, ...file }) => [scope.pathname + path.replace(/index\.html$/, ""), file]));
  return site.set(`${scope.pathname}offline.json`, { body: JSON.stringify({ build, files: listed }) });
}

/** A worker of `own` that is installed, on a network that `site` describes. */
async function installed(site = siteOf(own, "old")) {
  const browser = fakeBrowser(site);
  await offline.install(scope, own);
  let outdated = 0;
  const answers = new offline.Answers(scope, own, async () => outdated++);
  const ask = async (path, { mode = "cors", clientId = "client" } = {}) => {
    const work = [];
    const request = { url: new URL(path, scope).href, mode, method: "GET", headers: new Headers() };
    const response = await answers.answer({ request, clientId, resultingClientId: clientId, waitUntil: (one) => work.push(one) });
    await Promise.all(work);
    return response;
  };
  browser.asked.length = 0;
  return { ...browser, site, answers, ask, outdated: () => outdated };
}

const gone = (site) => {
  for (const path of site.keys()) site.set(path, new TypeError("no network"));
};
const replace = (site, other) => {
  for (const [path, file] of other) site.set(path, file);
};

test("addresses and paths belong together", () => {
  const { pathOf, keyOf, addressOf } = offline;
  for (const [address, path] of [
    ["https://shore.example/course/", "index.html"],
    ["https://shore.example/course/lessons/a%20b/?x#y", "lessons/a b/index.html"],
    ["https://shore.example/course/search.json?build=1", "search.json"],
    ["https://shore.example/other/", undefined],
    ["https://elsewhere.example/course/", undefined],
    ["https://shore.example/course/%ff", undefined],
  ]) assert.equal(pathOf(scope, new URL(address)), path, address);
  assert.equal(keyOf(scope, "lessons/a b/index.html"), "https://shore.example/course/lessons/a%20b/index.html");
  assert.equal(addressOf(scope, "lessons/a b/index.html", own), "https://shore.example/course/lessons/a%20b/");
  assert.equal(addressOf(scope, "index.html", own), scope.href);
  assert.equal(addressOf(scope, "search.json", own), `${scope.href}search.json?build=${own}`);
  assert.equal(addressOf(scope, "app/cc/boot.js", own), `${scope.href}app/cc/boot.js`);
});

test("only what may be kept is looked at", () => {
  const asked = (path, extra = {}) => offline.concerns({ method: "GET", mode: "cors", headers: new Headers(), url: new URL(path, scope).href, ...extra }, scope);
  assert.ok(asked("lessons/a/", { mode: "navigate" }) && asked("course.json?build=1"));
  for (const path of ["config.json", "offline.json", "service-worker.js", "meta/versions", "websocket", "https://elsewhere.example/a.js"]) assert.ok(!asked(path), path);
  assert.ok(!asked("evaluate.json", { method: "POST" }) && !asked("a.wasm", { headers: new Headers({ range: "bytes=0-1" }) }));
});

test("a worker of another build than the site is not installed", async () => {
  fakeBrowser(siteOf(next, "new"));
  await assert.rejects(offline.install(scope, own), /build aaaaaaaaaaaa/);
  assert.deepEqual(await offline.keptBuilds(scope), []);
});

test("an install that broke off goes on where it was", async () => {
  const site = siteOf(own, "old");
  const script = site.get("/course/app/cc/boot.js");
  site.set("/course/app/cc/boot.js", portal);
  const { asked } = fakeBrowser(site);
  await assert.rejects(offline.install(scope, own), offline.NotOfBuild);
  site.set("/course/app/cc/boot.js", script);
  asked.length = 0;
  await offline.install(scope, own);
  assert.deepEqual(asked, ["/course/offline.json", "/course/app/cc/boot.js"]);
});

test("a lesson that was read is there without a network, with its pictures; another is not", async () => {
  const { site, ask } = await installed();
  assert.match(await (await ask(`lessons/sea/tides/lesson.json?build=${own}`)).text(), /old/);
  gone(site);
  assert.match(await (await ask("lessons/sea/tides/", { mode: "navigate" })).text(), /old/);
  assert.equal(await (await ask("lessons/sea/pool.png")).text(), "picture old");
  const missing = await ask("lessons/sand/", { mode: "navigate" });
  assert.equal(missing.status, 503);
  const text = await missing.text();
  assert.match(text, /You are offline/);
  assert.match(text, /<a href="https:\/\/shore.example\/course\/lessons\/sea\/tides\/">Tides &#38; more<\/a>/);
  assert.doesNotMatch(text, /Sand/);
  await assert.rejects(ask(`lessons/sand/lesson.json?build=${own}`), TypeError);
});

test("a lesson without its last slash leads to its page", async () => {
  const { ask } = await installed();
  const response = await ask("lessons/sand?x=1", { mode: "navigate" });
  assert.equal(response.headers.get("location"), `${scope.href}lessons/sand/?x=1`);
});

test("a log-in page in place of data is handed on and never kept", async () => {
  const { site, ask, outdated } = await installed();
  const path = "/course/lessons/sand/lesson.json";
  const real = site.get(path);
  site.set(path, portal);
  assert.match(await (await ask(`lessons/sand/lesson.json?build=${own}`)).text(), /Log in/);
  assert.equal(outdated(), 0);
  site.set(path, real);
  assert.match(await (await ask(`lessons/sand/lesson.json?build=${own}`)).text(), /old/);
});

test("a log-in page in place of a page is shown and never kept", async () => {
  const { site, ask } = await installed();
  const real = site.get("/course/lessons/sand/");
  site.set("/course/lessons/sand/", portal);
  assert.match(await (await ask("lessons/sand/", { mode: "navigate" })).text(), /Log in/);
  site.set("/course/lessons/sand/", real);
  assert.match(await (await ask("lessons/sand/", { mode: "navigate" })).text(), /old/);
});

test("a page that stays open while the site is replaced gets its own build or nothing", async () => {
  const { site, ask, outdated } = await installed();
  await ask(`lessons/sea/tides/lesson.json?build=${own}`);
  replace(site, siteOf(next, "new"));
  assert.match(await (await ask(`lessons/sea/tides/lesson.json?build=${own}`)).text(), /old/);
  assert.equal((await ask(`lessons/sand/lesson.json?build=${own}`)).status, 409);
  assert.ok(outdated() > 0, "the new version is looked for");
});

test("a page of a newer build gets only what is of that build", async () => {
  const { site, ask } = await installed();
  await ask(`lessons/sea/tides/lesson.json?build=${own}`);
  replace(site, siteOf(next, "new"));
  const visitor = { clientId: "visitor" };
  assert.match(await (await ask("lessons/sand/", { mode: "navigate", ...visitor })).text(), /new/);
  assert.match(await (await ask(`lessons/sea/tides/lesson.json?build=${next}`, visitor)).text(), /new/);
  assert.equal(await (await ask("lessons/sea/pool.png", visitor)).text(), "picture new");
  assert.equal(await (await ask("lessons/sea/pool.png")).text(), "picture old", "the old page keeps its own picture");
});

test("the next build takes over what is the same, fetches what was read anew, and the old one stays while it is open", async () => {
  const { site, ask, asked } = await installed();
  await ask(`lessons/sea/tides/lesson.json?build=${own}`);
  replace(site, siteOf(next, "new"));
  asked.length = 0;
  await offline.install(scope, next);
  assert.deepEqual(asked.filter((path) => /app|recorded|sand/.test(path)), [], "nothing that is the same or was not read");
  const kept = await offline.Kept.open(scope, next);
  assert.deepEqual((await kept.lessons()).map(({ path }) => path), ["lessons/sea/tides/index.html"]);
  gone(site);
  assert.match(await (await ask(`lessons/sea/tides/lesson.json?build=${own}`)).text(), /old/);
  assert.match(await (await ask(`lessons/sea/tides/lesson.json?build=${next}`)).text(), /new/);
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { locks: { query: async () => ({ held: [{ name: offline.nameOf(scope, own) }] }) } } });
  await offline.forgetOthers(scope, next);
  assert.equal((await offline.keptBuilds(scope)).length, 2, "a page of the old build is open");
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: {} });
  await offline.forgetOthers(scope, next);
  assert.deepEqual(await offline.keptBuilds(scope), [next]);
});

test("an entry that has gone bad is fetched anew", async () => {
  const { stores, ask, site } = await installed();
  const entries = stores.get(offline.nameOf(scope, own));
  for (const path of ["app/cc/boot.js", "index.html"]) entries.set(offline.keyOf(scope, path), new Response("gone bad"));
  assert.equal(await (await ask("app/cc/boot.js")).text(), "start()");
  assert.match(await (await ask("", { mode: "navigate" })).text(), /contents/);
  gone(site);
  assert.equal(await (await ask("app/cc/boot.js")).text(), "start()");
});

test("without room the reader reads on", async () => {
  const { fill, ask } = await installed();
  fill();
  assert.match(await (await ask(`lessons/sand/lesson.json?build=${own}`)).text(), /old/);
  assert.match(await (await ask("lessons/sand/", { mode: "navigate" })).text(), /old/);
});

test("what is kept of another course below the same origin is left alone", async () => {
  const { stores } = await installed();
  stores.set("rockpool-offline /course/deeper/ cccccccccccc", new Map());
  await offline.forgetOthers(scope, own);
  assert.ok(stores.has("rockpool-offline /course/deeper/ cccccccccccc"));
});

test("the reader is told what is here, what it takes, and how it ended", () => {
  const { standingView, endView } = offline;
  const some = standingView({ lessons: 12, of: 83, compiler: "here", missing: 4_120_001 });
  assert.match(some.standing, /Here now: 12 of 83 lessons, and the compiler\.$/);
  assert.equal(some.take, "Take the course offline (about 4.2 MB)");
  const all = standingView({ lessons: 83, of: 83, compiler: "none", missing: 0 });
  assert.deepEqual([all.standing, all.take], ["The whole course is on this device: all 83 lessons.", ""]);
  for (const end of ["stopped", "full", "offline", "updated", "broken"]) assert.match(endView(end, 5_100_000, 0).message, /What was fetched stays; 5\.1 MB are missing/, end);
  assert.match(endView("no room", 80_000_000, 9_000_000).message, /80\.0 MB are needed, and the browser gives this site 9\.0 MB/);
  assert.equal(endView("done", 0, 0).failed, false);
});
