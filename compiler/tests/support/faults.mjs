// A system that fails where it is told to: what is put before the script of a program's worker. It stands between the
// standard library and the answers of web/program/wasi.ts, and so sees every call.

/** Name of the variable of a program's environment that holds its faults as JSON. */
export const FAULTS = "ROCKPOOL_FAULTS";

/**
 * @typedef {object} Fault
 * @property {string} call name of a WASI call
 * @property {number | "short"} result a number of an error; "short": it takes or gives one byte
 * @property {number[]} [descriptors] only for these; without them for all but the three streams
 * @property {number} [times] so often, then no more; without it for ever
 */

/** The text of the script. */
export const script = `(${inWorker})(${JSON.stringify(FAULTS)});\n`;

function inWorker(variable) {
  let faults = [];
  let memory;
  // Calls that can be suspended are no functions, so that nothing could stand before them.
  delete WebAssembly.Suspending;
  self.addEventListener("message", ({ data }) => {
    if (data.kind === "run") faults = JSON.parse(data.job.environment[variable] ?? "[]");
  });
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    const system = imports?.wasi_snapshot_preview1;
    if (!system) return instantiate(module, imports);
    const calls = Object.entries(system).map(([name, call]) => [name, (...values) => answer(name, call, values)]);
    const instance = await instantiate(module, { ...imports, wasi_snapshot_preview1: Object.fromEntries(calls) });
    memory = instance.exports.memory;
    return instance;
  };

  function answer(name, call, values) {
    const fault = faults.find((fault) => fault.call === name && meets(fault, name, values[0]));
    if (!fault) return call(...values);
    if (fault.times !== undefined) fault.times -= 1;
    if (fault.result === "short") return oneByte(call, values);
    return fault.result;
  }

  function meets({ descriptors, times }, name, first) {
    if (times === 0) return false;
    if (!/^(fd|path)_/.test(name)) return true;
    return descriptors ? descriptors.includes(first) : first > 2;
  }

  /** Calls with the first slice that is not empty, as if it held one byte. */
  function oneByte(call, [descriptor, slices, count, ...more]) {
    const view = new DataView(memory.buffer);
    for (let at = slices; at < slices + 8 * count; at += 8) {
      const length = view.getUint32(at + 4, true);
      if (length === 0) continue;
      view.setUint32(at + 4, 1, true);
      const result = call(descriptor, at, 1, ...more);
      view.setUint32(at + 4, length, true);
      return result;
    }
    return call(descriptor, slices, count, ...more);
  }
}
