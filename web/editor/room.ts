/**
 * Keeps the room of the static text whose place the editor takes. The editor draws only lines near the view and guesses
 * how far the others wrap: what stands below would move when it finds out.
 */
import type { Extension } from "@codemirror/state";
import { ViewPlugin } from "@codemirror/view";

/** Keeps `height`, in pixels, until the text or the width is another. */
export function keepsRoom(height: number): Extension {
  return ViewPlugin.define(({ dom }) => {
    let width: number | undefined;
    dom.style.minHeight = `${height}px`;
    const observer = new ResizeObserver(([entry]) => {
      if (width !== undefined && width !== entry?.contentRect.width) give();
      width = entry?.contentRect.width;
    });
    const give = (): void => {
      dom.style.minHeight = "";
      observer.disconnect();
    };
    observer.observe(dom);
    return {
      update({ docChanged }) {
        if (docChanged) give();
      },
      destroy: () => observer.disconnect(),
    };
  });
}
