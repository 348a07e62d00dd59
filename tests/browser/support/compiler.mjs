// What a reader sees of the compiler in the page.

/** What checking says in the bar of an example. */
export function checkState(place) {
  return place.locator(".check-state");
}

/** Waits until checking says this. The first time the compiler is fetched and started before. */
export async function checked(place, words) {
  await checkState(place).filter({ hasText: words instanceof RegExp ? words : new RegExp(`^${words}$`) }).waitFor();
}

/** The offer to fetch the compiler. */
export function offered(place) {
  return place.getByRole("button", { name: /^Check as you type/ });
}

/** Tools that the page answers itself, and something that each shows of a program. */
export function tasksOf() {
  return [
    ["Expand macros", "std::prelude"],
    ["HIR", "fn main"],
    ["MIR", "bb0"],
  ];
}

/** A program that takes the compiler long and ends in an error. */
export function slowly() {
  const parts = Array.from({ length: 400 }, (_, n) => `fn tide_${n}(x: u64) -> Vec<u64> { (0..x).map(|y| y * ${n}).filter(|y| y % 2 == 0).collect() }`);
  const calls = Array.from({ length: 400 }, (_, n) => `    total += tide_${n}(${n}).len();`);
  return `${parts.join("\n")}\nfn main() {\n    let mut total = 0usize;\n${calls.join("\n")}\n    let wrong: u8 = total;\n    println!("{wrong}");\n}\n`;
}
