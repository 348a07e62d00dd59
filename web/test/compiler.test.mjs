// What the page's side of the compiler does with questions, in workers of a real page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser } from "./page.mjs";
import { engine, word } from "./small_compiler.mjs";

const member = "libcore-1.rlib";
const compiler = engine(member);
const packed = (name, bytes) => ({ name: `${name}.xz`, bytes, unpacked: 8, sha256: name });
const manifest = {
  protocol: 1, release: "1.96.0", engine: packed("engine", 1000),
  library: { ...packed("library", 200), members: [{ name: "libcore-0.rmeta", bytes: 4 }] },
  buildLibrary: { ...packed("build", 30), members: [{ name: "libother-1.rlib", bytes: 4 }, { name: member, bytes: 4 }] },
};
const crate = (name, bytes, offered, needs) => ({ version: "1.0.0", offered, needs, check: packed(`${name}-check`, 5), build: packed(`${name}-build`, bytes) });
const withCrate = { ...manifest, crates: { regex: crate("regex", 7, true, []), rand: crate("rand", 1, true, ["core"]), core: crate("core", 2, false, ["regex"]) } };
const question = (text, task = "build") => ({ task, files: [{ path: "src/main.rs", text }] });

let started;
before(async () => {
  started = await startBrowser();
  const html = (body) => `<!doctype html><html lang="en"><head><title>Compiler</title></head><body>${body}</body></html>`;
  started.extra.set("/asks", html('<script type="module" src="/asks.js"></script>'));
  started.extra.set("/hidden", html('<script type="module" src="/embed-compiler.js"></script>'));
  started.extra.set("/docs", html('<iframe name="rockpool-compiler" src="/hidden"></iframe><iframe name="block" src="/asks"></iframe>'));
  started.extra.set("/asks.js", `
    import { createCompiler } from "/compiler.js";
    window.states = [];
    window.compiler = createCompiler({ base: location.origin + "/compiler/", onState: (state) => window.states.push(state) });
    window.build = async (question, asker = "test") => {
      const heard = [];
      const { answer, program } = await window.compiler.build(asker, JSON.stringify(question), (...bytes) => heard.push(bytes));
      return { ...JSON.parse(answer), heard, program: program && new TextDecoder().decode(program) };
    };
    window.ready = true;`);
  started.extra.set("/engine", compiler);
});
after(() => started?.close());

/** A page whose browser has the compiler's files. */
async function open({ page: path = "/asks", manifest: offered = manifest, without = [], clock = false } = {}) {
  started.extra.set("/compiler/manifest.json", JSON.stringify(offered));
  const context = await started.browser.newContext();
  const page = await context.newPage();
  if (clock) await page.clock.install();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(started.origin);
  await page.evaluate(async (without) => {
    const cache = await caches.open("rockpool-compiler");
    const put = (key, body, type) => without.includes(key) || cache.put(`/rockpool-compiler/${key}`, new Response(body, { headers: { "content-type": type } }));
    await put("engine", await (await fetch("/engine")).blob(), "application/wasm");
    await put("library", "abcd", "application/octet-stream");
    await put("build", "abcdefgh", "application/octet-stream");
    await put("regex-build", "ijkl", "application/octet-stream");
  }, without);
  await page.goto(started.origin + path);
  const frame = page.frame("block") ?? page.mainFrame();
  await frame.waitForFunction(() => window.ready);
  return {
    page,
    frame,
    build: (asked, asker) => frame.evaluate(([asked, asker]) => window.build(asked, asker), [asked, asker]),
    ask: (asked) => frame.evaluate(async (asked) => JSON.parse(await window.compiler.ask("test", asked)), JSON.stringify(asked)),
    async close() {
      assert.deepEqual(problems, []);
      await context.close();
    },
  };
}

test("what is to be fetched is told for checks and for builds", async () => {
  const describe = () => window.compiler.describe();
  const full = await open();
  assert.deepEqual(await full.frame.evaluate(describe), { release: "1.96.0", bytes: 0, buildBytes: 0, crates: [] });
  await full.close();
  const none = await open({ without: ["engine", "library", "build"] });
  assert.deepEqual(await none.frame.evaluate(describe), { release: "1.96.0", bytes: 1200, buildBytes: 30, crates: [] });
  await none.close();
  const { buildLibrary: _, ...checksOnly } = manifest;
  const other = await open({ manifest: checksOnly });
  assert.deepEqual(await other.frame.evaluate(describe), { release: "1.96.0", bytes: 0, buildBytes: undefined, crates: [] });
  await other.close();
  const crates = await open({ manifest: withCrate });
  const offers = (await crates.frame.evaluate(describe)).crates;
  assert.deepEqual(offers, [["regex", 0], ["rand", 3]]);
  await crates.close();
});

for (const page of ["/asks", "/docs"]) {
  test(`builds follow each other, each by a compiler of its own, on ${page}`, async () => {
    const opened = await open({ page });
    for (const text of ["one", "two", "three"]) {
      const { end, program, heard } = await opened.build(question(text));
      assert.equal(end, "done");
      assert.deepEqual(JSON.parse(program), question(text));
      assert.deepEqual(heard, text === "one" ? [[0, 30], [30, 30]] : []);
    }
    // A check has another library, and leaves no program.
    assert.equal((await opened.ask(question("text", "check"))).end, "done");
    assert.deepEqual(new Set(await opened.frame.evaluate(() => window.states.map(({ state }) => state))), new Set(["loading", "ready"]));
    await opened.close();
  });
}

test("a build with a crate is told its file, once that has come", async () => {
  const opened = await open({ manifest: withCrate });
  const named = { ...question("one"), crates: ["regex", "tokio"] };
  const { program, heard } = await opened.build(named);
  assert.deepEqual(JSON.parse(program), { ...named, crates: [{ name: "regex", file: "regex-build" }] });
  assert.deepEqual(heard, [[0, 30], [30, 30], [0, 7], [7, 7]]);
  assert.deepEqual((await opened.build(named)).heard, []);
  // What a check needs of it is not here and does not come; the next check goes on.
  const failed = await opened.ask({ ...named, task: "check" });
  assert.deepEqual([failed.end, failed.message], ["crashed", "The crate could not be fetched: this site has no regex-check.xz."]);
  assert.equal((await opened.ask(question("text", "check"))).end, "done");
  await opened.close();
});

test("a program with errors is answered by its diagnostics, and a crash by what the compiler said", async () => {
  const opened = await open();
  const failed = await opened.build(question(word.error));
  assert.deepEqual([failed.end, failed.diagnostics, failed.program], ["failed", '{"message":"no"}', undefined]);
  const crashed = await opened.build(question(word.crash));
  assert.equal(crashed.end, "crashed");
  assert.match(crashed.message, /out of ideas/);
  assert.equal(crashed.program, undefined);
  assert.equal((await opened.build(question("fine"))).end, "done");
  await opened.close();
});

test("of the builds that wait, each asker's newest counts, and checks do not count", async () => {
  const opened = await open();
  const ends = await opened.frame.evaluate(async ([one, two, three, check]) => {
    const builds = [window.build(one), window.build(two), window.build(three), window.build(two, "other")];
    const checked = window.compiler.ask("test", check);
    return [...(await Promise.all(builds)).map(({ end }) => end), JSON.parse(await checked).end];
  }, [question("one"), question("two"), question("three"), JSON.stringify(question("four", "check"))]);
  assert.deepEqual(ends, ["superseded", "superseded", "done", "done", "done"]);
  await opened.close();
});

for (const path of ["/asks", "/docs"]) {
  test(`a build that is stopped ends, and the next is built, on ${path}`, async () => {
    const opened = await open({ page: path });
    const [stopped, waiting] = await opened.frame.evaluate(async ([endless, next]) => {
      const builds = [window.build(endless), window.build(next, "other")];
      window.compiler.stop("test");
      return Promise.all(builds);
    }, [question(word.endless), question("next")]);
    assert.deepEqual([stopped.end, stopped.program], ["superseded", undefined]);
    assert.deepEqual([waiting.end, JSON.parse(waiting.program)], ["done", question("next")]);
    // One that is being answered is ended with its worker.
    assert.equal((await opened.build(question("one"))).end, "done");
    const working = opened.build(question(word.endless));
    await opened.frame.evaluate(() => window.compiler.stop("test"));
    assert.equal((await working).end, "superseded");
    assert.equal((await opened.build(question("two"))).end, "done");
    await opened.close();
  });
}

test("the worker for builds ends when nobody has built for a while, and another takes its place", async () => {
  const opened = await open({ clock: true });
  const { page } = opened;
  assert.equal((await opened.build(question("one"))).end, "done");
  const [checks, builds] = page.workers();
  await page.clock.fastForward("04:00");
  assert.equal((await opened.build(question("two"))).end, "done");
  await page.clock.fastForward("04:00");
  assert.deepEqual(page.workers(), [checks, builds]);
  const ended = new Promise((resolve) => builds.once("close", resolve));
  await page.clock.fastForward("01:01");
  await ended;
  assert.deepEqual(page.workers(), [checks]);
  assert.equal((await opened.build(question("three"))).end, "done");
  assert.equal((await opened.ask(question("text", "check"))).end, "done");
  await opened.close();
});

test("where a site builds nothing, a build says so and checks go on", async () => {
  const { buildLibrary: _, ...checksOnly } = manifest;
  const opened = await open({ manifest: checksOnly });
  await assert.rejects(opened.build(question("one")), /This site was built without what builds programs in the page/);
  assert.equal((await opened.ask(question("one", "check"))).end, "done");
  await opened.close();
});

test("a build library that does not come can be asked for again", async () => {
  const opened = await open({ without: ["build"] });
  await assert.rejects(opened.build(question("one")), /this site has no build\.xz/);
  await opened.frame.evaluate(async () => {
    await (await caches.open("rockpool-compiler")).put("/rockpool-compiler/build", new Response("abcdefgh"));
  });
  assert.equal((await opened.build(question("one"))).end, "done");
  await opened.close();
});
