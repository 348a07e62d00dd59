// The Rust examples in rustc's error-code documents, as rustdoc would compile them. They are read where the source package
// has them; nothing of them is kept here. Pure but for `readDocuments`.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the source package of a release puts the documents. */
export function documentsFolder(release) {
  return (
    process.env.ROCKPOOL_ERROR_CODES || `/usr/src/rustc-${release}/compiler/rustc_error_codes/src/error_codes`
  );
}

/**
 * Every Rust block of every document; null when the source package is not installed.
 * @returns {Promise<{name: string, expects: "pass" | "fail" | "ignored", codes: string[], question: object}[] | null>}
 *   `name` is such as "E0382/2", counted over the Rust blocks of a document from 1
 */
export async function readDocuments(folder) {
  if (!existsSync(folder)) return null;
  const files = (await readdir(folder)).filter((name) => /^E\d{4}\.md$/.test(name)).sort();
  const examples = [];
  for (const file of files) {
    const blocks = blocksOf(await readFile(join(folder, file), "utf8"));
    blocks.forEach(({ marks, code }, index) => examples.push(example(`${file.slice(0, 5)}/${index + 1}`, marks, code)));
  }
  return examples;
}

/** The fenced blocks that rustdoc takes for Rust. */
export function blocksOf(text) {
  const blocks = [];
  let open = null;
  for (const line of text.split("\n")) {
    const fence = line.match(/^\s*(```+|~~~+)(.*)$/);
    if (open) {
      if (fence && fence[1].startsWith(open.fence) && fence[2].trim() === "") {
        if (isRust(open.marks)) blocks.push({ marks: open.marks, code: open.lines.join("\n") });
        open = null;
      } else open.lines.push(line);
    } else if (fence) open = { fence: fence[1], marks: marksIn(fence[2]), lines: [] };
  }
  return blocks;
}

/** Words of an info string; what stands in parentheses is a remark. */
function marksIn(info) {
  return info.replaceAll(/\([^)]*\)/g, " ").split(/[\s,]+/).filter(Boolean);
}

const KNOWN = /^(rust|ignore.*|should_panic|no_run|compile_fail|test_harness|standalone.*|edition\d{4}|E\d{4})$/;

function isRust(marks) {
  return marks.every((mark) => KNOWN.test(mark));
}

function example(name, marks, code) {
  const edition = marks.find((mark) => mark.startsWith("edition"))?.slice("edition".length) ?? "2015";
  const codes = marks.filter((mark) => /^E\d{4}$/.test(mark));
  const fails = marks.includes("compile_fail") ? "fail" : "pass";
  const text = wrapped(withHiddenLines(code));
  return {
    name,
    expects: marks.some((mark) => mark.startsWith("ignore")) ? "ignored" : fails,
    codes,
    question: {
      task: "check",
      files: [{ path: "src/main.rs", text }],
      edition,
      crate_type: "bin",
      tests: marks.includes("test_harness"),
      unstable: /^\s*#!\[feature\(/m.test(text),
    },
  };
}

/** `# code` is compiled but not shown; `##` stands for `#`. */
function withHiddenLines(code) {
  const lines = code.split("\n").map((line) => {
    const text = line.trimStart();
    if (text === "#") return "";
    if (text.startsWith("# ")) return text.slice(2);
    return text.startsWith("##") ? line.replace("##", "#") : line;
  });
  return lines.join("\n");
}

/** Crate attributes first, then `main` around the rest, unless there is one. */
function wrapped(code) {
  const { attributes, rest } = splitAttributes(code);
  const head = ["#![allow(unused)]", ...attributes].join("\n");
  if (/\bfn\s+main\b/.test(withoutComments(rest))) return `${head}\n${rest}\n`;
  const { crates, body } = splitCrates(rest);
  const lines = [head, ...crates];
  if (/\(\(\)\)\s*$/.test(body))
    lines.push("fn main() { fn _inner() -> ::core::result::Result<(), impl ::core::fmt::Debug> {", body, "} _inner().unwrap() }");
  else lines.push("fn main() {", body, "}");
  return `${lines.join("\n")}\n`;
}

/** Inner attributes of the crate may run over several lines. */
function splitAttributes(code) {
  const attributes = [];
  let rest = code;
  for (;;) {
    const match = rest.match(/^(?:\s|\/\/[^\n]*\n)*(#!\[(?:[^\[\]]|\[[^\]]*\])*\])/);
    if (!match) return { attributes, rest };
    attributes.push(match[1]);
    rest = rest.slice(match[0].length);
  }
}

function splitCrates(code) {
  const lines = code.split("\n");
  const isCrate = (line) => /^(#\[macro_use\]\s*)?extern\s+crate\s/.test(line);
  return { crates: lines.filter(isCrate), body: lines.filter((line) => !isCrate(line)).join("\n") };
}

function withoutComments(code) {
  return code.replaceAll(/\/\/[^\n]*/g, "").replaceAll(/\/\*[\s\S]*?\*\//g, "");
}
