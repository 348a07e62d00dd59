// An engine that answers wrongly, late or not at all: words for the reader, whose text stays.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { closeBrowser, reader, visit } from "./support/browser.mjs";
import { ENGINE_FAULTS, playedEngine, ran } from "./support/engine.mjs";
import { button, editor, example, output, rewrite, sees } from "./support/lesson.mjs";

let engine;
before(async () => (engine = await playedEngine()));
afterEach(() => engine.next({ body: ran("played") }));
after(async () => {
  await closeBrowser();
  await engine?.close();
});

const MINE = 'fn main() {\n    println!("mine");\n}';
const html = "<!doctype html><title>Sign in</title><p>Welcome to the harbour's network";
const whole = ran("never seen whole");

const FAULTS = [
  ["a captive portal", { type: "text/html", body: html }, "the network may want you to sign in"],
  ["429 with a time", { status: 429, headers: { "retry-after": "7" }, body: '{"error":"slow down"}' }, "It asks for 7 seconds."],
  ["429 without a time", { status: 429, type: "text/plain", body: "slow" }, "The server asks to wait before the next run."],
  ["503", { status: 503, type: "text/html", body: html }, "not available now (status 503)"],
  ["500 with a reason", { status: 500, body: '{"error":"the disk is wet"}' }, "the disk is wet"],
  ["500 with a page", { status: 500, type: "text/html", body: html }, "failed without giving a reason (status 500)"],
  ["500 without a body", { status: 500 }, "failed without giving a reason (status 500)"],
  ["404", { status: 404, type: "text/html", body: html }, "Check the address of the Playground in the settings."],
  ["an empty answer", {}, "it is empty"],
  ["an answer that is cut off", { body: whole.slice(0, whole.length / 2) }, "it is cut off"],
  ["an answer of another form", { body: '{"success":"perhaps"}' }, "it has another form"],
  ["an answer that is no JSON", { body: "Hello" }, "it has another form"],
  ["an answer of 10 MB", { body: ran("x".repeat(10_000_000)) }, "far longer than any program's output"],
  ["a connection that breaks off", { body: whole, cut: true }, "server cannot be reached"],
];

for (const [name, answer, words] of FAULTS) {
  test(`${name}: words, the text stays, and trying again works`, () =>
    reader({ allow: ENGINE_FAULTS }, async (page) => {
      engine.next(answer);
      await visit(page, `${engine.url}lessons/index/`);
      const place = example(page);
      const area = await editor(place);
      await rewrite(area, MINE);
      await button(place, "Run").click();
      const alert = place.getByRole("alert");
      await sees(alert, words);
      await area.filter({ hasText: "mine" }).waitFor();
      const again = button(alert, "Try again");
      if (answer.status === 404) return assert.equal(await again.count(), 0, "asking the same again leads nowhere");
      engine.next({ body: ran("played") });
      await again.click();
      await sees(output(place).getByLabel("Printed"), "played");
      return area.filter({ hasText: "mine" }).waitFor();
    }));
}

test("no answer in time: words, and the page stays usable meanwhile", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    engine.next({ hold: new Promise(() => {}) });
    await visit(page, `${engine.url}lessons/index/`);
    const place = example(page);
    const area = await editor(place);
    await button(place, "Run").click();
    await sees(output(place), "Waiting for the server");
    await rewrite(area, MINE);
    await place.getByRole("alert").getByText(/No answer after \d+ seconds/).waitFor();
    await area.filter({ hasText: "mine" }).waitFor();
  }));

test("an answer that comes after a newer one is dropped", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    let release;
    engine.next({ hold: new Promise((done) => (release = done)), body: ran("stale") });
    await visit(page, `${engine.url}lessons/index/`);
    const place = example(page);
    const area = await editor(place);
    const before = engine.runs;
    const asked = page.waitForRequest(/\/execute$/);
    await button(place, "Run").click();
    await asked;
    engine.next({ body: ran("fresh") });
    await area.press("Control+Enter");
    await sees(output(place).getByLabel("Printed"), "fresh");
    release();
    // A further run, so that the stale answer has had its time.
    engine.next({ body: ran("latest") });
    await button(place, "Run").click();
    await sees(output(place).getByLabel("Printed"), "latest");
    assert.equal(await output(place).getByText("stale").count(), 0);
    assert.equal(engine.runs - before, 3);
  }));

test("stopping while the server is silent ends the run", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    engine.next({ hold: new Promise(() => {}) });
    await visit(page, `${engine.url}lessons/index/`);
    const place = example(page);
    await editor(place);
    await button(place, "Run").click();
    await button(output(place), "Stop").click();
    await sees(output(place), "Stopped by you");
  }));

test("a crate that the server does not have is named, and what was recorded can be shown", () =>
  reader({ allow: ENGINE_FAULTS }, async (page) => {
    // The example names two crates, and the second is missing.
    const stderr = "error[E0433]: cannot find module or crate `serde_json` in this scope\n --> src/main.rs:20:5\n  |\n20 | serde_json::from_str(text)\n  | ^^^^^^^^^^ use of unresolved module or unlinked crate `serde_json`\n\n";
    engine.next({ body: JSON.stringify({ success: false, exitDetail: "Exited with status 101", stdout: "", stderr }) });
    await visit(page, `${engine.url}lessons/crates/serde/`);
    const place = example(page);
    await editor(place);
    await button(place, "Run").click();
    await sees(place, "This server does not have the crate serde_json.");
    await button(place, "Show the recorded output").click();
    await sees(output(place), '"station-name": "pier"');
    await place.getByText("This server does not have the crate").waitFor({ state: "detached" });
  }));
