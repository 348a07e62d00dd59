// A lesson as Rockpool shows it and as mdBook shows it, measured by Lighthouse as on a slow phone, in one run.
// Prints figures and ratios for comparison; nothing passes or fails.
import { parseArgs } from "node:util";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { staticHost } from "../browser/support/static_host.mjs";

const LESSON = "language/ownership";
// Lighthouse's own terms for a phone: slow 4G (150 ms round trip, 1.6 Mbit/s down) and a processor four times as slow,
// applied by its model of the network to what it saw the page load.
const CONFIG = { extends: "lighthouse:default", settings: { formFactor: "mobile", onlyAudits: ["first-contentful-paint", "largest-contentful-paint", "network-requests", "metrics"] } };
const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const hosts = await Promise.all([process.env.ROCKPOOL_SITE, process.env.ROCKPOOL_BOOK].map((folder) => staticHost({ folder, brotli: true })));
const pages = { rockpool: `${hosts[0].url}lessons/${LESSON}/`, mdbook: `${hosts[1].url}${LESSON}.html` };

const results = { rockpool: [], mdbook: [] };
for (let run = 0; run <= Number(values.runs); run += 1) {
  for (const [name, url] of Object.entries(pages)) {
    const result = await measure(url);
    // The first time the host compresses what it sends.
    if (run > 0) results[name].push(result);
  }
}
await Promise.all(hosts.map((host) => host.close()));
print();

/** Loads a page in a fresh profile. */
async function measure(url) {
  const browser = await puppeteer.launch({ executablePath: process.env.ROCKPOOL_CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage();
    // The compiler in the page is a figure of its own: this reader is asked before it is fetched.
    await page.evaluateOnNewDocument(() => {
      if (location.protocol === "http:") localStorage.setItem("rockpool.settings", JSON.stringify({ version: 1, check: "ask" }));
    });
    const { lhr } = await lighthouse(url, { logLevel: "error" }, CONFIG, page);
    if (lhr.runtimeError) throw new Error(`${url} could not be measured: ${lhr.runtimeError.message}`);
    const [observed] = lhr.audits.metrics.details.items;
    const requests = lhr.audits["network-requests"].details.items;
    return {
      lcp: lhr.audits["largest-contentful-paint"].numericValue,
      fcp: lhr.audits["first-contentful-paint"].numericValue,
      before: bytes(requests.filter((request) => request.networkEndTime <= observed.observedLargestContentfulPaint)),
      all: bytes(requests),
    };
  } finally {
    await browser.close();
  }
}

function bytes(requests) {
  return requests.reduce((sum, request) => sum + request.transferSize, 0);
}

function print() {
  const rows = [
    ["largest contentful paint", "lcp", (ms) => `${Math.round(ms)} ms`],
    ["first contentful paint", "fcp", (ms) => `${Math.round(ms)} ms`],
    ["bytes before the first read", "before", kilobytes],
    ["bytes in all", "all", kilobytes],
  ];
  console.log(`${"".padEnd(28)} ${"Rockpool".padStart(10)} ${"mdBook".padStart(10)}      ratio   (median of ${results.rockpool.length})`);
  for (const [name, key, show] of rows) {
    const [ours, theirs] = Object.values(results).map((list) => median(list.map((result) => result[key])));
    console.log(`${name.padEnd(28)} ${show(ours).padStart(10)} ${show(theirs).padStart(10)} ${(ours / theirs).toFixed(2).padStart(10)}`);
  }
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function kilobytes(count) {
  return `${(count / 1000).toFixed(0)} KB`;
}
