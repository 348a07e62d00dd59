//! Panics out of map, filter, sort, fold, Vec::from_iter, Drop of iterators; the source's remainder is dropped.
use std::panic::{AssertUnwindSafe, catch_unwind};
struct N(u32);
impl Drop for N {
    fn drop(&mut self) {
        print!("~{} ", self.0);
    }
}
fn attempt(name: &str, f: impl FnOnce() -> usize) {
    print!("{name}: ");
    println!("{:?}", catch_unwind(AssertUnwindSafe(f)).ok());
}
fn list(n: u32) -> Vec<N> {
    (0..n).map(N).collect()
}
fn main() {
    attempt("map", || list(4).into_iter().map(|n| if n.0 == 2 { panic!() } else { n }).collect::<Vec<_>>().len());
    attempt("filter", || list(4).into_iter().filter(|n| if n.0 == 3 { panic!() } else { n.0 % 2 == 0 }).count());
    attempt("for_each", || {
        list(4).into_iter().for_each(|n| {
            if n.0 == 1 {
                panic!()
            }
        });
        0
    });
    attempt("array map", || [0, 1, 2].map(N).map(|n| if n.0 == 1 { panic!() } else { n.0 as usize }).len());
    attempt("drain", || {
        let mut v = list(5);
        v.drain(1..4).for_each(|n| {
            if n.0 == 2 {
                panic!()
            }
        });
        v.len()
    });
    attempt("zip", || {
        list(3).into_iter().zip(list(3)).map(|(a, b)| if a.0 == 1 { panic!() } else { (a.0 + b.0) as usize }).sum()
    });
    attempt("fold", || {
        list(3).into_iter().fold(N(100), |a, b| if b.0 == 1 { panic!() } else { N(a.0 + 1) }).0 as usize
    });
    attempt("resize_with", || {
        let mut v = list(1);
        let mut k = 0;
        v.resize_with(5, || {
            k += 1;
            if k == 3 {
                panic!()
            }
            N(k * 10)
        });
        v.len()
    });
    attempt("extend", || {
        let mut v = list(1);
        v.extend((5..9).map(|n| if n == 7 { panic!() } else { N(n) }));
        v.len()
    });
    attempt("dedup", || {
        let mut v = list(4);
        v.dedup_by(|a, _| if a.0 == 2 { panic!() } else { true });
        v.len()
    });
    attempt("fine", || list(2).into_iter().rev().map(|n| n.0 as usize).sum());
    attempt("peek", || {
        let mut p = list(3).into_iter().peekable();
        p.peek();
        p.next_if(|n| n.0 == 0 && panic!()).is_some() as usize
    });
    attempt("box slice", || {
        let b: Box<[N]> = list(2).into();
        if b.len() == 2 {
            panic!()
        }
        b.len()
    });
    attempt("rc", || {
        let r = std::rc::Rc::new(N(7));
        let _s = r.clone();
        if std::rc::Rc::strong_count(&r) == 2 {
            panic!()
        }
        1
    });
}
