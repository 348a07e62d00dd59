// What real programs see of their system, and how they end. Needs a library that was built for it: see native_program.mjs.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { bundled } from "./bundle.mjs";
import { compile, place, readStd } from "./native_program.mjs";

const skip = place ? false : "ROCKPOOL_PROGRAMS names no folder with a standard library for programs";
const job = { arguments: ["program"], environment: {}, stdin: "", limits: { output: 100_000 } };
let Prepared, library;

before(async () => {
  if (skip) return;
  ({ Prepared } = await bundled("program/run"));
  library = await WebAssembly.compile(readStd());
});

/** Runs the body of a `main`, or a whole program. */
async function run(text, given = {}) {
  const module = compile(text.includes("fn main") ? text : `use std::{fs, io::{self, prelude::*}};\nfn main() -> io::Result<()> {${text}\n Ok(()) }`, given.flags);
  const said = { stdout: "", stderr: "" };
  const output = (pieces) => pieces.forEach(({ stream, bytes }) => (said[stream] += new TextDecoder().decode(bytes)));
  const prepared = await Prepared.from(library);
  const { outcome, memory } = await prepared.run(module, { ...job, ...given }, { started() {}, output });
  return { ...said, outcome, memory };
}

/** Checks what a program prints that ends well. */
async function prints(text, expected, given) {
  const { stdout, stderr, outcome } = await run(text, given);
  assert.equal(stderr, "");
  assert.equal(stdout, expected);
  assert.deepEqual(outcome, { kind: "exited", code: 0 });
}

test("arguments and environment arrive, whatever characters they have", { skip }, async () => {
  const body = 'println!("{:?} {:?} {:?}", std::env::args().collect::<Vec<_>>(), std::env::var("NÄME"), std::env::vars().count());';
  await prints(body, '["program", "ärger", "", "日本"] Ok("wërt=x") 2\n', {
    arguments: ["program", "ärger", "", "日本"],
    environment: { NÄME: "wërt=x", B: "" },
  });
});

test("standard input is read by line and to its end", { skip }, async () => {
  const body = `
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    let rest: Vec<String> = io::stdin().lines().collect::<Result<_, _>>()?;
    println!("{line:?} {rest:?} {}", io::stdin().read_line(&mut line)?);`;
  await prints(body, '"first\\n" ["zwölf", "last"] 0\n', { stdin: "first\nzwölf\nlast" });
  await prints(body, '"" [] 0\n');
});

test("files are created, read, written, appended to, cut, renamed and removed", { skip }, async () => {
  await prints(
    `
    fs::write("notes.txt", "one\\n")?;
    let mut file = fs::OpenOptions::new().append(true).open("/notes.txt")?;
    file.seek(io::SeekFrom::Start(0))?;
    write!(file, "two\\n")?;
    print!("{}", fs::read_to_string("notes.txt")?);
    let mut file = fs::OpenOptions::new().read(true).write(true).open("./notes.txt")?;
    file.set_len(2)?;
    file.seek(io::SeekFrom::End(2))?;
    file.write_all(b"!")?;
    file.rewind()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    println!("{bytes:?} {}", file.metadata()?.len());
    fs::copy("notes.txt", "copy.txt")?;
    fs::rename("notes.txt", "copy.txt")?;
    println!("{} {}", fs::exists("notes.txt")?, fs::metadata("copy.txt")?.is_file());
    fs::remove_file("copy.txt")?;
    println!("{:?}", fs::read("copy.txt").unwrap_err().kind());`,
    "one\ntwo\n[111, 110, 0, 0, 33] 5\nfalse true\nNotFound\n",
  );
});

test("folders are made, listed and removed with all that is in them", { skip }, async () => {
  await prints(
    `
    fs::create_dir_all("a/b/c")?;
    for number in 0..300 { fs::write(format!("a/file {number}"), [number as u8])?; }
    let mut names: Vec<_> = fs::read_dir("a")?.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    println!("{} {:?}", names.len(), &names[..2]);
    println!("{}", fs::read_dir("a")?.filter(|entry| entry.as_ref().unwrap().file_type().unwrap().is_dir()).count());
    fs::rename("a/b", "moved")?;
    println!("{}", fs::metadata("moved/c")?.is_dir());
    fs::remove_dir_all("a")?;
    println!("{} {:?}", fs::exists("a")?, fs::read_dir("/")?.map(|entry| entry.unwrap().path()).collect::<Vec<_>>());
    println!("{:?}", std::env::current_dir()?);`,
    '301 ["b", "file 0"]\n1\ntrue\nfalse ["/moved"]\n"/"\n',
  );
});

test("what goes wrong with files is told as natively", { skip }, async () => {
  await prints(
    `
    fs::create_dir("folder")?;
    fs::write("file", "")?;
    fs::write("folder/inner", "")?;
    fn kind<T>(result: io::Result<T>) { print!("{:?} ", result.err().map(|error| error.kind())); }
    kind(fs::create_dir("folder"));
    kind(fs::create_dir("none/folder"));
    kind(fs::File::create_new("file"));
    kind(fs::File::create("folder"));
    kind(fs::read_dir("file"));
    kind(fs::read("file/inner"));
    kind(fs::remove_file("folder"));
    kind(fs::rename("file", "folder"));
    kind(fs::rename("none", "other"));
    kind(fs::hard_link("file", "folder/inner"));
    kind(fs::read("../../none"));
    println!("{:?} {:?} {:?}",
        fs::remove_dir("folder").map_err(|error| error.to_string()),
        fs::File::open("file")?.write(b"x").map_err(|error| error.to_string()),
        fs::File::create("file")?.read(&mut [0]).map_err(|error| error.to_string()));`,
    'Some(AlreadyExists) Some(NotFound) Some(AlreadyExists) Some(IsADirectory) Some(NotADirectory) Some(NotADirectory) ' +
      'Some(IsADirectory) Some(IsADirectory) Some(NotFound) Some(AlreadyExists) Some(NotFound) ' +
      'Err("Directory not empty (os error 55)") Err("Bad file descriptor (os error 8)") Err("Bad file descriptor (os error 8)")\n',
  );
});

test("a file knows when it was written", { skip }, async () => {
  await prints(
    `
    use std::time::{Duration, SystemTime};
    fs::write("file", "12345")?;
    let about = fs::metadata("file")?;
    println!("{} {}", about.modified()?.elapsed().unwrap() < Duration::from_secs(60), about.len());
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    fs::File::options().write(true).open("file")?.set_modified(then)?;
    println!("{}", fs::metadata("file")?.modified()? == then);`,
    "true 5\ntrue\n",
  );
});

test("clocks run, and sleeping takes its time", { skip }, async () => {
  await prints(
    `
    use std::time::{Duration, Instant, SystemTime};
    let begun = Instant::now();
    std::thread::sleep(Duration::from_millis(30));
    println!("{}", begun.elapsed() >= Duration::from_millis(30));
    println!("{}", SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap() > Duration::from_secs(1_700_000_000));
    std::thread::yield_now();`,
    "true\ntrue\n",
  );
});

test("what is random differs from run to run", { skip }, async () => {
  const text = `unsafe extern "C" { fn getentropy(bytes: *mut u8, length: usize) -> i32; }
    fn main() { let mut bytes = [0; 16]; println!("{} {bytes:?}", unsafe { getentropy(bytes.as_mut_ptr(), 16) }); }`;
  const [one, other] = [await run(text), await run(text)];
  assert.match(one.stdout, /^0 /);
  assert.notEqual(one.stdout, other.stdout);
});

test("the streams are no terminals", { skip }, async () => {
  await prints('println!("{} {} {}", io::stdin().is_terminal(), io::stdout().is_terminal(), io::stderr().is_terminal());'.replace("println", "use std::io::IsTerminal; println"), "false false false\n");
});

test("functions of C are there", { skip }, async () => {
  await prints(
    `unsafe extern "C" { safe fn abs(number: i32) -> i32; fn strlen(text: *const std::ffi::c_char) -> usize; fn puts(text: *const std::ffi::c_char) -> i32; }
    fn main() { println!("{} {}", abs(-3), unsafe { strlen(c"four".as_ptr()) }); unsafe { puts(c"by C".as_ptr()); } }`,
    "3 4\nby C\n",
  );
});

test("threads, commands and sockets are refused, not missing", { skip }, async () => {
  await prints(
    `println!("{:?} {:?} {:?}",
        std::thread::Builder::new().spawn(|| ()).map_err(|error| error.kind()).err(),
        std::process::Command::new("ls").spawn().map_err(|error| error.kind()).err(),
        std::net::TcpStream::connect("127.0.0.1:80").map_err(|error| error.kind()).err());`,
    "Some(Unsupported) Some(Unsupported) Some(Unsupported)\n",
  );
});

const noisy = 'struct Noisy(&\'static str); impl Drop for Noisy { fn drop(&mut self) { println!("dropped {}", self.0) } }\n';

test("an exit ends the program at once, and runs no destructor", { skip }, async () => {
  const { stdout, outcome } = await run(`${noisy} fn main() { let _noisy = Noisy("main"); print!("before"); std::process::exit(-1) }`);
  assert.equal(stdout, "before");
  assert.deepEqual(outcome, { kind: "exited", code: 255 });
});

test("an error of main is an exit code", { skip }, async () => {
  const { stderr, outcome } = await run('fn main() -> Result<(), String> { Err("no luck".into()) }');
  assert.equal(stderr, 'Error: "no luck"\n');
  assert.deepEqual(outcome, { kind: "exited", code: 1 });
});

test("a panic unwinds through the program and the library, and can be caught", { skip }, async () => {
  const { stdout, stderr, outcome } = await run(`${noisy} fn main() {
    let _outer = Noisy("outer");
    let caught = std::panic::catch_unwind(|| { let _inner = Noisy("inner"); vec![1, 2].into_iter().for_each(|number| if number == 2 { panic!("two") }); });
    println!("{:?}", caught.unwrap_err().downcast_ref::<&str>());
    let mut numbers = vec![3, 1, 2];
    numbers.sort_by(|_, _| panic!("in the library"));
  }`);
  assert.equal(stdout, 'dropped inner\nSome("two")\ndropped outer\n');
  assert.match(stderr, /panicked at .*:\d+:\d+:\ntwo\n[^]*in the library/);
  assert.deepEqual(outcome, { kind: "exited", code: 101 });
});

test("what cannot go on is told apart", { skip }, async () => {
  const kind = async (text, given) => (await run(text, given)).outcome.kind;
  assert.equal(await kind("std::process::abort();"), "aborted");
  assert.equal(await kind('extern "C" fn plain() { panic!("not through C") } fn main() { plain() }'), "aborted");
  assert.equal(await kind("fn deep(n: u64) -> u64 { std::hint::black_box(if n == u64::MAX { 0 } else { deep(n + 1) + 1 }) } fn main() { println!(\"{}\", deep(0)) }"), "overflowed");
  assert.equal(await kind("let mut all = Vec::new(); loop { all.push(vec![1u8; 64 << 20]); }"), "exhausted");
  assert.equal(await kind("unsafe { println!(\"{}\", *std::hint::black_box(0xFFFF_FFF0 as *const u64)) }"), "trapped");
});

test("running out of memory is said by the library", { skip }, async () => {
  const { stderr, memory } = await run("let mut all = Vec::new(); loop { all.push(vec![1u8; 64 << 20]); }");
  assert.match(stderr, /^memory allocation of 67108864 bytes failed\n/);
  assert.ok(memory > 900 << 20, `${memory}`);
});

test("a flood is cut at its limit, and no destructor runs", { skip }, async () => {
  const { stdout, outcome } = await run(`${noisy} fn main() { let _noisy = Noisy("main"); loop { println!("1234567"); } }`, { limits: { output: 1001 } });
  assert.equal(stdout, `${"1234567\n".repeat(125)}1`);
  assert.equal(outcome.kind, "flooded");
});

test("a symbol that is nowhere is named", { skip }, async () => {
  const { outcome } = await run('unsafe extern "C" { safe fn nowhere(); safe fn abs(number: i32) -> i32; } fn main() { nowhere(); abs(1); }');
  assert.equal(outcome.kind, "unlinked");
  assert.deepEqual(outcome.symbols, ["nowhere"]);
  assert.match(outcome.message, /undefined symbol: nowhere/);
});
