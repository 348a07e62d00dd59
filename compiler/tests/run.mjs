// Builds every program of run/programs and run/kernels by the page's compiler, runs it in the page, and compares what it
// writes to standard output and how it ends with native rustc. Ends with 1 unless all is well.
//   node compiler/tests/run.mjs [--mode debug|release|both] [--only <part of a name>] [--anew] [--slowest 0] [--course] [--in DIR]
// `--course`: the programs of the course that run in the page, and the tests of its exercises, in place of them, in debug
// unless a mode is named. `--in`: those of a folder.
// What agreed before with the same compiler and scripts is not run again, unless --anew.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { nativeAnswers, PROGRAMS, readRunPrograms } from "./run/native.mjs";
import { Agreed } from "./support/agreed.mjs";
import { readCourseRuns } from "./support/course.mjs";
import { disagreement } from "./support/endings.mjs";
import { closeBrowser, serveCompiler } from "./support/page.mjs";
import { openPrograms } from "./support/program_page.mjs";

const { values: options } = parseArgs({
  options: {
    mode: { type: "string" },
    only: { type: "string", default: "" },
    anew: { type: "boolean", default: false },
    slowest: { type: "string", default: "0" },
    course: { type: "boolean", default: false },
    in: { type: "string" },
  },
});
const mode = options.mode ?? (options.course ? "debug" : "both");
const modes = mode === "both" ? ["debug", "release"] : [mode];
const rustc = process.env.ROCKPOOL_NATIVE_RUSTC || "rustc";

const { programs, excuses: excusesFile } = await chosenSet();
/**
 * Programs, or folders of them, that cannot do in a page what they do natively, each with its reason; `mayAgree`: by chance
 * they do.
 */
const EXCUSED = excusesFile ? JSON.parse(await readFile(new URL(excusesFile, import.meta.url), "utf8")) : {};
const chosen = programs.filter(({ name }) => name.includes(options.only));
const agreed = await Agreed.open();
const measured = [];
let page;
let host;
let problems = 0;
if (chosen.length === 0) complain(`no program's name has "${options.only}" in it`);
for (const excuse of Object.keys(EXCUSED)) if (!programs.some(({ name }) => excuses(excuse, name))) complain(`${excusesFile} names ${excuse}, which is no program`);
for (const mode of modes) await compareAll(mode);
report();
await page?.close();
await host?.close();
await closeBrowser();
process.exitCode = problems > 0 ? 1 : 0;

async function chosenSet() {
  if (options.course) return { programs: await readCourseRuns(), excuses: "course_exceptions.json" };
  if (options.in) return { programs: await readRunPrograms({ folder: options.in }) };
  const kernels = await readRunPrograms({ folder: fileURLToPath(new URL("run/kernels", import.meta.url)) });
  const named = kernels.map((kernel) => ({ ...kernel, name: `kernels/${kernel.name}` }));
  return { programs: [...(await readRunPrograms({ folder: PROGRAMS })), ...named], excuses: "run/exceptions.json" };
}

async function compareAll(mode) {
  const natives = nativeAnswers({ rustc, release: mode === "release", programs: chosen });
  const counts = { same: 0, excused: 0, unsteady: 0 };
  let index = 0;
  for await (const native of natives) {
    const verdict = await compare(mode, chosen[index++], native);
    if (verdict) counts[verdict] += 1;
    if (native.unsteady) counts.unsteady += 1;
  }
  console.log(`${mode}: ${counts.same} of ${chosen.length} programs do in the page what they do natively, ${counts.excused} are excused`);
  if (counts.unsteady > 0) console.log(`${counts.unsteady} programs print something else at each run, so that only their ends were compared`);
}

/** "same" or "excused"; nothing after a complaint. */
async function compare(mode, program, native) {
  const { name } = program;
  if (!native.compiled) return complain(`${name} does not compile natively:\n${native.stderr}`);
  const excuse = Object.keys(EXCUSED).find((excuse) => excuses(excuse, name));
  const { source, stdin, edition, tests, crates } = program;
  const asked = { mode, source, stdin, native: [native.stdout.toString("base64"), native.exitCode, native.signal], edition, tests, crates: agreed.crates(crates) };
  const known = options.anew ? undefined : await agreed.verdict(asked);
  if (known === "same" || (known === "excused" && excuse)) return known;
  const found = await run(mode, program);
  const difference = disagreement(program, native, found);
  // Whatever a program does, it is built, and is whole.
  if (!found.valid || (difference && !excuse)) return complain(`${mode} ${name} ${difference}`);
  if (!difference && excuse === name && !EXCUSED[excuse].mayAgree) return complain(`${mode} ${name} agrees: it need not be excused any more`);
  measured.push({ name: `${mode} ${name}`, ...found });
  const verdict = difference ? "excused" : "same";
  await agreed.add(asked, verdict);
  return verdict;
}

/** An excuse names a program, or a folder by a slash at its end. */
function excuses(excuse, name) {
  return excuse === name || (excuse.endsWith("/") && name.startsWith(excuse));
}

async function run(mode, program) {
  host ??= await serveCompiler();
  page ??= await openPrograms(host.url);
  return page.buildAndRun({ ...program, release: mode === "release" });
}

function report() {
  if (measured.length === 0) return;
  const median = (of) => Math.round(measured.map(of).sort((a, b) => a - b)[Math.floor(measured.length / 2)]);
  const most = (of) => Math.round(Math.max(...measured.map(of)));
  for (const [what, of, unit] of [["build", ({ building }) => building, "ms"], ["module", ({ bytes }) => bytes / 1024, "KiB"], ["compiler's memory", ({ memory }) => memory / 2 ** 20, "MiB"]])
    console.log(`${what}: median ${median(of)} ${unit}, most ${most(of)} ${unit}`);
  const slowest = measured.sort((a, b) => b.building - a.building).slice(0, Number(options.slowest));
  for (const { name, building, bytes } of slowest) console.log(`  ${Math.round(building)} ms, ${bytes} bytes: ${name}`);
}

function complain(text) {
  problems += 1;
  console.log(text);
}
