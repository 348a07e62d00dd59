// What a page says to the service worker. Its only answer, to "keep", is a message without content: it is done.

export type ToWorker =
  /** The reader wants the new build now. */
  | { kind: "activate" }
  /** The lessons of these paths were read before the worker was there. It outlives the page, which may be left any moment. */
  | { kind: "keep"; paths: string[] }
  /** The browser has let go of what was kept: begin anew. */
  | { kind: "refill" };
