// How a program is linked, what is told of it, and how its end is named, with modules made by hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundle.mjs";
import { customSection } from "./native_program.mjs";
import { flooding, printing, program, std } from "./small_modules.mjs";

const { Prepared, Output, Heard, outcomeOf, sleep } = await bundled("program/run", "program/output", "program/heard", "program/ending", "program/sleep");
const library = await WebAssembly.compile(std);
const job = { arguments: ["program"], environment: {}, stdin: "", limits: { output: 100_000 } };

async function run(module, limits = job.limits) {
  const heard = [];
  const prepared = await Prepared.from(library);
  const { outcome, memory } = await prepared.run(module, { ...job, limits }, {
    started: () => heard.push("started"),
    output: (pieces) => heard.push(...pieces.map(({ stream, bytes }) => `${stream}: ${Buffer.from(bytes)}`)),
  });
  return { heard, outcome, memory };
}

test("a program shares memory, table, globals and functions with the library", async () => {
  const { heard, outcome, memory } = await run(program("(call $hello) (i32.add (global.get $answer) (i32.const 1))"));
  assert.deepEqual(heard, ["started", "stdout: hello\n"]);
  assert.deepEqual(outcome, { kind: "exited", code: 43 });
  assert.equal(memory, 131_072);
});

test("the table grows to what a program needs", async () => {
  const { outcome } = await run(program("(table.size)", { table: 200 }));
  assert.deepEqual(outcome, { kind: "exited", code: 200 });
});

test("a program that does not fit is not started", async () => {
  const missing = await run(program("(i32.const 0)", { more: '(import "std" "none" (func)) (import "else" "print" (func (param i32)))' }));
  assert.deepEqual(missing.outcome, { kind: "unlinked", symbols: ["none", "print"], message: "linking failed: undefined symbol: none, print" });
  const different = await run(program("(i32.const 0)", { more: '(import "env" "print" (func (param i64)))' }));
  assert.equal(different.outcome.kind, "unlinked");
  assert.match(different.outcome.message, /^linking failed: .*print/);
  const broken = await run(Buffer.from("no module"));
  assert.equal(broken.outcome.kind, "unlinked");
  const huge = await run(Buffer.concat([printing.subarray(0, printing.lastIndexOf("rockpool") - 3), customSection("rockpool", '{"table":1e9}')]));
  assert.match(huge.outcome.message, /does not say how many functions/);
  for (const { heard } of [missing, different, broken, huge]) assert.deepEqual(heard, []);
});

test("a stack pointer that left the stack is a full stack, whatever it led to", async () => {
  const { outcome } = await run(program("(global.set $stack (i32.const -16)) (i32.load (global.get $stack))"));
  assert.equal(outcome.kind, "overflowed");
  assert.equal((await run(program("(i32.load (i32.const -16))"))).outcome.kind, "trapped");
});

test("recursion without end is a full stack", async () => {
  assert.equal((await run(program("(i32.add (call $main (local.get 0) (local.get 1)) (i32.const 1))"))).outcome.kind, "overflowed");
});

test("output within its limit comes, more of it ends the program", async () => {
  const { heard, outcome } = await run(flooding, { output: 8 });
  assert.equal(heard.slice(1).map((piece) => piece.slice("stdout: ".length)).join(""), "hello\nhe");
  assert.equal(outcome.kind, "flooded");
});

test("the words of each engine for the same trap are understood", () => {
  const calm = { stackLeft: false, lastWords: "" };
  const kind = (error, remains = calm) => outcomeOf(error, remains).kind;
  for (const words of ["unreachable", "unreachable executed", "Unreachable code should not be executed (evaluating 'x')"])
    assert.equal(kind(new WebAssembly.RuntimeError(words)), "aborted");
  for (const words of ["memory access out of bounds", "index out of bounds", "Out of bounds memory access"])
    assert.equal(kind(new WebAssembly.RuntimeError(words)), "trapped");
  for (const error of [new RangeError("Maximum call stack size exceeded"), new Error("too much recursion")])
    assert.equal(kind(error), "overflowed");
  assert.equal(kind(new WebAssembly.RuntimeError("unreachable"), { ...calm, lastWords: "memory allocation of 8 bytes failed\n" }), "exhausted");
  assert.match(outcomeOf(new WebAssembly.RuntimeError("divide by zero"), calm).message, /divide by zero/);
});

const text = (pieces) => pieces.map(({ stream, bytes }) => `${stream}: ${Buffer.from(bytes)}`);

test("what is written goes at once, a flood is gathered", () => {
  const sent = [];
  let now = 0;
  const output = new Output((pieces) => sent.push(text(pieces)), 1e9, () => now);
  for (let count = 0; count < 5000; count += 1) output.write("stdout", Buffer.from("x"));
  assert.equal(sent.length, 4000);
  output.write("stderr", Buffer.from("y"));
  output.write("stderr", Buffer.from("z"));
  now = 1;
  output.write("stdout", Buffer.from("w"));
  assert.deepEqual(sent.slice(4000), [[`stdout: ${"x".repeat(1000)}`, "stderr: yz", "stdout: w"]]);
  output.write("stdout", Buffer.from("a"));
  output.flush();
  output.flush();
  assert.deepEqual(sent.slice(4001), [["stdout: a"]]);
  output.write("stdout", Buffer.alloc(65_536, "b"));
  assert.equal(sent.length, 4003);
});

test("the last words on standard error are remembered", () => {
  const output = new Output(() => {}, 1e9);
  output.write("stderr", Buffer.from("a".repeat(1000)));
  output.write("stdout", Buffer.from("b"));
  output.write("stderr", Buffer.from("end"));
  assert.equal(output.lastWords(), `${"a".repeat(197)}end`);
});

test("events come once a frame, in order, with whole characters", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const events = [];
  const heard = new Heard((event) => events.push(event.kind === "output" ? `${event.stream}: ${event.text}` : event.kind));
  heard.started();
  heard.output([{ stream: "stdout", bytes: Buffer.from([0x61, 0xc3]) }]);
  heard.output([{ stream: "stderr", bytes: Buffer.from("e") }, { stream: "stdout", bytes: Buffer.from([0xa4, 0x62]) }]);
  heard.output([{ stream: "stdout", bytes: Buffer.from("c") }]);
  assert.deepEqual(events, ["started"]);
  context.mock.timers.tick(16);
  assert.deepEqual(events, ["started", "stdout: a", "stderr: e", "stdout: äbc"]);
  heard.output([{ stream: "stdout", bytes: Buffer.from([0xff, 0xc3]) }]);
  heard.end();
  assert.deepEqual(events.slice(4), ["stdout: \ufffd\ufffd"]);
});

test("sleeping gives the time back", () => {
  const begun = performance.now();
  const before = process.cpuUsage();
  sleep(200);
  const { user, system } = process.cpuUsage(before);
  assert.ok(performance.now() - begun >= 199);
  assert.ok(user + system < 150_000, `${user + system} µs of work`);
});
