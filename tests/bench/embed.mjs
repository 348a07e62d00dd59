// What a docs site pays for live blocks, beside the same pages without them, in one run: bytes of the script, the work of
// a page with many blocks, and the time from a click to the first check. Prints figures; nothing passes or fails.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { browser, closeBrowser } from "../browser/support/browser.mjs";
import { block, choose, docsPage, docsSite } from "../browser/support/docs_page.mjs";
import { compress, staticHost } from "../browser/support/static_host.mjs";

const BLOCKS = 500;
const TIDE = 'fn main() {\n    println!("high tide at six");\n}\n';

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);
const rockpool = await staticHost({ folder: process.env.ROCKPOOL_SITE, brotli: true });
const script = `<script src="${rockpool.url}rockpool.js" defer></script>`;
const body = `<p>Tide.</p>${block(TIDE)}`.repeat(BLOCKS);
const docs = await docsSite(({ pathname }) => ({ html: docsPage(pathname === "/plain" ? "" : script, pathname === "/one" ? block(TIDE).repeat(2) : body) }));

const bytes = compress(await readFile(join(process.env.ROCKPOOL_SITE, "rockpool.js"))).length;
console.log(`rockpool.js ${(bytes / 1000).toFixed(1)} KB brotli`);

const costs = { live: [], plain: [] };
for (let run = 0; run < runs; run += 1) for (const name of Object.keys(costs)) costs[name].push(await cost(`${docs.url}${name}`));
for (const [name, list] of Object.entries(costs)) {
  const [tasks, scripts, nodes] = ["TaskDuration", "ScriptDuration", "Nodes"].map((figure) => median(list.map((one) => one[figure])));
  console.log(`${BLOCKS} blocks, ${name.padEnd(5)} ${(tasks * 1000).toFixed(0)} ms of work, ${(scripts * 1000).toFixed(0)} ms of it scripts, ${nodes} nodes`);
}
const work = (name) => median(costs[name].map((one) => one.TaskDuration));
console.log(`live / plain: work ${(work("live") / work("plain")).toFixed(2)}`);

const clicks = [];
for (let run = 0; run < runs; run += 1) clicks.push(await click());
for (const [index, name] of ["first block, nothing known", "second block"].entries())
  console.log(`from click to checked, ${name}: ${median(clicks.map((one) => one[index])).toFixed(0)} ms`);
await closeBrowser();
await Promise.all([rockpool.close(), docs.close()]);

/** What the browser did for a page until it was quiet. */
async function cost(url) {
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  const metrics = await context.newCDPSession(page);
  await metrics.send("Performance.enable");
  await page.goto(url, { waitUntil: "networkidle" });
  const { metrics: list } = await metrics.send("Performance.getMetrics");
  await context.close();
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Milliseconds from the click on a block to what the compiler says of it: in a fresh profile, then for a second block. */
async function click() {
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.goto(`${docs.url}one`);
  const times = [];
  for (const number of [0, 1]) {
    const begun = performance.now();
    const frame = await choose(page, "Edit", number);
    await frame.locator(".check-state").filter({ hasText: "No problems" }).waitFor({ timeout: 120_000 });
    times.push(performance.now() - begun);
  }
  await context.close();
  return times;
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
