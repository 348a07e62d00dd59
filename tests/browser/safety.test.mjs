// The real server's headers: a strict content security policy, which no page of the site breaks.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, SIZES, visit, watchOtherOrigins } from "./support/browser.mjs";
import { button, editor, example, exercise, more, output, rewrite, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

test("the policy is strict", async () => {
  const answer = await fetch(rockpool.url);
  const policy = answer.headers.get("content-security-policy");
  assert.match(policy, /default-src 'self'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.match(policy, /object-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
});

for (const [name, size] of SIZES) {
  test(`no page breaks the policy or asks another origin (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page, context) => {
      const violations = [];
      await context.exposeFunction("violated", (text) => violations.push(text));
      await context.addInitScript(() =>
        addEventListener("securitypolicyviolation", (event) => {
          window.violated(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} on ${location.pathname}`);
        }),
      );
      const others = await watchOtherOrigins(context, rockpool.url);

      await visit(page, rockpool.url);
      await page.getByRole("link", { name: "Start with the first lesson" }).click();
      await page.getByRole("heading", { level: 1, name: "Introduction" }).waitFor();
      await page.getByRole("main").getByRole("link", { name: "Ownership and borrowing" }).click();
      await page.getByRole("heading", { level: 1, name: "Ownership and borrowing" }).waitFor();
      const place = example(page, 1);
      const area = await editor(place);
      await button(place, "Run").click();
      await area.locator(".cm-diagnostic-error").first().waitFor();
      await area.press("F8");
      await area.press("Control+f");
      await page.keyboard.press("Escape");
      await more(place);
      await button(exercise(page), "Show a hint").click();
      await exercise(page).getByText("Solution", { exact: true }).click();
      await page.getByRole("group", { name: "Quiz" }).getByRole("radio").first().check();

      await visit(page, `${rockpool.url}playground/`);
      await rewrite(await editor(page.locator("main")), 'fn main() {\n    println!("within the policy");\n}');
      await button(page.locator("main"), "Run").click();
      await sees(output(page.locator("main")), "within the policy");

      for (const path of ["guide/", "settings/", ""]) await visit(page, rockpool.url + path);
      await page.keyboard.press("/");
      await page.getByRole("combobox", { name: "Search all lessons" }).fill("borrow");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard" }).waitFor();

      assert.deepEqual(violations, []);
      assert.deepEqual(others, []);
    }));
}
