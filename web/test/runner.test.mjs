// Programs in workers of a real page: how they start, are stopped, and follow each other.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { compile, place, readStd } from "./native_program.mjs";
import { startBrowser } from "./page.mjs";
import { flooding, printing, program, spinning, std } from "./small_modules.mjs";

const packed = { name: "std.wasm.xz", bytes: 1234, unpacked: std.length, sha256: "5d" };
const manifest = { protocol: 1, release: "1.96.0", std: packed };
const job = { arguments: ["program"], environment: {}, stdin: "", limits: { output: 100_000 } };

let started;
before(async () => {
  started = await startBrowser();
  started.extra.set("/runner", `<!doctype html><html lang="en"><head><title>Runner</title></head><body><script type="module" src="/runner-page.js"></script></body></html>`);
  started.extra.set("/runner-page.js", `
    import { createRunner } from "/program.js";
    window.states = [];
    window.runner = createRunner({ base: location.origin + "/compiler/", onState: (state) => window.states.push(state) });
    window.begin = (program, job) => {
      const events = [];
      let startedRun;
      const beginning = new Promise((resolve) => (startedRun = resolve));
      const run = window.runner.run(Uint8Array.from(atob(program), (char) => char.charCodeAt(0)), JSON.stringify(job), (event) => {
        events.push(JSON.parse(event));
        // What spins says hello first.
        if (events.at(-1).kind === "output") startedRun();
      });
      return { events, run, beginning };
    };
    window.ready = true;`);
  started.extra.set("/std.wasm", std);
  if (place) started.extra.set("/real-std.wasm", readStd());
});
after(() => started?.close());

/** A page with a runner whose library, if any, is in the browser's cache already. */
async function open({ library = "/std.wasm", manifest: offered = manifest } = {}) {
  started.extra.set("/compiler/manifest.json", JSON.stringify(offered));
  const context = await started.browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`${started.origin}/runner`);
  await page.waitForFunction(() => window.ready);
  if (library) {
    await page.evaluate(async ([library, key]) => {
      const content = await (await fetch(library)).blob();
      const cache = await caches.open("rockpool-compiler");
      await cache.put(`/rockpool-compiler/${key}`, new Response(content, { headers: { "content-type": "application/wasm" } }));
    }, [library, packed.sha256]);
  }
  return {
    page,
    states: () => page.evaluate(() => window.states.map(({ state }) => state)),
    /** Runs to the end, or stops as soon as there is output. */
    run: (module, given = {}, stop = false) =>
      page.evaluate(async ([module, job, stop]) => {
        const { events, run, beginning } = window.begin(module, job);
        if (stop) {
          await beginning;
          run.stop();
        }
        const { outcome } = JSON.parse(await run.ended);
        return { outcome, kinds: events.map(({ kind }) => kind), text: events.map(({ text }) => text ?? "").join("") };
      }, [module.toString("base64"), { ...job, ...given }, stop]),
    async close() {
      assert.deepEqual(problems, []);
      await context.close();
    },
  };
}

test("programs run one after the other, each with a library of its own", async () => {
  const opened = await open();
  assert.deepEqual(await opened.page.evaluate(() => window.runner.describe()), { release: "1.96.0", bytes: 0, threads: true });
  assert.deepEqual(await opened.states(), []);
  for (let round = 0; round < 3; round += 1) {
    // What the first program leaves in memory the next must not find.
    const { outcome, kinds, text } = await opened.run(program("(call $hello) (i32.load8_u (i32.const 80000)) (i32.store8 (i32.const 80000) (i32.const 9))"));
    assert.deepEqual(outcome, { kind: "exited", code: 0 });
    assert.deepEqual(kinds, ["started", "output"]);
    assert.equal(text, "hello\n");
  }
  assert.deepEqual(new Set(await opened.states()), new Set(["loading", "ready"]));
  await opened.close();
});

test("a program that never calls out is stopped, and what it said before is there", async () => {
  const opened = await open();
  const { outcome, text } = await opened.run(spinning, {}, true);
  assert.equal(outcome.kind, "stopped");
  assert.equal(text, "hello\n");
  assert.equal((await opened.run(printing)).outcome.kind, "exited");
  await opened.close();
});

test("a program that takes too long is ended", async () => {
  const opened = await open();
  const { outcome } = await opened.run(spinning, { limits: { output: 1000, milliseconds: 100 } });
  assert.deepEqual(outcome, { kind: "overdue", message: "The program was stopped after 0.1 seconds." });
  await opened.close();
});

test("a flood reaches the page up to its limit", async () => {
  const opened = await open();
  const { outcome, text } = await opened.run(flooding, { limits: { output: 600_000 } });
  assert.equal(outcome.kind, "flooded");
  assert.equal(text, "hello\n".repeat(100_000));
  await opened.close();
});

test("programs run beside each other", async () => {
  const opened = await open();
  const both = await opened.page.evaluate(async ([spinning, printing, job]) => {
    const endless = window.begin(spinning, job);
    await endless.beginning;
    const short = await window.begin(printing, job).run.ended;
    endless.run.stop();
    return [JSON.parse(short).outcome.kind, JSON.parse(await endless.run.ended).outcome.kind];
  }, [spinning.toString("base64"), printing.toString("base64"), job]);
  assert.deepEqual(both, ["exited", "stopped"]);
  await opened.close();
});

test("stopped before it began, a program does not run", async () => {
  const opened = await open();
  const outcome = await opened.page.evaluate(async ([module, job]) => {
    const { events, run } = window.begin(module, job);
    run.stop();
    const { outcome } = JSON.parse(await run.ended);
    return { outcome: outcome.kind, events };
  }, [printing.toString("base64"), job]);
  assert.deepEqual(outcome, { outcome: "stopped", events: [] });
  await opened.close();
});

test("with the runner all its programs end", async () => {
  const opened = await open();
  const outcome = await opened.page.evaluate(async ([module, job]) => {
    const { run, beginning } = window.begin(module, job);
    await beginning;
    window.runner.destroy();
    return JSON.parse(await run.ended).outcome.kind;
  }, [spinning.toString("base64"), job]);
  assert.equal(outcome, "stopped");
  await opened.close();
});

test("without the library a run says why there is none", async () => {
  const { std: _, ...without } = manifest;
  for (const [given, reason, words] of [[{ manifest: without, library: "" }, "missing", /built without/], [{ library: "" }, "missing", /no std\.wasm\.xz/]]) {
    const opened = await open(given);
    await assert.rejects(opened.run(printing), words);
    const state = await opened.page.evaluate(() => window.states.at(-1));
    assert.equal(state.state, "failed");
    assert.equal(state.reason, reason);
    assert.match(state.message, words);
    await opened.close();
  }
});

test("a real program runs in the page", { skip: place ? false : "ROCKPOOL_PROGRAMS names no folder with a standard library for programs" }, async () => {
  const opened = await open({ library: "/real-std.wasm" });
  const module = compile(`fn main() {
    let caught = std::panic::catch_unwind(|| panic!("caught"));
    std::thread::sleep(std::time::Duration::from_millis(5));
    println!("{} {:?}", caught.is_err(), std::env::args().collect::<Vec<_>>());
    fn deep(n: u64) -> u64 { std::hint::black_box(if n == u64::MAX { 0 } else { deep(n + 1) + 1 }) }
    if std::env::args().count() == 2 { deep(0); }
  }`);
  const { outcome, text } = await opened.run(module);
  assert.deepEqual(outcome, { kind: "exited", code: 0 });
  assert.match(text, /caught\n.*true \["program"\]\n$/s);
  assert.equal((await opened.run(module, { arguments: ["program", "deep"] })).outcome.kind, "overflowed");
  await opened.close();
});
