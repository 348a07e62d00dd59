// A page in Chromium that holds nothing but the compiler, asked by the contract in web/compiler.d.ts.
// It must not know how the compiler works: only `createCompiler` of compiler.js and the folder beside it are touched.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browser, closeBrowser } from "../../../tests/browser/support/browser.mjs";
import { staticHost } from "../../../tests/browser/support/static_host.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The artefact's folder, and the bundled host script with what else is served beside it. */
export const DIST = process.env.ROCKPOOL_COMPILER_DIST || join(root, "compiler/dist");
export const SCRIPTS = process.env.ROCKPOOL_COMPILER_SCRIPTS || join(root, "web/out");

const SCRIPT_TYPES = { ".js": "text/javascript", ".map": "application/json" };

/**
 * Serves the compiler as a site would. `before` has texts that are put before scripts, by their names.
 * @returns {Promise<{url: string, requests: string[], close: () => Promise<void>}>}
 */
export async function serveCompiler({ before = {} } = {}) {
  for (const file of [join(DIST, "manifest.json"), join(SCRIPTS, "compiler.js")])
    if (!existsSync(file))
      throw new Error(`${file} does not exist. Build the compiler's page files with \`cargo xtask compiler\` and \`node web/build.mjs\`.`);
  const alter = (path, response) => answerScript(path, response, before);
  return staticHost({ folder: DIST, base: "/compiler/", alter });
}

/** The page itself, and the scripts that are not in the artefact's folder. */
function answerScript(path, response, before) {
  if (path === "/") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end("<!doctype html><title>compiler</title><link rel=icon href=data:,>");
    return true;
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  const type = SCRIPT_TYPES[name.slice(name.lastIndexOf("."))];
  const file = join(SCRIPTS, name);
  if (!type || existsSync(join(DIST, name)) || !existsSync(file)) return false;
  readFile(file).then((body) => {
    response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
    response.end((before[name] ?? "") + body);
  });
  return true;
}

/**
 * Opens a fresh profile with a compiler in it.
 * @param {{url: string, prepare?: (page: import("playwright-core").Page) => Promise<void>}} options `prepare` is called
 *   before the page has an address
 * @returns {Promise<PageCompiler>}
 */
export async function openCompiler({ url, prepare = async () => {} }) {
  const context = await (await startBrowser()).newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`the page: ${error}`));
  page.on("console", (message) => {
    if (message.type() === "error") console.error(`the page: ${message.text()} ${message.location().url}`);
  });
  await prepare(page);
  await page.goto(new URL("/", url).href);
  await page.evaluate(async () => {
    const { createCompiler } = await import("/compiler/compiler.js");
    const base = new URL("/compiler/", location.href).href;
    globalThis.compiler = createCompiler({ base, onState: (state) => (globalThis.compilerState = state) });
  });
  return new PageCompiler(context, page);
}

/** The compiler of one page. */
class PageCompiler {
  constructor(context, page) {
    this.context = context;
    this.page = page;
  }

  /** @returns {Promise<{release: string, bytes: number}>} */
  describe() {
    return this.page.evaluate(() => globalThis.compiler.describe());
  }

  /** Loads it, or throws what it told of why not. */
  async load() {
    const state = await this.page.evaluate(async () => {
      await globalThis.compiler.load();
      return globalThis.compilerState;
    });
    if (state.state !== "ready") throw new Error(`the compiler is not ready: ${state.message ?? state.state}`);
  }

  /** One question, one answer; `wall` is the time from the question to the answer, seen by the page. */
  async ask(question) {
    const [answer, wall] = await this.page.evaluate(async (text) => {
      const start = performance.now();
      const answer = await globalThis.compiler.ask("proof", text);
      return [answer, performance.now() - start];
    }, JSON.stringify(question));
    return { ...JSON.parse(answer), wall };
  }

  async close() {
    await this.page.evaluate(() => globalThis.compiler.destroy()).catch(() => {});
    await this.context.close();
  }
}

async function startBrowser() {
  process.env.ROCKPOOL_CHROMIUM ??= "/usr/bin/chromium";
  return browser();
}

export { closeBrowser };
