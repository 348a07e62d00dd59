// Any mdBook source becomes a course by the one program that holds the app: built, tested, and served while it is written.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, live, reader, visit } from "./support/browser.mjs";
import { checked } from "./support/compiler.mjs";
import { button, editor, example, lines, output, rewrite, sees } from "./support/lesson.mjs";
import { serving } from "./support/rockpool.mjs";
import { NO_SERVER, staticHost } from "./support/static_host.mjs";

const program = process.env.ROCKPOOL_BUNDLED;

const BOOK = {
  "book.toml": '[book]\ntitle = "Harbour"\n\n[rust]\nedition = "2024"\n',
  "src/SUMMARY.md": "# Summary\n\n- [Tides](tides.md)\n- [Locks](locks.md)\n",
  "src/tides.md": `# Tides

High water comes twice a day.

\`\`\`rust
# fn height() -> u8 { 6 }
# fn main() {
println!("{} m", height());
# }
\`\`\`

\`\`\`rust,compile_fail
fn main() {
    let height: u8 = "six";
}
\`\`\`
`,
  "src/locks.md": "# Locks\n\nA gate keeps the water in.\n\n```rust\n{{#include listings/gate.rs}}\n```\n",
  "src/listings/gate.rs": 'fn main() {\n    println!("the gate is shut");\n}\n',
};

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "rockpool-book-"));
  await mkdir(join(folder, "nothing"));
  await fill("book", BOOK);
});
after(async () => {
  await closeBrowser();
  await rm(folder, { recursive: true, force: true });
});

async function fill(book, files) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, book, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Runs the program in the test's folder; gives its exit code and what it says. */
function run(words, env = process.env) {
  return new Promise((done) => {
    execFile(program, words, { cwd: folder, env }, (error, stdout, stderr) => done({ code: error?.code ?? 0, said: stdout + stderr }));
  });
}

test("a book becomes a site where there is no Node and no compiler, and its examples are checked in the page", async () => {
  const bare = { PATH: join(folder, "nothing"), HOME: folder };
  const { code, said } = await run(["build", "book", "--out", "site", "--no-compress"], bare);
  assert.equal(code, 0, said);
  assert.match(said, /examples are not run.*no Rust compiler was found/);
  assert.match(said, /2 lessons.*0 problems/);
  const host = await staticHost({ folder: join(folder, "site") });
  try {
    await reader({ allow: [NO_SERVER] }, async (page) => {
      await visit(page, host.url);
      await page.getByRole("main").getByRole("link", { name: /Tides/ }).first().click();
      await page.getByRole("heading", { level: 1, name: "Tides" }).waitFor();
      await sees(page.getByRole("main"), "High water comes twice a day.");
      const area = await editor(example(page));
      assert.deepEqual(await lines(area), ['println!("{} m", height());']);
      await checked(example(page), "No errors");
      await rewrite(area, 'println!("{} m", depth());');
      await sees(example(page), "cannot find function `depth` in this scope");
      await editor(example(page, 1));
      await sees(example(page, 1), "As expected, it does not compile.");
      await page.getByRole("link", { name: /^Next/ }).click();
      await page.getByRole("heading", { level: 1, name: "Locks" }).waitFor();
      await (await editor(example(page))).filter({ hasText: "the gate is shut" }).waitFor();
    });
  } finally {
    await host.close();
  }
});

test("each example that breaks its word is told with file and line", async () => {
  const good = await run(["test", "book"]);
  assert.equal(good.code, 0, good.said);
  assert.match(good.said, /2 lessons.*0 problems/);
  await fill("broken", { ...BOOK, "src/locks.md": "# Locks\n\nShut.\n\n```rust\nfn main() {\n    shut();\n}\n```\n" });
  const { code, said } = await run(["test", "broken"]);
  assert.equal(code, 1, said);
  assert.match(said, /^broken\/src\/locks\.md:5:1: this example must run, but it does not compile: error\[E0425\]/m);
  assert.match(said, /1 problem$/m);
});

test("what an author writes is in the open page a moment later, and runs", async () => {
  await fill("draft", BOOK);
  const server = await serving(program, [join(folder, "draft")]);
  try {
    await reader({}, async (page) => {
      await visit(page, `${server.url}lessons/tides/`);
      await sees(page.getByRole("main"), "High water comes twice a day.");
      const file = join(folder, "draft/src/tides.md");
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace("twice a day", "every twelve hours").replace("{ 6 }", "{ 7 }"));
      await sees(page.getByRole("main"), "High water comes every twelve hours.");
      await live(page);
      await editor(example(page));
      await button(example(page), "Run").click();
      await sees(output(example(page)).getByLabel("Printed"), "7 m");
    });
  } finally {
    await server.stop();
  }
});
