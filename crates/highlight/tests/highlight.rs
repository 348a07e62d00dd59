//! What is coloured how, and that any text is.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::string_slice, reason = "that tokens lie on character boundaries is what is tested")]

use expect_test::{Expect, expect};
use proptest::prelude::*;
use rockpool_highlight::{Class, highlight};

/// A line a token: its class and its text.
fn outline(code: &str) -> String {
    highlight(code)
        .iter()
        .map(|token| {
            let text = &code[token.start as usize..token.end as usize];
            format!("{:12}{}\n", token.class.css().trim_start_matches("tok-"), text.escape_debug())
        })
        .collect()
}

fn check(code: &str, expected: &Expect) {
    expected.assert_eq(&outline(code));
}

/// The classes given to one text wherever it stands in `code`.
fn classes(code: &str, part: &str) -> Vec<Class> {
    let of_part = |start: u32, end: u32| &code[start as usize..end as usize] == part;
    highlight(code).iter().filter(|token| of_part(token.start, token.end)).map(|token| token.class).collect()
}

#[test]
fn an_ordinary_program() {
    check(
        "//! Tides.\nuse std::fmt;\n\n/// Water.\n#[derive(Debug, Clone)]\npub struct Pool<'a, T> { name: &'a str, depth: Option<T> }\n\nconst MAX_DEPTH: u8 = 0x1F_u8;\n\nimpl<'a, T: Copy> Pool<'a, T> {\n    // opens\n    async fn new(name: &'a str) -> Self {\n        let n = \"3\".parse::<Vec<u32>>()?.len() + 1.5e3;\n        println!(\"{n}\\n\");\n        'outer: loop { break 'outer; }\n        if n != 3 && true { Self { name, depth: None } } else { todo!() }\n    }\n}\n",
        &expect![[r#"
            doc         //! Tides.
            keyword     use
            doc         /// Water.
            attribute   #[derive(Debug, Clone)]
            keyword     pub
            keyword     struct
            type        Pool
            punctuation <
            lifetime    \'a
            type        T
            punctuation >
            punctuation &
            lifetime    \'a
            primitive   str
            type        Option
            punctuation <
            type        T
            punctuation >
            keyword     const
            constant    MAX_DEPTH
            primitive   u8
            punctuation =
            number      0x1F_u8
            keyword     impl
            punctuation <
            lifetime    \'a
            type        T
            type        Copy
            punctuation >
            type        Pool
            punctuation <
            lifetime    \'a
            type        T
            punctuation >
            comment     // opens
            keyword     async
            keyword     fn
            function    new
            punctuation &
            lifetime    \'a
            primitive   str
            punctuation ->
            keyword     Self
            keyword     let
            punctuation =
            string      \"3\"
            function    parse
            punctuation <
            type        Vec
            punctuation <
            primitive   u32
            punctuation >>
            punctuation ?
            function    len
            punctuation +
            number      1.5e3
            macro       println!
            string      \"{n}\\n\"
            lifetime    \'outer
            keyword     loop
            keyword     break
            lifetime    \'outer
            keyword     if
            punctuation !=
            number      3
            punctuation &&
            boolean     true
            keyword     Self
            type        None
            keyword     else
            macro       todo!
        "#]],
    );
}

#[test]
fn literals() {
    check(
        "r#\"raw \"quoted\"\"# b\"bytes\" br##\"x\"## c\"text\" cr\"y\" 'a' '\\'' b'\\n' 1_000u64 0b11 1.0f32 2. \"\u{1F980}\"",
        &expect![[r###"
            string      r#\"raw \"quoted\"\"#
            string      b\"bytes\"
            string      br##\"x\"##
            string      c\"text\"
            string      cr\"y\"
            character   \'a\'
            character   \'\\\'\'
            character   b\'\\n\'
            number      1_000u64
            number      0b11
            number      1.0f32
            number      2.
            string      \"🦀\"
        "###]],
    );
}

#[test]
fn macros() {
    check(
        "macro_rules! double { ($x:expr) => { $x * 2 }; }\nvec![1; 2]; a!=b; a != b; assert! (x); std::println!{}; !x; name!",
        &expect![[r#"
            macro       macro_rules!
            macro       double
            punctuation $
            punctuation =>
            punctuation $
            punctuation *
            number      2
            macro       vec!
            number      1
            number      2
            punctuation !=
            punctuation !=
            macro       assert!
            macro       println!
            punctuation !
            punctuation !
        "#]],
    );
}

#[test]
fn attributes_are_whole() {
    check(
        "#![allow(dead_code)]\n#[cfg(all(a, any(b[0], \"]\")))] // note\n#[doc = \"x\"] fn f() {}\n# [test]\n#[unfinished(",
        &expect![[r#"
            attribute   #![allow(dead_code)]
            attribute   #[cfg(all(a, any(b[0], \"]\")))]
            comment     // note
            attribute   #[doc = \"x\"]
            keyword     fn
            function    f
            attribute   # [test]
            function    unfinished
        "#]],
    );
}

#[test]
fn words_that_are_keywords_in_places() {
    for (code, part, expected) in [
        ("union Bits { a: u32 }", "union", vec![Class::Keyword]),
        ("let union = a.union(b);", "union", vec![Class::Function]),
        ("set.union (other)", "union", vec![Class::Function]),
        ("union as u8", "union", vec![]),
        ("fn union() {}", "union", vec![Class::Function]),
        ("auto trait A {}", "auto", vec![Class::Keyword]),
        ("let auto = 1;", "auto", vec![]),
        ("unsafe extern { safe fn f(); }", "safe", vec![Class::Keyword]),
        ("&raw const x", "raw", vec![Class::Keyword]),
        ("&raw", "raw", vec![]),
        ("default fn f() {}", "default", vec![Class::Keyword]),
        ("T::default()", "default", vec![Class::Function]),
        ("async move {}", "async", vec![Class::Keyword]),
        ("f().await?", "await", vec![Class::Keyword]),
        ("Box<dyn Fn()>", "dyn", vec![Class::Keyword]),
        ("r#type", "type", vec![]),
        ("r#fn()", "r#fn", vec![Class::Function]),
        ("self.x", "self", vec![Class::Keyword]),
    ] {
        assert_eq!(classes(code, part), expected, "{code}");
    }
}

#[test]
fn names_by_their_capitals_and_neighbours() {
    for (code, part, expected) in [
        ("MAX_LEN", "MAX_LEN", Some(Class::Constant)),
        ("f64::consts::PI", "PI", Some(Class::Constant)),
        ("T", "T", Some(Class::Type)),
        ("T1", "T1", Some(Class::Type)),
        ("HashMap::new()", "HashMap", Some(Class::Type)),
        ("Some(1)", "Some", Some(Class::Type)),
        ("A_B(1)", "A_B", Some(Class::Constant)),
        ("É", "É", Some(Class::Type)),
        ("drop(x)", "drop", Some(Class::Function)),
        ("fn main", "main", Some(Class::Function)),
        ("fn /* c */ main", "main", Some(Class::Function)),
        ("x.collect::<Vec<_>>()", "collect", Some(Class::Function)),
        ("x.map::<fn(u8) -> u8>(f)", "map", Some(Class::Function)),
        ("mem::swap(a, b)", "mem", None),
        ("a::<b", "a", None),
        ("a < b > (c)", "a", None),
        ("value", "value", None),
        ("u32::MAX", "u32", Some(Class::Primitive)),
        ("_", "_", None),
    ] {
        assert_eq!(classes(code, part).first().copied(), expected, "{code}");
    }
}

#[test]
fn what_is_not_finished() {
    check(
        "let s = \"open\nfn f() {",
        &expect![[r#"
        keyword     let
        punctuation =
        string      \"open\nfn f() {
    "#]],
    );
    check(
        "/* open\nfn f() {",
        &expect![[r#"
        comment     /* open\nfn f() {
    "#]],
    );
    check(
        "#!/usr/bin/env run\nfn main() {}",
        &expect![[r#"
        comment     #!/usr/bin/env run
        keyword     fn
        function    main
    "#]],
    );
    check(
        "'",
        &expect![[r#"
        character   \'
    "#]],
    );
    check("", &expect![""]);
}

#[test]
fn every_class_has_a_name_of_its_own() {
    let mut names: Vec<&str> = Class::ALL.iter().map(|class| class.css()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Class::ALL.len());
    for (index, class) in Class::ALL.iter().enumerate() {
        assert_eq!(*class as usize, index);
    }
}

#[test]
fn long_and_odd_texts_are_done_soon() {
    for piece in ["#[", "a::<", "/*", "x!", "\"", "r#\"", "((", "// c\n", "'", "&", "é", "\0"] {
        let code = piece.repeat(200_000 / piece.len());
        let start = std::time::Instant::now();
        let _ = highlight(&code);
        assert!(start.elapsed().as_secs() < 10, "{piece:?} took {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn tokens_are_in_order_and_on_character_boundaries(
        code in prop_oneof![
            any::<String>(),
            "(#!?\\[|\\]|::<|>|\\(|fn |union |macro_rules! |r#+\"|\"|'|b'|//|/\\*|\\*/|[a-zA-Z_é0-9]{1,3}|!|\n| |🦀){0,60}",
        ]
    ) {
        let mut done = 0;
        for token in highlight(&code) {
            prop_assert!(token.start >= done && token.end > token.start);
            prop_assert!(code.get(token.start as usize..token.end as usize).is_some());
            done = token.end;
        }
        prop_assert!(done as usize <= code.len());
    }
}
