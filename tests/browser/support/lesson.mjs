// What a reader finds in a lesson and does with it.
import { live } from "./browser.mjs";

/** The live or static examples of the page, in order; exercises are not among them. */
export function example(page, number = 0) {
  return page.locator("main .snippet[data-snippet]").nth(number);
}

/** The exercises of the page, in order. */
export function exercise(page, number = 0) {
  return page.locator("main [data-exercise]").nth(number);
}

/** The editor in an example or exercise: comes near it, so that it loads, and waits for it. */
export async function editor(place) {
  // Before, the place is one of the readable page, which the app will replace.
  await live(place.page());
  await place.scrollIntoViewIfNeeded();
  const area = place.getByRole("textbox", { name: /^(Example|Exercise|src\/)/ }).first();
  await area.waitFor();
  return area;
}

/** Pastes over everything that is in an editor. */
export async function rewrite(area, text) {
  await area.focus();
  await area.press("Control+a");
  await area.evaluate((node, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await area.filter({ hasText: text.trim().split("\n").at(-1).trim() }).waitFor();
}

/** The lines that an editor shows. */
export function lines(area) {
  return area.evaluate((node) => [...node.querySelectorAll(".cm-line")].map((line) => line.textContent));
}

/** The line on which the cursor is, and whether the editor has the focus. */
export function cursor(area) {
  return area.evaluate((node) => {
    const at = getSelection().anchorNode;
    const line = (at instanceof Element ? at : at?.parentElement)?.closest(".cm-line");
    return { line: line?.textContent, selected: String(getSelection()), focused: document.activeElement === node };
  });
}

/** What came of the last run in an example or exercise. */
export function output(place) {
  return place.getByRole("group", { name: "Output" });
}

/** The first button of that name: an example's main button comes before its tools. */
export function button(place, name) {
  return place.getByRole("button", { name, exact: true }).first();
}

/** Waits until something with these words can be seen. */
export async function sees(place, words) {
  await place.getByText(words).first().waitFor();
}

/** Opens what is behind "More". */
export async function more(place) {
  await button(place, "More").click();
  return place.getByRole("group", { name: "Tools" });
}
