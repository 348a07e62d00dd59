// What native rustc makes of the programs that run: compiles each, runs it in an empty folder with an empty environment,
// and yields what it wrote and how it ended. Answers are kept below ROCKPOOL_NATIVE_ANSWERS by what they depend on.
//   node compiler/tests/run/native.mjs --rustc <path> [--release] [--both] [--jobs 1] [--only <part of a name>] [--in DIR] [--show]
// `--both` runs debug and release and complains where they differ, but for the programs in `debug_only.json`.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { written } from "../support/endings.mjs";
import { cratesVersion, externs } from "../support/native_crates.mjs";

export const PROGRAMS = fileURLToPath(new URL("programs", import.meta.url));
const CACHE = process.env.ROCKPOOL_NATIVE_ANSWERS ?? join(tmpdir(), "rockpool-native-answers");
const LONGEST_RUN_MS = 20_000;
/** Runs that show whether a program always writes the same: two entries of a map come in the same order by chance. */
const REPEATS = 8;

/**
 * The programs below a folder, in the order of their names. A line `// crates: rand, regex` names the crates that one uses.
 * @returns {Promise<{name: string, source: string, stdin: string, crates: string[]}[]>} `name` is `<area>/<name>`
 */
export async function readRunPrograms({ folder = PROGRAMS, only = "" } = {}) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".rs"));
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const programs = paths.sort().map(async (path) => {
    const source = await readFile(path, "utf8");
    return {
      name: relative(folder, path).slice(0, -".rs".length).split(sep).join("/"),
      source,
      stdin: await readFile(path.replace(/\.rs$/, ".stdin"), "utf8").catch(() => ""),
      crates: /^\/\/ crates: (.+)$/m.exec(source)?.[1].split(", ") ?? [],
    };
  });
  return (await Promise.all(programs)).filter(({ name }) => name.includes(only));
}

/**
 * What each program does natively, in order, a few at a time. Programs may also have `flags` for rustc and
 * `crates`, and be `repeated` to find out whether they are `unsteady`: do not write the same each time.
 * @yields {{name: string, stdin: string, stdout: Buffer, stderr: string, exitCode: number | null, signal: string | null, compiled: boolean, unsteady?: boolean}}
 */
export async function* nativeAnswers({ rustc, release = false, jobs = 1, programs }) {
  const version = (await run(rustc, ["-vV"], {})).stdout.toString();
  const pending = [];
  let next = 0;
  while (next < programs.length || pending.length > 0) {
    while (next < programs.length && pending.length < jobs) pending.push(answer({ rustc, version, release, program: programs[next++] }));
    yield await pending.shift();
  }
}

async function answer({ rustc, version, release, program }) {
  const { source, stdin, flags = [], crates = [], repeated } = program;
  const linked = crates.length > 0 ? [...crates, await cratesVersion()] : [];
  const asked = [version, release, source, stdin, ...flags, ...(repeated ? ["repeated"] : []), ...linked];
  const key = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  const kept = join(CACHE, `${key}.json`);
  const text = await readFile(kept, "utf8").catch(() => null);
  const found = text === null ? await compileAndRun({ rustc, release, program }) : JSON.parse(text);
  if (text === null) await keep(kept, found);
  return { name: program.name, stdin: program.stdin, ...found, stdout: Buffer.from(found.stdout, "base64") };
}

/** Renamed into place, so that a reader never finds half an answer. */
async function keep(path, found) {
  await mkdir(CACHE, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(found));
  await rename(unfinished, path);
}

async function compileAndRun({ rustc, release, program }) {
  const folder = await mkdtemp(join(tmpdir(), "rockpool-run-"));
  try {
    const working = join(folder, "working");
    await mkdir(working);
    await mkdir(join(folder, "src"));
    await writeFile(join(folder, "src/main.rs"), program.source);
    const { flags: own = ["--edition", "2024"], crates = [] } = program;
    const linked = crates.length > 0 ? await externs(rustc, crates) : [];
    const flags = [...own, ...linked, ...(release ? ["-O"] : [])];
    const built = await run(rustc, [...flags, "-o", "main", "src/main.rs"], { cwd: folder });
    if (built.exitCode !== 0) return { stdout: "", stderr: built.stderr, exitCode: null, signal: null, compiled: false };
    const ranOnce = () => run(join(folder, "main"), [], { cwd: working, env: {}, stdin: program.stdin, timeout: LONGEST_RUN_MS });
    const ran = await ranOnce();
    const first = written(program, ran.stdout);
    const unsteady = program.repeated && (await differs(first, async () => written(program, (await ranOnce()).stdout)));
    return { ...ran, stdout: ran.stdout.toString("base64"), compiled: true, unsteady };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function differs(first, again) {
  for (let count = 1; count < REPEATS; count++) if ((await again()) !== first) return true;
  return false;
}

function run(command, args, { stdin = "", ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    const written = { stdout: [], stderr: [] };
    child.stdout.on("data", (chunk) => written.stdout.push(chunk));
    child.stderr.on("data", (chunk) => written.stderr.push(chunk));
    child.on("error", reject);
    // A program that ends without reading closes the pipe under our hand.
    child.stdin.on("error", () => {});
    child.stdin.end(stdin);
    child.on("close", (exitCode, signal) => {
      resolve({ stdout: Buffer.concat(written.stdout), stderr: Buffer.concat(written.stderr).toString(), exitCode, signal });
    });
  });
}

async function main() {
  const { values: options } = parseArgs({
    options: {
      rustc: { type: "string", default: "rustc" },
      release: { type: "boolean", default: false },
      both: { type: "boolean", default: false },
      jobs: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      in: { type: "string", default: PROGRAMS },
      show: { type: "boolean", default: false },
    },
  });
  const programs = await readRunPrograms({ folder: options.in, only: options.only });
  const asked = { rustc: options.rustc, jobs: Number(options.jobs), programs };
  const problems = options.both ? await compareModes(asked) : await list({ ...asked, release: options.release, show: options.show });
  console.log(`${programs.length} programs, ${problems} problems`);
  process.exitCode = problems > 0 || programs.length === 0 ? 1 : 0;
}

async function list({ show, ...asked }) {
  let problems = 0;
  for await (const one of nativeAnswers(asked)) {
    if (!one.compiled) problems++;
    console.log(one.compiled ? `${one.name} ${one.signal ?? one.exitCode} ${one.stdout.length}` : `${one.name} does not compile\n${one.stderr}`);
    if (show) console.log(one.stdout.toString() + one.stderr);
  }
  return problems;
}

async function compareModes(asked) {
  const debugOnly = new Set(JSON.parse(await readFile(new URL("debug_only.json", import.meta.url), "utf8")));
  const optimised = nativeAnswers({ ...asked, release: true });
  let problems = 0;
  for await (const debug of nativeAnswers(asked)) {
    const { value: release } = await optimised.next();
    const complaint = complaintAbout(debug, release, debugOnly.has(debug.name));
    if (!complaint) continue;
    problems++;
    console.log(`${debug.name} ${complaint}`);
  }
  return problems;
}

function complaintAbout(debug, release, mayDiffer) {
  if (!debug.compiled) return `does not compile\n${debug.stderr}`;
  if (debug.stdout.length === 0) return "prints nothing";
  const same = debug.stdout.equals(release.stdout) && debug.exitCode === release.exitCode && debug.signal === release.signal;
  if (same && mayDiffer) return "is named in debug_only.json and yet does the same in both modes";
  if (!same && !mayDiffer) return `differs in release: ${debug.signal ?? debug.exitCode} and ${release.signal ?? release.exitCode}`;
  return null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
