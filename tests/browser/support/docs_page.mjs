// A docs site of somebody else: one page on another host than Rockpool's, with the script as its author would add it.
import { createServer } from "node:http";
import { clickAmongFrames } from "./browser.mjs";

/**
 * @param {(url: URL) => {html: string, headers?: Record<string, string>}} page what is at each address
 * @returns {Promise<{url: string, origin: string, close: () => Promise<void>}>}
 */
export async function docsSite(page) {
  const server = createServer((request, response) => {
    const { html, headers } = page(new URL(request.url, "http://docs"));
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  // Another name than Rockpool's own: to the browser another site.
  const origin = `http://localhost:${server.address().port}`;
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url: `${origin}/`, origin, close };
}

/** Rust blocks as plain HTML has them. */
export function block(code, classes = "") {
  const text = code.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<pre><code class="language-rust ${classes}">${text}</code></pre>`;
}

/** A page with blocks between paragraphs, in a plain style of its own. */
export function docsPage(script, body, { head = "", attributes = "" } = {}) {
  return `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8"><title>Tides</title>
    <meta name="viewport" content="width=device-width">${head}
    <style>body { font: 16px/1.5 sans-serif; max-width: 45rem; margin: 1rem auto; padding: 0 1rem; background: #fff; color: #222 }
      pre { font: 14px/20px monospace; padding: 1em; background: #f4f4f4; overflow: auto }
      html.dark body { background: #101418; color: #ddd }</style>
    ${script}</head><body><h1>Tides</h1>${body}<p id="after">After the blocks.</p></body></html>`;
}

/** The live snippets of the page, in order. */
export const snippet = (page, number = 0) => page.locator("rockpool-snippet").nth(number);

/** What is in the frame of a snippet. */
export const inside = (page, number = 0) => snippet(page, number).locator("iframe").contentFrame();

/** Makes a block live by its button, and waits until the frame has taken its place. */
export async function choose(page, name, number = 0) {
  const place = snippet(page, number);
  // The buttons come when the reader is near.
  await place.scrollIntoViewIfNeeded();
  await clickAmongFrames(place.getByRole("button", { name: `${name} this Rust example` }));
  await page.locator("rockpool-snippet").nth(number).and(page.locator("[data-state=live]")).waitFor();
  return inside(page, number);
}
