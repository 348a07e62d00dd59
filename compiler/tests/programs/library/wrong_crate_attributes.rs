// crate: lib
#![crate_type = "proc-macro-lib"]
#![recursion_limit = "many"]
#![no_such_attribute]
#![inline]

pub fn f() {}

#![allow(dead_code)]
