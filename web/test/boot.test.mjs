// Starting the app after the page is painted, and saying so when it does not start.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser } from "./page.mjs";

let started;
before(async () => {
  started = await startBrowser();
  started.extra.set("/lesson", `<!doctype html><html lang="en"><head><title>Lesson</title><script src="/theme.js"></script></head>
    <body><main id="app"><h1>Readable</h1></main><script type="module" src="/boot.js"></script></body></html>`);
});
after(() => started?.close());

const app = `export default async ({ module_or_path }) => {
  await WebAssembly.instantiate(await (await module_or_path).arrayBuffer());
  document.querySelector("h1").textContent = "Live";
};`;
const answer = (status, type, body) => (response) => {
  response.writeHead(status, { "content-type": type });
  response.end(body);
};
const script = answer(200, "text/javascript", app);
/** The smallest program: magic number and version. */
const program = answer(200, "application/wasm", Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]));

/** Opens the page with these answers for the app's two files, and waits for the outcome. */
async function open(js, wasm, steps, prepare = async () => undefined) {
  started.extra.set("/rockpool-app.js", js).set("/rockpool-app_bg.wasm", wasm);
  const context = await started.browser.newContext();
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await prepare(page);
  await page.goto(`${started.origin}/lesson`);
  await page.waitForFunction(() => ["ready", "failed"].includes(document.documentElement.dataset.app));
  await steps(page, await page.evaluate(() => document.documentElement.dataset.app));
  assert.deepEqual(errors, [], "nothing is thrown into the page");
  await context.close();
}

test("the app starts and no note is shown", () =>
  open(script, program, async (page, state) => {
    assert.equal(state, "ready");
    assert.equal(await page.locator("h1").innerText(), "Live");
    assert.equal(await page.locator("#app-status").count(), 0);
  }));

const failures = [
  ["the program is missing", script, answer(404, "text/plain", "no"), /answered 404/],
  ["a captive portal answers", script, answer(200, "text/html", "<h1>Log in</h1>"), /sent a web page/],
  ["the program is damaged", script, answer(200, "application/wasm", "damaged"), /could not be started/],
  ["the script is missing", answer(404, "text/plain", "no"), program, /script of this page did not load/],
  ["the script is a web page", answer(200, "text/html", "<h1>Log in</h1>"), program, /script of this page did not load/],
  ["both are missing", answer(500, "text/plain", ""), answer(500, "text/plain", ""), /did not load|answered 500/],
  ["the connection breaks", script, (response) => response.destroy(), /network did not answer/],
];
for (const [what, js, wasm, words] of failures)
  test(`the page stays readable and says why it is not live: ${what}`, () =>
    open(js, wasm, async (page, state) => {
      assert.equal(state, "failed");
      assert.equal(await page.locator("h1").innerText(), "Readable");
      const note = page.getByRole("status");
      await note.getByText(words).waitFor();
      assert.match(await note.innerText(), /examples are not live/);
      await note.getByRole("button", { name: "Dismiss" }).click();
      assert.equal(await note.innerText(), "");
    }));

test("Reload tries again", () =>
  open(script, answer(503, "text/plain", ""), async (page) => {
    started.extra.set("/rockpool-app_bg.wasm", program);
    await page.getByRole("button", { name: "Reload" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.app === "ready");
  }));

const store = (value) => (page) => page.addInitScript((value) => localStorage.setItem("rockpool.settings", value), value);
const blocked = (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } }));
for (const [what, prepare, theme] of [
  ["the chosen theme is set", store('{"theme":"dark"}'), "dark"],
  ["an unknown theme is not", store('{"theme":"<b>"}'), undefined],
  ["a damaged store is survived", store("{"), undefined],
  ["a store of another shape is survived", store("null"), undefined],
  ["blocked storage is survived", blocked, undefined],
])
  test(`before the first paint ${what}`, () =>
    open(script, program, async (page) => {
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
    }, prepare));
