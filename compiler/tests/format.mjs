// Asks the formatter in the page about texts of our own, and about every program of `programs/`; of the latter native
// rustfmt is asked the same where this machine has one. Ends with 1 unless all is as expected.
//   node compiler/tests/format.mjs [--only <part of a name>]
import { parseArgs } from "node:util";
import { nativeFormatter } from "./support/native_formatter.mjs";
import { closeBrowser, openCompiler, serveCompiler } from "./support/page.mjs";
import { questionFor, readPrograms } from "./support/programs.mjs";

const { values: options } = parseArgs({ options: { only: { type: "string", default: "" } } });

/** Text, and what becomes of it; or of what the message must speak. */
const CASES = {
  "a line": ["fn main(){let  x=1;}", "fn main() {\n    let x = 1;\n}\n"],
  "nothing at all": ["", "\n"],
  "a macro's body": ["macro_rules! m{($a:expr)=>{ $a+1 ;}}", "macro_rules! m {\n    ($a:expr) => {\n        $a + 1;\n    };\n}\n"],
  "wide characters": [
    'fn main(){\nlet 名前="日本語のとても長い文字列";let emoji="👩‍👩‍👧";\n}',
    'fn main() {\n    let 名前 = "日本語のとても長い文字列";\n    let emoji = "👩‍👩‍👧";\n}\n',
  ],
  "a module of another file": ["mod other;fn main(){}", "mod other;\nfn main() {}\n"],
  "what is to be left": ["#[rustfmt::skip]\nfn a( ){ }\nfn b( ){ }", "#[rustfmt::skip]\nfn a( ){ }\nfn b() {}\n"],
  "white space that it cannot remove": ['fn main(){\nlet x="a   \nb";\n}', 'fn main() {\n    let x = "a   \nb";\n}\n'],
  "a comma too many": ["fn main(){let x=1,;}", /^rustfmt cannot read this program: expected one of .*, found `,`\.$/],
  "an open bracket": ["fn f(", /unclosed delimiter/],
  "an open comment": ["fn main(){ /* ", /unterminated block comment/],
  "a string without end": ['fn main(){ "', /unterminated double quote string/],
  "no Rust": ["Dear compiler, how are you?", /expected/],
  "nested without measure": [`fn main(){${"(".repeat(50_000)}1${")".repeat(50_000)};}`, "exhausted"],
};

let problems = 0;
const host = await serveCompiler();
const compiler = await openCompiler({ url: host.url });
await compiler.load();
await theFirst();
for (const [name, [text, expected]] of Object.entries(CASES)) if (name.includes(options.only)) await expect(name, text, expected);
await lineEnds();
await editions();
await allPrograms();
await Promise.all([compiler.close(), host.close()]);
await closeBrowser();
if (problems > 0) process.exitCode = 1;

function ask(text, edition = "2024") {
  return compiler.ask({ ...questionFor(""), task: "format", files: [{ path: "src/main.rs", text }], edition });
}

/** The formatter is fetched when it is first asked, and not before. */
async function theFirst() {
  const asked = () => host.requests.filter((path) => path.includes("rustfmt")).length;
  if (asked() !== 0) complain("the formatter was fetched before it was asked");
  const first = await ask("fn main(){}");
  const second = await ask("fn main(){}");
  if (first.end !== "done" || second.end !== "done") complain(`the first answer: ${first.end} ${first.message}`);
  if (asked() !== 1) complain(`the formatter was fetched ${asked()} times`);
  console.log(`first format ${Math.round(first.wall)} ms with its fetch, second ${Math.round(second.wall)} ms`);
}

async function expect(name, text, expected) {
  const answer = await ask(text);
  if (expected === "exhausted") {
    if (answer.end !== "exhausted") complain(`${name}: ${answer.end} ${answer.message}`);
  } else if (expected instanceof RegExp) {
    if (answer.end !== "failed" || !expected.test(answer.message)) complain(`${name}: ${answer.end} ${answer.message}`);
    if (answer.output !== "") complain(`${name}: output in spite of an error: ${answer.output}`);
  } else if (answer.end !== "done" || answer.output !== expected) {
    complain(`${name}: ${answer.end} ${answer.message}\n${JSON.stringify(answer.output)}`);
  }
}

/** As the native one: what it lays out anew ends in line feeds, whatever the text had. */
async function lineEnds() {
  const answer = await ask('fn main(){\r\nlet x="日本語";\r\n}\r\n');
  if (answer.output !== 'fn main() {\n    let x = "日本語";\n}\n') complain(`CRLF: ${JSON.stringify(answer.output)}`);
}

/** An edition has its own grammar and its own style. */
async function editions() {
  const old = await ask("fn async(){}", "2015");
  const young = await ask("fn async(){}", "2021");
  if (old.end !== "done" || young.end !== "failed") complain(`async as a name: ${old.end} in 2015, ${young.end} in 2021`);
  const imports = "use a::{x10,x9};";
  const [before, after] = [await ask(imports, "2021"), await ask(imports, "2024")];
  if (before.output !== "use a::{x10, x9};\n" || after.output !== "use a::{x9, x10};\n")
    complain(`the style of editions: ${before.output} and ${after.output}`);
}

async function allPrograms() {
  const native = nativeFormatter();
  console.log(native ? `compared with ${native.version}` : "no native rustfmt to compare with; ROCKPOOL_NATIVE_RUSTFMT names one");
  const { programs } = await readPrograms();
  let [formatted, refused, wall] = [0, 0, 0];
  for (const { name, question } of programs.filter((one) => one.name.includes(options.only))) {
    const [{ text }] = question.files;
    const answer = await ask(text, question.edition);
    wall += answer.wall;
    if (answer.end === "done") formatted++;
    else if (answer.end === "failed" && answer.message !== "") refused++;
    else complain(`${name}: ${answer.end} ${answer.message}`);
    const other = native?.format(text, question.edition);
    if (other && (other.formatted !== (answer.end === "done") || other.output !== answer.output)) complain(`${name}: differs from native rustfmt`);
    if (answer.end === "done" && (await ask(answer.output, question.edition)).output !== answer.output) complain(`${name}: not as it was when formatted twice`);
  }
  console.log(`${formatted} programs formatted, ${refused} refused, ${(wall / (formatted + refused)).toFixed(1)} ms each; ${problems} problems`);
}

function complain(text) {
  problems++;
  console.error(text);
}
