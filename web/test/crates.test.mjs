// Which crates' files a question needs, and what the compiler is told of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundle.mjs";

const { fileName, neededBy, withNeeds } = await bundled("compiler/crates");

const crate = (name, offered, needs) => ({
  version: "1.0.0", offered, needs,
  check: { name: `crates/lib${name}-0.rmeta.xz` }, build: { name: `crates/lib${name}-1.rlib.xz` },
});
const crates = {
  regex: crate("regex", true, ["automata", "memchr"]),
  automata: crate("automata", false, ["memchr", "regex"]),
  memchr: crate("memchr", false, []),
};
const asked = (crates) => JSON.stringify({ task: "check", crates });

test("what crates need comes with them, once, even in a circle", () => {
  assert.deepEqual(withNeeds(crates, ["regex"]), ["regex", "automata", "memchr"]);
  assert.deepEqual(withNeeds(crates, []), []);
});

test("the compiler is told of what a program may name, by the files of its library", () => {
  for (const [library, ending] of [["library", "0.rmeta"], ["buildLibrary", "1.rlib"]]) {
    const { question, files } = neededBy(asked(["memchr", "regex", "tokio", "constructor"]), { crates }, library);
    assert.deepEqual(JSON.parse(question), { task: "check", crates: [{ name: "regex", file: `libregex-${ending}` }] });
    assert.deepEqual(files.map(fileName), ["regex", "automata", "memchr"].map((name) => `lib${name}-${ending}`));
  }
});

test("a site without crates, and a question that names none, need no files", () => {
  assert.deepEqual(neededBy(asked(["regex"]), {}, "library"), { question: asked([]), files: [] });
  const plain = JSON.stringify({ task: "build" });
  assert.deepEqual(neededBy(plain, { crates }, "buildLibrary"), { question: plain, files: [] });
});
