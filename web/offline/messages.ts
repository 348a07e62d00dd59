// What a page says to the service worker.

export type ToWorker =
  /** The reader wants the new build now. */
  | { kind: "activate" }
  /** The browser has let go of what was kept: begin anew. */
  | { kind: "refill" };
