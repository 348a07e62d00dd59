// The site on any static host, below any path, without a server, without scripts, and with parts that are missing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { closeBrowser, live, onServer, reader, visit, watchOtherOrigins } from "./support/browser.mjs";
import { button, editor, example, lines, output, rewrite, sees } from "./support/lesson.mjs";
import { site, siteBelow } from "./support/rockpool.mjs";
import { NO_SERVER, staticHost } from "./support/static_host.mjs";

let host;
/** Plays a broken host: answers a path itself, or not. */
let alter = () => false;
before(async () => (host = await staticHost({ folder: site, alter: (path, response) => alter(path, response) })));
after(async () => {
  await closeBrowser();
  await host?.close();
});

const lesson = () => `${host.url}lessons/language/ownership/`;

/** Answers paths that match as `answer` says while `steps` run. */
async function broken(pattern, { status = 404, type = "text/html", body = "<!doctype html>gone" }, steps) {
  alter = (path, response) => {
    if (!pattern.test(path)) return false;
    response.writeHead(status, { "content-type": type }).end(body);
    return true;
  };
  try {
    await steps();
  } finally {
    alter = () => false;
  }
}

/** The site built for `/` holds anywhere; built for a path, its page of a wrong address does as well. */
const PATHS = [
  ["built for it", siteBelow, "/docs/rust/"],
  ["built for /", site, "/far/below/the/root/"],
];
for (const [name, folder, base] of PATHS) {
  test(`below a path, ${name}: a deep link opens, links and pictures work`, async () => {
    const below = await staticHost({ folder, base });
    try {
      await reader({ allow: [NO_SERVER] }, async (page) => {
        await visit(page, `${below.url}lessons/memory/smart-pointers/`);
        await page.getByRole("heading", { level: 1, name: "Smart pointers" }).waitFor();
        await editor(example(page));
        const picture = page.getByRole("main").locator("figure, img, svg[role=img]").first();
        await picture.scrollIntoViewIfNeeded();
        const broken = await page.evaluate(() => [...document.images].filter((image) => image.complete && !image.naturalWidth && image.src).map((image) => image.src));
        assert.deepEqual(broken, []);
        await page.getByRole("navigation", { name: "Pages", exact: true }).getByRole("link", { name: "Contents" }).click();
        await page.getByRole("main").getByRole("link", { name: /Channels/ }).click();
        await page.getByRole("heading", { level: 1, name: "Channels" }).waitFor();
        assert.ok(page.url().startsWith(below.url), page.url());
        await editor(example(page));
      });
      assert.deepEqual(below.requests.filter((path) => !path.startsWith(base) && path !== "/favicon.ico" && path !== "/meta/versions"), []);
    } finally {
      await below.close();
    }
  });
}

test("below a path: the page of a wrong address leads back", async () => {
  const below = await staticHost({ folder: siteBelow, base: "/docs/rust/" });
  try {
    await reader({ allow: [NO_SERVER, /status of 404 .*\/docs\/rust\/no\/where\/$/] }, async (page) => {
      assert.equal((await page.goto(`${below.url}no/where/`)).status(), 404);
      await live(page);
      await page.getByRole("main").getByRole("link", { name: "All lessons" }).click();
      await page.getByRole("link", { name: /^(Start|Continue)/ }).waitFor();
      assert.equal(page.url(), below.url);
    });
  } finally {
    await below.close();
  }
});

test("without scripts all prose, code, tests, hints, solutions and answers are in the page", () =>
  reader({ javaScriptEnabled: false }, async (page) => {
    await page.goto(lesson());
    const main = page.getByRole("main");
    const text = (await main.textContent()).replaceAll(/\s+/g, " ");
    const source = await readFile(new URL("../../lessons/language/ownership.md", import.meta.url), "utf8");
    const blocks = [...source.matchAll(/^```(rust\S*)\n(.*?)^```/gms)].filter(([, kind]) => kind !== "rust,wrong");
    assert.ok(blocks.length > 8);
    for (const [, kind, code] of blocks) {
      for (const line of code.split("\n").filter((line) => line.trim() && !line.startsWith("# "))) {
        assert.ok(text.includes(line.trim().replaceAll(/\s+/g, " ")), `${kind}: “${line.trim()}” is missing`);
      }
    }
    for (const [, heading] of source.matchAll(/^##+ (.*)$/gm)) await main.getByRole("heading", { name: heading }).waitFor();
    for (const words of ["high tide at six", "Do you need both references at the same time?", "Counting owners is what Rc does."]) {
      assert.ok(text.includes(words), `“${words}” is missing`);
    }
    await main.getByText("Solution", { exact: true }).first().click();
    await sees(main, "All checks come first, so a refusal has changed nothing.");
    await page.getByRole("link", { name: /^Next/ }).click();
    await page.getByRole("heading", { level: 1, name: "Slices and strings" }).waitFor();
    await page.goto(host.url);
    await page.getByRole("main").getByRole("link", { name: /Smart pointers/ }).waitFor();
    const playground = await page.goto(`${host.url}playground/`);
    assert.match(await playground.text(), /<noscript>.*This page needs JavaScript and WebAssembly\./s);
  }));

const MISSING = [
  ["the app is gone, as after a deploy", /_bg\.wasm$/, {}, "The server answered 404 for a part of this page."],
  ["a captive portal answers for the app", /_bg\.wasm$/, { status: 200 }, "The server sent a web page in place of a part of this page."],
  ["the app is damaged", /_bg\.wasm$/, { status: 200, type: "application/wasm", body: "\0asm\x01\0\0\0oops" }, "could not be started in this browser"],
  ["the app's script is gone", /rockpool-app\.js$/, {}, "A script of this page did not load."],
];
for (const [name, pattern, answer, words] of MISSING) {
  test(`${name}: a note, and the page can be read`, () =>
    broken(pattern, answer, () =>
      reader({ allow: [/status of 404/, /MIME type/] }, async (page) => {
        await page.goto(lesson());
        const note = page.getByRole("status").filter({ hasText: "You can read this page, but its examples are not live." });
        await sees(note, words);
        await sees(page.getByRole("main"), "high tide at six");
        await page.getByRole("link", { name: /^Next/ }).waitFor();
        await button(note, "Dismiss").click();
        await note.waitFor({ state: "hidden" });
      }),
    ));
}

test("a host that does not know WebAssembly's type is good enough", async () => {
  const wasm = host.requests.length;
  await reader({ allow: [NO_SERVER] }, async (page, context) => {
    await context.route(/_bg\.wasm$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
    await visit(page, lesson());
    await editor(example(page));
  });
  assert.ok(host.requests.slice(wasm).some((path) => path.endsWith("_bg.wasm")));
});

for (const [name, pattern] of [["course", /\/course\.json$/], ["lesson", /\/lesson\.json$/]]) {
  test(`the ${name}'s data does not come: a note with a way on, and the page can be read`, () =>
    reader({ allow: [/status of 503/, NO_SERVER] }, async (page) => {
      await broken(pattern, { status: 503 }, async () => {
        await page.goto(lesson());
        await sees(page.getByRole("alert"), "Examples are not live yet.");
        await sees(page.getByRole("main"), "high tide at six");
      });
      await button(page, "Try again").click();
      await live(page);
      await editor(example(page));
    }));
}

test("the editor does not load: a plain field takes its place, and the editor comes later", () =>
  reader({ allow: [/status of 503/, /MIME type/, NO_SERVER] }, async (page) => {
    const place = example(page);
    await broken(/\/editor\.js$/, { status: 503 }, async () => {
      await visit(page, lesson());
      await place.scrollIntoViewIfNeeded();
      const field = place.locator("textarea");
      await field.fill("fn main() {}\n// typed in the plain field");
      await sees(place, "edited");
    });
    await button(place, "Load the editor").click();
    const area = place.locator(".cm-content");
    await area.filter({ hasText: "typed in the plain field" }).waitFor();
    assert.deepEqual(await lines(area), ["fn main() {}", "// typed in the plain field"]);
  }));

test("without a server play.rust-lang.org is named first, and asked only when the reader runs something there", () =>
  reader({ prepare: onServer, allow: [NO_SERVER, /ERR_INTERNET_DISCONNECTED/, /WebSocket/] }, async (page, context) => {
    const others = await watchOtherOrigins(context, host.url);
    await visit(page, `${host.url}lessons/index/`);
    const place = example(page);
    const area = await editor(place);
    await sees(place, "on play.rust-lang.org");
    await rewrite(area, 'fn main() {\n    println!("mine");\n}');
    await page.goto(`${host.url}playground/`);
    await sees(page.getByRole("main"), "on play.rust-lang.org");
    await page.goto(`${host.url}settings/`);
    await sees(page.getByRole("main"), "Programs run on play.rust-lang.org when you press Run. Nothing is sent before.");
    assert.deepEqual(others, [], "nobody else hears of the reader before they run something");
    await visit(page, `${host.url}lessons/index/`);
    await editor(place);
    await button(place, "Run").click();
    await sees(place.getByRole("alert"), "play.rust-lang.org cannot be reached. Check the connection");
    assert.ok(others.length > 0 && others.every((url) => new URL(url).host === "play.rust-lang.org"), String(others));
    await button(place.getByRole("alert"), "Show the recorded output").click();
    await sees(output(place), "Not run now: recorded with Rust");
    await (await editor(place)).filter({ hasText: "mine" }).waitFor();
  }));
