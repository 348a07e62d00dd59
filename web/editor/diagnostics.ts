/** The diagnostics of the document: they follow edits until new ones come. No DOM here; `diagnostics_view.ts` shows them. */
import { StateEffect, StateField, type Text } from "@codemirror/state";
import type { EditorDiagnostic } from "contract";

export type Severity = EditorDiagnostic["severity"];

/** Worst first. */
export const severities: readonly Severity[] = ["error", "warning", "info", "hint"];

export interface PlacedDiagnostic extends EditorDiagnostic {
  /** Its place in the list that was given. */
  readonly index: number;
}

export const setDiagnosticList = StateEffect.define<readonly EditorDiagnostic[]>();

function place(list: readonly EditorDiagnostic[], doc: Text): PlacedDiagnostic[] {
  const within = (offset: number): number => Math.max(0, Math.min(offset, doc.length));
  return list
    .map((diagnostic, index) => {
      const from = within(diagnostic.from);
      return { ...diagnostic, from, to: Math.max(from, within(diagnostic.to)), index };
    })
    .sort((a, b) => a.from - b.from || severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** In order of place, worst first at the same place. */
export const diagnostics = StateField.define<readonly PlacedDiagnostic[]>({
  create: () => [],
  update(list, tr) {
    if (tr.docChanged && list.length)
      list = list.map((diagnostic) => ({ ...diagnostic, from: tr.changes.mapPos(diagnostic.from, 1), to: tr.changes.mapPos(diagnostic.to, -1) }))
        .map((diagnostic) => (diagnostic.to < diagnostic.from ? { ...diagnostic, to: diagnostic.from } : diagnostic));
    for (const effect of tr.effects) if (effect.is(setDiagnosticList)) list = place(effect.value, tr.newDoc);
    return list;
  },
});

/** The diagnostics that touch a range. */
export function touching(list: readonly PlacedDiagnostic[], from: number, to: number): PlacedDiagnostic[] {
  return list.filter((diagnostic) => diagnostic.from <= to && diagnostic.to >= from);
}

/** The worst error or warning within a range, or "". */
export function worstWithin(list: readonly PlacedDiagnostic[], from: number, to: number): "error" | "warning" | "" {
  const found = touching(list, from, to).map((diagnostic) => diagnostic.severity);
  return found.includes("error") ? "error" : found.includes("warning") ? "warning" : "";
}

/** What to call a severity. */
export const severityWord: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note", hint: "Hint" };

/** "Error E0382", "Warning unused_variables", "Note". */
export function heading(diagnostic: EditorDiagnostic): string {
  return diagnostic.code ? `${severityWord[diagnostic.severity]} ${diagnostic.code}` : severityWord[diagnostic.severity];
}
