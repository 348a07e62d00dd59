// Crates besides the standard library's: which of them a question needs, and how the compiler is told of them.
import type { Crate, LibraryName, Manifest, Packed } from "./protocol.ts";

/** Crates by their names. */
type Crates = Record<string, Crate>;

/** Which of a crate's files goes with which library. */
const kinds = { library: "check", buildLibrary: "build" } as const;

/** Those of the names that programs may use. */
export function offered(crates: Crates, names: string[]): string[] {
  return names.filter((name) => Object.hasOwn(crates, name) && crates[name]?.offered);
}

/** These crates and all that they need, each once. */
export function withNeeds(crates: Crates, names: string[]): string[] {
  const found = new Set(names);
  for (const name of found) crates[name]?.needs.forEach((needed) => found.add(needed));
  return [...found];
}

/** The files of these crates and of all that they need, which go with a library. */
export function filesOf(crates: Crates, names: string[], library: LibraryName): Packed[] {
  return withNeeds(crates, names).map((name) => fileOf(crates, name, library));
}

const fileOf = (crates: Crates, name: string, library: LibraryName): Packed => (crates[name] as Crate)[kinds[library]];

/** What a question needs besides the library. */
export interface Needed {
  /** The question as the compiler reads it. */
  question: string;
  files: Packed[];
}

/** `question` is JSON of the contract's Question. */
export function neededBy(question: string, { crates = {} }: Manifest, library: LibraryName): Needed {
  const asked: { crates?: string[] } = JSON.parse(question);
  if (!asked.crates) return { question, files: [] };
  const named = offered(crates, asked.crates);
  const externs = named.map((name) => ({ name, file: fileName(fileOf(crates, name, library)) }));
  return { question: JSON.stringify({ ...asked, crates: externs }), files: filesOf(crates, named, library) };
}

/** The name under which the compiler looks for a file. */
export const fileName = ({ name }: Packed): string => name.slice(name.lastIndexOf("/") + 1).replace(/\.xz$/, "");
