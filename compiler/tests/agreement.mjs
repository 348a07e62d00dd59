// Asks the page's compiler and native rustc of the same release about every program of ours and every snippet of the
// course, and prints where they differ, and where a snippet that needs no crate does not keep its lesson's promise on the
// page's target. Ends with 1 unless all is well.
//   node compiler/tests/agreement.mjs [--record] [--only <part of a name>] [--rendered]
// Without a native rustc the recorded answers stand for it, and the course's snippets are left out.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { diagnosticsIn, differences } from "./support/compare.mjs";
import { readCourse } from "./support/course.mjs";
import { NATIVE_MISSING, nativeRelease, openNative } from "./support/native.mjs";
import { closeBrowser, openCompiler, serveCompiler } from "./support/page.mjs";
import { misplaced, readPrograms, unkept } from "./support/programs.mjs";
import { readRecord, recorded, writeRecord } from "./support/record.mjs";

const { values: options } = parseArgs({
  options: { record: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});

/** Programs on which the two may differ, each with its reason. It should be empty. */
const EXCUSED = JSON.parse(await readFile(new URL("agreement_exceptions.json", import.meta.url), "utf8"));

const { classes, programs } = await readPrograms();
const record = await readRecord();
const host = await serveCompiler();
const compiler = await openCompiler({ url: host.url });
const { release } = await compiler.describe();
const native = nativeRelease() === release ? await openNative() : null;
let problems = 0;
if (!native) console.log(NATIVE_MISSING);
if (options.record && !native) throw new Error("only a native compiler can be recorded");
if (!native && record?.release !== release) throw new Error(`nothing is recorded for Rust ${release}`);

const course = native ? await readCourse() : [];
if (native && course.length === 0) complain("the course's snippets could not be read");
const all = [...programs, ...course].filter((one) => one.name.includes(options.only));
const expected = new Map();
for (const program of all) expected.set(program.name, await expectation(program));
if (options.record) await writeRecord(release, programs.map(({ name }) => [name, expected.get(name)]));
else if (native) checkRecord();
await compare();
await Promise.all([compiler.close(), host.close(), native?.close()]);
await closeBrowser();
process.exitCode = problems > 0 ? 1 : 0;

async function expectation({ name, question }) {
  if (!native) return record.answers.get(name) ?? { end: "not recorded", diagnostics: [] };
  const { end, diagnostics } = await native.check(question);
  return { end, diagnostics: diagnosticsIn(diagnostics) };
}

function checkRecord() {
  const stale = programs.filter(({ name }) => {
    const now = expected.get(name);
    return now && JSON.stringify(recorded(now)) !== JSON.stringify(record?.answers.get(name));
  });
  if (stale.length > 0) complain(`${stale.length} recorded answers are not what rustc says, such as ${stale[0].name}: run with --record`);
}

async function compare() {
  const counts = new Map();
  for (const program of all) {
    const native = expected.get(program.name);
    const kind = classes[program.class];
    const misfit = kind && misplaced(kind, native);
    if (misfit) complain(`${program.name} ${misfit}`);
    const broken = unkept(program.promise, native);
    if (broken) complain(`${program.name} ${broken}`);
    const same = await agrees(program, native);
    const [equal, total] = counts.get(program.class) ?? [0, 0];
    counts.set(program.class, [equal + (same ? 1 : 0), total + 1]);
  }
  for (const [name, [equal, total]] of counts) console.log(`${name.padEnd(12)} ${equal} of ${total} agree`);
  const equal = [...counts.values()].reduce((sum, [one]) => sum + one, 0);
  const said = all.reduce((sum, { name }) => sum + expected.get(name).diagnostics.length, 0);
  const source = native ? "native rustc" : "the record of rustc";
  console.log(`${equal} of ${all.length} programs (${said} diagnostics) agree with ${source} ${release}: ${percent(equal, all.length)}`);
}

async function agrees({ name, question }, expectation) {
  const { end, diagnostics, message } = await compiler.ask(question);
  const answer = { end, diagnostics: diagnosticsIn(diagnostics) };
  const list = differences(expectation, native ? answer : recorded(answer));
  if (list.length === 0) {
    if (EXCUSED[name]) complain(`${name} agrees: it need not be excused any more`);
    return true;
  }
  const excuse = EXCUSED[name];
  if (excuse) console.log(`${name} differs: ${excuse}`);
  else complain(`${name} differs${message ? ` (${message})` : ""}:\n${list.map((line) => `    ${line}`).join("\n")}`);
  return false;
}

function complain(text) {
  problems += 1;
  console.log(text);
}

/** Rounded down: 100% means all. */
function percent(part, whole) {
  return `${(Math.floor((1000 * part) / Math.max(whole, 1)) / 10).toFixed(1)}%`;
}
