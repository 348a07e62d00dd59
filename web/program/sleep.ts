// Sleeping without giving the thread away.

/** Nobody writes here, so that waiting for a change takes as long as one wants. */
const cell = sharedCell();

/** Blocks this thread. */
export function sleep(milliseconds: number): void {
  if (milliseconds <= 0) return;
  if (cell) {
    Atomics.wait(cell, 0, 0, milliseconds);
    return;
  }
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/**
 * Memory that can be waited on. Pages without isolation from others have no `SharedArrayBuffer` to construct, but a
 * memory that stays in this worker can be shared nevertheless. `undefined` where an engine refuses.
 */
function sharedCell(): Int32Array<ArrayBufferLike> | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const cell = new Int32Array(memory.buffer);
    Atomics.wait(cell, 0, 0, 0);
    return cell;
  } catch {
    return undefined;
  }
}
