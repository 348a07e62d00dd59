// Exercises and quizzes: failing, getting help, solving, and finding all that again.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, SIZES, visit } from "./support/browser.mjs";
import { button, cursor, editor, exercise, output, rewrite, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

const lesson = () => `${rockpool.url}lessons/language/ownership/`;

const SOLVED = `#[derive(Debug, Default)]
pub struct Draft {
    lines: Vec<String>,
}

impl Draft {
    pub fn write(&mut self, line: String) {
        self.lines.push(line);
    }

    pub fn publish(&mut self) -> Vec<String> {
        std::mem::take(&mut self.lines)
    }
}
`;
const COPIES = SOLVED.replace("std::mem::take(&mut self.lines)", "let all = self.lines.clone();\n        self.lines.clear();\n        all");

for (const [name, size] of SIZES) {
  test(`an exercise failed, then solved, is still solved after a reload (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, lesson());
      const task = exercise(page, 1);
      const area = await editor(task);
      await button(task, "Test").click();
      await sees(output(task), "It does not compile: 1 error");

      await rewrite(area, COPIES);
      await button(task, "Test").click();
      await sees(output(task), "1 of 3 tests failed");
      const tests = output(task).getByRole("list", { name: "Tests" }).getByRole("listitem");
      assert.equal(await tests.count(), 3, "a row a test");
      await tests.filter({ hasText: "copies_no_text" }).filter({ hasText: "failed" }).waitFor();
      assert.equal(await task.getByText("Solved", { exact: true }).count(), 0, "a failed exercise is not solved");

      await rewrite(area, SOLVED);
      await button(task, "Test").click();
      await sees(output(task), "All 3 tests passed");
      await task.getByText("Solved", { exact: true }).waitFor();

      await page.reload();
      await exercise(page, 1).getByText("Solved", { exact: true }).waitFor();
      await (await editor(exercise(page, 1))).filter({ hasText: "std::mem::take" }).waitFor();
      await page.goto(rockpool.url);
      await page.getByRole("link", { name: /Ownership and borrowing.*Started, 1 of 3 tasks done/ }).first().waitFor();
      await page.getByRole("link", { name: "Continue: Ownership and borrowing" }).waitFor();
    }));
}

test("hints come one at a time", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, lesson());
    const task = exercise(page);
    // What comes late moves what is below it: a press must not miss its button.
    await editor(task);
    const second = task.getByText("list.get(from)");
    assert.equal(await second.count(), 0, "no hint is given unasked");
    await button(task, "Show a hint").click();
    await sees(task, "Hint 1 of 3");
    assert.equal(await second.count(), 0, "the second hint waits");
    await button(task, "Show the next hint").click();
    await second.waitFor();
    await button(task, "Show the next hint").click();
    await sees(task, "Hint 3 of 3");
    assert.equal(await button(task, "Show the next hint").count(), 0);
  }));

test("the solution is shown as what it changes, and can be put into the editor and undone", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, lesson());
    const task = exercise(page, 1);
    const area = await editor(task);
    await task.getByText("Solution", { exact: true }).click();
    const changes = task.getByRole("region", { name: "What the solution changes" });
    await changes.locator("[data-change=removed]", { hasText: "self.lines" }).waitFor();
    await changes.locator("[data-change=added]", { hasText: "std::mem::take(&mut self.lines)" }).waitFor();
    await changes.locator("[data-change=same]", { hasText: "impl Draft {" }).waitFor();
    await button(task, "Use the solution all the same").click();
    await button(task, "Put it into the editor").click();
    await area.filter({ hasText: "std::mem::take" }).waitFor();
    await area.press("Control+z");
    await area.filter({ hasNotText: "std::mem::take" }).waitFor();
    assert.ok((await cursor(area)).focused);
  }));

test("a failed test leads to the place of its panic in the reader's own text", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, lesson());
    const task = exercise(page);
    const area = await editor(task);
    await rewrite(
      area,
      `#[derive(Debug, PartialEq)]
pub struct Account { pub name: String, pub cents: u64 }
pub fn transfer(list: &mut [Account], from: usize, to: usize, cents: u64) -> bool {
    list[from].cents -= cents; // may go below zero
    list[to].cents += cents;
    true
}
`,
    );
    await button(task, "Test").click();
    const row = output(task).getByRole("listitem").filter({ hasText: "refuses_more_than_there_is" });
    await row.getByText("attempt to subtract with overflow").waitFor();
    await row.getByRole("button", { name: "Show the place" }).click();
    await area.and(page.locator(":focus")).waitFor();
    assert.match((await cursor(area)).line, /may go below zero/);
  }));

test("a quiz gives reasons for wrong and right answers and keeps them", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, lesson());
    const quiz = page.getByRole("group", { name: "Quiz" });
    const question = quiz.getByRole("listitem").filter({ hasText: "of one megabyte" }).first();
    await question.getByRole("radio", { name: /copies the megabyte/ }).check();
    await button(question, "Check").click();
    await sees(question, "Not right yet.");
    await sees(question, "you would have to write it");
    assert.equal(await question.getByText("The optimiser often removes even that.").count(), 0, "the answer is not given away");
    await question.getByRole("radio", { name: /copies three words/ }).check();
    await button(question, "Check").click();
    await sees(question, "Right.");
    await sees(question, "The optimiser often removes even that.");
    await sees(quiz, "1 of 3 right.");
    await page.reload();
    await sees(quiz, "1 of 3 right.");
    await sees(question, "The optimiser often removes even that.");
    assert.ok(await question.getByRole("radio", { name: /copies three words/ }).isChecked());
  }));
