/**
 * The code editor of the page: CodeMirror 6 put together for Rust snippets. The app sees only what `editor.d.ts` says.
 * It must not know lessons, engines or storage; highlighting comes from the app.
 */
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { rustLanguage } from "@codemirror/lang-rust";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorSelection, EditorState, type Extension, type Text, Transaction } from "@codemirror/state";
import { dropCursor, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap } from "@codemirror/view";
import type * as contract from "contract";
import { type Changes, changes } from "./editor/changes.ts";
import { diagnostics, setDiagnosticList } from "./editor/diagnostics.ts";
import { diagnosticsView } from "./editor/diagnostics_view.ts";
import { hiddenLines, hiddenLinesState, leaveHidden, openHidden, runsOfLines, setHiddenRuns, showAllHidden } from "./editor/hidden.ts";
import { hiddenLinesView } from "./editor/hidden_view.ts";
import { highlighting } from "./editor/highlight.ts";
import { keys, leaveByKeyboard } from "./editor/keys.ts";
import { look } from "./editor/look.ts";
import { keepsRoom } from "./editor/room.ts";
import { symbolRow, type } from "./editor/symbols.ts";
import { normalised, replacement, textOf, wellFormed } from "./editor/text.ts";
import { setInlayList, types } from "./editor/types.ts";

export const protocol = 1;

/** Direction marks and invisible characters that CodeMirror does not show by itself; joiners within emoji stay. */
const invisible = /[\u180e\u200c\u202a-\u202c\u2060-\u2064\u2068\u{e0000}-\u{e007f}]|(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d/u;

/** Rust, without closing an apostrophe: it starts a lifetime more often than a character. */
const rust: Extension = [
  rustLanguage,
  rustLanguage.data.of({ closeBrackets: { brackets: ["(", "[", "{", '"'], stringPrefixes: ["b", "r", "br", "c", "cr"] } }),
  indentUnit.of("    "),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
];

/** Multiple cursors are off, so their commands are left out. */
const searchKeys = searchKeymap.filter(({ key }) => key !== "Mod-d" && key !== "Mod-Shift-l");

/** The search panel's words as the rest of the page writes them. */
const phrases = EditorState.phrases.of({
  next: "Next", previous: "Previous", all: "Select all", "match case": "Match case", regexp: "Regular expression", "by word": "Whole words",
  replace: "Replace", "replace all": "Replace all", close: "Close search",
});

const readOnlyFor = (readOnly: boolean): Extension => EditorState.readOnly.of(readOnly);

function extensions(options: contract.EditorOptions, readOnly: Compartment, told: Changes): Extension {
  return [
    options.nonce ? EditorView.cspNonce.of(options.nonce) : [],
    readOnly.of(readOnlyFor(options.readOnly)),
    EditorView.contentAttributes.of({ "aria-label": options.label, "aria-description": leaveByKeyboard }),
    EditorView.clipboardInputFilter.of(wellFormed),
    diagnostics,
    hiddenLinesState(options.hiddenLines),
    keys(() => {
      told.flush();
      options.onRun();
    }),
    diagnosticsView((index) => options.onDiagnostic(index)),
    types(options.typeAt && ((text, from, to) => options.typeAt!(text, from, to))),
    hiddenLinesView,
    highlighting(options.classes, (text) => options.highlight(text)),
    highlightSpecialChars({ addSpecialChars: invisible }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    dropCursor(),
    rust,
    history(),
    search({ top: true }),
    phrases,
    symbolRow,
    EditorView.updateListener.of((update) => {
      const { runs } = update.state.field(hiddenLines);
      const wasShown = update.startState.field(hiddenLines).runs.every((run) => run.open);
      const shown = runs.every((run) => run.open);
      if (shown !== wasShown) options.onHidden?.(shown);
    }),
    keymap.of([...closeBracketsKeymap, ...searchKeys, ...historyKeymap, ...defaultKeymap]),
    look(),
    keepsRoom(options.parent.getBoundingClientRect().height),
    told.extension,
  ];
}

export function createEditor(options: contract.EditorOptions): contract.Editor {
  const readOnly = new Compartment();
  const told = changes((text) => options.onChange(text));
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({ doc: normalised(options.text), extensions: extensions(options, readOnly, told) }),
  });
  view.dispatch(leaveHidden(view.state));
  return new PageEditor(view, readOnly, told);
}

/** A cursor in the part that is replaced keeps its line and column as far as they exist; elsewhere it moves with its text. */
function samePlace(state: EditorState, doc: Text, change: { from: number; to: number }): EditorSelection | undefined {
  const { head } = state.selection.main;
  if (head <= change.from || head >= change.to) return undefined;
  const before = state.doc.lineAt(head);
  const after = doc.line(Math.min(before.number, doc.lines));
  return EditorSelection.single(Math.min(after.from + head - before.from, after.to));
}

class PageEditor implements contract.Editor {
  constructor(private readonly view: EditorView, private readonly readOnly: Compartment, private readonly told: Changes) {}

  text(): string {
    return textOf(this.view.state.doc);
  }

  setText(text: string, lines: number[]): void {
    const after = normalised(text);
    const { state } = this.view;
    const doc = state.toText(after);
    const change = replacement(textOf(state.doc), after);
    const changed = change.from < change.to || change.insert !== "";
    const place = samePlace(state, doc, change);
    this.view.dispatch({
      changes: changed ? change : [],
      ...(place && { selection: place }),
      effects: setHiddenRuns.of(runsOfLines(doc, lines)),
      // New hidden lines alone are nothing that a reader would undo.
      annotations: changed ? isolateHistory.of("full") : Transaction.addToHistory.of(false),
      filter: false,
    });
    this.view.dispatch(leaveHidden(this.view.state));
  }

  setDiagnostics(list: contract.EditorDiagnostic[]): void {
    this.view.dispatch({ effects: setDiagnosticList.of(list) });
  }

  setInlays(list: contract.EditorInlay[]): void {
    this.view.dispatch({ effects: setInlayList.of(list) });
  }

  setReadOnly(readOnly: boolean): void {
    this.view.dispatch({ effects: this.readOnly.reconfigure(readOnlyFor(readOnly)) });
  }

  showHidden(shown: boolean): void {
    this.view.dispatch({ effects: showAllHidden.of(shown) });
  }

  applyEdits(edits: [number, number, string][]): void {
    const { length } = this.view.state.doc;
    const within = (offset: number): number => Math.max(0, Math.min(offset, length));
    this.view.dispatch({
      changes: edits.map(([from, to, text]) => ({ from: within(from), to: Math.max(within(from), within(to)), insert: normalised(text) })),
      annotations: isolateHistory.of("full"),
      userEvent: "input.apply",
      filter: false,
    });
  }

  select(from: number, to: number): void {
    const { length } = this.view.state.doc;
    const start = Math.max(0, Math.min(from, length));
    const end = Math.max(start, Math.min(to, length));
    this.view.dispatch({
      selection: EditorSelection.single(start, end),
      effects: [openHidden.of({ from: start, to: end, open: true }), EditorView.scrollIntoView(EditorSelection.range(start, end), { yMargin: 60 })],
    });
    this.view.focus();
  }

  insert(text: string): void {
    type(this.view, text);
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.told.flush();
    this.view.destroy();
  }
}
