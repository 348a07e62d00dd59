// What each docs site has, and how a reader changes its theme or goes to its other page.
import { COUNT, HIGH, LOW, MOVED, OLDER, PANICS, POOLS, REPORT, UNFINISHED, WAITS, withoutMain } from "./programs.mjs";

/** Programs whose lines are marked as changed: where the mark was a space is left. */
const EBB = 'fn main() {\n    println!("ebb"); \n    println!("flood"); \n}';
const NOTE = 'fn main() {\n    println!("ebb"); \n}';
const LIT = 'fn main() {\n    println!("ebb");\n    println!("flood");\n}';

/** Clicks what the page's own switch needs. */
const clicks = (...selectors) => async (page) => {
  for (const selector of selectors) await page.locator(selector).first().click();
};
const system = (theme) => (page) => page.emulateMedia({ colorScheme: theme });

/** Opens the menu that a narrow page has in place of `wanted`. */
async function reveal(page, wanted, menu) {
  if (!(await page.locator(wanted).first().isVisible())) await page.locator(menu).first().click();
  await page.locator(wanted).first().waitFor();
}

/**
 * By generator: the programs on each page in order; numbers of the blocks with marks on the first page; `error` whether the
 * code of the expected error is kept; `theme` what the reader does for dark and for light; `next` and `back` the links of
 * sites that go from page to page by script.
 */
export const HOSTS = {
  mdbook: {
    pages: {
      "pools.html": [POOLS, `use std::collections::BTreeMap;\nfn main() {\n${COUNT}\n}`, MOVED, PANICS, OLDER],
      "shore/tides.html": [REPORT, LOW, HIGH, WAITS, UNFINISHED],
    },
    marks: { hidden: 1, fails: 2, panics: 3, older: 4 },
    error: true,
    theme: {
      dark: book("coal"),
      light: book("light"),
    },
  },
  rustdoc: {
    pages: {
      "tides/index.html": [POOLS, `use std::collections::BTreeMap;\n${COUNT}`, ...[MOVED, PANICS, OLDER].map(withoutMain)],
      "tides/pools/fn.names.html": [...[REPORT, LOW, WAITS].map(withoutMain), UNFINISHED],
    },
    marks: { hidden: 1, fails: 2, panics: 3, older: 4 },
    error: false,
    theme: {
      dark: clicks(".settings-menu a:visible", "label:has(#theme-dark)"),
      light: clicks("label:has(#theme-light)", ".settings-menu a:visible"),
    },
  },
  vitepress: {
    pages: { "": [POOLS, MOVED, PANICS, OLDER], "tides.html": [REPORT, LOW, HIGH, EBB] },
    marks: { fails: 1, panics: 2, older: 3 },
    error: true,
    theme: {
      dark: async (page) => {
        await reveal(page, ".VPSwitchAppearance:visible", ".VPNavBarHamburger");
        await page.locator(".VPSwitchAppearance:visible").click();
      },
      light: async (page) => {
        await page.locator(".VPSwitchAppearance:visible").click();
        const menu = page.locator(".VPNavBarHamburger");
        if (await menu.isVisible()) await menu.click();
      },
    },
  },
  docusaurus: {
    pages: { "": [POOLS, MOVED, PANICS, OLDER], tides: [REPORT, LOW, HIGH, LIT] },
    marks: { fails: 1, panics: 2, older: 3 },
    error: true,
    theme: {
      dark: async (page) => {
        await reveal(page, "button[class*=toggleButton]:visible", ".navbar__toggle");
        await page.locator("button[class*=toggleButton]:visible").click();
      },
      light: async (page) => {
        await page.locator("button[class*=toggleButton]:visible").click();
        const close = page.locator(".navbar-sidebar__close");
        if (await close.isVisible()) await close.click();
      },
    },
  },
  mkdocs: {
    pages: { "": [POOLS, MOVED, PANICS, OLDER], "tides/": [REPORT, LOW, HIGH, NOTE] },
    marks: { fails: 1, panics: 2, older: 3 },
    error: true,
    theme: { dark: clicks("label[for=__palette_1]:visible"), light: clicks("label[for=__palette_0]:visible") },
  },
  sphinx: {
    pages: { "": [POOLS, MOVED, PANICS, OLDER], "tides.html": [REPORT, LOW] },
    marks: { fails: 1, panics: 2, older: 3 },
    error: true,
    theme: { dark: cycle("dark"), light: cycle("light") },
  },
  hugo: {
    pages: { "": [POOLS, MOVED, PANICS, OLDER], "tides/": [REPORT, LOW, HIGH] },
    marks: { fails: 1, panics: 2, older: 3 },
    error: true,
    theme: { dark: system("dark"), light: system("light") },
  },
  zola: {
    pages: { "": [POOLS, MOVED, PANICS], "tides.html": [REPORT, LOW] },
    marks: { fails: 1, panics: 2 },
    error: true,
    theme: { dark: system("dark"), light: system("light") },
  },
  plain: {
    pages: { "": [POOLS, MOVED, PANICS, OLDER, REPORT], "elements.html": [HIGH] },
    marks: { fails: 1, panics: 2, older: 3 },
    error: true,
    theme: { dark: clicks("#theme"), light: clicks("#theme") },
  },
};

/** mdBook's list of themes stays open once it is. */
function book(theme) {
  return async (page) => {
    await reveal(page, `#mdbook-theme-${theme}`, "#mdbook-theme-toggle");
    await page.locator(`#mdbook-theme-${theme}`).click();
  };
}

/** furo's switch goes round: the system's, light, dark. */
function cycle(theme) {
  return async (page) => {
    for (let turn = 0; turn < 3 && (await page.locator("body").getAttribute("data-theme")) !== theme; turn += 1)
      await page.locator(".theme-toggle:visible").first().click();
  };
}
