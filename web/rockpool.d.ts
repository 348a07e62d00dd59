/**
 * What `rockpool.js` offers to the page of a docs site. Served beside the script, for those who write TypeScript:
 * `/// <reference path="rockpool.d.ts" />`.
 */

/** Set `window.rockpool` before the script is loaded. Attributes (`data-rockpool-…`) say the same for a part of the page. */
interface RockpoolOptions {
  /** URL of a server that speaks the Playground's API. Default: the page itself where it can, else what the Rockpool site names. */
  engine?: string;
  /** Edition of blocks that name none: "2015", "2018", "2021", "2024". Default: the newest. */
  edition?: string;
  /** Default "auto": light or dark as the page around the block is, now and when that changes. */
  theme?: "auto" | "light" | "dark" | "contrast";
  /** Default "click". With "near" a block becomes live when the reader comes near; nothing runs before they say so. */
  start?: "click" | "near";
  /** The reader can run but not change the text. */
  readOnly?: boolean;
  /** Default true. False hides formatting, Clippy, build settings and sharing. */
  tools?: boolean;
}

/** `<rockpool-snippet>`: one after each Rust block of the page, and wherever the author writes one. */
interface RockpoolSnippet extends HTMLElement {
  /** The reader's text; setting it replaces that as one step that can be undone. */
  code: string;
  /** Runs the program. Call it only because the reader asked for it. */
  run(): void;
  /** Makes the block live. Default "edit": the cursor goes into the editor. */
  activate(then?: "edit" | "run" | "nothing"): void;
  /** Shows the block as it was. The reader's text is kept for the next time. */
  close(): void;
}

/** Events of both elements; they bubble, so that one listener on the document hears all. */
interface RockpoolEvents {
  /** The frame stands in the place of the block. */
  "rockpool-ready": CustomEvent<Record<string, never>>;
  /** The reader changed the text. */
  "rockpool-changed": CustomEvent<{ code: string }>;
  /** A run has ended. `engine` is who answered, as the frame names it. */
  "rockpool-ran": CustomEvent<{ success: boolean; stdout: string; stderr: string; engine: string }>;
  /** All tests pass, or a block that must not compile was mended. `task` is the exercise's id in a lesson, else empty. */
  "rockpool-solved": CustomEvent<{ task: string }>;
}

interface Window {
  rockpool?: RockpoolOptions;
}

interface HTMLElementTagNameMap {
  "rockpool-snippet": RockpoolSnippet;
}

interface DocumentEventMap extends RockpoolEvents {}
