// Type check only: the modules are what their contracts say.
import type * as contract from "contract";
import type * as compilerContract from "compiler-contract";
import type * as programContract from "program-contract";
import * as compiler from "../compiler.ts";
import * as editor from "../editor.ts";
import * as program from "../program.ts";

export const sameAsContract: typeof contract = editor;
export const compilerSameAsContract: typeof compilerContract = compiler;
export const programSameAsContract: typeof programContract = program;
