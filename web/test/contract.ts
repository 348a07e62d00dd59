// Type check only: the module is what its contract says.
import type * as contract from "contract";
import * as editor from "../editor.ts";

export const sameAsContract: typeof contract = editor;
