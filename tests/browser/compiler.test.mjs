// The compiler in the page: what is found while the reader types.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeBrowser, reader, SIZES, visit } from "./support/browser.mjs";
import { checked, checkState, offered, slowly, tasksOf } from "./support/compiler.mjs";
import { button, editor, example, lines, more, output, rewrite, sees } from "./support/lesson.mjs";
import { site } from "./support/rockpool.mjs";
import { hostWithoutCompiler, NO_SERVER, staticHost } from "./support/static_host.mjs";

let host;
before(async () => (host = await staticHost({ folder: site })));
after(async () => {
  await closeBrowser();
  await host?.close();
});

const lesson = () => `${host.url}lessons/language/ownership/`;
const allow = [NO_SERVER];

/** The first example of the lesson that must not compile: a value is used after it was moved. */
const moved = (page) => page.locator("main .snippet[data-expect=fails]").first();

/** The words under each underline of a severity, in order. */
const underlined = (place, severity) => place.locator(`.cm-diagnostic-${severity}`).allTextContents();

/** The compiler's files that were fetched. */
const fetched = () => host.requests.filter((path) => /\.xz$|compiler\.js$|manifest\.json$/.test(path));

test("an error appears while typing, moves with the text, and goes when it is mended", () =>
  reader({ allow }, async (page) => {
    await visit(page, lesson());
    const place = example(page);
    const area = await editor(place);
    await checked(place, "No errors");
    await rewrite(area, 'fn main() {\n\tlet pool = "🦀 ä";\n\tprintln!("{poll}");\n}\n');
    await checked(place, "1 error");
    assert.deepEqual(await underlined(place, "error"), ["poll"]);
    await sees(place, "cannot find value `poll` in this scope");
    await area.press("Control+Home");
    await page.keyboard.type("// é\n");
    assert.deepEqual(await underlined(place, "error"), ["poll"], "the mark moves with its text at once");
    // Suggestions are for the text that was checked.
    await place.locator(".rendered pre").filter({ hasText: "main.rs:4:" }).waitFor({ state: "attached" });
    await place.getByRole("button", { name: /^Replace with/ }).click();
    await checked(place, "No errors");
    assert.match((await lines(area)).join("\n"), /\{pool\}/);
    await area.press("Control+z");
    await checked(place, /1 error/);
    assert.match((await lines(area)).join("\n"), /\{poll\}/);
  }));

test("an example that must fail is judged live", () =>
  reader({ allow }, async (page) => {
    await visit(page, lesson());
    const place = moved(page);
    const area = await editor(place);
    await sees(place, "As expected, it fails with E0382.");
    assert.equal(await place.locator(".checked").count(), 0, "nothing moves before the reader writes");
    await checkState(place).click();
    await place.getByRole("button", { name: /^Insert/ }).click();
    await sees(place, "It compiles now: your edit mended it.");
    await rewrite(area, 'fn main() {\n    let deep: u8 = "six";\n}\n');
    await sees(place, "It now fails with E0308 instead of E0382.");
    await button(place, "More").click();
    await button(place, "Reset").click();
    await sees(place, "As expected, it fails with E0382.");
  }));

for (const [name, size] of SIZES) {
  test(`a message is there as rustc prints it, and explained, by keyboard (${name})`, () =>
    reader({ ...size, allow }, async (page) => {
      await visit(page, lesson());
      const place = moved(page);
      await editor(place);
      await checked(place, "1 error");
      await checkState(place).focus();
      await page.keyboard.press("Enter");
      const printed = place.getByText("As rustc prints it");
      await printed.focus();
      await page.keyboard.press("Enter");
      await sees(place, "value borrowed here after move");
      assert.equal(await place.locator(".rendered .ansi-1").first().textContent(), "error[E0382]");
      const code = button(place, "E0382");
      await code.focus();
      await page.keyboard.press("Enter");
      const panel = page.getByRole("dialog", { name: "What E0382 means" });
      await sees(panel, "A variable was used after its contents have been moved elsewhere.");
      assert.ok(await panel.evaluate((node) => node.contains(document.activeElement)), "the focus moves into the panel");
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "hidden" });
      assert.ok(await code.evaluate((node) => node === document.activeElement), "and back to where it was");
    }));
}

test("positions hold with hidden lines and after wrapping in a main", () =>
  reader({ allow }, async (page) => {
    await visit(page, `${host.url}playground/`);
    const desk = page.locator("main");
    const area = await editor(desk);
    await rewrite(area, "fn main() {\r\n\tlet wide = \"日本語 e\u0301 👩‍🚀\"; let narrow: i32 = wide;\r\n}\r\n");
    await checked(desk, "1 error");
    assert.deepEqual(await underlined(desk, "error"), ["wide"]);
  }));

test("an import that is missing goes above the rest by one click", () =>
  reader({ allow }, async (page) => {
    await visit(page, `${host.url}playground/`);
    const desk = page.locator("main");
    const area = await editor(desk);
    await rewrite(area, "fn main() {\n    let tides: HashMap<u8, u8> = HashMap::from([(1, 2)]);\n    println!(\"{}\", tides.len());\n}\n");
    await checked(desk, /error/);
    await desk.getByRole("button", { name: /^Insert/ }).first().click();
    await checked(desk, "No errors");
    assert.equal((await lines(area))[0], "use std::collections::HashMap;");
  }));

test("macros, HIR and MIR are shown by the page itself", () =>
  reader({ allow }, async (page) => {
    await visit(page, lesson());
    const place = example(page);
    await editor(place);
    await checked(place, "No errors");
    const tools = await more(place);
    for (const [tool, words] of tasksOf()) {
      await button(tools, tool).click();
      await sees(output(place), words);
      await sees(output(place), /^in this page/);
    }
  }));

test("code is laid out by the page itself, as one step", () =>
  reader({ allow }, async (page) => {
    await visit(page, lesson());
    const place = example(page);
    const area = await editor(place);
    await rewrite(area, "fn main( ) {let pool=7 ;\nprintln!(\"{pool}\")}");
    await checked(place, "No errors");
    await button(await more(place), "Format").click();
    await area.filter({ hasText: "let pool = 7;" }).waitFor();
    await sees(output(place), /^in this page/);
    await area.press("Control+z");
    await area.filter({ hasText: "let pool=7 ;" }).waitFor();
  }));

test("a type is told at the cursor, and types that are left out can be shown", () =>
  reader({ allow }, async (page) => {
    await page.addInitScript(() => localStorage.setItem("rockpool.settings", JSON.stringify({ version: 1, inlay_types: true })));
    await visit(page, `${host.url}playground/`);
    const desk = page.locator("main");
    const area = await editor(desk);
    await rewrite(area, "fn main() {\n    let tides = vec![1u8, 2];\n    drop(tides);\n}\n");
    await checked(desk, "No errors");
    await desk.locator(".cm-inlay").filter({ hasText: "Vec<u8>" }).waitFor();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    for (let column = 0; column < 10; column += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F9");
    await desk.locator(".cm-type-tip").filter({ hasText: "Vec<u8>" }).waitFor();
    assert.match((await lines(area))[1], /let tides/);
  }));

test("a crate that only a server has is no error", () =>
  reader({ allow }, async (page) => {
    await visit(page, `${host.url}playground/`);
    const desk = page.locator("main");
    await rewrite(await editor(desk), "use tokio::time::sleep;\n\nfn main() {}\n");
    await checked(desk, "Not checked");
    await sees(desk, /uses the crate tokio/);
  }));

test("once fetched it works offline", () =>
  reader({ allow: [...allow, /ERR_INTERNET_DISCONNECTED/] }, async (page, context) => {
    await visit(page, lesson());
    await editor(moved(page));
    await checked(moved(page), "1 error");
    await context.setOffline(true);
    await rewrite(await editor(example(page)), "fn main() {\n    let pool: u8 = 1.5;\n}\n");
    await checked(example(page), /1 error/);
  }));

test("nothing of it is fetched before the reader comes near, and a metered connection is asked first", () =>
  reader({ allow }, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } });
    });
    host.requests.length = 0;
    await visit(page, `${host.url}settings/`);
    // The settings tell what this site can do, and read that from it.
    assert.deepEqual(fetched().filter((path) => path.endsWith(".xz")), []);
    await visit(page, lesson());
    await editor(example(page));
    const offer = offered(example(page));
    await offer.waitFor();
    assert.match(await offer.textContent(), /\(1\d\.\d MB\)$/);
    assert.ok(!fetched().some((path) => path.endsWith(".xz")), "only its description was read");
    await offer.click();
    await checked(example(page), "No errors");
  }));

test("it can be switched off", () =>
  reader({ allow }, async (page) => {
    host.requests.length = 0;
    await visit(page, `${host.url}settings/`);
    await page.getByLabel("Check programs while I type").selectOption("No");
    await visit(page, lesson());
    await editor(example(page));
    assert.equal(await checkState(example(page)).count(), 0);
    // What a run in the page would take is read, and told beside its button.
    assert.deepEqual(fetched().filter((path) => path.endsWith(".xz")), []);
  }));

test("a compiler that does not come is told, and can be tried again", async () => {
  const poor = await hostWithoutCompiler(site);
  try {
    await reader({ allow: [...allow, /status of 503/] }, async (page) => {
      await visit(page, `${poor.url}lessons/language/ownership/`);
      const place = example(page);
      await editor(place);
      await checked(place, "No check as you type");
      await checkState(place).click();
      poor.mend();
      await button(place, "Try again").click();
      await checked(place, "No errors");
    });
  } finally {
    await poor.close();
  }
});

/** Counts what the page does between the newest question to the compiler and the moment its answer replaces `before`. */
function watchCheck(before) {
  window.check = {};
  const waits = () => document.querySelector(".check-state")?.textContent === before;
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.kind === "ask" && waits()) window.check = { frames: 0, keys: 0 };
    postMessage.call(this, message, ...rest);
  };
  const count = (what) => {
    if (waits()) window.check[what] += 1;
  };
  addEventListener("keydown", () => count("keys"));
  const frame = () => {
    count("frames");
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

test("the page draws and takes keys while a heavy program is checked", () =>
  reader({ allow }, async (page) => {
    await page.addInitScript(watchCheck, "No errors");
    await visit(page, `${host.url}playground/`);
    const desk = page.locator("main");
    const area = await editor(desk);
    await checked(desk, "No errors");
    await rewrite(area, slowly());
    let waits = true;
    const answer = checked(desk, "1 error").finally(() => (waits = false));
    while (waits) await page.keyboard.press("ArrowLeft");
    await answer;
    const { frames, keys } = await page.evaluate(() => window.check);
    // Were the check on the page's own thread, there would be none between question and answer.
    assert.ok(frames > 20 && keys > 5, `${frames} frames and ${keys} keys`);
  }));
