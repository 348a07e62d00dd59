//! Matching enums behind references, boxes, Rc, slices and mutable references; binding modes; box contents moved out.
use std::rc::Rc;
#[derive(Debug, Clone, PartialEq)]
enum E {
    A(u8),
    B { s: String, n: Option<Box<E>> },
    C(Rc<E>),
    D([i16; 3]),
    F,
}
fn walk(e: &E) -> String {
    match e {
        E::A(n @ 0..=9) => format!("digit{n}"),
        E::A(n) => format!("a{n}"),
        E::B { s, n: None } => s.clone(),
        E::B { s, n: Some(inner) } => format!("{s}({})", walk(inner)),
        E::C(rc) => format!("rc{}[{}]", Rc::strong_count(rc), walk(rc)),
        E::D([first, rest @ ..]) => format!("{first}+{rest:?}"),
        E::F => "f".into(),
    }
}
fn change(e: &mut E) {
    match e {
        E::A(n) if *n > 200 => *e = E::F,
        E::A(n) => *n += 100,
        E::B { s, n } => {
            s.push('!');
            if let Some(b) = n {
                change(b);
            } else {
                *n = Some(Box::new(E::A(1)));
            }
        }
        E::C(rc) => change(Rc::make_mut(rc)),
        E::D([a, .., c]) => std::mem::swap(a, c),
        E::F => {}
    }
}
fn unwrap(e: E) -> Result<u8, E> {
    match e {
        E::A(n) => Ok(n),
        E::B { n: Some(b), .. } => unwrap(*b),
        E::C(rc) => unwrap(Rc::try_unwrap(rc).unwrap_or_else(|rc| (*rc).clone())),
        other => Err(other),
    }
}
fn pair<'a>(p: &'a (E, Option<&E>)) -> (&'a str, bool) {
    match p {
        (E::B { s, .. }, Some(E::A(_))) => (s, true),
        (E::B { s, .. }, _) => (s, false),
        (_, None) => ("none", false),
        (a, Some(b)) => ("other", a == *b),
    }
}
fn main() {
    let shared = Rc::new(E::D([1, 2, 3]));
    let mut all = vec![
        E::A(5),
        E::A(250),
        E::B { s: "b".into(), n: None },
        E::B { s: "x".into(), n: Some(Box::new(E::B { s: "y".into(), n: Some(Box::new(E::A(7))) })) },
        E::C(shared.clone()),
        E::D([-1, 0, 9]),
        E::F,
    ];
    for round in 0..3 {
        println!("{round} {:?}", all.iter().map(walk).collect::<Vec<_>>());
        all.iter_mut().for_each(change);
    }
    println!("{shared:?} {}", Rc::strong_count(&shared));
    println!("{:?}", pair(&(all[2].clone(), Some(&E::A(0)))));
    println!("{:?} {:?}", pair(&(E::F, Some(&E::F))), pair(&(E::F, None)));
    println!("{:?}", all.into_iter().map(unwrap).collect::<Vec<_>>());
    let r = &&Some(&Some(3));
    println!(
        "{}",
        match r {
            Some(Some(n)) if **r == Some(&Some(3)) => *n,
            _ => 0,
        }
    );
    let mut o = Some(E::A(1));
    if let Some(E::A(n)) = &mut o {
        *n = 9;
    }
    while let Some(E::A(n)) = o {
        o = if n > 11 { Some(E::F) } else { Some(E::A(n + 1)) };
    }
    println!("{o:?}");
    let list: &[Box<E>] = &[Box::new(E::F), Box::new(E::A(4))];
    println!("{}", list.iter().filter(|b| matches!(***b, E::A(_))).count());
}
