// Links that carry code: they show it, run nothing, and replace nothing unasked.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, PHONE, reader, visit } from "./support/browser.mjs";
import { button, editor, example, lines, more, output, rewrite, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

const PROGRAM = 'fn main() {\n    println!("a shell from “here” to there 🐚");\n}\n';

/** Makes a link to `program` as a reader does, in a profile of its own. */
async function link(program) {
  let url;
  await reader({ permissions: ["clipboard-write"] }, async (page) => {
    await visit(page, `${rockpool.url}playground/`);
    await rewrite(await editor(page.locator("main")), program);
    await button(page, "Share").click();
    url = await page.getByRole("link", { name: "The link" }).getAttribute("href");
  });
  return url;
}

for (const [name, size] of [["desktop", {}], ["phone", PHONE]]) {
  test(`a link opened in a fresh profile shows the code and runs nothing (${name})`, async () => {
    const url = await link(PROGRAM);
    assert.match(url, /\/playground\/#v1\.[\w-]+$/);
    await reader({ ...size, prepare: onServer }, async (page, context) => {
      const asked = [];
      context.on("request", (request) => asked.push(request.url()));
      page.on("websocket", (socket) => asked.push(socket.url()));
      await visit(page, url);
      const area = await editor(page.locator("main"));
      await area.filter({ hasText: "a shell from" }).waitFor();
      assert.deepEqual(await lines(area), PROGRAM.split("\n"));
      assert.equal(await output(page.locator("main")).count(), 0, "nothing has run");
      // The compiler that checks in the page is fetched from the site; nothing is sent.
      assert.deepEqual(asked.filter((address) => /execute|websocket|compile$/.test(address)), []);
      await button(page.locator("main"), "Run").click();
      await sees(output(page.locator("main")), "a shell from “here” to there 🐚");
    });
  });
}

test("an example that was changed in a lesson goes with its link", async () => {
  let url;
  await reader({ permissions: ["clipboard-write"] }, async (page) => {
    await visit(page, `${rockpool.url}lessons/index/`);
    await rewrite(await editor(example(page)), 'fn main() {\n    println!("changed here");\n}');
    const tools = await more(example(page));
    await button(tools, "Share").click();
    url = await tools.getByRole("link", { name: "The link" }).getAttribute("href");
  });
  await reader({ prepare: onServer }, async (page) => {
    await visit(page, url);
    await (await editor(page.locator("main"))).filter({ hasText: "changed here" }).waitFor();
  });
});

test("a link does not replace the reader's own program unasked", async () => {
  const url = await link(PROGRAM);
  await reader({ prepare: onServer }, async (page) => {
    await visit(page, `${rockpool.url}playground/`);
    await rewrite(await editor(page.locator("main")), 'fn main() {\n    println!("my own");\n}');
    await page.goto("about:blank");
    await visit(page, url);
    const area = await editor(page.locator("main"));
    await sees(page.getByRole("status"), "Opening it replaces the one you have here.");
    await area.filter({ hasText: "my own" }).waitFor();
    await button(page, "Keep mine").click();
    await area.filter({ hasText: "my own" }).waitFor();

    await page.goto("about:blank");
    await visit(page, url);
    await button(page, "Open the linked program").click();
    await page.getByRole("textbox", { name: "src/main.rs" }).filter({ hasText: "a shell from" }).waitFor();
  });
});

test("a damaged or unknown link gives words and leaves the program alone", async () => {
  const url = await link(PROGRAM);
  const flipped = url.slice(0, -12) + (url.at(-12) === "A" ? "B" : "A") + url.slice(-11);
  const table = [
    [url.slice(0, -9), "This link is damaged"],
    [flipped, "This link is damaged"],
    [`${rockpool.url}playground/#v1.`, "This link is damaged"],
    [`${rockpool.url}playground/#v9.AAAA`, "a kind that this page does not know"],
    [`${rockpool.url}playground/#v1.${"A".repeat(40_000)}`, "too much code for a link"],
  ];
  await reader({ prepare: onServer }, async (page) => {
    for (const [address, words] of table) {
      await page.goto("about:blank");
      await visit(page, address);
      await sees(page.getByRole("main").getByRole("alert"), words);
      await (await editor(page.locator("main"))).filter({ hasText: "Hello from the rock pool!" }).waitFor();
    }
  });
});

test("a link of the first format still opens", async () => {
  const old = (await readFile(new URL("../../src/share/v1.txt", import.meta.url), "utf8")).trim();
  await reader({ prepare: onServer }, async (page) => {
    await visit(page, `${rockpool.url}playground/#${old}`);
    await (await editor(page.locator("main"))).filter({ hasText: "grüß 🦀" }).waitFor();
    assert.equal(await page.getByRole("combobox", { name: "Edition" }).inputValue(), "Edition 2021");
  });
});
