// Programs as native rustc makes them, but linked as the page's compiler does: against the shared standard library.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Folder with `sysroot/` and the `std.wasm` of the same build, from $ROCKPOOL_PROGRAMS; with it the compiler and linker. */
export const place = process.env.ROCKPOOL_PROGRAMS;
const rustc = (process.env.ROCKPOOL_RUSTC ?? "rustc").split(" ");
const linker = (process.env.ROCKPOOL_WASM_LD ?? "wasm-ld").split(" ");

export const readStd = () => readFileSync(join(place, "std.wasm"));

/** Exceptions in the form that has `try_table`. */
const unwinding = ["-Cpanic=unwind", "-Cllvm-args=-wasm-enable-eh", "-Cllvm-args=-wasm-use-legacy-eh=false", "-Ctarget-feature=+exception-handling"];

/** The page's compiler exports C's main by its plain name, which in a program rustc keeps for itself. */
const plainMain = `#![no_std]
#[unsafe(no_mangle)]
extern "C" fn main(_count: i32, _values: i32) -> i32 {
    unsafe extern "C" { fn __main_void() -> i32; }
    unsafe { __main_void() }
}`;

/** The module of a program. */
export function compile(text, flags = []) {
  const folder = mkdtempSync(join(tmpdir(), "rockpool-program-"));
  const objects = [object(folder, "program", text, flags), object(folder, "start", plainMain, ["--crate-type=lib"])];
  const module = join(folder, "program.wasm");
  run(linker, [...objects, "--no-entry", "--export=main", "--allow-undefined", "--import-memory", "--import-table", "--stack-first", "-zstack-size=4194304", "--table-base=65536", "--global-base=8388608", "-s", "-o", module]);
  return withTableSize(readFileSync(module));
}

function object(folder, name, text, flags) {
  const [source, object] = [join(folder, `${name}.rs`), join(folder, `${name}.o`)];
  writeFileSync(source, text);
  const target = ["--sysroot", join(place, "sysroot"), "--target", "wasm32-wasip1", "--edition", "2024"];
  run(rustc, [source, ...target, ...unwinding, "--cap-lints=allow", "--emit=obj", "-Ccodegen-units=1", "-o", object, ...flags]);
  return object;
}

function run([command, ...first], rest) {
  execFileSync(command, [...first, ...rest], { stdio: ["ignore", "ignore", "pipe"] });
}

/** `module` with the section that says how large its table is. */
function withTableSize(module) {
  return Buffer.concat([module, customSection("rockpool", JSON.stringify({ table: 65_536 + 10_000 }))]);
}

export function customSection(name, text) {
  const content = Buffer.concat([Buffer.of(name.length), Buffer.from(name), Buffer.from(text)]);
  if (content.length > 127) throw new Error("the section is longer than one byte says");
  return Buffer.concat([Buffer.of(0, content.length), content]);
}
