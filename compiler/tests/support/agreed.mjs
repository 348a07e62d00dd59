// What was found of programs before, by all that it depends on, below ROCKPOOL_AGREED.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, SCRIPTS } from "./page.mjs";

const FOLDER = process.env.ROCKPOOL_AGREED || join(tmpdir(), "rockpool-agreed");
const SCRIPT_NAMES = ["compiler.js", "compiler-worker.js", "program.js", "program-worker.js"];

export class Agreed {
  constructor(means, offers) {
    this.means = means;
    this.offers = offers;
  }

  static async open() {
    const manifest = JSON.parse(await readFile(join(DIST, "manifest.json"), "utf8"));
    const parts = [manifest.engine, manifest.buildLibrary, manifest.std].map((part) => part?.sha256);
    const scripts = await Promise.all(SCRIPT_NAMES.map((name) => readFile(join(SCRIPTS, name))));
    return new Agreed([...parts, ...scripts.map(hash)], manifest.crates);
  }

  /** What a comparison depends on that uses these crates; nothing of one that uses none. */
  crates(names) {
    return names.length > 0 ? hash(JSON.stringify(this.offers)) : undefined;
  }

  /** What was found; `asked` is the program and all else that the comparison depends on. */
  verdict(asked) {
    return readFile(this.place(asked), "utf8").catch(() => undefined);
  }

  async add(asked, verdict) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(this.place(asked), verdict);
  }

  place(asked) {
    return join(FOLDER, hash(JSON.stringify([this.means, asked])));
  }
}

function hash(content) {
  return createHash("sha256").update(content).digest("hex");
}
