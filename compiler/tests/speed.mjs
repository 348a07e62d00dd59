// Measures the page's compiler: warm checks beside native rustc in the same run, the first answer from nothing on a fast
// line and on slow 4G, memory; and the way of a small program from the reader's wish to its output. Prints JSON; figures are for comparison, nothing passes or fails.
//   node compiler/tests/speed.mjs [--programs 40] [--rounds 3] [--cold 3]
import { parseArgs } from "node:util";
import { Line } from "./support/line.mjs";
import { NATIVE_MISSING, nativeRelease, openNative } from "./support/native.mjs";
import { closeBrowser, openCompiler, serveCompiler } from "./support/page.mjs";
import { openPrograms } from "./support/program_page.mjs";
import { readPrograms } from "./support/programs.mjs";

const { values: options } = parseArgs({
  options: {
    programs: { type: "string", default: "40" },
    rounds: { type: "string", default: "3" },
    cold: { type: "string", default: "3" },
  },
});
const [programCount, rounds, coldRuns] = [options.programs, options.rounds, options.cold].map(Number);

/** Chromium's own "slow 4G" of its network panel. Throttling of a page does not reach into its workers by itself. */
const SLOW_4G = { offline: false, latency: 400, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const HELLO = 'fn main() {\n    println!("Hello");\n}\n';

const { programs } = await readPrograms();
const chosen = spread(programs, programCount);
const host = await serveCompiler();
const warm = await warmChecks();
const runs = await warmRuns();
const fast = await coldStarts(null);
const slow = await coldStarts(SLOW_4G);
console.log(JSON.stringify({ ...warm, runs, cold: { fast, slow_4g: slow } }, null, 2));
await host.close();
await closeBrowser();

/** Every so many of a sorted list, so that each folder has its part. */
function spread(list, count) {
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor((index * list.length) / count)]);
}

/** Page and native take turns, so that whatever else the machine does meets both. */
async function warmChecks() {
  const compiler = await openCompiler({ url: host.url });
  const { release } = await compiler.describe();
  const native = nativeRelease() === release ? await openNative() : null;
  if (!native) console.error(NATIVE_MISSING);
  const times = { page: [], native: [] };
  let memory = 0;
  for (const { question } of chosen.slice(0, 5)) await compiler.ask(question);
  for (let round = 0; round < rounds; round += 1) {
    for (const { question } of chosen) {
      const answer = await compiler.ask(question);
      times.page.push(answer.wall);
      memory = Math.max(memory, answer.memory);
      if (native) times.native.push((await native.check(question)).wall);
    }
  }
  await Promise.all([compiler.close(), native?.close()]);
  const [page, beside] = [figures(times.page), native ? figures(times.native) : null];
  const ratio = beside && { p50: round(page.p50 / beside.p50, 100), p95: round(page.p95 / beside.p95, 100) };
  return { release, programs: chosen.length, rounds, warm_ms: { page, native: beside, ratio }, memory_mb: round(memory / 2 ** 20, 1) };
}

function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))], 10);
  return { p50: at(0.5), p95: at(0.95) };
}

/** Hello world, built and run: the first time, with all that is fetched for it from this machine, and then over and over. */
async function warmRuns() {
  const page = await openPrograms(host.url);
  const found = [];
  for (let count = 0; count <= 5 * rounds; count += 1) found.push(await page.buildAndRun({ source: HELLO, release: false }));
  await page.close();
  const [first, ...others] = found.map(({ building, running }) => ({ building, running, both: building + running }));
  const times = (part) => figures(others.map((one) => one[part]));
  const { bytes, memory } = found.at(-1);
  return { first_ms: round(first.both, 1), warm_ms: times("both"), build_ms: times("building"), run_ms: times("running"), module_bytes: bytes, memory_mb: round(memory / 2 ** 20, 1) };
}

/** From a fresh profile with an open page to the first answer; the median of some runs, and what went over the wire. */
async function coldStarts(network) {
  const times = [];
  let bytes = 0;
  for (let run = 0; run < (network ? 1 : coldRuns); run += 1) {
    const line = new Line(network);
    const compiler = await openCompiler({ url: host.url, prepare: (page) => line.attach(page) });
    line.bytes = 0;
    const question = { task: "check", files: [{ path: "src/main.rs", text: HELLO }], edition: "2024", crate_type: "bin", tests: false, unstable: false };
    const answer = await compiler.ask(question);
    if (answer.end !== "done") throw new Error(`hello world ends ${answer.end}: ${answer.message}`);
    times.push(answer.wall);
    bytes = line.bytes;
    await compiler.close();
  }
  return { first_answer_ms: figures(times).p50, wire_mb: round(bytes / 1e6, 100) };
}

function round(value, parts) {
  return Math.round(value * parts) / parts;
}
