// A book of another host with blocks that the real server runs.
import { after, before, test } from "node:test";
import { closeBrowser, reader } from "../browser/support/browser.mjs";
import { choose } from "../browser/support/docs_page.mjs";
import { output, sees } from "../browser/support/lesson.mjs";
import { startRockpool } from "../browser/support/rockpool.mjs";
import { answerPlayground, docsSites } from "./support/docs.mjs";

let rockpool;
let docs;
before(async () => {
  rockpool = await startRockpool(["--no-crates", "--host", "rockpool.localhost", "--allow-origin", "http://mdbook.localhost"]);
  docs = await docsSites(rockpool.url);
});
after(async () => {
  await closeBrowser();
  await docs?.close();
  await rockpool?.stop();
});

test("Run on a book's page runs the program on the server that lets the book embed it", () =>
  reader({ prepare: answerPlayground }, async (page) => {
    await page.goto(`${docs.url("mdbook")}pools.html`, { waitUntil: "load" });
    await sees(output(await choose(page, "Run")), "3: the harbour pool");
    await sees(output(await choose(page, "Run", 3)), "a pool was measured");
  }));
