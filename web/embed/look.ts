// How the host's page looks around a block, so that the frame looks the same, and when that changes.
import type { Options } from "./options.ts";
import type { Look } from "./protocol.ts";

/** Custom properties that pass through to the frame, each with the prefix `--rockpool-`. */
const passed = [
  "accent", "background", "foreground", "border", "radius", "code-background", "code-foreground", "font", "code-font",
] as const;

/** The look for a frame in the place of `around`; `code` is the block whose text it shows. */
export function lookOf(around: HTMLElement, code: HTMLElement | undefined, theme: Options["theme"]): Look {
  const style = getComputedStyle(around);
  const properties: Record<string, string> = {};
  for (const name of passed) {
    const value = style.getPropertyValue(`--rockpool-${name}`).trim();
    if (value) properties[name] = value;
  }
  return { theme: theme === "auto" ? themeAround(around) : theme, ...(code && textOf(code)), properties };
}

/** Size, line height and padding of a block's text. */
function textOf(code: HTMLElement): Pick<Look, "codeSize" | "codeLineHeight" | "codePadding"> {
  const style = getComputedStyle(code);
  const lineHeight = parseFloat(style.lineHeight) || heightOfLine(code, style);
  const pre = code.closest("pre") ?? code;
  const outer = getComputedStyle(pre);
  const padding = parseFloat(outer.paddingTop) + (pre === code ? 0 : parseFloat(style.paddingTop));
  return {
    codeSize: style.fontSize,
    ...(lineHeight > 0 && { codeLineHeight: `${lineHeight}px` }),
    codePadding: `${padding}px`,
  };
}

/** The height of a line where the style leaves it to the font (`normal`). */
function heightOfLine(code: HTMLElement, { paddingTop, paddingBottom }: CSSStyleDeclaration): number {
  const text = code.getBoundingClientRect().height - parseFloat(paddingTop) - parseFloat(paddingBottom);
  return text / code.innerText.trimEnd().split("\n").length;
}

/** Dark or light, by the ground that the block stands on: generators name their themes in many ways. */
function themeAround(element: HTMLElement): "light" | "dark" {
  for (let at: HTMLElement | null = element.parentElement; at; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbersOf(getComputedStyle(at).backgroundColor);
    // Rounded weights of the three colours in what the eye takes for brightness (ITU-R BT.709).
    if (alpha > 0.5) return 0.21 * red + 0.72 * green + 0.07 * blue < 128 ? "dark" : "light";
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return scheme.includes("dark") && (prefersDark || !scheme.includes("light")) ? "dark" : "light";
}

/** Red, green, blue from 0 to 255 and alpha, of any colour that a browser computes. */
function numbersOf(colour: string): number[] {
  if (colour.startsWith("rgb")) return (colour.match(/[\d.]+/g) ?? []).map(Number);
  // `oklch(…)` and its like: let the browser paint one pixel.
  const paint = document.createElement("canvas").getContext("2d");
  if (!paint) return [255, 255, 255, 0];
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Calls after the page's look may have changed: a class, an attribute or the system's wish. */
export function onLookChange(changed: () => void): void {
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      changed();
    });
  };
  const observer = new MutationObserver(soon);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon);
  // A ground that changes slowly has its colour only at the end.
  for (const event of ["transitionend", "load"]) document.addEventListener(event, soon, { capture: true, passive: true });
}
