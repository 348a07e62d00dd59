// Waiting where no call can be suspended: there is the main thread alone. How threads take turns is tried in a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundle.mjs";

delete WebAssembly.Suspending;
const { Threads, Exit } = await bundled("program/threads", "program/ending");
const place = 64;
const never = -1n;

async function alone() {
  const exit = await Exit.create();
  const threads = new Threads(exit);
  const std = {
    memory: new WebAssembly.Memory({ initial: 1 }),
    __stack_pointer: new WebAssembly.Global({ value: "i32", mutable: true }, 1024),
    exit: (code) => exit.now({ kind: "exited", code }),
  };
  /** Runs `main` with what the library would import, and gives how the program ended and whether the worker slept. */
  return async (main) => {
    let slept = false;
    const program = { main: () => main(threads.imports(), new Uint32Array(std.memory.buffer)) };
    await assert.rejects(threads.run(std, program, () => (slept = true)), WebAssembly.RuntimeError);
    return { outcome: exit.outcome, slept };
  };
}

test("a wait for what has come already ends at once", async () => {
  const run = await alone();
  const { outcome, slept } = await run(({ wait }, words) => {
    words[place / 4] = 0xffff_ffff;
    return wait(place, 7, never);
  });
  assert.deepEqual(outcome, { kind: "exited", code: 1 });
  assert.equal(slept, false);
});

test("a wait is over when its time is", async () => {
  const run = await alone();
  const { outcome, slept } = await run(({ wait }) => wait(place, 0, 2_000_000n));
  assert.deepEqual(outcome, { kind: "exited", code: 0 });
  assert.ok(slept);
});

test("a wait that nobody can end is a deadlock", async () => {
  const run = await alone();
  const { outcome } = await run(({ wait }) => wait(place, 0, never));
  assert.equal(outcome.kind, "deadlocked");
  assert.match(outcome.message, /no other thread is left/);
});

test("nobody is woken, and no thread is started", async () => {
  const run = await alone();
  const notSupported = 58;
  const { outcome } = await run(({ wake, rest, start }) => (rest(), wake(place, -1) * 1000 + start(4096, 0, 1024)));
  assert.deepEqual(outcome, { kind: "exited", code: notSupported });
});
