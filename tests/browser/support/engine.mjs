// A static host whose Playground answers what a test says, to play an engine that is broken.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { site } from "./rockpool.mjs";
import { staticHost } from "./static_host.mjs";

const tool = { version: "1.90.0 (0000000 2026-01-01)", hash: "0000000", date: "2026-01-01" };
const toolchain = { rustc: tool, rustfmt: tool, clippy: tool };
const VERSIONS = JSON.stringify({ stable: toolchain, beta: toolchain, nightly: toolchain });

/** The body of a run that printed `text`. */
export function ran(text) {
  return JSON.stringify({ success: true, exitDetail: "Exited with status 0", stdout: text, stderr: "" });
}

/**
 * Serves the site with an engine beside it. It has no websocket, and programs do not run in its pages.
 * @returns {Promise<{url: string, requests: string[], runs: number, next: (answer: object) => void, close: () => Promise<void>}>}
 *   `next` says what every further run is answered: `{status, type, headers, body, hold}`; `hold` is a promise to wait for
 */
export async function playedEngine() {
  const engine = { answer: { body: ran("played") }, runs: 0 };
  const alter = (path, response) => {
    if (path === "/meta/versions") {
      response.writeHead(200, { "content-type": "application/json" }).end(VERSIONS);
      return true;
    }
    if (path.endsWith("/compiler/manifest.json")) {
      void withoutPrograms(path).then((manifest) => response.writeHead(200, { "content-type": "application/json" }).end(manifest));
      return true;
    }
    if (path !== "/execute") return false;
    engine.runs += 1;
    void send(response, engine.answer);
    return true;
  };
  const host = await staticHost({ folder: site, alter });
  engine.next = (answer) => (engine.answer = answer);
  return Object.assign(engine, { url: host.url, requests: host.requests, close: host.close });
}

/** The manifest of the compiler in the page, without what programs need. */
async function withoutPrograms(path) {
  const { std, ...manifest } = JSON.parse(await readFile(join(site, path), "utf8"));
  return JSON.stringify(manifest);
}

async function send(response, { status = 200, type = "application/json", headers = {}, body = "", hold, cut = false }) {
  await hold;
  if (!cut) return response.writeHead(status, { "content-type": type, ...headers }).end(body);
  // Promises more than it sends.
  response.writeHead(status, { "content-type": type, "content-length": String(body.length + 100) });
  response.write(body);
  return setImmediate(() => response.destroy());
}

/** Console errors that such a host brings: it has no websocket, and what it refuses is logged by the browser. */
export const ENGINE_FAULTS = [/WebSocket connection to .*\/websocket/, /^Failed to load resource: .*\/execute$/];
