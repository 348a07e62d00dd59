// A compiler small enough to be written by hand, for what does not need the real one.
import { assemble } from "./small_modules.mjs";

/** Words of a question to which the compiler does something else than to build it. */
export const word = { error: "!", crash: "?", endless: "~" };

const diagnostic = '{"message":"no"}\\n';
const panic = "thread 'main' panicked at a.rs:1:2:\\nout of ideas\\n";
const length = (text) => JSON.parse(`"${text.replaceAll('"', '\\"')}"`).length;
const data = (text) => text.replaceAll("\\n", "\\0a").replaceAll('"', "\\22");

/**
 * "Builds" a question by writing it down as the program, if its library is `file`. A question with an exclamation mark has
 * errors, at a question mark the compiler breaks, with a tilde it never ends.
 */
export const engine = (file) => assemble(`(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (import "wasi_snapshot_preview1" "path_open" (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (memory (export "memory") 2 4)
  (data (i32.const 100) "${data(diagnostic)}")
  (data (i32.const 200) "${data(panic)}")
  (data (i32.const 300) "lib/rustlib/wasm32-wasip1/lib/${file}")
  (data (i32.const 400) "tmp/program.wasm")
  (func $write (param $to i32) (param $start i32) (param $length i32)
    (i32.store (i32.const 8) (local.get $start))
    (i32.store (i32.const 12) (local.get $length))
    (drop (call $fd_write (local.get $to) (i32.const 8) (i32.const 1) (i32.const 16))))
  (func $open (param $name i32) (param $length i32) (param $how i32) (param $rights i64) (result i32)
    (call $path_open (i32.const 3) (i32.const 0) (local.get $name) (local.get $length) (local.get $how) (local.get $rights) (local.get $rights) (i32.const 0) (i32.const 24)))
  (func $has (param $start i32) (param $length i32) (param $byte i32) (result i32)
    (loop $next
      (if (i32.eqz (local.get $length)) (then (return (i32.const 0))))
      (if (i32.eq (i32.load8_u (local.get $start)) (local.get $byte)) (then (return (i32.const 1))))
      (local.set $start (i32.add (local.get $start) (i32.const 1)))
      (local.set $length (i32.sub (local.get $length) (i32.const 1)))
      (br $next))
    (unreachable))
  (func (export "_initialize"))
  (func (export "prepare"))
  (func (export "allocate") (param i32) (result i32) (i32.const 1024))
  (func (export "answer") (param $start i32) (param $length i32)
    (if (call $has (local.get $start) (local.get $length) (i32.const ${word.error.charCodeAt(0)}))
      (then (call $write (i32.const 2) (i32.const 100) (i32.const ${length(diagnostic)})) (call $proc_exit (i32.const 1))))
    (if (call $has (local.get $start) (local.get $length) (i32.const ${word.crash.charCodeAt(0)}))
      (then (call $write (i32.const 2) (i32.const 200) (i32.const ${length(panic)})) (unreachable)))
    (if (call $has (local.get $start) (local.get $length) (i32.const ${word.endless.charCodeAt(0)}))
      (then (loop $again (br $again))))
    (if (i32.eqz (call $open (i32.const 300) (i32.const ${30 + file.length}) (i32.const 0) (i64.const 2)))
      (then
        (if (call $open (i32.const 400) (i32.const 16) (i32.const 9) (i64.const 64)) (then (unreachable)))
        (call $write (i32.load (i32.const 24)) (local.get $start) (local.get $length))))))`);
