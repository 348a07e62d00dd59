// A page in Chromium with the compiler and what runs programs, asked by the contracts in web/compiler.d.ts and
// web/program.d.ts.
import { openCompiler } from "./page.mjs";

/** Bytes that a program may write, and how long it may run in milliseconds. */
const LIMITS = { output: 50_000_000, milliseconds: 60_000 };

/** Opens a page that builds and runs one program after the other. */
export async function openPrograms(url) {
  const compiler = await openCompiler({ url });
  const { page } = compiler;
  await page.evaluate(async () => {
    const { createRunner } = await import("/compiler/program.js");
    const base = new URL("/compiler/", location.href).href;
    globalThis.runner = createRunner({ base, onState: (state) => (globalThis.runnerState = state) });
  });
  return {
    page,
    /** `building` and `running` are milliseconds, seen by the page. Without a module there is no `outcome`. */
    buildAndRun: ({ release, stdin = "", environment = {}, ...program }) =>
      page.evaluate(inPage, [questionFor(program, release), { ...job, stdin, environment }]),
    async close() {
      await page.evaluate(() => globalThis.runner.destroy()).catch(() => {});
      await compiler.close();
    },
  };
}

const job = { arguments: ["main"], environment: {}, stdin: "", limits: LIMITS };

function questionFor({ source, edition = "2024", crateType = "bin", tests = false, unstable = false, crates = [] }, release) {
  const files = [{ path: "src/main.rs", text: source }];
  return { task: "build", files, edition, crate_type: crateType, tests, unstable, crates, release };
}

async function inPage([question, job]) {
  const begun = performance.now();
  const { answer, program } = await globalThis.compiler.build("proof", JSON.stringify(question), () => {});
  const building = performance.now() - begun;
  const built = JSON.parse(answer);
  const said = { stdout: "", stderr: "" };
  if (!program) return { built, building, valid: false, bytes: 0, memory: built.memory, ...said };
  const valid = WebAssembly.validate(program);
  const started = performance.now();
  const run = globalThis.runner.run(program, JSON.stringify(job), (text) => {
    const event = JSON.parse(text);
    if (event.kind === "output") said[event.stream] += event.text;
  });
  const { outcome } = JSON.parse(await run.ended);
  return { built, building, running: performance.now() - started, valid, bytes: program.length, memory: built.memory, outcome, ...said };
}
