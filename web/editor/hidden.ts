/**
 * Hidden lines: which runs of lines are hidden, how they follow edits, and what the reader may not do to them. No DOM
 * here; `hidden_view.ts` shows them.
 *
 * A hidden run is protected together with the line breaks around it, so that there is always a visible line before and
 * after it to write in. A change that gets through all the same (undo, a suggestion that is applied) opens the run, so
 * that nothing changes unseen.
 */
import {
  type ChangeDesc, type ChangeSet, type ChangeSpec, EditorSelection, EditorState, type Extension, MapMode, type SelectionRange,
  StateEffect, StateField, type Text, Transaction, type TransactionSpec,
} from "@codemirror/state";
import { invertedEffects } from "@codemirror/commands";

/** Whole lines from the start of the first to the end of the last, without its break. */
export interface HiddenRun {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

interface Hidden {
  readonly runs: readonly HiddenRun[];
  /** What was last asked for all runs: later runs start that way. */
  readonly shown: boolean;
}

/** Replaces all runs. */
export const setHiddenRuns = StateEffect.define<readonly HiddenRun[]>({
  map: (runs, changes) => runs.map((run) => ({ ...run, from: changes.mapPos(run.from, 1), to: changes.mapPos(run.to, -1) })),
});
/** Opens or closes all runs. */
export const showAllHidden = StateEffect.define<boolean>();
/** Opens or closes the runs that touch a range. */
export const openHidden = StateEffect.define<{ from: number; to: number; open: boolean }>({
  map: (value, changes) => ({ ...value, from: changes.mapPos(value.from), to: changes.mapPos(value.to) }),
});

/** The runs that half-open runs of line numbers (from 0) name in a document; what lies outside of it is left out. */
export function runsOfLines(doc: Text, lines: ArrayLike<number>): HiddenRun[] {
  const runs: HiddenRun[] = [];
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const first = Math.max(0, lines[index]!);
    const end = Math.min(doc.lines, lines[index + 1]!);
    if (first < end) runs.push({ from: doc.line(first + 1).from, to: doc.line(end).to, open: false });
  }
  return onWholeLines(runs, doc);
}

/** Widens runs to whole lines, puts them in order, and joins those that meet. */
function onWholeLines(runs: readonly HiddenRun[], doc: Text): HiddenRun[] {
  const joined: HiddenRun[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const from = doc.lineAt(Math.min(run.from, doc.length)).from;
    const to = doc.lineAt(Math.min(Math.max(run.from, run.to), doc.length)).to;
    const last = joined.at(-1);
    if (last && from <= last.to + 1) joined[joined.length - 1] = { from: last.from, to: Math.max(to, last.to), open: last.open || run.open };
    else joined.push({ from, to, open: run.open });
  }
  return joined;
}

/** The runs after a change. A run that is deleted whole is gone; a closed one that is changed inside is opened. */
function follow(runs: readonly HiddenRun[], changes: ChangeDesc, doc: Text): HiddenRun[] {
  const kept: HiddenRun[] = [];
  for (const run of runs) {
    const from = changes.mapPos(run.from, 1, run.from === run.to ? MapMode.TrackDel : MapMode.Simple);
    const to = changes.mapPos(run.to, -1);
    if (from === null || (run.from < run.to && to <= from)) continue;
    kept.push({ from, to: Math.max(from, to), open: run.open || changesInside(changes, run) });
  }
  return onWholeLines(kept, doc);
}

function changesInside(changes: ChangeDesc, run: HiddenRun): boolean {
  let inside = false;
  changes.iterChangedRanges((from, to) => {
    if (from === to ? from > run.from - 1 && from < run.to + 1 : from < run.to + 1 && to > run.from - 1) inside = true;
  });
  return inside;
}

function hiddenAfter(value: Hidden, tr: Transaction): Hidden {
  let { runs, shown } = value;
  if (tr.docChanged && runs.length) runs = follow(runs, tr.changes, tr.newDoc);
  for (const effect of tr.effects) {
    if (effect.is(setHiddenRuns)) runs = onWholeLines(effect.value, tr.newDoc).map((run) => ({ ...run, open: run.open || shown }));
    else if (effect.is(showAllHidden)) {
      shown = effect.value;
      runs = runs.map((run) => ({ ...run, open: shown }));
    } else if (effect.is(openHidden)) {
      const { from, to, open } = effect.value;
      runs = runs.map((run) => (run.from <= to && run.to >= from ? { ...run, open } : run));
    }
  }
  return runs === value.runs && shown === value.shown ? value : { runs, shown };
}

export const hiddenLines = StateField.define<Hidden>({ create: () => ({ runs: [], shown: false }), update: hiddenAfter });

/** The runs that are closed. */
export function closedRuns(state: EditorState): readonly HiddenRun[] {
  return state.field(hiddenLines).runs.filter((run) => !run.open);
}

/** Undoing what removed or replaced runs brings them back. */
const undoesHidden = invertedEffects.of((tr) => {
  const { runs } = tr.startState.field(hiddenLines);
  const replaced = tr.effects.some((effect) => effect.is(setHiddenRuns));
  const lost = tr.docChanged && follow(runs, tr.changes, tr.newDoc).length !== runs.length;
  return replaced || lost ? [setHiddenRuns.of(runs)] : [];
});

/** What is left of a change when protected runs are taken out; text goes in at the first place that is left. */
function outside(from: number, to: number, insert: Text, closed: readonly HiddenRun[]): { changes: ChangeSpec[]; cut: boolean } {
  const pieces: [number, number][] = [];
  let position = from;
  let cut = false;
  for (const run of closed) {
    const start = run.from - 1;
    const end = run.to + 1;
    if (start >= to || end <= from) {
      if (start >= to) break;
      continue;
    }
    cut = true;
    if (position <= start) pieces.push([position, start]);
    position = Math.max(position, end);
  }
  if (position <= to) pieces.push([position, to]);
  const changes = pieces.map(([from, to], index) => ({ from, to, insert: index === 0 ? insert : "" }));
  return { changes, cut };
}

/** The reader's edits leave closed runs alone. Programs that mean it pass `filter: false`, as undo does. */
const protectsRuns = EditorState.transactionFilter.of((tr): Transaction | readonly TransactionSpec[] => {
  if (!tr.docChanged) return tr;
  const closed = closedRuns(tr.startState);
  if (!closed.length) return tr;
  const kept: ChangeSpec[] = [];
  let touched = false;
  tr.changes.iterChanges((from, to, _fromB, _toB, insert) => {
    const { changes, cut } = outside(from, to, insert, closed);
    kept.push(...changes);
    touched ||= cut;
  }, true);
  if (!touched) return tr;
  // Half of a move would double or lose the moved text.
  if (tr.isUserEvent("move")) return [];
  if (!kept.length) kept.push(...besideRun(tr, closed));
  if (!kept.length) return [];
  const changes = tr.startState.changes(kept);
  return [{ changes, ...(tr.selection && { selection: afterInsertion(changes, tr.startState) }), scrollIntoView: tr.scrollIntoView, userEvent: userEventOf(tr) }];
});

/**
 * What is typed or pasted into a closed run goes beside it: a browser that has just given the focus can still have its
 * cursor there, and no key may be lost.
 */
function besideRun(tr: Transaction, closed: readonly HiddenRun[]): ChangeSpec[] {
  const written: ChangeSpec[] = [];
  if (["input.type", "input.paste", "input.drop"].some((event) => tr.isUserEvent(event)))
    tr.changes.iterChanges((from, _to, _fromB, _toB, insert) => {
      const { length } = tr.startState.doc;
      const beside = visiblePosition(from, closed, length, 1);
      if (insert.length && closed.every((run) => beside < run.from || beside > run.to)) written.push({ from: beside, insert });
    });
  return written;
}

/** Behind the first text that goes in, else where the selection starts. */
function afterInsertion(changes: ChangeSet, start: EditorState): SelectionRange {
  let cursor: number | undefined;
  changes.iterChanges((_fromA, _toA, _fromB, toB, insert) => {
    if (insert.length) cursor ??= toB;
  });
  return EditorSelection.cursor(cursor ?? changes.mapPos(start.selection.main.from, 1));
}

const userEventOf = (tr: Transaction): string => (tr.isUserEvent("delete") ? "delete" : "input");

/** The selection stays out of closed runs, except that going to a place in one (search, a line number) opens it. */
const keepsSelectionOut = EditorState.transactionFilter.of((tr): Transaction | readonly TransactionSpec[] => {
  const before = tr.startState.field(hiddenLines);
  const after = hiddenAfter(before, tr);
  if ((!tr.selection && after === before) || !after.runs.length) return tr;
  const closed = after.runs.filter((run) => !run.open);
  const { main } = tr.newSelection;
  if (tr.selection && after === before && goesToPlace(tr)) {
    const inside = closed.some((run) => main.from >= run.from && main.to <= run.to);
    return inside ? [tr, { effects: openHidden.of({ from: main.from, to: main.to, open: true }) }] : tr;
  }
  const moved = visibleRange(main, closed, tr.newDoc.length);
  return moved === main ? tr : [tr, { selection: EditorSelection.single(moved.anchor, moved.head), sequential: true }];
});

/** Moves the selection out of closed runs after a change that went past the filter. */
export const leaveHidden = (state: EditorState): TransactionSpec => ({ selection: state.selection, userEvent: "select" });

const goesToPlace = (tr: Transaction): boolean =>
  !tr.docChanged && (tr.isUserEvent("select.search") || tr.annotation(Transaction.userEvent) === undefined);

function visibleRange(range: SelectionRange, runs: readonly HiddenRun[], length: number): SelectionRange {
  const from = visiblePosition(range.from, runs, length, 1);
  const to = range.empty ? from : visiblePosition(range.to, runs, length, -1);
  if (from === range.from && to === range.to) return range;
  if (to <= from) return EditorSelection.cursor(from);
  return range.anchor <= range.head ? EditorSelection.range(from, to) : EditorSelection.range(to, from);
}

/** The nearest place on a visible line, in the wanted direction if there is one. */
function visiblePosition(position: number, runs: readonly HiddenRun[], length: number, direction: 1 | -1): number {
  const run = runs.find((run) => position >= run.from && position <= run.to);
  if (!run) return position;
  const after = run.to < length ? run.to + 1 : undefined;
  const before = run.from > 0 ? run.from - 1 : undefined;
  return (direction > 0 ? after ?? before : before ?? after) ?? position;
}

/** Hidden lines as the document starts with them. */
export function hiddenLinesState(lines: ArrayLike<number>): Extension {
  const start = hiddenLines.init((state) => ({ runs: runsOfLines(state.doc, lines), shown: false }));
  return [start, undoesHidden, protectsRuns, keepsSelectionOut];
}
