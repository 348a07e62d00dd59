//! move and non-move closures over copies, references, arrays, struct parts and nested closures; sizes of effects.
#[derive(Debug, Clone, Copy)]
struct P {
    x: i32,
    y: i32,
}
fn make_all<'a>(base: &'a [i32]) -> Vec<Box<dyn Fn(usize) -> i32 + 'a>> {
    (0..3).map(|k| Box::new(move |i: usize| base[i] * k + k) as Box<dyn Fn(usize) -> i32>).collect()
}
fn main() {
    let mut p = P { x: 1, y: 2 };
    let by_move = move || p.x + p.y;
    p.x = 100;
    println!("{} {}", by_move(), p.x);
    let mut inc_x = || p.x += 1;
    let y = p.y;
    inc_x();
    inc_x();
    println!("{p:?} {y}");
    let mut array = [1, 2, 3];
    let mut set = |i: usize, v| array[i] = v;
    set(0, 10);
    set(2, 30);
    println!("{array:?}");
    let copied = move || array.iter().sum::<i32>();
    array[0] = 0;
    println!("{} {}", copied(), array[0]);
    println!("{:?}", make_all(&[5, 6, 7]).iter().map(|f| f(2)).collect::<Vec<_>>());
    let mut outer = 0;
    let mut nested = |n: i32| {
        let mut add = |m: i32| {
            outer += m;
            outer
        };
        add(n);
        add(n * 10)
    };
    println!("{} {}", nested(1), nested(2));
    println!("{outer}");
    let text = String::from("shared");
    let (a, b) = (|| text.len(), || text.to_uppercase());
    println!("{} {} {text}", a(), b());
    let r = &text;
    let moved_ref = move || r.len() + 1;
    println!("{} {text}", moved_ref());
    let mut v = vec![3, 1, 2];
    let mut sort_then = |f: &dyn Fn(&[i32]) -> i32| {
        v.sort();
        v.push(f(&v));
        v.len()
    };
    println!("{} {}", sort_then(&|s| s[0]), sort_then(&|s| s.iter().sum()));
    println!("{v:?}");
    let tuple = (String::from("a"), String::from("b"), 3u8);
    let take_first = || {
        let t = tuple.0;
        t + "!"
    };
    println!("{} {} {}", take_first(), tuple.1, tuple.2);
    let counter = {
        let mut n = 5;
        move || {
            n -= 1;
            if n == 0 { None } else { Some(n) }
        }
    };
    println!("{:?} {:?}", std::iter::from_fn(counter).collect::<Vec<_>>(), std::iter::from_fn(counter).count());
    let boxed: Box<dyn FnOnce(P) -> P> = Box::new(|mut q| {
        q.y *= 7;
        q
    });
    println!("{:?}", boxed(p));
    let match_capture = |o: Option<i32>| match o {
        Some(n) if n > y => n,
        Some(n) => -n,
        None => y,
    };
    println!("{:?}", [Some(9), Some(1), None].map(match_capture));
}
