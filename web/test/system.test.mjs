// What the system of a program answers where something goes wrong, asked without a program.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundle.mjs";

const { System, GivenInput, Output, Exit } = await bundled("program/wasi", "program/output", "program/ending");
const ERRNO = { success: 0, io: 29, noSpace: 51 };
const ROOT = 3;
const MIB = 1024 * 1024;
/** Where the tests lay out what they ask with. */
const AT = { path: 100, slices: 200, text: 300, count: 400, opened: 408 };

/** A system, with files to work on. */
async function opened({ input = new GivenInput(new Uint8Array()), limit = 100_000 } = {}) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const exit = await Exit.create();
  const system = new System(exit);
  system.surround({ arguments: [], environment: {}, input, output: new Output(() => {}, limit) });
  system.initialize({ exports: { memory } });
  const view = () => new DataView(memory.buffer);
  const put = (at, text) => new Uint8Array(memory.buffer).set(Buffer.from(text), at);
  const { wasiImport: call } = system;
  const slices = (texts) => {
    let at = AT.text;
    texts.forEach((text, index) => {
      put(at, text);
      view().setUint32(AT.slices + 8 * index, at, true);
      view().setUint32(AT.slices + 8 * index + 4, text.length, true);
      at += text.length;
    });
    return [AT.slices, texts.length, AT.count];
  };
  const counted = (errno) => ({ errno, count: view().getUint32(AT.count, true) });
  return {
    call,
    exit,
    /** Creates a file and gives its descriptor. */
    create(name) {
      put(AT.path, name);
      assert.equal(call.path_open(ROOT, 0, AT.path, name.length, 1, (1n << 30n) - 1n, 0n, 0, AT.opened), ERRNO.success);
      return view().getUint32(AT.opened, true);
    },
    write: (descriptor, ...texts) => counted(call.fd_write(descriptor, ...slices(texts))),
    read: (descriptor, ...texts) => counted(call.fd_read(descriptor, ...slices(texts))),
    size(descriptor) {
      assert.equal(call.fd_filestat_get(descriptor, AT.text), ERRNO.success);
      return Number(view().getBigUint64(AT.text + 32, true));
    },
  };
}

test("what has room is written, and only what has none is refused", async () => {
  const { call, create, write, size } = await opened();
  const file = create("file");
  assert.equal(call.fd_filestat_set_size(file, BigInt(256 * MIB - 2)), ERRNO.success);
  assert.equal(call.fd_seek(file, 0n, 2, AT.opened), ERRNO.success);
  assert.deepEqual(write(file, "ab", "cd"), { errno: ERRNO.success, count: 2 });
  assert.deepEqual(write(file, "cd"), { errno: ERRNO.noSpace, count: 0 });
  assert.equal(size(file), 256 * MIB);
});

test("a browser without memory is a disk without room, and the file stays as it was", async () => {
  const { create, write, call, size } = await opened();
  const file = create("file");
  assert.deepEqual(write(file, "high tide"), { errno: ERRNO.success, count: 9 });
  const Bytes = globalThis.Uint8Array;
  globalThis.Uint8Array = class extends Bytes {
    constructor(...values) {
      if (values[0] > MIB) throw new RangeError("Array buffer allocation failed");
      super(...values);
    }
  };
  try {
    assert.equal(call.fd_filestat_set_size(file, BigInt(2 * MIB)), ERRNO.noSpace);
  } finally {
    globalThis.Uint8Array = Bytes;
  }
  assert.equal(size(file), 9);
});

test("an answer that breaks is an error of the call, not an exception in the program", async () => {
  const input = { read: () => { throw new TypeError("nothing is as it was"); } };
  const { read } = await opened({ input });
  assert.deepEqual(read(0, "room"), { errno: ERRNO.io, count: 0 });
});

test("the end of a program passes through", async () => {
  const { call, exit } = await opened();
  assert.throws(() => call.proc_exit(3), WebAssembly.RuntimeError);
  assert.deepEqual(exit.outcome, { kind: "exited", code: 3 });
  const flooded = await opened({ limit: 3 });
  assert.throws(() => flooded.write(1, "tide"), WebAssembly.RuntimeError);
  assert.equal(flooded.exit.outcome.kind, "flooded");
});
