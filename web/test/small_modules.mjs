// A standard library and programs small enough to be written by hand, for what does not need the real ones.
import binaryen from "binaryen";
import { customSection } from "./native_program.mjs";

export function assemble(text) {
  const module = binaryen.parseText(text);
  // No newer form than every engine reads.
  module.setFeatures(binaryen.Features.MutableGlobals | binaryen.Features.ReferenceTypes);
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

/** Has what the runner asks of the library, and `print`, which writes bytes of the memory to a stream. */
export const std = assemble(`(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 2 4)
  (table (export "__indirect_function_table") 4 funcref)
  (global (export "__stack_pointer") (mut i32) (i32.const 65536))
  (global (export "answer") i32 (i32.const 42))
  (func (export "_initialize"))
  (func (export "exit") (param i32) (call $proc_exit (local.get 0)) (unreachable))
  (func (export "print") (param $stream i32) (param $start i32) (param $length i32)
    (i32.store (i32.const 65544) (local.get $start))
    (i32.store (i32.const 65548) (local.get $length))
    (drop (call $fd_write (local.get $stream) (i32.const 65544) (i32.const 1) (i32.const 65552)))))`);

/** A program whose main is `body`; it says how many entries of the table it needs. */
export function program(body, { table = 8, more = "" } = {}) {
  const module = assemble(`(module
    (import "std" "memory" (memory 2))
    (import "std" "__indirect_function_table" (table ${table} funcref))
    (import "std" "__stack_pointer" (global $stack (mut i32)))
    (import "std" "answer" (global $answer i32))
    (import "std" "print" (func $print (param i32 i32 i32)))
    ${more}
    (data (i32.const 70000) "hello\\n\\c3\\a4")
    (elem (i32.const 4) $main)
    (func $hello (call $print (i32.const 1) (i32.const 70000) (i32.const 6)))
    (func $main (export "main") (param i32 i32) (result i32) ${body}))`);
  return Buffer.concat([module, customSection("rockpool", JSON.stringify({ table }))]);
}

export const spinning = program("(call $hello) (loop $again (br $again)) (unreachable)");
export const printing = program("(call $hello) (i32.const 0)");
export const flooding = program("(loop $again (call $hello) (br $again)) (unreachable)");
