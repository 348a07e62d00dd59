// Programs that are built and run in the page, on a host that has nothing but files.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, PHONE, reader, SIZES, visit, watchOtherOrigins } from "./support/browser.mjs";
import { block, choose, docsPage, docsSite } from "./support/docs_page.mjs";
import { button, editor, example, exercise, more, output, rewrite, sees } from "./support/lesson.mjs";
import { site, startRockpool } from "./support/rockpool.mjs";
import { hostWithoutCompiler, NO_SERVER, staticHost } from "./support/static_host.mjs";

let host;
before(async () => (host = await staticHost({ folder: site })));
after(async () => {
  await closeBrowser();
  await host?.close();
});

const allow = [NO_SERVER];
const playground = () => `${host.url}playground/`;
const desk = (page) => page.locator("main");

/** The large files that were fetched. */
const fetched = () => host.requests.filter((path) => path.endsWith(".xz"));

/** Waits for words in the output; the first time the compiler and the library are fetched and started before. */
function gives(place, words) {
  return output(place).getByText(words).first().waitFor({ timeout: 90_000 });
}

/** Opens the playground with a program in it; gives the editor. */
async function opens(page, program) {
  await visit(page, playground());
  const area = await editor(desk(page));
  await rewrite(area, program);
  return area;
}

/** The same with the tools open. */
async function opensTools(page, program) {
  await opens(page, program);
  await desk(page).getByText("Tools", { exact: true }).click();
}

/** Opens the playground with a program in it and runs it. */
async function runs(page, program) {
  const area = await opens(page, program);
  await button(desk(page), "Run").click();
  return { area, result: output(desk(page)) };
}

for (const [name, size] of SIZES) {
  test(`an example runs in the page, which says so before and after (${name})`, () =>
    reader({ ...size, allow }, async (page, context) => {
      const others = await watchOtherOrigins(context, host.url);
      await visit(page, `${host.url}lessons/index/`);
      const place = example(page);
      const area = await editor(place);
      await sees(place, /^in this page \(\d+\.\d MB\)$/);
      assert.match(await button(place, "Run").getAttribute("title"), /in this page .*; it fetches \d+\.\d MB once/);
      await area.getByText('"limpet"').dblclick();
      await page.keyboard.type("whelk");
      await button(place, "Run").click();
      await gives(place, "1. whelk");
      await gives(place, "The program ended normally");
      await sees(output(place), /^in this page \(Rust \d+\.\d+\.\d+\)$/);
      await sees(output(place), /^built in .*s, ran .*s$/);
      await place.locator(".run-on").getByText("in this page", { exact: true }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(width <= 0, `the page is ${width} px wider than the screen`);
      assert.deepEqual(others, []);
      assert.ok(!host.requests.some((path) => path.endsWith("/execute")), "no server was asked");
    }));
}

test("a panic shows its message, its place and how the program ended", () =>
  reader({ allow }, async (page) => {
    const { area } = await runs(page, 'fn main() {\n    println!("low tide");\n    panic!("high tide");\n}\n');
    await gives(desk(page), "The program panicked (status 101)");
    await gives(desk(page), "low tide");
    await gives(desk(page), "high tide");
    await output(desk(page)).getByRole("list", { name: "Panics" }).getByRole("button").click();
    await area.and(page.locator(":focus")).waitFor();
  }));

test("a compile error shows what the compiler says, and nothing runs", () =>
  reader({ allow }, async (page) => {
    await runs(page, 'fn main() {\n    println!("begun");\n    let deep: u8 = "six";\n}\n');
    await gives(desk(page), "It does not compile: 1 error");
    await sees(desk(page), "mismatched types");
    assert.equal(await output(desk(page)).getByText("begun").count(), 0);
  }));

test("Stop ends an endless loop, and the next program runs", () =>
  reader({ allow }, async (page) => {
    const { area, result } = await runs(page, 'fn main() {\n    println!("round and round");\n    loop {}\n}\n');
    await gives(desk(page), "round and round");
    await button(result, "Stop").click();
    await sees(result, "Stopped by you");
    await rewrite(area, 'fn main() {\n    println!("on again");\n}\n');
    await area.press("Control+Enter");
    await gives(desk(page), "on again");
  }));

test("Stop ends a run whose compiler is still on its way", async () => {
  const held = [];
  const alter = (path, response) => path.endsWith(".xz") && held.push(response) > 0;
  const slow = await staticHost({ folder: site, alter });
  try {
    await reader({ allow }, async (page) => {
      await visit(page, `${slow.url}lessons/index/`);
      const place = example(page);
      await editor(place);
      await sees(place, /^in this page/);
      await button(place, "Run").click();
      await sees(output(place), /^Fetching 0\.0 MB of \d+\.\d MB$/);
      await button(output(place), "Stop").click();
      await sees(output(place), "Stopped by you");
    });
  } finally {
    await slow.close();
  }
});

test("a program that takes long is told of, and may go on", () =>
  reader({ allow }, async (page) => {
    const { result } = await runs(page, "fn main() {\n    loop {}\n}\n");
    await gives(desk(page), "It still runs, and may never end.");
    await button(result, "Let it run").click();
    await sees(result, "Running");
    await button(result, "Stop").click();
    await sees(result, "Stopped by you");
  }));

test("a program that prints for ever is cut off", () =>
  reader({ allow }, async (page) => {
    await runs(page, 'fn main() {\n    loop {\n        println!("another wave of the tide");\n    }\n}\n');
    await gives(desk(page), "Ended at the limit of 1 MB of output");
  }));

test("the tests of an exercise give a row each", () =>
  reader({ allow }, async (page) => {
    await visit(page, `${host.url}lessons/language/ownership/`);
    const task = exercise(page, 1);
    await rewrite(
      await editor(task),
      "#[derive(Debug, Default)]\npub struct Draft {\n    lines: Vec<String>,\n}\n\nimpl Draft {\n    pub fn write(&mut self, line: String) {\n        self.lines.push(line);\n    }\n\n    pub fn publish(&mut self) -> Vec<String> {\n        std::mem::take(&mut self.lines)\n    }\n}\n",
    );
    await button(task, "Test").click();
    await gives(task, "All 3 tests passed");
    assert.equal(await output(task).getByRole("list", { name: "Tests" }).getByRole("listitem").count(), 3);
    await task.getByText("Solved", { exact: true }).waitFor();
  }));

test("a test has its row when it ends, while another still runs; Stop ends that one", () =>
  reader({ allow }, async (page) => {
    await visit(page, playground());
    await rewrite(
      await editor(desk(page)),
      "#[test]\nfn a_ends_at_once() {}\n\n#[test]\n#[ignore = \"low tide\"]\nfn b_is_left_out() {}\n\n#[test]\nfn c_fails() {\n    panic!(\"high tide\");\n}\n\n#[test]\nfn d_never_ends() {\n    loop {}\n}\n\n#[test]\nfn e_never_begins() {}\n",
    );
    await button(desk(page), "Test").click();
    const row = (words) => output(desk(page)).getByRole("list", { name: "Tests" }).getByRole("listitem").filter({ hasText: words });
    // The program can end neither by itself nor by a limit: what is seen now is seen while it runs.
    await row(/running\s*d_never_ends/).waitFor({ timeout: 90_000 });
    for (const words of [/passed\s*a_ends_at_once/, /ignored: low tide\s*b_is_left_out/, /failed\s*c_fails/]) await row(words).waitFor();
    assert.equal(await row("e_never_begins").count(), 0);
    await button(output(desk(page)), "Stop").click();
    await sees(output(desk(page)), "Stopped by you");
    await row(/not finished\s*d_never_ends/).waitFor();
    await row(/passed\s*a_ends_at_once/).waitFor();
  }));

test("the reader's own functions are shown as WebAssembly, of a debug and of a release build", () =>
  reader({ allow }, async (page) => {
    await opensTools(
      page,
      "struct Square(u32);\n\nimpl Square {\n    #[inline(never)]\n    fn area(&self) -> u32 {\n        self.0 * self.0\n    }\n}\n\nfn main() {\n    println!(\"{}\", Square(3).area());\n}\n",
    );
    const listing = output(desk(page)).getByLabel("Listing");
    for (const mode of ["debug", "release"]) {
      await desk(page).getByRole("combobox", { name: "Mode" }).selectOption({ debug: "Debug", release: "Release" }[mode]);
      await button(desk(page), "WebAssembly").click();
      await gives(desk(page), `WebAssembly of your functions (${mode})`);
      await sees(output(desk(page)), /^in this page/);
      const text = await listing.textContent();
      assert.match(text, /^\(func \$Square::area .*\(param i32\) \(result i32\)$/m);
      assert.match(text, /^\(func \$main /m);
      assert.match(text, /call \$std::io::stdio::_print/);
      assert.doesNotMatch(text, /^\(func [^\n]*(core|std|alloc)::/m, "nothing else is shown");
      // Only a debug build looks for an overflow.
      assert.equal(/mul_overflow/.test(text), mode === "debug");
    }
  }));

test("tests are shown as WebAssembly as they would run", () =>
  reader({ allow }, async (page) => {
    await opensTools(page, "#[test]\nfn rises() {\n    assert_eq!(std::env::args().count(), 1);\n}\n");
    await button(desk(page), "WebAssembly").click();
    await gives(desk(page), "WebAssembly of your functions (debug)");
    assert.match(await output(desk(page)).getByLabel("Listing").textContent(), /^\(func [^\n]*rises/m);
  }));

test("what does not build has no functions to show, and says why", () =>
  reader({ allow }, async (page) => {
    await opensTools(page, 'fn main() {\n    let deep: u8 = "six";\n}\n');
    await button(desk(page), "WebAssembly").click();
    await gives(desk(page), "It does not compile: 1 error");
    await sees(desk(page), "mismatched types");
    assert.equal(await output(desk(page)).getByLabel("Listing").count(), 0);
  }));

test("a crate is fetched when a program names it; one that the page has not sends the program to a server", () =>
  reader({ allow }, async (page) => {
    host.requests.length = 0;
    const { area } = await runs(page, 'use itertools::Itertools;\n\nfn main() {\n    println!("{}", (1..4).join(" and "));\n}\n');
    await gives(desk(page), "1 and 2 and 3");
    await sees(output(desk(page)), /^in this page/);
    const crates = new Set(fetched().map((path) => /crates\/lib(\w+)-\w+\.rlib\.xz$/.exec(path)?.[1]).filter(Boolean));
    assert.deepEqual([...crates].sort(), ["either", "itertools"]);
    await rewrite(area, "use tokio::time::sleep;\n\nfn main() {}\n");
    await desk(page).locator(".button-primary[title*='not in this page: it uses the crate tokio']").first().waitFor();
  }));

test("several files are one program", () =>
  reader({ allow }, async (page) => {
    await visit(page, playground());
    await rewrite(await editor(desk(page)), 'mod pool;\n\nfn main() {\n    println!("{} crabs", pool::crabs());\n}\n');
    await button(page, "Add a file").click();
    await page.getByLabel("Name of the file").fill("src/pool.rs");
    await button(page, "Add").click();
    await rewrite(page.getByRole("textbox", { name: "src/pool.rs" }), "pub fn crabs() -> u32 {\n    7\n}\n");
    await button(desk(page), "Run").click();
    await gives(desk(page), "7 crabs");
    await sees(output(desk(page)), /^in this page/);
  }));

test("input that was written before goes to the program; without it a server is asked, and why is told", () =>
  reader({ allow }, async (page) => {
    await visit(page, playground());
    await editor(desk(page));
    await page.getByRole("combobox", { name: "Examples" }).selectOption("Reading input");
    await desk(page).locator(".playground-toolbar .button-primary[title*='it reads what you type while it runs']").waitFor();
    await desk(page).getByText("Standard input", { exact: true }).first().click();
    await desk(page).getByLabel("Standard input").fill("1\n2\n3\n");
    await button(desk(page), "Run").click();
    await gives(desk(page), "The sum is 6.");
    await sees(output(desk(page)), /^in this page/);
  }));

test("without a network everything runs as before, once one program has run", () =>
  reader({ allow, serviceWorkers: "block" }, async (page, context) => {
    const { area } = await runs(page, 'fn main() {\n    println!("with a network");\n}\n');
    await gives(desk(page), "with a network");
    await context.setOffline(true);
    await rewrite(area, 'fn main() {\n    println!("without one");\n}\n');
    await area.press("Control+Enter");
    await gives(desk(page), "without one");
  }));

test("threads take turns in the page, on a host that isolates nothing", () =>
  reader({ allow }, async (page) => {
    await visit(page, playground());
    const area = await editor(desk(page));
    await page.getByRole("combobox", { name: "Examples" }).selectOption("Threads and a channel");
    await button(desk(page), "Run").click();
    await gives(desk(page), "limpet says hello");
    await gives(desk(page), "The program ended normally");
    await sees(output(desk(page)), /^in this page/);
    const spinning =
      'use std::sync::atomic::{AtomicBool, Ordering::*};\nuse std::thread;\n\nstatic DONE: AtomicBool = AtomicBool::new(false);\n\nfn main() {\n    let waits = thread::spawn(|| while !DONE.load(Acquire) {});\n    thread::spawn(|| DONE.store(true, Release)).join().unwrap();\n    waits.join().unwrap();\n    println!("nobody starves");\n}\n';
    await rewrite(area, spinning);
    await button(desk(page), "Run").click();
    await gives(desk(page), "nobody starves");
  }));

test("threads that wait for each other are told of as a deadlock", () =>
  reader({ allow }, async (page) => {
    await runs(
      page,
      'use std::sync::mpsc;\nuse std::thread;\n\nfn main() {\n    let (sender, receiver) = mpsc::channel::<u8>();\n    println!("before");\n    thread::spawn(move || receiver.recv()).join().unwrap().unwrap();\n    drop(sender);\n}\n',
    );
    await gives(desk(page), "before");
    await gives(desk(page), /2 threads wait for each other, so that none can go on \(a deadlock\)/);
  }));

test("a thread whose stack is full ends the program in words", () =>
  reader({ allow }, async (page) => {
    await runs(
      page,
      'use std::hint::black_box;\nuse std::thread;\n\nfn deep(depth: u64) -> u64 {\n    let frame = black_box([depth; 64]);\n    deep(black_box(depth + 1)) + frame[3]\n}\n\nfn main() {\n    println!("before");\n    thread::spawn(|| deep(0)).join().unwrap();\n}\n',
    );
    await gives(desk(page), "before");
    await gives(desk(page), "a thread has overflowed its stack");
  }));

test("where a browser cannot suspend a thread that is said, and the program goes to the server", async () => {
  const rockpool = await startRockpool();
  const prepare = (context) => context.addInitScript(() => delete WebAssembly.Suspending);
  try {
    await reader({ ...PHONE, prepare }, async (page) => {
      await visit(page, `${rockpool.url}playground/`);
      await editor(desk(page));
      await page.getByRole("combobox", { name: "Examples" }).selectOption("Threads and a channel");
      await desk(page).getByText("on this server", { exact: true }).waitFor();
      assert.match(await button(desk(page), "Run").getAttribute("title"), /on this server; not in this page: it starts threads, which this browser cannot do there/);
      await button(desk(page), "Run").click();
      await gives(desk(page), "limpet says hello");
      await sees(output(desk(page)), "on this server, not in this page: it starts threads, which this browser cannot do there");
    });
  } finally {
    await rockpool.stop();
  }
});

test("the server is used where the reader chooses it, for now or in the settings", async () => {
  const rockpool = await startRockpool();
  try {
    await reader({}, async (page) => {
      await visit(page, `${rockpool.url}lessons/index/`);
      const place = example(page);
      await editor(place);
      await sees(place, /^in this page/);
      const engine = (await more(place)).getByRole("combobox", { name: "Engine" });
      await engine.selectOption("this server");
      await sees(place, "on this server");
      await button(place, "Run").click();
      await gives(place, "1. limpet");
      await sees(output(place), "on this server");
      await visit(page, `${rockpool.url}settings/`);
      await page.getByLabel("Run programs").selectOption("On the server");
      await visit(page, `${rockpool.url}lessons/index/`);
      await editor(place);
      await sees(place, "on this server");
    });
  } finally {
    await rockpool.stop();
  }
});

test("a metered connection is asked first", () =>
  reader({ allow }, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } });
    });
    host.requests.length = 0;
    await visit(page, `${host.url}lessons/index/`);
    const place = example(page);
    await editor(place);
    await sees(place, /^in this page \(/);
    await button(place, "Run").click();
    await sees(output(place), /this page fetches the Rust compiler and its library once: \d+\.\d MB\./);
    await output(place).getByRole("button", { name: "Run on play.rust-lang.org" }).waitFor();
    assert.deepEqual(fetched(), []);
    await output(place).getByRole("button", { name: /^Fetch \d+\.\d MB and run$/ }).click();
    await gives(place, "1. limpet");
  }));

test("a compiler that does not come is told of, and can be tried again", async () => {
  const poor = await hostWithoutCompiler(site);
  try {
    await reader({ allow: [...allow, /status of 503/] }, async (page) => {
      await visit(page, `${poor.url}lessons/index/`);
      const place = example(page);
      await editor(place);
      await sees(place, /^in this page/);
      await button(place, "Run").click();
      const alert = place.getByRole("alert");
      await sees(alert, "Try again, or run it on a server.");
      await alert.getByRole("button", { name: "Run on play.rust-lang.org" }).waitFor();
      poor.mend();
      await button(alert, "Try again").click();
      await gives(place, "1. limpet");
    });
  } finally {
    await poor.close();
  }
});

test("a block of somebody else's page runs in its frame", async () => {
  const program = 'fn main() {\n    println!("high tide at six");\n}\n';
  const docs = await docsSite(() => ({ html: docsPage(`<script src="${host.url}rockpool.js" defer></script>`, block(program)) }));
  try {
    await reader({ allow }, async (page) => {
      await page.goto(docs.url);
      const place = (await choose(page, "Run")).locator(".snippet");
      await gives(place, "high tide at six");
      await sees(output(place), /^in this page/);
    });
  } finally {
    await docs.close();
  }
});
