// Which server runs programs: chosen by the reader, and gone in the middle of a run.
import { after, before, test } from "node:test";
import { closeBrowser, onServer, reader, visit } from "./support/browser.mjs";
import { button, editor, example, output, rewrite, sees } from "./support/lesson.mjs";
import { site, startRockpool } from "./support/rockpool.mjs";
import { NO_SERVER, staticHost } from "./support/static_host.mjs";

const TOKEN = "a-token-of-the-tests";

let host;
let rockpool;
before(async () => {
  host = await staticHost({ folder: site });
  rockpool = await startRockpool(["--no-crates", "--token", TOKEN, "--allow-origin", new URL(host.url).origin]);
});
after(async () => {
  await closeBrowser();
  await rockpool?.stop();
  await host?.close();
});

test("another server is tested, chosen, named and used", () =>
  reader({ prepare: onServer, allow: [NO_SERVER] }, async (page) => {
    const address = `${rockpool.url}t/${TOKEN}`;
    const name = new URL(address).host;
    await visit(page, `${host.url}settings/`);
    const field = page.getByLabel("Address of another Playground");
    await field.fill("play.example");
    await sees(page.getByRole("main"), "is not an address of a server");
    await field.fill(address);
    await button(page, "Test connection").click();
    await sees(page.getByRole("status"), `${name} answers. It has Rust`);
    await button(page, "Use").click();
    await sees(page.getByRole("main"), `Programs run on ${name} when you press Run.`);
    await visit(page, `${host.url}lessons/index/`);
    const place = example(page);
    await editor(place);
    await sees(place, `on ${name}`);
    await button(place, "Run").click();
    await sees(output(place).getByLabel("Printed"), "1. limpet");
  }));

test("a server that does not answer is told of when it is tested", () =>
  reader({ prepare: onServer, allow: [NO_SERVER, /ERR_CONNECTION_REFUSED/, /ERR_UNSAFE_PORT/] }, async (page) => {
    await visit(page, `${host.url}settings/`);
    await page.getByLabel("Address of another Playground").fill("http://127.0.0.1:9");
    await button(page, "Test connection").click();
    await sees(page.getByRole("status"), "cannot be reached");
  }));

test("a server that dies while a program runs: words, and the text stays", () =>
  reader({ prepare: onServer, allow: [/WebSocket/, /ERR_CONNECTION_REFUSED/] }, async (page) => {
    const ours = await startRockpool();
    try {
      await visit(page, `${ours.url}lessons/index/`);
      const place = example(page);
      const area = await editor(place);
      await rewrite(area, 'fn main() {\n    println!("begun");\n    loop {}\n}');
      await button(place, "Run").click();
      await sees(output(place).getByLabel("Printed"), "begun");
      await ours.kill();
      await place.getByRole("alert").getByText(/Your text is safe|cannot be reached/).waitFor();
      await button(output(place), "Stop").waitFor({ state: "detached" });
      await area.filter({ hasText: "begun" }).waitFor();
    } finally {
      await ours.stop();
    }
  }));
