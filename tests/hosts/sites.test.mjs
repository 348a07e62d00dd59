// The sites themselves, before anything is live: what a later test finds wrong is then not the generator's doing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, reader, SIZES } from "../browser/support/browser.mjs";
import { staticHost } from "../browser/support/static_host.mjs";
import { answerPlayground, docsSites, PAGES } from "./support/docs.mjs";

let rockpool;
let docs;
before(async () => {
  // A Rockpool whose script does nothing. A module is fetched with the rules for other origins.
  const headers = { "content-type": "text/javascript", "access-control-allow-origin": "*" };
  const alter = (path, response) => Boolean(response.writeHead(200, headers).end());
  rockpool = await staticHost({ folder: process.env.ROCKPOOL_DOCS, alter });
  docs = await docsSites(rockpool.url);
});
after(async () => {
  await closeBrowser();
  await docs?.close();
  await rockpool?.close();
});

for (const [name, pages] of Object.entries(PAGES)) {
  for (const [size, options] of SIZES) {
    test(`${name}: every page has the script and its Rust blocks, on a secure origin, with a clean console (${size})`, () =>
      reader({ ...options, prepare: answerPlayground }, async (page) => {
        for (const [path, count] of Object.entries(pages)) {
          const asked = page.waitForRequest("http://rockpool.localhost/rockpool.js");
          await page.goto(docs.url(name) + path, { waitUntil: "load" });
          await asked;
          const programs = await page.evaluate(() =>
            [...document.querySelectorAll("main pre, article pre")].map((pre) => pre.textContent).filter((text) => /println|sleep|let tide/.test(text)),
          );
          assert.equal(programs.length, count, `${path}: ${programs.join("\n---\n")}`);
          assert.ok(await page.evaluate(() => isSecureContext), "workers and hashes need a secure context");
        }
      }));
  }
}
