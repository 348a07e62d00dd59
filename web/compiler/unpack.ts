// Fetches a file of the compiler once, unpacks it while it arrives, and keeps it unpacked in this browser.
import { XzReadableStream } from "xz-decompress";
import { keyOf, openCache, typeOf } from "./artefact.ts";
import { type Packed, Unavailable } from "./protocol.ts";

/** The unpacked content of a file. `onBytes` hears of each piece that came over the wire. `what` is the file for the reader. */
export async function open(
  base: string,
  file: Packed,
  onBytes: (bytes: number) => void,
  what = "compiler",
): Promise<Response> {
  const cache = await openCache();
  const old = await cache?.match(keyOf(file));
  if (old) {
    onBytes(file.bytes);
    return old;
  }
  const unpacked = await fetchUnpacked(base, file, onBytes, what);
  if (!cache) return unpacked;
  const copy = unpacked.clone();
  // A full disk costs the next visit a fetch and nothing else.
  void cache.put(keyOf(file), copy).catch(() => cache.delete(keyOf(file)).catch(() => false));
  return unpacked;
}

/** Keeps a file that is not kept yet, without using it. Rejects when it does not come or there is no room for it. */
export async function keep(base: string, file: Packed, onBytes: (bytes: number) => void): Promise<void> {
  const cache = await openCache();
  if (!cache) throw new Unavailable("unsupported", "This browser does not let the page keep the compiler.");
  if (await cache.match(keyOf(file))) return;
  await cache.put(keyOf(file), await fetchUnpacked(base, file, onBytes, "compiler"));
}

async function fetchUnpacked(
  base: string,
  file: Packed,
  onBytes: (bytes: number) => void,
  what: string,
): Promise<Response> {
  const packed = await fetchFile(new URL(file.name, base), file, what);
  const checked = packed.pipeThrough(counted(file, onBytes));
  const headers = { "content-type": typeOf(file), "content-length": String(file.unpacked) };
  return new Response(new XzReadableStream(checked), { headers });
}

async function fetchFile(url: URL, file: Packed, what: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Unavailable("offline", `The ${what} could not be fetched: there is no connection to this site.`);
  }
  if (!response.ok || !response.body)
    throw new Unavailable("missing", `The ${what} could not be fetched: this site has no ${file.name}.`);
  return response.body;
}

/** Counts what passes, and breaks the stream at its end if it is not the file that the manifest names. */
function counted(file: Packed, onBytes: (bytes: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  return new TransformStream({
    transform(piece, controller) {
      onBytes(piece.byteLength);
      // The unpacker may keep or change what it is given.
      pieces.push(piece.slice());
      controller.enqueue(piece);
    },
    async flush() {
      const same = await isFile(file, pieces);
      if (!same) throw new Unavailable("mismatched", "The compiler's files do not fit each other. Reload the page.");
    },
  });
}

async function isFile(file: Packed, pieces: Uint8Array<ArrayBuffer>[]): Promise<boolean> {
  const whole = new Blob(pieces);
  if (whole.size !== file.bytes) return false;
  // Only pages that came over a safe connection can compute hashes.
  if (!("subtle" in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await whole.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === file.sha256;
}
