// The programs in `programs/`, one file each, in a folder named for what it shows; `programs/classes.json` says of each
// folder what its programs must have at least. A program's first lines may say `// edition: 2018`, `// crate: lib` and
// `// tests`; without them it is a binary of edition 2024 without its tests. A line `// file: src/tools.rs` begins another file.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codesOf } from "./compare.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../programs");
const MARK = /^\uFEFF?\/\/ (edition|crate|tests)(?:: (\w+))?\r?\n/;

/**
 * @returns {Promise<{classes: Record<string, {about: string, expects: "error" | "finding" | "nothing", codes?: string[]}>,
 *   programs: {name: string, class: string, question: object}[]}>} `codes`: at least one of them is found
 */
export async function readPrograms() {
  const classes = JSON.parse(await readFile(join(FOLDER, "classes.json"), "utf8"));
  const programs = [];
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name: folder } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!classes[folder]) throw new Error(`programs/classes.json says nothing of the folder ${folder}`);
    for (const file of (await readdir(join(FOLDER, folder))).sort()) {
      const text = await readFile(join(FOLDER, folder, file), "utf8");
      programs.push({ name: `${folder}/${file.replace(/\.rs$/, "")}`, class: folder, question: questionFor(text) });
    }
  }
  return { classes, programs };
}

/** The question that a program's text and its marks ask. */
export function questionFor(text) {
  const marks = marksOf(text);
  return {
    task: "check",
    files: filesIn(text),
    edition: marks.edition ?? "2024",
    crate_type: marks.crate ?? "bin",
    tests: "tests" in marks,
    unstable: false,
  };
}

function filesIn(text) {
  const [main, ...parts] = text.split(/^\/\/ file: (\S+)\n/m);
  const files = [{ path: "src/main.rs", text: main }];
  for (let index = 0; index < parts.length; index += 2) files.push({ path: parts[index], text: parts[index + 1] });
  return files;
}

function marksOf(text) {
  const marks = {};
  for (let rest = text, mark; (mark = rest.match(MARK)); rest = rest.slice(mark[0].length)) marks[mark[1]] = mark[2] ?? "";
  return marks;
}

/** Why a program is not what its folder says, or null. */
export function misplaced(kind, answer) {
  const errors = answer.diagnostics.filter((one) => one.level === "error");
  if (kind.expects === "nothing" && answer.diagnostics.length > 0) return "has findings, where none belong";
  if (kind.expects === "error" && errors.length === 0) return "has no error";
  if (kind.expects === "finding" && answer.diagnostics.length === 0) return "has no finding";
  const codes = codesOf(answer.diagnostics);
  if (kind.codes && !kind.codes.some((code) => codes.includes(code)))
    return `has none of the folder's codes, but ${codes.join(", ") || "no code"}`;
  return null;
}

/** Errors that rustc may find only when it generates code, which a check does not. */
const FOUND_IN_BUILDS = ["E0080", "E0511"];

/** Why a program does not do what its lesson says, or null. */
export function unkept(promise, answer) {
  if (promise === undefined || FOUND_IN_BUILDS.includes(promise)) return null;
  const errors = answer.diagnostics.filter((one) => one.level === "error");
  const first = errors[0] && `${errors[0].code ?? "an error"}: ${errors[0].message}`;
  if (promise === "") return first ? `must compile in the page, but has ${first}` : null;
  return codesOf(errors).includes(promise) ? null : `must fail with ${promise} in the page, but has ${first ?? "no error"}`;
}
