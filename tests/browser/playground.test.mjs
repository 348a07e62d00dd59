// The free editor: several files, input, tools, gists.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, SIZES, visit } from "./support/browser.mjs";
import { button, cursor, editor, lines, output, rewrite, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

const playground = () => `${rockpool.url}playground/`;
const desk = (page) => page.getByRole("main");

for (const [name, size] of SIZES) {
  test(`a program of two files runs, and its error leads to the other file (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, playground());
      const main = page.getByRole("textbox", { name: "src/main.rs" });
      await rewrite(await editor(desk(page)), 'mod pool;\n\nfn main() {\n    println!("{} crabs", pool::crabs());\n}');
      await button(page, "Add a file").click();
      await page.getByLabel("Name of the file").fill("src/pool.rs");
      await button(page, "Add").click();
      const pool = page.getByRole("textbox", { name: "src/pool.rs" });
      await pool.waitFor();
      await rewrite(pool, "pub fn crabs() -> u32 {\n    7\n}");
      await pool.press("Control+Enter");
      await sees(output(desk(page)), "7 crabs");

      await rewrite(pool, 'pub fn crabs() -> u32 {\n    "seven"\n}');
      await page.getByRole("tab", { name: "src/main.rs" }).click();
      await main.waitFor();
      await button(desk(page), "Run").click();
      // Told once: by the check if it came first.
    await desk(page).getByRole("button", { name: "mismatched types" }).first().click();
      await pool.and(page.locator(":focus")).waitFor();
      assert.equal((await cursor(pool)).selected, '"seven"');

      await page.reload();
      await page.getByRole("tab", { name: "src/pool.rs" }).click();
      await (await editor(desk(page).getByRole("tabpanel").last())).filter({ hasText: "seven" }).waitFor();
      await button(page, "Remove").click();
      await page.getByRole("tab", { name: "src/pool.rs" }).waitFor({ state: "detached" });
      await main.filter({ hasText: "mod pool;" }).waitFor();
    }));
}

test("a name that is none of a file's is refused with words", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    await button(page, "Add a file").click();
    for (const name of ["../../etc/passwd", "", "src/main.rs"]) {
      await page.getByLabel("Name of the file").fill(name);
      await button(page, "Add").click();
      await desk(page).getByRole("alert").filter({ hasText: /\w{3}/ }).waitFor();
    }
    await button(page, "Cancel").click();
    assert.equal(await page.getByRole("tab").count(), 1);
  }));

test("standard input that was written before goes to the program", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    await editor(desk(page));
    await page.getByRole("combobox", { name: "Examples" }).selectOption("Reading input");
    await desk(page).getByText("Standard input", { exact: true }).first().click();
    await desk(page).getByLabel("Standard input").fill("1\n2\n3\n");
    await button(desk(page), "Run").click();
    await sees(output(desk(page)), "The sum is 6.");
  }));

test("a program with tests is tested by the main button", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    await editor(desk(page));
    await page.getByRole("combobox", { name: "Examples" }).selectOption("Tests");
    await desk(page).getByRole("button", { name: "Test", exact: true }).first().click();
    await sees(output(desk(page)), "All 2 tests passed");
  }));

test("Format lays the code out and can be undone", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    const area = await editor(desk(page));
    await rewrite(area, 'fn main(){println!("tide");}');
    await desk(page).getByText("Tools", { exact: true }).click();
    await button(desk(page), "Format").click();
    await area.filter({ hasText: "fn main() {" }).waitFor();
    assert.deepEqual(await lines(area), ["fn main() {", '    println!("tide");', "}", ""]);
    await area.press("Control+z");
    await area.filter({ hasText: "fn main(){" }).waitFor();
  }));

test("what another form of the program is asked for is shown", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    await editor(desk(page));
    await desk(page).getByText("Tools", { exact: true }).click();
    await button(desk(page), "MIR").click();
    await desk(page).getByLabel("Listing").filter({ hasText: "fn main() -> ()" }).waitFor();
  }));

test("a gist is kept on the server and loaded in another profile", async () => {
  let id;
  await reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    await rewrite(await editor(desk(page)), 'fn main() {\n    println!("kept");\n}');
    await desk(page).getByText("Gists on this server").click();
    await button(page, "Save as a gist").click();
    await sees(desk(page).getByRole("status"), "Kept as");
    id = await page.getByLabel("Id").inputValue();
  });
  await reader({ prepare: onServer }, async (page) => {
    await visit(page, playground());
    await desk(page).getByText("Gists on this server").click();
    await page.getByLabel("Id").fill(id);
    await button(page, "Load in place of mine").click();
    await (await editor(desk(page))).filter({ hasText: "kept" }).waitFor();
  });
});
