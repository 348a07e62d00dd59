// Texts that nobody expects: very long ones and ones with characters that cannot be seen. They are kept, and the page answers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, reader, visit } from "./support/browser.mjs";
import { ENGINE_FAULTS, playedEngine } from "./support/engine.mjs";
import { editor, example, output, rewrite, sees } from "./support/lesson.mjs";

let engine;
before(async () => (engine = await playedEngine()));
after(async () => {
  await closeBrowser();
  await engine?.close();
});

const END = "\n// the end";
const TEXTS = {
  "10^5 lines": `${"let x = 1;\n".repeat(100_000)}${END}`,
  "a line of 1 MB": `// ${"tide ".repeat(200_000)}${END}`,
  "carriage returns": `fn main() {\r\n    let x = "a";\r\n}${END}`,
  "NUL and other controls": `fn main() { let x = "\0\u0007\u001b[31m"; }${END}`,
  "right-to-left and zero-width characters": `fn main() { let שלום = "\u202e\u200b\u2066"; }${END}`,
  "characters outside the basic plane": `fn main() { println!("🦀🏴‍☠️👩🏽‍🔬 grüß"); }${END}`,
};

/** The draft of the first example, once it is stored. */
async function stored(page) {
  const draft = await page.waitForFunction(() => Object.entries(localStorage).find(([key]) => key.startsWith("rockpool.draft:"))?.[1]);
  return JSON.parse(await draft.jsonValue()).text;
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name}: pasted, kept, and the page answers`, () =>
    reader({ allow: ENGINE_FAULTS }, async (page) => {
      await visit(page, `${engine.url}lessons/index/`);
      const place = example(page);
      const area = await editor(place);
      await rewrite(area, text);
      await area.press("Control+End");
      await area.filter({ hasText: "// the end" }).waitFor();
      await page.keyboard.type("!");
      await area.filter({ hasText: "// the end!" }).waitFor();
      // Run, or Build for a text without a program.
      await place.locator(".button-primary").click();
      // A text that is too long to send is refused with words, any other is sent.
      await place.getByText(/^played$|too large to send/).first().waitFor();
      await page.reload();
      await (await editor(place)).waitFor();
      assert.equal(await stored(page), `${text.replaceAll("\r\n", "\n")}!`);
    }));
}

test("a lone surrogate does not break the page or the text around it", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    await visit(page, `${engine.url}lessons/index/`);
    const area = await editor(example(page));
    await rewrite(area, 'fn main() {\n    let x = "before \ud83e after";\n} // end');
    await area.press("Control+Enter");
    await sees(output(example(page)), "played");
    assert.match(await stored(page), /before .* after/);
  }));
