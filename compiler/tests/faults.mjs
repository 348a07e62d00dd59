// Programs in the page whose system fails: each call of WASI that the library makes, by each kind of error, by short counts
// and by interruption. The program must be told, or end by itself in Rust's words; whatever happens to one, the next runs
// as ever. Ends with 1 unless all is well.
//   node compiler/tests/faults.mjs [--only <part of a name>] [--show]
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { FAULTS, script } from "./support/faults.mjs";
import { closeBrowser, serveCompiler } from "./support/page.mjs";
import { openPrograms } from "./support/program_page.mjs";

const { values: options } = parseArgs({ options: { only: { type: "string", default: "" }, show: { type: "boolean", default: false } } });

const ERRORS = { ACCES: 2, BADF: 8, INTR: 27, IO: 29, NOSPC: 51 };
/** Calls by which a program reaches files and folders. */
const CALLS = [
  "fd_advise", "fd_allocate", "fd_close", "fd_fdstat_get", "fd_fdstat_set_flags", "fd_filestat_get", "fd_filestat_set_size",
  "fd_filestat_set_times", "fd_pread", "fd_pwrite", "fd_read", "fd_readdir", "fd_seek", "fd_sync", "fd_write",
  "path_create_directory", "path_filestat_get", "path_link", "path_open", "path_readlink", "path_remove_directory", "path_rename",
  "path_unlink_file",
];

/** What every program or its library asks, whatever it does. */
const ALWAYS = [
  "args_get", "args_sizes_get", "clock_time_get", "environ_get", "environ_sizes_get", "fd_prestat_dir_name", "fd_prestat_get", "poll_oneoff",
  "random_get", "sched_yield",
];

const hello = 'fn main() { println!("high tide"); println!("low tide"); }';
const spoken = { stdout: "high tide\nlow tide\n", stderr: /^$/, end: "exited 0" };
/** Programs whose streams, clocks or random numbers fail: what is written and how it ends. */
const STORIES = {
  "nobody listens": { source: hello, faults: [stream(1, ERRORS.IO)], stdout: "", stderr: /failed printing to stdout: I\/O error \(os error 29\)/, end: "exited 101" },
  // As natively: a stream that is closed swallows what is written to it.
  "standard output is closed": { source: hello, faults: [stream(1, ERRORS.BADF)], stdout: "", stderr: /^$/, end: "exited 0" },
  "standard output takes a byte at a time": { source: hello, faults: [stream(1, "short")], ...spoken },
  "standard output is interrupted": { source: hello, faults: [{ ...stream(1, ERRORS.INTR), times: 3 }], ...spoken },
  "a program closes its own standard output": {
    source: 'use std::os::fd::FromRawFd; fn main() { println!("before"); drop(unsafe { std::fs::File::from_raw_fd(1) }); println!("after"); eprintln!("still here"); }',
    faults: [], stdout: "before\n", stderr: /^still here\n$/, end: "exited 0",
  },
  "neither stream takes anything": { source: hello, faults: [stream(1, ERRORS.IO), stream(2, ERRORS.IO)], stdout: "", stderr: /^$/, end: "exited 101" },
  "a panic that cannot be told is one nevertheless": {
    source: 'struct Last; impl Drop for Last { fn drop(&mut self) { println!("dropped") } } fn main() { let _last = Last; panic!("high tide") }',
    faults: [stream(2, ERRORS.NOSPC)], stdout: "dropped\n", stderr: /^$/, end: "exited 101",
  },
  "a panic while another goes on": {
    source: 'struct Last; impl Drop for Last { fn drop(&mut self) { println!("dropped") } } fn main() { let _last = Last; panic!("high tide") }',
    faults: [stream(1, ERRORS.IO)], stdout: "", stderr: /high tide[^]*failed printing to stdout[^]*(panic in a destructor|panic in a function that cannot unwind)/, end: "aborted",
  },
  "input that cannot be read": {
    source: 'fn main() { println!("{:?}", std::io::stdin().lines().next().unwrap().map_err(|error| error.to_string())); }',
    faults: [{ call: "fd_read", descriptors: [0], result: ERRORS.IO }], stdout: 'Err("I/O error (os error 29)")\n', stderr: /^$/, end: "exited 0",
  },
  "input that comes a byte at a time": {
    source: 'fn main() { println!("{:?}", std::io::stdin().lines().map(Result::unwrap).collect::<Vec<_>>()); }',
    faults: [{ call: "fd_read", descriptors: [0], result: "short" }], stdin: "ebb\nflöd\n", stdout: '["ebb", "flöd"]\n', stderr: /^$/, end: "exited 0",
  },
  "no random numbers": {
    source: "fn main() { println!(\"{:?}\", std::collections::HashMap::from([(1, 2)])); }",
    faults: [{ call: "random_get", result: ERRORS.IO }], stdout: "", stderr: /panicked at [^\n]*\n[^\n]*random data/, end: "exited 101",
  },
  "no clock": {
    source: "fn main() { println!(\"{:?}\", std::time::Instant::now()); }",
    faults: [{ call: "clock_time_get", result: ERRORS.IO }], stdout: "", stderr: /panicked at [^\n]*\n[^\n]*/, end: "exited 101",
  },
};
const everything = { source: await readFile(new URL("faults/everything.rs", import.meta.url), "utf8"), stdin: "ebb\n", unstable: true };

const host = await serveCompiler({ before: { "program-worker.js": script } });
const page = await openPrograms(host.url);
const counts = { stories: 0, faults: 0 };
let problems = 0;
try {
  for (const [name, story] of Object.entries(STORIES)) if (chosen(name)) await tell(name, story);
  await endure();
} finally {
  await page.close();
  await host.close();
  await closeBrowser();
}
console.log(`${counts.stories} programs whose streams, clocks or random numbers fail, and ${counts.faults} faults of files, end as they should`);
process.exitCode = problems > 0 ? 1 : 0;

function stream(descriptor, result) {
  return { call: "fd_write", descriptors: [descriptor], result };
}

async function tell(name, { source, stdin, faults, stdout, stderr, end }) {
  const found = await run({ source, stdin }, faults);
  counts.stories += 1;
  if (found.stdout !== stdout || !stderr.test(found.stderr) || endOf(found) !== end) complain(name, found);
}

/** Every call fails in every way in turn, in a program that makes them all. */
async function endure() {
  const well = await run(everything, []);
  const steps = stepsOf(well);
  if (endOf(well) !== "exited 0" || steps.some(([, how]) => how !== "ok") || !well.stdout.endsWith("end\n")) complain("everything without faults", well);
  for (const call of CALLS) {
    for (const fault of faultsOf(call)) {
      const name = `${call} ${fault.name}`;
      if (!chosen(name)) continue;
      const found = await run(everything, [{ call, ...fault.fault }]);
      counts.faults += 1;
      if (options.show) console.log(`${name}: ${stepsOf(found).filter(([, how]) => how !== "ok").map((step) => step.join(": ")).join("; ")}`);
      if (!isFit(found, fault, steps.length)) complain(name, found);
    }
  }
  for (const call of ALWAYS) {
    const name = `${call} IO`;
    if (!chosen(name)) continue;
    const found = await run(everything, [{ call, result: ERRORS.IO }]);
    counts.faults += 1;
    if (options.show) console.log(`${name}: ${endOf(found)} ${stepsOf(found).filter(([, how]) => how !== "ok").map((step) => step.join(": ")).join("; ")} ${found.stderr}`);
    if (found.outcome?.kind !== "exited" || found.stdout.includes("WRONG")) complain(name, found);
  }
  const again = await run(everything, []);
  if (again.stdout !== well.stdout || endOf(again) !== endOf(well)) complain("everything after all faults", again);
}

/** Interruptions and short counts change nothing; an error is told by its number, by all that it concerns. */
function isFit(found, { changesNothing, number }, steps) {
  const failed = stepsOf(found).filter(([, how]) => how !== "ok");
  const panicked = failed.some(([, how]) => how === "panicked");
  const told = failed.some(([, how]) => how.includes(`os error ${number}`)) || found.stderr.includes(`code: ${number}`);
  const whole = endOf(found) === "exited 0" && found.stdout.endsWith("end\n") && stepsOf(found).length === steps && !found.stdout.includes("WRONG");
  if (changesNothing) return whole && failed.length === 0;
  // The library itself panics where a folder cannot be closed.
  return whole && told && (!panicked || found.stderr.includes("unexpected error during closedir"));
}

function faultsOf(call) {
  const errors = Object.entries(ERRORS).filter(([name]) => name !== "INTR");
  const faults = errors.map(([name, number]) => ({ name, number, fault: { result: number } }));
  if (/^fd_p?(read|write)$/.test(call)) {
    faults.push({ name: "INTR", changesNothing: true, fault: { result: ERRORS.INTR, times: 1 } });
    faults.push({ name: "short", changesNothing: true, fault: { result: "short" } });
  }
  return faults;
}

/** Each step and how it went. */
function stepsOf({ stdout }) {
  return stdout.split("\n").filter((line) => line.includes(": ")).map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]);
}

function endOf({ outcome }) {
  return outcome ? [outcome.kind, outcome.code].filter((part) => part !== undefined).join(" ") : "not built";
}

function run(program, faults) {
  return page.buildAndRun({ ...program, environment: { [FAULTS]: JSON.stringify(faults) } });
}

function chosen(name) {
  return name.includes(options.only);
}

function complain(name, found) {
  problems += 1;
  console.log(`${name}: ${endOf(found)} ${found.outcome?.message ?? found.built.diagnostics}\n${found.stdout}\n${found.stderr.slice(-600)}`);
}
