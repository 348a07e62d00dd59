// rustc of this machine, asked what the page's compiler is asked: the same release, the same target, a std of its own.
import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const RUSTC = process.env.ROCKPOOL_NATIVE_RUSTC || "/usr/bin/rustc";
const SYSROOT = process.env.ROCKPOOL_NATIVE_SYSROOT || join(root, "target/compiler/native-sysroot");
const TARGET = "wasm32-wasip1";
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The release of the native compiler, such as "1.96.0"; null when there is none to ask. */
export function nativeRelease() {
  if (!existsSync(RUSTC) || !existsSync(join(SYSROOT, "lib/rustlib", TARGET, "lib"))) return null;
  const text = execFileSync(RUSTC, ["-vV"], { encoding: "utf8" });
  return text.match(/^release: (.*)$/m)?.[1] ?? null;
}

/** What to do when `nativeRelease` is null or another one. */
export const NATIVE_MISSING =
  `no native compiler to compare with: ${RUSTC} with a ${TARGET} std in ${SYSROOT}. ` +
  "`cargo xtask test compiler` builds that std and names both by ROCKPOOL_NATIVE_RUSTC and ROCKPOOL_NATIVE_SYSROOT.";

/** A folder for native checks; `close` removes it. */
export async function openNative() {
  const folder = await mkdtemp(join(tmpdir(), "rockpool-native-"));
  await mkdir(join(folder, "out"));
  let count = 0;
  return {
    /**
     * @param {import("../../../web/compiler").Question} question
     * @returns {Promise<{end: "done" | "failed" | "crashed", diagnostics: string, wall: number}>}
     */
    async check(question) {
      const place = join(folder, String(count++));
      for (const file of question.files) {
        await mkdir(dirname(join(place, file.path)), { recursive: true });
        await writeFile(join(place, file.path), file.text);
      }
      const answer = await run(place, question, join(folder, "out"));
      await rm(place, { recursive: true });
      return answer;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function run(place, question, out) {
  const env = { PATH: process.env.PATH, ...(question.unstable ? { RUSTC_BOOTSTRAP: "1" } : {}) };
  const options = { cwd: place, env, maxBuffer: MOST_OUTPUT, encoding: "utf8" };
  const start = performance.now();
  return new Promise((done) =>
    execFile(RUSTC, argumentsFor(question, out), options, (error, _, diagnostics) => {
      const code = error ? error.code : 0;
      const end = code === 0 ? "done" : code === 1 ? "failed" : "crashed";
      done({ end, diagnostics, wall: performance.now() - start });
    }),
  );
}

function argumentsFor(question, out) {
  const fixed = ["--target", TARGET, "--sysroot", SYSROOT, "--emit=metadata", "--out-dir", out];
  const json = ["--error-format=json", "--json=diagnostic-rendered-ansi"];
  const own = ["--edition", question.edition, "--crate-type", question.crate_type];
  if (question.tests) own.push("--test");
  return [...fixed, ...json, ...own, question.files[0].path];
}
