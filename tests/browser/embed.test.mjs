// A docs site of somebody else whose Rust blocks become live: on another host, in frames of ours.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, reader, SIZES, watchOtherOrigins } from "./support/browser.mjs";
import { checked } from "./support/compiler.mjs";
import { block, choose, docsPage, docsSite, inside, snippet } from "./support/docs_page.mjs";
import { ENGINE_FAULTS, playedEngine, ran } from "./support/engine.mjs";
import { button, editor, lines, output, rewrite, sees } from "./support/lesson.mjs";

const TIDE = 'fn main() {\n    println!("high tide at six");\n}\n';
const MOVED = "fn main() {\n    let pool = String::from(\"kelp\");\n    let moved = pool;\n    println!(\"{pool}\");\n}\n";

let rockpool;
let docs;
/** What the docs site shows, by path. */
const pages = new Map();
before(async () => {
  rockpool = await playedEngine();
  docs = await docsSite(({ pathname }) => pages.get(pathname) ?? { html: "" });
});
after(async () => {
  await closeBrowser();
  await Promise.all([rockpool.close(), docs.close()]);
});

const script = (more = "") => `<script src="${rockpool.url}rockpool.js" defer ${more}></script>`;

/** Puts a page on the docs site. */
function publish(path, body, options = {}) {
  const { headers, ...rest } = options;
  pages.set(path, { html: docsPage(options.script ?? script(), body, rest), headers });
  return `${docs.origin}${path}`;
}

/** Collects the events of the page's snippets. */
function collect(page) {
  return page.evaluate(() => {
    window.heard = [];
    for (const name of ["ready", "changed", "ran", "solved"])
      document.addEventListener(`rockpool-${name}`, (event) => window.heard.push([name, event.detail]));
  });
}
const heard = (page) => page.evaluate(() => window.heard);

for (const [size, options] of SIZES) {
  test(`a block is edited, checked and run where it stands (${size})`, () =>
    reader({ ...options, allow: ENGINE_FAULTS }, async (page) => {
      await page.goto(publish("/run", `<p>Before.</p>${block(TIDE)}<p>Between.</p>${block(MOVED, "compile_fail E0382")}`));
      await collect(page);
      const frame = await choose(page, "Edit");
      const place = frame.locator(".snippet");
      const area = place.getByRole("textbox", { name: /^Example/ });
      await area.waitFor();
      await checked(place, "No errors");
      await rewrite(area, 'fn main() {\n    println!("{}", 1 + "x");\n}');
      await checked(place, /1 error/);
      await rewrite(area, 'fn main() {\n    println!("mine");\n}');
      rockpool.next({ body: ran("mine\n") });
      await button(place, "Run").click();
      await output(place).getByText("mine").waitFor();
      await page.waitForFunction(() => window.heard.some(([name]) => name === "ran"));
      const [, said] = (await heard(page)).find(([name]) => name === "ran");
      assert.deepEqual({ ...said, engine: undefined }, { success: true, stdout: "mine\n", stderr: "", engine: undefined });
      assert.equal(await snippet(page).evaluate((element) => element.code), 'fn main() {\n    println!("mine");\n}');
      const other = (await choose(page, "Edit", 1)).locator(".snippet");
      await checked(other, /E0382|must not compile|Fails as it should|1 error/);
      await sees(other, "E0382");
    }));
}

test("until the reader chooses a block nothing is fetched but the script, and the page is as it was", () =>
  reader({}, async (page, context) => {
    const plain = publish("/plain", `${block(TIDE)}<p>Between.</p>${block(TIDE)}`, { script: " " });
    await page.goto(plain);
    const boxes = () => page.evaluate(() => [...document.querySelectorAll("pre, p, h1")].map((one) => JSON.stringify(one.getBoundingClientRect())));
    const before = await boxes();
    const fetched = [];
    context.on("request", (request) => fetched.push(new URL(request.url())));
    await page.goto(publish("/still", `${block(TIDE)}<p>Between.</p>${block(TIDE)}`));
    await snippet(page, 1).getByRole("button", { name: "Run this Rust example" }).waitFor();
    assert.deepEqual(await boxes(), before);
    assert.deepEqual(fetched.filter(({ origin }) => origin !== docs.origin).map(({ pathname }) => pathname), ["/rockpool.js"]);
    assert.equal(await page.locator("iframe").count(), 0);
  }));

test("when a block becomes live nothing moves but what the reader's click moved at once", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(publish("/shift", `<p>Before.</p>${block(TIDE)}<p>Between.</p>`));
    const frame = await choose(page, "Edit");
    const after = page.locator("#after");
    const top = (await after.boundingBox()).y;
    await frame.getByRole("textbox", { name: /^Example/ }).waitFor();
    await checked(frame.locator(".snippet"), "No errors");
    assert.ok(Math.abs((await after.boundingBox()).y - top) < 1);
    assert.ok((await page.evaluate(() => window.shifted)) < 0.01);
  }));

test("all frames of a page share one compiler and one download", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    const start = rockpool.requests.length;
    await page.goto(publish("/many", block(TIDE).repeat(3)));
    for (const number of [0, 1, 2]) await choose(page, "Edit", number);
    for (const number of [0, 1, 2]) await checked(inside(page, number).locator(".snippet"), "No errors");
    const parts = rockpool.requests.slice(start).filter((path) => /\/(rustc\.wasm|std\.rmeta)\.xz$/.test(path));
    assert.equal(parts.length, 2, String(parts));
    assert.equal(page.workers().length, 1);
  }));

test("the frame follows the theme and the custom properties of the page, now and when they change", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    await page.goto(publish("/theme", block(TIDE), { attributes: 'style="--rockpool-accent: #00579c; --rockpool-code-background: url(https://evil.example/)"' }));
    const frame = await choose(page, "Edit");
    const root = frame.locator("html");
    const property = (name) => root.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name).trim(), name);
    assert.equal(await root.getAttribute("data-theme"), "light");
    assert.equal(await property("--accent"), "#00579c");
    assert.doesNotMatch(await property("--code-bg"), /evil/);
    await page.evaluate(() => document.documentElement.classList.add("dark"));
    await frame.locator("html[data-theme=dark]").waitFor();
    await page.evaluate(() => document.documentElement.classList.remove("dark"));
    await frame.locator("html[data-theme=light]").waitFor();
  }));

test("marks and hidden lines of the block count, and options say the rest", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    const boring = '<pre><pre class="playground"><code class="language-rust edition2018"><span class="boring">fn main() {\n</span><span class="boring">let hidden = 1;\n</span>println!("{hidden}");\n<span class="boring">}\n</span></code></pre></pre>';
    await page.goto(publish("/marks", `${boring}<div data-rockpool-readonly data-rockpool-tools="false">${block(TIDE)}</div><div data-rockpool="off">${block(TIDE)}</div>${block(TIDE, "should_panic")}`));
    const first = (await choose(page, "Edit")).locator(".snippet");
    assert.deepEqual(await lines(await first.getByRole("textbox")), ['println!("{hidden}");']);
    await button(first, "More").click();
    assert.equal(await first.getByRole("combobox", { name: "Edition" }).inputValue(), "Edition 2018");
    const second = (await choose(page, "Edit", 1)).locator(".snippet");
    await second.getByRole("textbox", { name: /^Example/ }).waitFor();
    assert.equal(await second.getByRole("button", { name: "More" }).count(), 0);
    assert.equal(await second.getByRole("textbox", { name: /^Example/ }).getAttribute("aria-readonly"), "true");
    assert.equal(await page.locator("rockpool-snippet").count(), 3);
    await sees((await choose(page, "Edit", 2)).locator(".snippet"), "Panics on purpose");
  }));

test("an author's own element, with tests, is an exercise that tells when it is solved", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    const own = `<rockpool-snippet edition="2021"><pre><code>pub fn depth() -> u32 { 0 }</code></pre>
      <pre data-tests>#[test]\nfn is_seven() { assert_eq!(depth(), 7); }</pre></rockpool-snippet>`;
    await page.goto(publish("/own", own));
    await collect(page);
    const frame = await choose(page, "Edit");
    const area = frame.getByRole("textbox", { name: /^Exercise/ });
    await area.waitFor();
    await page.evaluate(() => (document.querySelector("rockpool-snippet").code = "pub fn depth() -> u32 { 7 }"));
    await area.filter({ hasText: "7" }).waitFor();
    rockpool.next({ body: JSON.stringify({ success: true, exitDetail: "Exited with status 0", stdout: "\nrunning 1 test\ntest is_seven ... ok\n\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n", stderr: "" }) });
    await page.evaluate(() => document.querySelector("rockpool-snippet").run());
    await page.waitForFunction(() => window.heard.some(([name]) => name === "solved"));
  }));

test("a lesson of the course stands in the page, and an unknown one says so", () =>
  reader({ allow: [...ENGINE_FAULTS, /404.*(lesson|recorded)\.json/] }, async (page) => {
    await page.goto(publish("/lesson", `<rockpool-lesson src="language/ownership"><a href="${rockpool.url}">The lesson</a></rockpool-lesson><rockpool-lesson src="language/nowhere"></rockpool-lesson><rockpool-lesson src="https://other.example/x"></rockpool-lesson>`));
    const lesson = page.locator("rockpool-lesson");
    await lesson.first().locator("iframe").contentFrame().getByRole("heading", { level: 1, name: /Ownership/ }).waitFor();
    assert.equal(await page.getByRole("link", { name: "The lesson" }).isVisible(), false);
    await lesson.nth(1).scrollIntoViewIfNeeded();
    await sees(lesson.nth(1), "The site has no file at");
    await lesson.nth(2).scrollIntoViewIfNeeded();
    await sees(lesson.nth(2), "is no lesson of");
  }));

test("the reader's text is there again on the next visit, where the browser keeps things for frames", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    // The same site as Rockpool's by its name: for a frame of another one this browser keeps nothing, and says so.
    const url = publish("/draft", block(TIDE)).replace("localhost", "127.0.0.1");
    await page.goto(url);
    await rewrite((await choose(page, "Edit")).getByRole("textbox", { name: /^Example/ }), "fn main() {}\n// kept");
    await sees(inside(page), "edited");
    assert.equal(await inside(page).getByText("Not saved").count(), 0);
    await page.goto("about:blank");
    await page.goto(url);
    await (await choose(page, "Edit")).getByRole("textbox", { name: /^Example/ }).filter({ hasText: "// kept" }).waitFor();
  }));

test("nobody but the page that embeds is heard by the frame, and the page hears nobody but the frame", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    const stranger = await docsSite(() => ({
      html: `<script>
        const say = (target) => target.postMessage({ rockpool: 1, kind: "code", code: "stolen" }, "*");
        for (let at = 0; at < parent.frames.length; at += 1) if (parent.frames[at] !== window) say(parent.frames[at]);
        parent.postMessage({ rockpool: 1, kind: "changed", code: "stolen" }, "*");
        parent.postMessage("asked", "*");
      </script>`,
    }));
    try {
      await page.goto(publish("/strangers", block(TIDE)));
      await collect(page);
      const area = (await choose(page, "Edit")).getByRole("textbox", { name: /^Example/ });
      await area.waitFor();
      const asked = page.evaluate((url) => new Promise((done) => {
        addEventListener("message", ({ data }) => data === "asked" && done());
        const frame = document.createElement("iframe");
        frame.src = url;
        document.body.append(frame);
      }), stranger.url);
      await asked;
      // A message that counts, after those that must not: when it has arrived, they have.
      await page.evaluate(() => (document.querySelector("rockpool-snippet").code = "// mine"));
      await area.filter({ hasText: "// mine" }).waitFor();
      assert.deepEqual(await lines(area), ["// mine"]);
      assert.ok(!(await heard(page)).some(([, detail]) => detail.code === "stolen"));
    } finally {
      await stranger.close();
    }
  }));

test("under the policy that the documentation names, everything works and nothing is reported", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    const { origin } = new URL(rockpool.url);
    const headers = { "content-security-policy": `default-src 'none'; script-src ${origin}; frame-src ${origin}` };
    const html = docsPage(script(), block(TIDE)).replace(/<style>.*?<\/style>/s, "");
    pages.set("/strict", { html, headers });
    await page.goto(`${docs.origin}/strict`);
    const frame = await choose(page, "Edit");
    await checked(frame.locator(".snippet"), "No errors");
    assert.equal(await page.locator("pre").isVisible(), false);
  }));

test("by keyboard alone: to the button, into the editor, out of the frame", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    await page.goto(publish("/keys", `${block(TIDE)}<p><a id="next" href="#next">Next</a></p>`));
    await snippet(page).getByRole("button", { name: "Edit this Rust example" }).focus();
    await page.keyboard.press("Enter");
    const area = inside(page).getByRole("textbox", { name: /^Example/ });
    await area.and(inside(page).locator(":focus")).waitFor();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("// typed");
    await area.filter({ hasText: "// typed" }).waitFor();
  }));

test("a Rockpool host that does not answer leaves the block readable, with a word on why", () =>
  reader({ allow: [/ERR_/, /Failed to load/, /status of 503/] }, async (page, context) => {
    await page.goto(publish("/down", block(TIDE)));
    await context.route(/_bg\.wasm$/, (route) => route.fulfill({ status: 503 }));
    const place = snippet(page);
    await place.getByRole("button", { name: "Edit this Rust example" }).click();
    await sees(place, "The server answered 503 for a part of this page.");
    assert.equal(await page.locator("pre").isVisible(), true);
    await context.unroute(/_bg\.wasm$/);
    await choose(page, "Edit");
  }));

test("hundreds of blocks cost no frames, no listeners of their own and no requests", () =>
  reader({}, async (page, context) => {
    const others = await watchOtherOrigins(context, docs.url);
    await context.route(`${rockpool.url}rockpool.js`, (route) => route.continue());
    await page.goto(publish("/hundreds", `<p>Tide.</p>${block(TIDE)}`.repeat(400)));
    await page.waitForFunction(() => document.querySelectorAll("rockpool-snippet").length === 400);
    const cost = await page.evaluate(() => ({
      frames: document.querySelectorAll("iframe").length,
      withButtons: [...document.querySelectorAll("rockpool-snippet")].filter((one) => one.shadowRoot.querySelector("button")).length,
    }));
    assert.equal(cost.frames, 0);
    assert.ok(cost.withButtons < 40, `${cost.withButtons} blocks have buttons though most are far away`);
    assert.deepEqual(others, []);
  }));

test("blocks that a page brings later become live, and those that it takes away leave nothing", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    await page.goto(publish("/later", `<main>${block(TIDE)}</main>`));
    await snippet(page).waitFor({ state: "attached" });
    await page.evaluate((html) => (document.querySelector("main").innerHTML = html), `<h2>Ebb</h2>${block(MOVED)}`);
    await page.waitForFunction(() => document.querySelectorAll("rockpool-snippet").length === 1);
    await (await choose(page, "Edit")).getByRole("textbox", { name: /^Example/ }).filter({ hasText: "kelp" }).waitFor();
    await page.evaluate(() => document.querySelector("main pre").remove());
    await page.waitForFunction(() => document.querySelectorAll("rockpool-snippet").length === 0);
  }));
