// Loads the first lesson as Rockpool shows it and as mdBook shows it, on a slow phone's terms, in one run.
// Prints bytes on the wire (brotli) and largest contentful paint; figures are for comparison, nothing passes or fails.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { browser, closeBrowser } from "../browser/support/browser.mjs";
import { currentApp } from "../browser/support/site.mjs";
import { compress, staticHost } from "../browser/support/static_host.mjs";

const LESSON = "language/ownership";
// Lighthouse's "slow 4G" (150 ms round trip, 1.6 Mbit/s down) and its slowdown of the processor.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOWDOWN = 4;

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);

const ours = await staticHost({ folder: process.env.ROCKPOOL_SITE, brotli: true });
const theirs = await staticHost({ folder: process.env.ROCKPOOL_BOOK, brotli: true });
const pages = {
  rockpool: `${ours.url}lessons/${LESSON}/`,
  mdbook: `${theirs.url}${LESSON}.html`,
};
const results = { rockpool: [], mdbook: [] };
for (let run = 0; run < runs; run += 1) {
  for (const [name, url] of Object.entries(pages)) results[name].push(await load(url));
}
for (const [name, list] of Object.entries(results)) {
  const paint = median(list.map((one) => one.paint));
  const first = median(list.map((one) => one.beforePaint));
  const all = median(list.map((one) => one.bytes));
  console.log(`${name.padEnd(9)} LCP ${Math.round(paint)} ms, ${kilobytes(first)} before it, ${kilobytes(all)} in all`);
}
const ratio = (pick) => (median(results.rockpool.map(pick)) / median(results.mdbook.map(pick))).toFixed(2);
console.log(`rockpool / mdbook: LCP ${ratio((one) => one.paint)}, bytes ${ratio((one) => one.bytes)}`);
await closeBrowser();
await Promise.all([ours.close(), theirs.close()]);
await printFiles(join(process.env.ROCKPOOL_SITE, "app", await currentApp(process.env.ROCKPOOL_SITE)));

/** The app's files, each as a host with brotli sends it. */
async function printFiles(folder) {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const name of files.map((entry) => entry.name).sort()) {
    const bytes = compress(await readFile(join(folder, name))).length;
    console.log(`  ${name.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(6)} KB`);
  }
}

async function load(url) {
  const context = await (await browser()).newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", NETWORK);
  await network.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const received = [];
  network.on("Network.dataReceived", (event) => received.push([event.timestamp, event.encodedDataLength]));
  let start;
  network.on("Network.requestWillBeSent", (event) => (start ??= event.timestamp));
  await page.addInitScript(() => {
    // The compiler in the page is a figure of its own: this reader is asked before it is fetched.
    if (location.protocol === "http:") localStorage.setItem("rockpool.settings", JSON.stringify({ version: 1, check: "ask" }));
    window.paints = [];
    new PerformanceObserver((list) => window.paints.push(...list.getEntries().map((entry) => entry.startTime))).observe(
      { type: "largest-contentful-paint", buffered: true },
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const paint = (await page.evaluate(() => window.paints)).at(-1);
  const bytes = sum(received);
  const beforePaint = sum(received.filter(([time]) => (time - start) * 1000 <= paint));
  await context.close();
  return { paint, bytes, beforePaint };
}

function sum(received) {
  return received.reduce((total, [, length]) => total + Math.max(length, 0), 0);
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
