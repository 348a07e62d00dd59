// The programs of the docs sites, as their sources have them.

/** Prints the pools by number: the plain block of each site. */
export const POOLS = `fn main() {
    let pools = ["north", "south", "harbour"];
    for (number, pool) in pools.iter().enumerate() {
        println!("{}: the {pool} pool", number + 1);
    }
}`;

/** Has hidden lines. */
export const COUNT = `let mut seen = BTreeMap::new();
*seen.entry("limpet").or_insert(0) += 2;
println!("{seen:?}");`;

/** Must not compile: E0382. */
export const MOVED = inMain(`let bucket = String::from("three crabs");
let other = bucket;
println!("{bucket} and {other}");`);

/** Panics. */
export const PANICS = inMain(`let depths: Vec<u32> = Vec::new();
let deepest = depths.iter().max().expect("a pool was measured");
println!("{deepest}");`);

const BUCKET = `struct Bucket {
    crabs: u64,
    litres: u64,
}
`;
const CLOSURE = `let bucket = Bucket { crabs: 3, litres: 9 };
println!("{} litres", bucket.litres);
let count = move || bucket.crabs;
println!("{} crabs in {} bytes", count(), std::mem::size_of_val(&count));`;

/** Of edition 2018. */
export const OLDER = `${BUCKET}
${inMain(CLOSURE)}`;

/** Has a line that is wider than the page. */
export const REPORT = inMain(`let report = "The lowest tide of the year uncovers the outer reef for an hour, and whoever wants to see the anemones there has to be early.";
println!("{} letters", report.len());`);

/** Stands in a list. */
export const LOW = inMain(`let low = [(6, 12), (18, 40)];
for (hour, minute) in low {
    println!("low tide at {hour}:{minute:02}");
}`);

/** Stands in tabs, beside another language. */
export const HIGH = inMain('println!("high tide");');

/** Does not end. */
export const WAITS = inMain(`loop {
    std::thread::sleep(std::time::Duration::from_secs(6 * 60 * 60));
}`);

/** Is no program. */
export const UNFINISHED = "let tide = ...;";

function inMain(body) {
  return `fn main() {\n${body.replace(/^/gm, "    ")}\n}`;
}

/** A program as documentation comments have it: what is in `main` alone. */
export function withoutMain(program) {
  return program.replace(/^fn main\(\) \{\n([^]*)\n\}$/m, (_, body) => body.replace(/^ {4}/gm, ""));
}
