// Random Rust programs that say what they compute: the same seed gives the same programs, and each ends.
//   node compiler/tests/run/random.mjs --seed 7 --count 20 --out DIR
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Choice } from "./random/choice.mjs";
import { Writer } from "./random/expressions.mjs";
import { statements } from "./random/statements.mjs";
import { INTEGERS, anyType, declaration, declareTypes } from "./random/types.mjs";

/** What every program begins with: the checksum, the printing with its limit, and the fuel that ends its loops. */
const PRELUDE = `#![allow(warnings, arithmetic_overflow, unconditional_panic, overflowing_literals)]
use std::fmt::Debug;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};

static SUM: AtomicU64 = AtomicU64::new(0xcbf2_9ce4_8422_2325);
static FUEL: AtomicU32 = AtomicU32::new(3000);
static LINES: AtomicU32 = AtomicU32::new(150);

trait Digest {
    fn digest(&self) -> u64;
}
fn mix(n: u64) -> u64 {
    (n ^ (n >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9).rotate_left(17)
}
fn note(n: u64) {
    SUM.store(mix(SUM.load(Relaxed) ^ n), Relaxed);
}
fn tick() -> bool {
    FUEL.fetch_update(Relaxed, Relaxed, |fuel| fuel.checked_sub(1)).is_ok()
}
fn show<T: Digest + Debug>(name: &str, value: &T) {
    note(value.digest());
    if LINES.fetch_update(Relaxed, Relaxed, |lines| lines.checked_sub(1)).is_ok() {
        println!("{name} {value:?}");
    }
}
macro_rules! digest_integers {
    ($($t:ty)*) => { $(impl Digest for $t { fn digest(&self) -> u64 { mix(*self as u64) ^ (*self as u128 >> 64) as u64 } })* };
}
digest_integers!(i8 i16 i32 i64 i128 u8 u16 u32 u64 u128);
impl Digest for bool { fn digest(&self) -> u64 { *self as u64 + 5 } }
impl Digest for char { fn digest(&self) -> u64 { *self as u64 } }
impl Digest for f32 { fn digest(&self) -> u64 { if self.is_nan() { 3 } else { self.to_bits() as u64 } } }
impl Digest for f64 { fn digest(&self) -> u64 { if self.is_nan() { 3 } else { self.to_bits() } } }
impl<T: Digest> Digest for Option<T> { fn digest(&self) -> u64 { self.as_ref().map_or(11, |t| mix(t.digest())) } }
impl<T: Digest, const N: usize> Digest for [T; N] { fn digest(&self) -> u64 { self.iter().fold(7, |sum, t| mix(sum ^ t.digest())) } }
impl<A: Digest> Digest for (A,) { fn digest(&self) -> u64 { mix(self.0.digest()) } }
impl<A: Digest, B: Digest> Digest for (A, B) { fn digest(&self) -> u64 { mix(self.0.digest()) ^ self.1.digest() } }
impl<A: Digest, B: Digest, C: Digest> Digest for (A, B, C) { fn digest(&self) -> u64 { mix(mix(self.0.digest()) ^ self.1.digest()) ^ self.2.digest() } }
`;

/** One program; `seed` alone decides what it is. */
export function randomProgram(seed) {
  const choice = new Choice(seed);
  const declared = declareTypes(choice);
  const functions = [];
  const written = [];
  const count = choice.between(4, 8);
  for (let at = 0; at < count; at++) {
    const made = makeFunction(choice, declared, functions, at);
    written.push(made.text);
    functions.push(made.signature);
  }
  const writer = new Writer(choice, declared, functions);
  const body = statements(writer, choice.between(14, 24), 3);
  const last = writer.variables.map(({ name }) => `show("${name}", &${name});`).join("\n");
  const end = `${last}\nprintln!("end {:016x} {}", SUM.load(Relaxed), FUEL.load(Relaxed));`;
  const parts = [`//! A random program, made from seed ${seed}.`, PRELUDE, ...declared.map(declaration), ...written, `fn main() {\n${body}\n${end}\n}\n`];
  return parts.join("\n");
}

/** A function that may call those before it, and none after, so that every call ends. */
function makeFunction(choice, declared, functions, at) {
  const parameters = Array.from({ length: choice.between(1, 5) }, (_, n) => ({
    name: `a${n}`,
    type: choice.chance(60) ? choice.of(INTEGERS) : anyType(choice, declared),
    mode: choice.weighted([[8, ""], [1, "&"], [2, "&mut "]]),
  }));
  const result = anyType(choice, declared);
  const writer = new Writer(choice, declared, functions);
  writer.calls = 2;
  writer.result = result;
  writer.variables = parameters.map(({ name, type }) => ({ name, type, mutable: false }));
  const behind = { "&": (name) => `let ${name} = *${name};`, "&mut ": (name) => `let ${name}_place = ${name};\nlet mut ${name} = *${name}_place;` };
  const opening = parameters.filter(({ mode }) => mode).map(({ name, mode }) => behind[mode](name));
  for (const { name, mode } of parameters) if (mode === "&mut ") writer.variables.find((one) => one.name === name).mutable = true;
  const body = statements(writer, choice.between(2, 7), 2);
  // What was changed is given back through the reference; an early return does not.
  const closing = parameters.filter(({ mode }) => mode === "&mut ").map(({ name }) => `*${name}_place = ${name};`);
  const written = parameters.map(({ name, type, mode }) => `${name}: ${mode}${type.name}`).join(", ");
  const text = `fn g${at}(${written}) -> ${result.name} {\n${[...opening, body, ...closing].join("\n")}\n${writer.value(result, 3)}\n}\n`;
  return { text, signature: { name: `g${at}`, parameters, result } };
}

async function main() {
  const { values: options } = parseArgs({
    options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "20" }, out: { type: "string" } },
  });
  if (!options.out) throw new Error("--out names the folder for the programs");
  await mkdir(options.out, { recursive: true });
  for (let at = 0; at < Number(options.count); at++) {
    const seed = Number(options.seed) * 100_000 + at;
    await writeFile(join(options.out, `random_${seed}.rs`), randomProgram(seed));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
