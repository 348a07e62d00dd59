//! Blocks, ifs, matches and loops as operands, arguments, indices, conditions and fields; unit values; trailing semicolons.
fn f(a: i32, b: i32) -> i32 {
    a * 10 + b
}
fn unit(n: i32) -> () {
    if n > 0 {
        return;
    }
}
struct P {
    x: i32,
    y: [i32; 2],
}
fn main() {
    let n = f(
        {
            let a = 1;
            a + 1
        },
        if n0() > 2 { 3 } else { 4 },
    ) + match n0() {
        0 => 100,
        k => k * 2,
    };
    println!("{n}");
    let v = [10, 20, 30];
    println!(
        "{} {}",
        v[{
            let i = n0() as usize;
            i - 1
        } % 3],
        v[if n > 3 { 1 } else { 2 }]
    );
    let p = P {
        x: loop {
            break 5;
        },
        y: [{ 1 }, unsafe { *v.as_ptr() }],
    };
    println!("{} {:?}", p.x, p.y);
    if {
        let t = n * 2;
        t > 10
    } && {
        print!("then ");
        true
    } {
        println!("yes");
    }
    while {
        print!("once ");
        false
    } {}
    println!();
    let u = {
        unit(1);
    };
    println!("{u:?} {:?} {:?}", unit(-1), {});
    let x = if let Some(k) = v.iter().position(|x| *x == 20) { k } else { 9 } + 1;
    println!("{x} {}", -{ 3 } + { 4 });
    let t = (
        match 'q' {
            'a'..='m' => "low",
            _ => "high",
        },
        {
            fn inner() -> u8 {
                7
            }
            inner()
        },
        [if true { 1 } else { 2 }; 2],
    );
    println!("{t:?}");
    let c = (|| {
        if n > 1000 {
            return "big";
        }
        "small"
    })();
    println!(
        "{c} {}",
        {
            const K: i32 = 6;
            K * n
        } % 7
    );
    let s = 'l: {
        match n % 4 {
            0 => break 'l "zero",
            1 => {}
            _ => break 'l "other",
        }
        "one"
    };
    println!("{s}");
    let mut k = 0;
    let r = loop {
        k += match k {
            3 => break { k * 100 },
            1 => {
                k += 1;
                0
            }
            _ => 1,
        };
    };
    println!("{r} {}", *{ &v[2] });
    let arr: [u8; { 1 + 2 }] = [0; 3];
    println!("{:?} {}", arr, { arr }.len());
}
fn n0() -> i32 {
    3
}
