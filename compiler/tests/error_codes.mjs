// Compiles every Rust example of rustc's error-code documents in the page: one that is marked to fail fails with that code,
// any other passes. What cannot be so is listed with its reason in error_codes_exceptions.json; an entry that is not
// needed any more is a failure too. The documents come with the compiler's sources; without them this says so and passes.
//   node compiler/tests/error_codes.mjs [--only E0382]
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { codesOf, diagnosticsIn } from "./support/compare.mjs";
import { documentsFolder, readDocuments } from "./support/documents.mjs";
import { closeBrowser, openCompiler, serveCompiler } from "./support/page.mjs";

const { values: options } = parseArgs({ options: { only: { type: "string", default: "" } } });

/** By example: {"reason": …}. */
const EXCEPTIONS = JSON.parse(await readFile(new URL("error_codes_exceptions.json", import.meta.url), "utf8"));

const host = await serveCompiler();
const compiler = await openCompiler({ url: host.url });
const { release } = await compiler.describe();
const folder = documentsFolder(release);
const examples = await readDocuments(folder);
if (examples === null)
  console.log(`The error-code documents are not checked: ${folder} does not exist. They come with rustc's sources (Debian: rust-web-src).`);
else process.exitCode = (await check(examples.filter(({ name }) => name.startsWith(options.only)))) ? 0 : 1;
await Promise.all([compiler.close(), host.close()]);
await closeBrowser();

async function check(chosen) {
  const counts = { fail: [0, 0], pass: [0, 0], ignored: 0, excepted: 0 };
  const problems = [];
  for (const example of chosen) {
    if (example.expects === "ignored") {
      counts.ignored += 1;
      if (EXCEPTIONS[example.name]) problems.push(`${example.name} is not compiled: it needs no exception`);
      continue;
    }
    const trouble = await judge(example);
    const excepted = EXCEPTIONS[example.name];
    if (excepted && trouble) counts.excepted += 1;
    else if (excepted) problems.push(`${example.name} does what it should: it needs no exception any more (${excepted.reason})`);
    else if (trouble) problems.push(`${example.name} ${trouble}`);
    counts[example.expects][0] += trouble ? 0 : 1;
    counts[example.expects][1] += 1;
  }
  const names = new Set(examples.map(({ name }) => name));
  for (const name of Object.keys(EXCEPTIONS)) if (!names.has(name)) problems.push(`there is no example ${name}, which is excepted`);
  for (const problem of problems) console.log(problem);
  const [fail, pass] = [counts.fail, counts.pass].map(([good, all]) => `${good} of ${all}`);
  console.log(`${fail} examples marked to fail do with their code, ${pass} others pass;`);
  console.log(`${counts.excepted} are excepted with a reason, ${counts.ignored} are marked not to be compiled`);
  return problems.length === 0;
}

/** What is wrong with the compiler's answer, or null. */
async function judge({ expects, codes, question }) {
  const { end, diagnostics, message } = await compiler.ask(question);
  const errors = diagnosticsIn(diagnostics).filter(({ level }) => level?.startsWith("error"));
  const first = errors[0]?.message ?? message;
  if (expects === "pass") return end === "done" ? null : `ends ${end}, but should pass: ${first}`;
  if (end !== "failed") return `ends ${end}, but should fail${codes.length > 0 ? ` with ${codes.join(", ")}` : ""} ${message}`;
  const missing = codes.filter((code) => !codesOf(errors).includes(code));
  return missing.length > 0 ? `fails without ${missing.join(", ")}: ${codesOf(errors).join(", ")} ${first}` : null;
}
