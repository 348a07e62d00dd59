// The docs sites, and a Rockpool whose engine answers what a test says.
import { after, before } from "node:test";
import { closeBrowser } from "../../browser/support/browser.mjs";
import { playedEngine } from "../../browser/support/engine.mjs";
import { docsSites } from "./docs.mjs";

/**
 * Has them served while the tests of a file run.
 * @returns {{url: (name: string) => string, next: (answer: object) => void}} the address of a site by its generator's name;
 *   `next` as in `playedEngine`
 */
export function docsWithEngine() {
  let rockpool;
  let docs;
  before(async () => {
    rockpool = await playedEngine();
    docs = await docsSites(rockpool.url);
  });
  after(async () => {
    await closeBrowser();
    await docs?.close();
    await rockpool?.close();
  });
  return { url: (name) => docs.url(name), next: (answer) => rockpool.next(answer) };
}
