// Measures what programs take in the page beside the same programs natively, in one run: the kernels in run/kernels, built
// for release in the page, and by native rustc in debug and in release. Prints a table; nothing passes or fails.
//   node compiler/tests/kernels.mjs [--rounds 3] [--only <part of a name>]
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readRunPrograms } from "./run/native.mjs";
import { closeBrowser, serveCompiler } from "./support/page.mjs";
import { openPrograms } from "./support/program_page.mjs";

const { values: options } = parseArgs({ options: { rounds: { type: "string", default: "3" }, only: { type: "string", default: "" } } });
const rounds = Number(options.rounds);
const rustc = process.env.ROCKPOOL_NATIVE_RUSTC || "rustc";
const folder = fileURLToPath(new URL("run/kernels", import.meta.url));
const kernels = await readRunPrograms({ folder, only: options.only });

const host = await serveCompiler();
const page = await openPrograms(host.url);
const rows = [];
try {
  for (const kernel of kernels) rows.push(await measured(kernel));
} finally {
  await page.close();
  await host.close();
  await closeBrowser();
}
print();

async function measured({ name, source }) {
  const [debug, release] = [await native(source, []), await native(source, ["-O"])];
  // The first round fetches, and is not counted.
  await page.buildAndRun({ source, release: true });
  const runs = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await page.buildAndRun({ source, release: true }));
  if (runs.some(({ stdout }) => stdout !== release.stdout)) throw new Error(`${name} prints something else in the page`);
  const [{ bytes }] = runs;
  return { name, page: best(runs.map(({ running }) => running)), release: release.milliseconds, debug: debug.milliseconds, building: best(runs.map(({ building }) => building)), bytes };
}

/** What a program prints natively, and its best time. */
async function native(source, flags) {
  const place = await mkdtemp(join(tmpdir(), "rockpool-kernel-"));
  try {
    await writeFile(join(place, "main.rs"), source);
    run(rustc, ["--edition", "2024", ...flags, "-o", "main", "main.rs"], place);
    const times = [];
    let stdout = "";
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      stdout = run(join(place, "main"), [], place);
      times.push(performance.now() - begun);
    }
    return { stdout, milliseconds: best(times) };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}

function best(times) {
  return Math.min(...times);
}

function print() {
  const cells = ["kernel", "page ms", "release ms", "debug ms", "of release", "of debug", "build ms", "KiB"];
  const line = (parts) => console.log(parts.map((part, at) => (at === 0 ? String(part).padEnd(14) : String(part).padStart(11))).join(""));
  line(cells);
  for (const { name, page, release, debug, building, bytes } of rows) {
    line([name, page.toFixed(0), release.toFixed(0), debug.toFixed(0), (page / release).toFixed(2), (page / debug).toFixed(2), building.toFixed(0), (bytes / 1024).toFixed(0)]);
  }
  const mean = (of) => Math.exp(rows.reduce((sum, row) => sum + Math.log(row.page / row[of]), 0) / rows.length);
  line(["mean", "", "", "", mean("release").toFixed(2), mean("debug").toFixed(2), "", ""]);
}
