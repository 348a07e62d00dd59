// The crates of programs as native rustc links them: those of compiler/crates, built once below ROCKPOOL_NATIVE_CRATES.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const PACKAGE = join(root, "compiler/crates");
const TARGET = process.env.ROCKPOOL_NATIVE_CRATES || join(root, "target/native-crates");
const CARGO = process.env.ROCKPOOL_NATIVE_CARGO || "cargo";
const MOST_OUTPUT = 64 * 1024 * 1024;

let built;

/** Which crates they are: a hash of their versions. */
export async function cratesVersion() {
  return createHash("sha256").update(await readFile(join(PACKAGE, "Cargo.lock"))).digest("hex");
}

/** Options of rustc for a program that names these crates. */
export async function externs(rustc, names) {
  built ??= build(rustc);
  const files = await built;
  const missing = names.filter((name) => !files.has(name));
  if (missing.length > 0) throw new Error(`compiler/crates has no crate ${missing.join(", ")}`);
  const folder = dirname(files.get(names[0]));
  return ["-L", `dependency=${folder}`, ...names.flatMap((name) => ["--extern", `${name}=${files.get(name)}`])];
}

/** Builds all of them; gives each library's file by its crate. */
async function build(rustc) {
  const words = ["build", "--release", "--locked", "--message-format=json", "--quiet"];
  const env = { ...process.env, RUSTC: rustc, CARGO_TARGET_DIR: TARGET };
  const { stdout } = await promisify(execFile)(CARGO, words, { cwd: PACKAGE, env, maxBuffer: MOST_OUTPUT });
  const messages = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  const made = messages.filter(({ reason, filenames = [] }) => reason === "compiler-artifact" && filenames.some((name) => name.endsWith(".rlib")));
  return new Map(made.map(({ target, filenames }) => [target.name.replaceAll("-", "_"), filenames.find((name) => name.endsWith(".rlib"))]));
}
