// What can be measured on a page of a docs site, with Rockpool's script and without.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { answerPlayground } from "./docs.mjs";

const require = createRequire(new URL("../../../web/package.json", import.meta.url));
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/** Puts axe-core into every page and frame, and notes where a snippet moves or moves others without the reader's doing. */
export async function prepare(context) {
  await answerPlayground(context);
  await context.addInitScript(axe);
  await context.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value, sources } of list.getEntries()) {
        const names = sources.map(({ node }) => node?.nodeName.toLowerCase());
        // Some sites move by themselves, as fonts and their own buttons come.
        if (!hadRecentInput && names.includes("rockpool-snippet")) window.shifts.push(`${names}: ${value.toFixed(3)}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Leaves Rockpool's script out of the pages until the returned function is called. */
export async function withoutScript(context) {
  const url = "http://rockpool.localhost/rockpool.js";
  await context.route(url, (route) => route.fulfill({ contentType: "text/javascript", headers: { "access-control-allow-origin": "*" }, body: "" }));
  return () => context.unroute(url);
}

/** Where the text and the blocks of the page are, by what they say. */
export function boxes(page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    // Headers of some sites change at the first scroll.
    for (const top of [document.documentElement.scrollHeight, 0]) {
      scrollTo({ top, behavior: "instant" });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    const content = [...document.querySelectorAll(":is(main, article) :is(h1, h2, p, li, pre, pre > *, figure, [class*=language-], .example-wrap)")];
    return content
      .filter((element) => element.getClientRects().length > 0 && !element.closest("nav, .buttons, .button-holder, button"))
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const place = [left + scrollX, top + scrollY, width, height].map((number) => Math.round(number - 0.1));
        return `${element.localName} “${element.textContent.trim().slice(0, 24)}” ${place.join(" ")}`;
      });
  });
}

/** How snippets moved the page so far. */
export const shifts = (page) => page.evaluate(() => window.shifts);

/** What axe-core finds in a page or frame, without the frames in it. A frame is a part of a page, which has the heading. */
export function violations(page) {
  return page.evaluate(async () => {
    const rules = { "page-has-heading-one": { enabled: window === top } };
    // A frame lets the page's ground through, which axe-core does not see from inside.
    const { style } = document.documentElement;
    if (window !== top) style.background = "Canvas";
    const found = await window.axe.run(document, { resultTypes: ["violations"], iframes: false, rules });
    if (window !== top) style.background = "";
    // A host's own colours fade in and out by themselves; what stands in our shadow roots is named by a list.
    const counts = (id, node) => id !== "color-contrast" || window !== top || Array.isArray(node.target[0]);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.filter((node) => counts(id, node)).map((node) => `${id}: ${node.html.slice(0, 60)}`),
    );
  });
}

/** The corners of a snippet's buttons that something else covers or that are cut off, and words that the buttons cover. */
export function faultsOfButtons(snippet) {
  return snippet.evaluate((element) => {
    const buttons = [...element.shadowRoot.querySelectorAll("button")];
    const { container } = element.block;
    const faults = [];
    const touches = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    // A line has more height than its letters.
    const middle = ({ left, right, top, height }) => ({ left, right, top: top + height / 3, bottom: top + (height * 2) / 3 });
    const texts = document.createTreeWalker(container.parentElement, NodeFilter.SHOW_TEXT);
    const words = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      if (text.data.trim() && !text.parentElement.closest("rockpool-snippet")) for (const box of range.getClientRects()) words.push([text.data, middle(box)]);
    }
    for (const button of buttons) {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      if (left < 0 || right > width) faults.push(`${button.textContent} reaches beyond the page`);
      for (const [x, y] of [[left, (top + bottom) / 2], [right, (top + bottom) / 2], [(left + right) / 2, top], [(left + right) / 2, bottom]]) {
        const [inX, inY] = [Math.min(Math.max(x, left + 3), right - 3), Math.min(Math.max(y, top + 3), bottom - 3)];
        if (inY < 0 || inY > height) faults.push(`${button.textContent} is out of sight`);
        else if (element.shadowRoot.elementFromPoint(inX, inY) !== button) faults.push(`${button.textContent} is covered at ${inX} ${inY} by ${document.elementFromPoint(inX, inY)?.outerHTML.slice(0, 80)}`);
      }
      for (const [text, box] of words) if (touches(box, { left, right, top, bottom })) faults.push(`${button.textContent} covers “${text.trim()}”`);
    }
    return faults;
  });
}
