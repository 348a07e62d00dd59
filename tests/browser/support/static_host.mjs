// A plain static host, as a reader's own would be: files, folders' index.html, 404.html, brotli; no API.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
};

/** What the browser logs when the page asks whether such a host is a server that runs programs. */
export const NO_SERVER = /status of 404 .*\/meta\/versions$/;

/**
 * Serves `folder` below `base` on a free port.
 * @param {{folder: string, base?: string, brotli?: boolean, alter?: (path: string, response: import("node:http").ServerResponse) => boolean}} options
 *   `alter` may answer a request itself, to play a broken host; it then returns true.
 * @returns {Promise<{url: string, requests: string[], deploy: (folder: string) => void, close: () => Promise<void>}>}
 *   `deploy` puts another folder in the place of the one before
 */
export async function staticHost({ folder, base = "/", brotli = false, alter = () => false }) {
  const requests = [];
  const compressed = new Map();
  const deploy = (other) => (folder = other);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    requests.push(path);
    if (alter(path, response)) return;
    const found = path.startsWith(base) ? await locate(folder, path.slice(base.length)) : null;
    const file = found ?? join(folder, "404.html");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    let body = await readFile(file).catch(() => Buffer.from("not found"));
    // Hosts for static files let every page read them.
    const headers = { "content-type": type, "cache-control": "no-cache", "access-control-allow-origin": "*" };
    if (brotli && /text|json|javascript|wasm|svg/.test(type)) {
      if (!compressed.has(file)) compressed.set(file, compress(body));
      body = compressed.get(file);
      headers["content-encoding"] = "br";
    }
    response.writeHead(found ? 200 : 404, { ...headers, "content-length": body.length });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}${base}`, requests, deploy, close };
}

/**
 * A host that has lost the compiler's large files until it is mended.
 * @returns {Promise<Awaited<ReturnType<typeof staticHost>> & {mend: () => void}>}
 */
export async function hostWithoutCompiler(folder) {
  let broken = true;
  const alter = (path, response) => {
    if (!broken || !path.endsWith(".xz")) return false;
    response.writeHead(503).end();
    return true;
  };
  return { ...(await staticHost({ folder, alter })), mend: () => (broken = false) };
}

/** The bytes that a host with brotli sends. */
export function compress(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

async function locate(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return null;
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) return file;
  const index = join(file, "index.html");
  return (await stat(index).catch(() => null)) ? index : null;
}
