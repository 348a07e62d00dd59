/**
 * Tells the app of changes. Texts of common size are told at once; handing over a huge one with every key would make
 * typing stutter, so that waits for a pause, and is caught up before anything that needs the app to know.
 */
import { type Extension } from "@codemirror/state";
import { EditorView, ViewPlugin } from "@codemirror/view";
import { textOf } from "./text.ts";

const atOnceUpTo = 200_000;
const pause = 250;

export interface Changes {
  readonly extension: Extension;
  /** Tells what has not been told yet. */
  flush(): void;
}

export function changes(onChange: (text: string) => void): Changes {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tell = (): void => undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    tell();
  };
  const listener = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    tell = () => onChange(textOf(update.view.state.doc));
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
    if (update.state.doc.length <= atOnceUpTo) flush();
  });
  const leaving = ViewPlugin.define(() => {
    window.addEventListener("pagehide", flush);
    return { destroy: () => window.removeEventListener("pagehide", flush) };
  });
  return { extension: [listener, leaving, EditorView.domEventObservers({ blur: flush })], flush };
}
