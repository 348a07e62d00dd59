// What the script in the host's page and the frame say to each other. The frame's side is `src/embedding/protocol.rs`.

/** Counted up when a message changes so that an older side would misread it. */
export const protocol = 1;

/** A Rust block as the host's page has it. */
export interface SnippetContent {
  kind: "snippet";
  /** The whole text, hidden lines included. */
  code: string;
  /** Runs of hidden lines: half-open, from 0. */
  hidden: [number, number][];
  expect: "runs" | "compiles" | "panics" | "fails" | "ignored";
  /** The error that a block with `expect: "fails"` must have, such as "E0382". */
  error?: string;
  /** Such as "2021"; empty for the newest. */
  edition: string;
  runnable: boolean;
  /** Tests that judge the reader's code: the block is an exercise then. */
  tests?: string;
}

/** A lesson of the Rockpool host's course. */
export interface LessonContent {
  kind: "lesson";
  slug: string;
}

export type Content = SnippetContent | LessonContent;

/** How a frame is to look. Sizes are CSS lengths, colours CSS colours; what is missing is the frame's own. */
export interface Look {
  theme: "light" | "dark" | "contrast";
  /** Size and height of lines as the host's block has them, so that the text stays where it was. */
  codeSize?: string;
  codeLineHeight?: string;
  codePadding?: string;
  /** From `--rockpool-…` properties of the host's page, by the name of the property without its prefix. */
  properties: Record<string, string>;
}

export interface ShowOptions {
  /** URL of a server that speaks the Playground's API, instead of the Rockpool host's choice. */
  engine?: string;
  readOnly: boolean;
  tools: boolean;
  /** What the reader asked for when they chose the block. */
  then: "edit" | "run" | "nothing";
}

export type ToFrame =
  /** Where the block stands, for the reader's draft; and what to show. */
  | { kind: "show"; page: string; content: Content; look: Look; options: ShowOptions }
  | { kind: "look"; look: Look }
  | { kind: "code"; code: string }
  | { kind: "run" };

/** What a run came to. */
export interface Ran {
  success: boolean;
  stdout: string;
  stderr: string;
  /** Who answered, as the frame names it. */
  engine: string;
}

export type FromFrame =
  /** The frame's program runs and waits for `show`. */
  | { kind: "ready" }
  /** What was asked for is in the frame. */
  | { kind: "shown"; height: number }
  | { kind: "size"; height: number }
  | { kind: "changed"; code: string }
  | ({ kind: "ran" } & Ran)
  /** All tests pass, or a block that must fail was mended; `task` names an exercise of a lesson. */
  | { kind: "solved"; task: string }
  | { kind: "failed"; message: string };

/** A message on its way: other parts of a page post messages, too. */
export type Sent<M> = M & { rockpool: typeof protocol };

/** The message in what came, if it is one of this version. */
export function received(data: unknown): FromFrame | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { rockpool, kind } = data as { rockpool?: unknown; kind?: unknown };
  return rockpool === protocol && typeof kind === "string" ? (data as FromFrame) : undefined;
}

/** The origin of a page as messages name it: pages from disk and sandboxed ones have none. */
export function originOf(place: { protocol: string; origin: string }): string {
  return /^https?:$/.test(place.protocol) ? place.origin : "null";
}
