/**
 * Texts on their way in and out of the document. Inside, lines end in "\n" (CodeMirror counts a break as one unit), and
 * no surrogate stands alone, so that every offset holds for what `text()` returns and for its UTF-8 form.
 */
import type { ChangeSpec, Text } from "@codemirror/state";

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Replaces lone surrogates by U+FFFD. The length in UTF-16 units stays the same. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, "\ufffd");
}

/** A text as the document will hold it: well-formed, lines ended by "\n". */
export function normalised(text: string): string {
  return wellFormed(text).replace(/\r\n?/g, "\n");
}

let lastDocument: Text | undefined;
let lastText = "";

/** The document as a string; asked for again it costs nothing while the document stays the same. */
export function textOf(doc: Text): string {
  if (doc !== lastDocument) {
    lastText = wellFormed(doc.toString());
    lastDocument = doc;
  }
  return lastText;
}

/**
 * The one change that makes `before` into `after`, without the start and end that they share, so that what did not
 * change keeps its marks. It never splits a surrogate pair.
 */
export function replacement(before: string, after: string): ChangeSpec & { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isHigh(before.charCodeAt(start - 1))) start--;
  let end = 0;
  const most = shorter - start;
  while (end < most && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  if (isLow(before.charCodeAt(before.length - end))) end--;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
