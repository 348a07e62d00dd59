/**
 * The editor as the app sees it. `editor.js` is an ES module that exports `createEditor` and `protocol`.
 * All offsets are UTF-16 code units into the document; lines count from 0.
 */
export declare const protocol: 1;

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** Names the editing area for screen readers. */
  label: string;
  /** Half-open runs of hidden lines: [first, end, first, end, …]. They follow edits and cannot be edited while hidden. */
  hiddenLines: number[];
  readOnly: boolean;
  /** Nonce for the style element, or "" where the page has none. */
  nonce: string;
  /** CSS class of each highlight class number. */
  classes: string[];
  /** Tokens of a text as triples [start, end, class, …] in UTF-16 units, in order. */
  highlight(text: string): Uint32Array;
  /** The document changed by the reader's hand or by `setText`. */
  onChange(text: string): void;
  /** Ctrl-Enter (Cmd-Enter). */
  onRun(): void;
  /** The reader chose a suggestion or marker; `index` is that of the diagnostic. */
  onDiagnostic(index: number): void;
  /** Hidden lines were shown or hidden, also by the reader's own hand; `shown` when none is hidden any more. */
  onHidden?(shown: boolean): void;
  /** The type of what stands at a range of `text`, the document as it is; nothing where none is known. */
  typeAt?(text: string, from: number, to: number): Promise<EditorType | undefined>;
}

/** A type of a range of the document. */
export interface EditorType {
  from: number;
  to: number;
  text: string;
}

/** A text shown at a place of the document without being part of it. */
export interface EditorInlay {
  at: number;
  text: string;
}

export interface EditorDiagnostic {
  from: number;
  to: number;
  severity: "error" | "warning" | "info" | "hint";
  message: string;
  /** Error code or lint name, or "". */
  code: string;
  /** It says that the range could be left out: shown faint instead of underlined. */
  unused?: boolean;
}

export interface Editor {
  text(): string;
  /** Replaces the document as one undoable step, keeping history (so a reset can be undone). */
  setText(text: string, hiddenLines: number[]): void;
  setDiagnostics(list: EditorDiagnostic[]): void;
  /** Shows texts between others until the next call; they follow edits. */
  setInlays(list: EditorInlay[]): void;
  setReadOnly(readOnly: boolean): void;
  /** Shows or hides the hidden lines. */
  showHidden(shown: boolean): void;
  /** Applies edits [from, to, text] together as one undoable step. */
  applyEdits(edits: [number, number, string][]): void;
  /** Selects a range, scrolls there, reveals hidden lines if it is in them, and takes focus. */
  select(from: number, to: number): void;
  /** Types text at the cursor. */
  insert(text: string): void;
  focus(): void;
  destroy(): void;
}

export declare function createEditor(options: EditorOptions): Editor;
