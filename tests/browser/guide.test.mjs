// Guides: documents that the reader brings, which are shown, linked and runnable, and trusted with nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, SIZES, visit, watchOtherOrigins } from "./support/browser.mjs";
import { button, editor, example, output, sees } from "./support/lesson.mjs";
import { startRockpool } from "./support/rockpool.mjs";

const file = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const CHOOSE = "Drop a Markdown file here, or choose one";
const LIMIT = 256 * 1024;

let rockpool;
before(async () => (rockpool = await startRockpool()));
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
});

const guide = () => `${rockpool.url}guide/`;

for (const [name, size] of SIZES) {
  test(`a guide is opened from a file, leads to lessons, and its example runs (${name})`, () =>
    reader({ ...size, prepare: onServer }, async (page) => {
      await visit(page, guide());
      await page.getByLabel(CHOOSE).setInputFiles(file("tide-guide.md"));
      const main = page.getByRole("main");
      await sees(main, "How this coast's station writes its Rust");
      await main.getByRole("heading", { name: "How to count" }).waitFor();
      await main.getByRole("table").waitFor();
      const place = example(page);
      await editor(place);
      await button(place, "Add missing imports").click();
      await button(place, "Run").click();
      await sees(output(place), "3 limpets in the north");
      assert.equal(await main.getByRole("link", { name: "Reading a tide table" }).count(), 0, "no lesson teaches that");
      await main.getByRole("link", { name: "Lesson: ownership" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Ownership and borrowing" }).waitFor();
    }));
}

test("a guide is opened by paste, is there after a reload, and can be closed", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, guide());
    await page.getByLabel("Or paste its text").fill(await readFile(file("tide-guide.md"), "utf8"));
    await button(page, "Open").click();
    await page.getByRole("heading", { name: "What to avoid" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "What to avoid" }).waitFor();
    await page.getByRole("main").getByRole("button", { name: "Close" }).click();
    await page.getByLabel(CHOOSE).waitFor();
    await page.reload();
    await page.getByLabel(CHOOSE).waitFor();
  }));

/** Elements that a document may become. */
const ALLOWED = new Set(
  `a article blockquote br button code dd del details div dl dt em h1 h2 h3 h4 h5 h6 header hr img input kbd label li nav ol p
  option path pre section select span strong sub summary sup svg table tbody td textarea th thead tr ul use g circle rect line
  polyline polygon`.split(/\s+/),
);

test("a hostile guide is shown and gets nothing: no script, no dialog, no request, no foreign element", () =>
  reader({ prepare: onServer }, async (page, context) => {
    const others = await watchOtherOrigins(context, rockpool.url);
    const dialogs = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await context.addInitScript(() => {
      window.caught = [];
      window.trapped = (where) => window.caught.push(where);
      addEventListener("securitypolicyviolation", (event) => window.caught.push(`policy: ${event.violatedDirective}`));
    });
    await visit(page, guide());
    await page.getByLabel(CHOOSE).setInputFiles(file("hostile-guide.md"));
    const main = page.getByRole("main");
    await main.getByRole("link", { name: "harmless" }).waitFor();
    await editor(example(page));
    for (const name of ["plain", "mixed", "entity", "tab", "data", "vb", "blob", "file", "a raw link", "cell", "note"]) {
      assert.equal(await main.getByRole("link", { name, exact: true }).count(), 0, `“${name}” is no link`);
    }
    const found = await main.evaluate((node) =>
      [...node.querySelectorAll("*")].map((element) => ({
        tag: element.localName,
        id: element.id,
        attributes: element.getAttributeNames(),
        urls: ["href", "src", "action", "formaction", "xlink:href", "srcdoc"].map((name) => element.getAttribute(name)).filter(Boolean),
      })),
    );
    for (const { tag, id, attributes, urls } of found) {
      assert.ok(ALLOWED.has(tag), `<${tag}> is in the page`);
      assert.deepEqual(attributes.filter((name) => name.startsWith("on")), [], `a handler on <${tag}>`);
      assert.doesNotMatch(id, /^(forms|location)$/, "an id shadows a name of the page");
      for (const url of urls) assert.match(url, /^(https?:|mailto:|[/#])/, `<${tag}> leads to ${url}`);
    }
    assert.ok(found.length > 50, "the document is shown");
    await sees(main, /trapped\("block"\)/);
    assert.deepEqual(await page.evaluate(() => window.caught), []);
    assert.deepEqual(dialogs, []);
    assert.deepEqual(others, []);
    assert.ok(page.url().startsWith(guide()), "the reader is still here");
  }));

test("a guide that is too large or no text is refused with words, by file and by paste", () =>
  reader({ prepare: onServer }, async (page) => {
    await visit(page, guide());
    const alert = page.getByRole("main").getByRole("alert");
    const buffer = Buffer.alloc(LIMIT + 1, "a");
    await page.getByLabel(CHOOSE).setInputFiles({ name: "large.md", mimeType: "text/markdown", buffer });
    await sees(alert, "The file is larger than 256 KB");
    const binary = Buffer.from([0xff, 0xfe, 0x00, 0xc3]);
    await page.getByLabel(CHOOSE).setInputFiles({ name: "picture.md", mimeType: "text/markdown", buffer: binary });
    await sees(alert, "The file is not text in UTF-8.");
    await page.getByLabel("Or paste its text").fill("a".repeat(LIMIT + 1));
    await button(page, "Open").click();
    await sees(alert, "The document is larger than 256 KB");
    await page.getByLabel("Or paste its text").fill(`${"b ".repeat(LIMIT / 2 - 8)}end`);
    await button(page, "Open").click();
    await sees(page.getByRole("main"), "Pasted document");
  }));
