// Type check only: the modules are what their contracts say.
import type * as contract from "contract";
import type * as programContract from "program-contract";
import * as editor from "../editor.ts";
import * as program from "../program.ts";

export const sameAsContract: typeof contract = editor;
export const programSameAsContract: typeof programContract = program;
