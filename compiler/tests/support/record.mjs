// What native rustc said of each program, for machines that have no such rustc. Written by `agreement.mjs --record` only.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FILE = join(dirname(fileURLToPath(import.meta.url)), "../native.jsonl");

/**
 * @returns {Promise<{release: string, answers: Map<string, object>} | null>} null when nothing was recorded
 */
export async function readRecord() {
  if (!existsSync(FILE)) return null;
  const [head, ...lines] = (await readFile(FILE, "utf8")).trimEnd().split("\n").map((line) => JSON.parse(line));
  return { release: head.release, answers: new Map(lines.map(({ name, ...answer }) => [name, answer])) };
}

/** @param {[string, object][]} answers by program */
export async function writeRecord(release, answers) {
  const lines = answers.map(([name, answer]) => JSON.stringify({ name, ...recorded(answer) }));
  await writeFile(FILE, `${[JSON.stringify({ release }), ...lines].join("\n")}\n`);
}

/** An answer as it is recorded: of the rendered text only a hash, or the file would be many times as large. */
export function recorded({ end, diagnostics }) {
  return { end, diagnostics: diagnostics.map(withHash) };
}

function withHash(diagnostic) {
  if (typeof diagnostic.rendered !== "string") return diagnostic;
  return { ...diagnostic, rendered: createHash("sha256").update(diagnostic.rendered).digest("hex").slice(0, 16) };
}
