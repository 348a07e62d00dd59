// The course's programs, assembled by the crate that assembles them for the page.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DIST } from "./page.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const MANIFEST = join(root, "compiler/tests/snippets/Cargo.toml");
const TARGET = process.env.ROCKPOOL_SNIPPETS_TARGET || join(root, "target/snippets");
/** What the app says of the page: all but some crates. */
const PAGE_OFFERS = ["run", "test", "crates", "threads"];
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * @returns {Promise<{name: string, class: "course", question: object, promise?: string}[]>} `promise`: what the lesson
 *   says of it: an error code, or nothing where it compiles; absent where it says neither, or needs crates
 */
export async function readCourse() {
  return (await assembled()).map(courseProgram);
}

/**
 * The programs of the course that run in the page: those that need more than it has are left out, by the app's own rules.
 * @returns {Promise<{name: string, source: string, stdin: string, edition: string, tests: boolean, crateType: string, crates: string[], flags: string[], repeated: true}[]>}
 */
export async function readCourseRuns() {
  const { crates: offers = {} } = JSON.parse(await readFile(join(DIST, "manifest.json"), "utf8"));
  const has = ({ needs, lacks, question: { crates = [] } }) => needs.every((need) => PAGE_OFFERS.includes(need)) && !lacks && crates.every((name) => offers[name]?.offered);
  const programs = (await assembled()).filter(({ run }) => run && has(run));
  return programs.map(({ name, text, run: { question } }) => {
    const { edition, tests, crate_type: crateType, crates = [] } = question;
    return { name: `course/${name}`, source: text, stdin: "", edition, tests, crateType, crates, flags: ["--edition", edition, ...(tests ? ["--test"] : [])], repeated: true };
  });
}

async function assembled() {
  const words = ["run", "--quiet", "--locked", "--manifest-path", MANIFEST, "--target-dir", TARGET, "--", join(root, "lessons")];
  const { stdout } = await promisify(execFile)("cargo", words, { maxBuffer: MOST_OUTPUT });
  return stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** Whether a program names one of its lesson's crates, which the page has not. */
function needsCrates(text, crates) {
  return crates.some((name) => new RegExp(`\\b${name.replaceAll("-", "_")}\\b`).test(text));
}

function courseProgram({ name, text, edition, tests, promise, crates }) {
  const files = [{ path: "src/main.rs", text }];
  const kept = needsCrates(text, crates) ? undefined : promise;
  return { name: `course/${name}`, class: "course", promise: kept, question: { task: "check", files, edition, crate_type: "bin", tests, unstable: false } };
}
