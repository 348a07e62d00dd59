// Programs that do not simply print and end, and a server that goes away.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, visit } from "./support/browser.mjs";
import { button, editor, example, more, output, rewrite, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

const playground = () => `${rockpool.url}playground/`;

/** Opens the playground with a program in it and runs it. */
async function runs(page, program) {
  await visit(page, playground());
  const desk = page.locator("main");
  const area = await editor(desk);
  await rewrite(area, program);
  await area.press("Control+Enter");
  return { area, desk, result: output(desk) };
}

test("an endless loop is stopped by Stop", () =>
  reader({ prepare: onServer }, async (page) => {
    const { result, area } = await runs(page, "fn main() {\n    println!(\"round and round\");\n    loop {}\n}");
    await sees(result, "round and round");
    await button(result, "Stop").click();
    await sees(result, "Stopped by you");
    assert.equal(await button(result, "Stop").count(), 0, "there is nothing left to stop");
    await rewrite(area, 'fn main() {\n    println!("on again");\n}');
    await area.press("Control+Enter");
    await sees(result, "on again");
  }));

test("a program that prints for ever is cut off while the page answers", () =>
  reader({ prepare: onServer }, async (page) => {
    const { result, desk } = await runs(page, 'fn main() {\n    loop {\n        println!("another wave of the tide");\n    }\n}');
    await sees(result, "another wave of the tide");
    await desk.getByText("Tools", { exact: true }).click();
    await button(desk, "Clippy").waitFor();
    await sees(result, /Ended at the limit of .*output|more were printed and are not kept/);
    await result.getByText(/^Running/).waitFor({ state: "detached" });
    const kept = await result.getByLabel("Printed").evaluate((node) => node.textContent.length);
    assert.ok(kept > 1000 && kept <= 2 * 640 * 1024, `${kept} characters are kept`);
  }));

test("a program that reads is given input line by line", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    const desk = page.locator("main");
    const area = await editor(desk);
    await page.getByRole("combobox", { name: "Examples" }).selectOption("Reading input");
    await area.filter({ hasText: "The sum is" }).waitFor();
    await button(desk, "Run").click();
    const input = desk.getByLabel("Input for the program");
    for (const number of ["40", "2"]) {
      await input.fill(number);
      await input.press("Enter");
    }
    await button(desk, "End of input").click();
    await sees(output(desk), "The sum is 42.");
    await input.waitFor({ state: "detached" });
  }));

const ENDINGS = [
  ["exits with 3", "fn main() {\n    std::process::exit(3);\n}", "The program ended with status 3"],
  ["panics", 'fn main() {\n    panic!("high tide");\n}', "The program panicked (status 101)"],
  ["aborts", "fn main() {\n    std::process::abort();\n}", /it aborted/],
  [
    "recurses for ever",
    "fn dive(depth: u64) -> u64 {\n    dive(depth + 1) + 1\n}\nfn main() {\n    println!(\"{}\", dive(0));\n}",
    /aborted|overflowed its stack/,
  ],
  [
    "allocates for ever",
    "fn main() {\n    let mut pools: Vec<Vec<u8>> = Vec::new();\n    loop {\n        pools.push(vec![1; 16 << 20]);\n    }\n}",
    /used too much memory|it aborted|at the limit of/,
  ],
];
for (const [name, program, words] of ENDINGS) {
  test(`a program that ${name} is told of in words`, () =>
    reader({ prepare: onServer }, async (page) => {
      const { result, area } = await runs(page, program);
      await sees(result, words);
      await button(result, "Stop").waitFor({ state: "detached" });
      await area.filter({ hasText: "fn main()" }).waitFor();
    }));
}

test("a second run takes the place of the first", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, `${rockpool.url}lessons/index/`);
    const [first, second] = [example(page, 0), example(page, 1)];
    await rewrite(await editor(first), "fn main() {\n    loop {}\n}");
    await button(first, "Run").click();
    await sees(output(first), "Running");
    await editor(second);
    await button(second, "Run").click();
    await sees(output(second), "It does not compile: 1 error");
    await sees(output(first), "Stopped by you");
  }));

test("when the server is gone, the recorded output is offered and labelled, and the text stays", () =>
  reader({ prepare: onServer, allow: [/WebSocket connection to/, /Failed to load resource: net::ERR_CONNECTION_REFUSED/] }, async (page) => {
    const ours = await startRockpool();
    try {
      await visit(page, `${ours.url}lessons/index/`);
      const place = example(page);
      const area = await editor(place);
      // The recordings are there once they can be chosen.
      await (await more(place)).getByRole("option", { name: "Recorded output" }).waitFor({ state: "attached" });
      await area.getByText('"limpet"').dblclick();
      await page.keyboard.type("whelk");
      await ours.stop();
      await button(place, "Run").click();
      const alert = place.getByRole("alert");
      await sees(alert, "server cannot be reached. Check the connection");
      await alert.getByRole("link", { name: "Choose another server" }).waitFor();
      await button(alert, "Show the recorded output").click();
      await sees(output(place), /Not run now: recorded with Rust \d/);
      await sees(output(place).getByLabel("Printed"), "1. limpet");
      await area.filter({ hasText: "whelk" }).waitFor();
    } finally {
      await ours.stop();
    }
  }));
