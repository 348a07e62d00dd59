/**
 * Diagnostics as underlines, marks beside the line numbers, and tooltips: on hover, on a click on the mark, and by F8
 * and Shift-F8, which also read them out. Severities differ in shape and word, not by colour alone.
 */
import { EditorSelection, type EditorState, type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  type BlockInfo, type Command, Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass, hoverTooltip, keymap,
  lineNumbers, showTooltip, type Tooltip,
} from "@codemirror/view";
import { diagnostics, heading, type PlacedDiagnostic, setDiagnosticList, severities, type Severity, touching } from "./diagnostics.ts";
import { openHidden } from "./hidden.ts";

type Choose = (index: number) => void;

const underline = Object.fromEntries(
  severities.map((severity) => [severity, Decoration.mark({ class: `cm-diagnostic cm-diagnostic-${severity}` })]),
) as Record<Severity, Decoration>;

const faint = Decoration.mark({ class: "cm-unused" });

/** A range that can be seen: an empty one takes in the next character of its line, or the one before. */
function visibleSpan(state: EditorState, { from, to }: PlacedDiagnostic): [number, number] {
  if (from < to) return [from, to];
  const line = state.doc.lineAt(from);
  return from < line.to ? [from, from + 1] : [Math.max(line.from, from - 1), from];
}

function underlines(state: EditorState): DecorationSet {
  const ranges = [];
  for (const diagnostic of state.field(diagnostics)) {
    const [from, to] = visibleSpan(state, diagnostic);
    if (from < to) ranges.push((diagnostic.unused ? faint : underline[diagnostic.severity]).range(from, to));
  }
  return Decoration.set(ranges, true);
}

class LineMark extends GutterMarker {
  override elementClass: string;
  constructor(severity: Severity) {
    super();
    this.elementClass = `cm-line-mark cm-line-mark-${severity}`;
  }
}
const lineMark = Object.fromEntries(severities.map((severity) => [severity, new LineMark(severity)])) as Record<Severity, LineMark>;

/** One mark a line, on the line where a diagnostic starts, for the worst of them. */
function lineMarks(state: EditorState): RangeSet<GutterMarker> {
  const worst = new Map<number, Severity>();
  for (const { from, severity } of state.field(diagnostics)) {
    const start = state.doc.lineAt(from).from;
    const known = worst.get(start);
    if (!known || severities.indexOf(severity) < severities.indexOf(known)) worst.set(start, severity);
  }
  return RangeSet.of([...worst].map(([start, severity]) => lineMark[severity].range(start)), true);
}

function tooltipContent(list: readonly PlacedDiagnostic[], choose: Choose): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "cm-diagnostic-tip";
  for (const diagnostic of list) {
    const entry = dom.appendChild(document.createElement("div"));
    entry.className = `cm-diagnostic-entry cm-diagnostic-entry-${diagnostic.severity}`;
    const title = entry.appendChild(document.createElement("strong"));
    title.textContent = heading(diagnostic);
    const message = entry.appendChild(document.createElement("span"));
    message.textContent = diagnostic.message;
    const details = entry.appendChild(document.createElement("button"));
    details.type = "button";
    details.textContent = "Details";
    details.addEventListener("click", () => choose(diagnostic.index));
  }
  return dom;
}

function tooltipFor(list: readonly PlacedDiagnostic[], choose: Choose, whole?: boolean): Tooltip | null {
  const first = list[0];
  if (!first) return null;
  return {
    pos: Math.min(...list.map((diagnostic) => diagnostic.from)),
    ...(whole && { end: Math.max(...list.map((diagnostic) => diagnostic.to)) }),
    above: true,
    create: () => ({ dom: tooltipContent(list, choose) }),
  };
}

/** Shows a tooltip for these diagnostics; an empty list closes it. */
const showTip = StateEffect.define<readonly PlacedDiagnostic[]>();

interface Tip {
  readonly tooltip: Tooltip | null;
  /** The first of those shown: the one to step on from. */
  readonly current: PlacedDiagnostic | undefined;
}
type TipField = StateField<Tip>;
const noTip: Tip = { tooltip: null, current: undefined };

/** The tooltip that the keyboard or the line number column opened. It goes with the next edit or cursor movement. */
function openTip(choose: Choose): TipField {
  return StateField.define<Tip>({
    create: () => noTip,
    update(tip, tr) {
      if (tr.docChanged || tr.selection || tr.effects.some((effect) => effect.is(setDiagnosticList))) tip = noTip;
      for (const effect of tr.effects) if (effect.is(showTip)) tip = { tooltip: tooltipFor(effect.value, choose), current: effect.value[0] };
      return tip;
    },
    provide: (field) => showTooltip.from(field, (tip) => tip.tooltip),
  });
}

/** Goes to the next or previous diagnostic, round the ends; shows it and reads it out. */
function step(direction: 1 | -1, tip: TipField): Command {
  return (view) => {
    const list = view.state.field(diagnostics);
    if (!list.length) {
      view.dispatch({ effects: EditorView.announce.of("No problems.") });
      return true;
    }
    const target = neighbour(view.state, list, direction, tip);
    const found = list[target]!;
    const line = view.state.doc.lineAt(found.from).number;
    view.dispatch({
      selection: EditorSelection.single(found.from, found.to),
      scrollIntoView: true,
      userEvent: "select",
      effects: [
        openHidden.of({ from: found.from, to: found.to, open: true }),
        showTip.of([found]),
        EditorView.announce.of(`${heading(found)}, line ${line}: ${found.message}. ${target + 1} of ${list.length}.`),
      ],
    });
    return true;
  };
}

/** Index of the diagnostic after or before the one that is shown or exactly selected, else after or before the cursor. */
function neighbour(state: EditorState, list: readonly PlacedDiagnostic[], direction: 1 | -1, tip: TipField): number {
  const { from, to, head } = state.selection.main;
  const shown = state.field(tip).current;
  let current = list.findIndex((diagnostic) => diagnostic === shown);
  if (current < 0) current = list.findIndex((diagnostic) => diagnostic.from === from && diagnostic.to === to);
  if (current >= 0) return (current + direction + list.length) % list.length;
  const before = list.filter((diagnostic) => diagnostic.from < head).length;
  return (direction > 0 ? before : before + list.length - 1) % list.length;
}

function closeTip(tip: TipField): Command {
  return (view) => {
    if (!view.state.field(tip).tooltip) return false;
    view.dispatch({ effects: showTip.of([]) });
    return true;
  };
}

/** Line numbers whose marks open a tooltip on hover and choose the diagnostic on a click. */
function markedLineNumbers(choose: Choose, tip: TipField): Extension {
  const startingOn = (view: EditorView, line: BlockInfo): PlacedDiagnostic[] =>
    view.state.field(diagnostics).filter((diagnostic) => diagnostic.from >= line.from && diagnostic.from <= line.to);
  return lineNumbers({
    domEventHandlers: {
      mouseover(view, line) {
        const list = startingOn(view, line);
        if (list.length || view.state.field(tip).tooltip) view.dispatch({ effects: showTip.of(list) });
        return false;
      },
      mouseout(view) {
        if (view.state.field(tip).tooltip) view.dispatch({ effects: showTip.of([]) });
        return false;
      },
      click(view, line) {
        const worst = [...startingOn(view, line)].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0];
        if (worst) choose(worst.index);
        return Boolean(worst);
      },
    },
  });
}

export function diagnosticsView(choose: Choose): Extension {
  const tip = openTip(choose);
  const chooseHere: Command = (view) => {
    const { from, to } = view.state.selection.main;
    const found = touching(view.state.field(diagnostics), from, to)[0];
    if (found) choose(found.index);
    return Boolean(found);
  };
  return [
    tip,
    markedLineNumbers(choose, tip),
    EditorView.decorations.compute([diagnostics], underlines),
    gutterLineClass.compute([diagnostics], lineMarks),
    hoverTooltip((view, pos) => tooltipFor(touching(view.state.field(diagnostics), pos, pos), choose, true), { hideOnChange: true }),
    keymap.of([
      { key: "F8", run: step(1, tip), shift: step(-1, tip) },
      { key: "Alt-Enter", run: chooseHere },
      { key: "Escape", run: closeTip(tip) },
    ]),
  ];
}
