// A page with one editor in it, served with the headers of a strict host, in a real browser.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { buildScripts, buildStyle } from "../build.mjs";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm" };

/** The browser to test with: $ROCKPOOL_CHROMIUM, or the first usual place that has one. */
function chromiumPath() {
  const places = [process.env.ROCKPOOL_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
  const found = places.find((path) => path && existsSync(path));
  if (!found) throw new Error("No Chromium found. Install one, or name it in ROCKPOOL_CHROMIUM.");
  return found;
}

export const nonce = "test-nonce";
export const policy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-${nonce}'; worker-src 'self'; connect-src 'self'`;

/** What the editor's page contains besides the scripts. */
const editorPage = (head) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editor</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css">${head}</head>
<body><main><h1>Editor</h1><div class="snippet"><div class="snippet-editor" id="here"></div></div><button id="after" class="button">After</button></main>
<script type="module" src="/page.js"></script></body></html>`;

/** Puts an editor with `window.options` into the page, with a highlighter that knows a few words, and records its callbacks. */
const pageScript = `
import { createEditor } from "/editor.js";
const words = /\\b(fn|let|mut|struct|impl|use|pub)\\b|\\/\\/[^\\n]*|"[^"\\n]*"?/g;
window.calls = { change: [], run: 0, diagnostic: [], hidden: [], read: 0 };
window.violations = [];
addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective + " " + event.blockedURI));
window.make = (options = {}) => {
  window.editor = createEditor({
    parent: document.getElementById("here"), text: "", label: "Example", hiddenLines: [], readOnly: false, nonce: "${nonce}",
    classes: ["tok-keyword", "tok-comment", "tok-string"],
    highlight(text) {
      window.calls.read += text.length;
      const out = [];
      for (const found of text.matchAll(words)) out.push(found.index, found.index + found[0].length, found[0][0] === "/" ? 1 : found[0][0] === '"' ? 2 : 0);
      return Uint32Array.from(out);
    },
    onChange: (text) => window.calls.change.push(text), onRun: () => window.calls.run++,
    onDiagnostic: (index) => window.calls.diagnostic.push(index),
    onHidden: (shown) => window.calls.hidden.push(shown),
    ...options,
  });
};
// Announcements are short-lived, so they are written down.
window.announced = [];
new MutationObserver((records) => {
  for (const record of records) for (const node of record.addedNodes) {
    const region = record.target.matches?.("[aria-live=polite]");
    if (region && node.textContent.trim()) window.announced.push(node.textContent);
  }
}).observe(document.body, { childList: true, subtree: true });
window.ready = true;
`;

/** Builds the scripts, serves them, and starts the browser. Call `close` at the end. */
export async function startBrowser() {
  const root = await mkdtemp(join(tmpdir(), "rockpool-web-"));
  await Promise.all([buildScripts(root, false), buildStyle(root, false)]);
  const extra = new Map([["/page.js", pageScript], ["/favicon.ico", ""], ["/", editorPage("")]]);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    const answer = extra.get(path);
    const body = typeof answer === "function" ? undefined : answer ?? (await readFile(join(root, path)).catch(() => undefined));
    if (typeof answer === "function") return answer(response);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": types[extname(path) || ".html"] ?? "text/plain", "content-security-policy": policy });
    return response.end(body ?? "not here");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    browser,
    /** Answers of the server: a text, or a function of the response. */
    extra,
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** A new page with an editor. `context` are Playwright's, `options` the editor's. Console errors fail in `finish`. */
export async function openEditor(started, options = {}, context = {}) {
  const opened = await started.browser.newContext({ viewport: { width: 900, height: 700 }, ...context });
  await opened.grantPermissions(["clipboard-read", "clipboard-write"], { origin: started.origin });
  const page = await opened.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(started.origin);
  await page.waitForFunction(() => window.ready);
  await page.evaluate((options) => window.make(options), options);
  return {
    page,
    problems,
    area: page.getByRole("textbox", { name: options.label ?? "Example" }),
    text: () => page.evaluate(() => window.editor.text()),
    calls: () => page.evaluate(() => window.calls),
    announced: () => page.evaluate(() => window.announced),
    /** Calls a method of the editor. */
    call: (method, ...args) => page.evaluate(([method, args]) => window.editor[method](...args), [method, args]),
    /** Pastes as the clipboard's plain text. */
    paste: (text) => page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.querySelector(".cm-content").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text),
    close: () => opened.close(),
  };
}
