// The hidden frame of a host's page: holds the one compiler that all its frames use. See `compiler/shared.ts`.
import { createCompiler } from "./compiler.ts";
import { share } from "./compiler/shared.ts";

const base = new URL("compiler/", import.meta.url).href;
share((onState) => createCompiler({ base, onState }));
