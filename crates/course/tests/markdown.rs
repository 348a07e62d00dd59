//! What each piece of Markdown becomes.

mod support;

use expect_test::{Expect, expect};

#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&support::show(&support::lesson(text)));
}

#[test]
fn paragraphs_and_marks() {
    check(
        "a *b* **c `d`** ~~e~~\nf\\\ng \"h\" -- i",
        expect![[r#"
        p a em(b) strong(c code(d)) del(e)
        | f(br)g "h" -- i
    "#]],
    );
}

#[test]
fn headings_have_anchors_that_no_page_shadows() {
    check(
        "# A & B\n\n## A & B\n\n## Own {#forms}\n\n### `Vec<T>` in_use\n",
        expect![[r#"
        h1 #h-a--b A & B
        h2 #h-a--b-1 A & B
        h2 #h-forms Own
        h3 #h-vect-in_use code(Vec<T>) in_use
    "#]],
    );
}

#[test]
fn lists_tight_loose_nested_and_of_tasks() {
    check(
        "- a\n- b\n  1. c\n\n3. d\n\n   e\n4. f\n\n- [x] done\n- [ ] open\n",
        expect![[r#"
        list
          item
            p a
          item
            p b
            list from 1
              item
                p c
        list from 3
          item
            p d
            p e
          item
            p f
        list
          item [x]
            p done
          item [ ]
            p open
    "#]],
    );
}

#[test]
fn quotations_and_callouts() {
    check(
        "> a\n\n> [!WARNING]\n> b\n> - c\n\n> [!NOPE]\n> d\n",
        expect![[r#"
        quote
          p a
        callout Warning
          p b
          list
            item
              p c
        quote
          p [!NOPE]
          | d
    "#]],
    );
}

#[test]
fn tables_are_as_wide_as_their_header() {
    check(
        "| a | b |\n|:-:|--:|\n| *c* |\n| d | e | f |\n",
        expect![[r#"
        table [Center, Right]
          a | b
          em(c) |
          d | e
    "#]],
    );
}

#[test]
fn footnotes_are_numbered_by_their_references() {
    check(
        "a[^second] b[^first] c[^second] d[^none]\n\n[^first]: one\n[^second]: two\n\n    more\n",
        expect![[r#"
        p anote(1) bnote(2) cnote(1) d[^none]
        footnote 1
          p two
          p more
        footnote 2
          p one
    "#]],
    );
}

#[test]
fn links_lead_into_the_course_out_of_it_or_nowhere() {
    check(
        "# T\n[a](other.md#x) [b](../README.md) [c](#t) [d](data.csv) [e](https://a.b) [f](javascript:x) [g](nope.md) [h]()\n<https://c.d>\n",
        expect![[r#"
            h1 #h-t T
            p link(a -> lesson unit/other#h-x) link(b -> lesson index) link(c -> #h-t) link(d -> asset unit/data.csv) link(e -> https://a.b) f g h
            | link(https://c.d -> https://c.d)
            ! unit/lesson.md:2:74: Links of the scheme `javascript:` are not followed. Use http, https, mailto or a relative path.
            ! unit/lesson.md:2:92: `unit/nope.md` is not a lesson of this course. Correct the path, or add the file to SUMMARY.md.
            ! unit/lesson.md:2:105: This link leads nowhere. Write an address between the parentheses.
        "#]],
    );
}

#[test]
fn a_link_to_a_heading_that_is_not_there() {
    check(
        "# T\n\n[a](#nope) <a id=\"old\"></a>[b](#old)\n",
        expect![[r#"
        h1 #h-t T
        p link(a -> #h-nope) link(b -> #h-old)
        ! unit/lesson.md:3:1: There is no heading `#nope` where this link leads. Correct the name after `#`.
    "#]],
    );
}

#[test]
fn images() {
    check(
        "![a *b*](c.png) and ![d](https://a.b/e.png) ![f](data:x)\n",
        expect![[r#"
        p image(a b -> asset unit/c.png) and image(d -> https://a.b/e.png) f
        ! unit/lesson.md:1:45: Links of the scheme `data:` are not followed. Use http, https, mailto or a relative path.
    "#]],
    );
}

#[test]
fn raw_html_that_means_something() {
    check(
        "Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, x<sup>2</sup><br>y <!-- z --><span class=\"a\">s</span>\n\n\
         <details>\n<summary>More <code>x</code></summary>\n\nInside *it*.\n\n</details>\n\n\
         <p align=\"center\">A <b>p</b> &amp; <img src=\"i.png\" alt=\"j\"></p>\n",
        expect![[r#"
            p Press kbd(Ctrl)+kbd(C), Hsub(2)O, xsup(2)(br)y s
            details More code(x)
              p Inside em(it).
            p A strong(p) & image(j -> asset unit/i.png)
        "#]],
    );
}

#[test]
fn raw_html_that_does_not() {
    check(
        "a <script>alert(1)</script> <x-y z>b</x-y> 1 < 2 <b>open *mark</b>*\n\n<iframe src=\"https://a.b\"></iframe>\n\n\
         <div onclick=\"x()\">text</div>\n\n<!-- silent -->\n\n<details>never closed\n",
        expect![[r#"
            p a <script>alert(1)</script> <x-y z>b</x-y> 1 < 2 strong(open em(mark))
            unsupported (This is HTML with `<iframe>`, which is shown as text. Write it in Markdown instead.) "<iframe src=\"https://a.b\"></iframe>"
            p text
            details
              p never closed
        "#]],
    );
}

#[test]
fn preformatted_html_is_code() {
    check(
        "<pre><code>a <em>b</em> &lt; c</code></pre>\n",
        expect![[r#"
        code ""
          a b < c
    "#]],
    );
}

#[test]
fn what_nests_too_deep_is_flattened() {
    let parsed = support::lesson(&format!("{}deep", "> ".repeat(200)));
    let shown = support::show(&parsed);
    assert!(shown.contains("p deep"));
    assert!(shown.lines().count() < 40, "{shown}");
    let parsed = support::lesson(&format!("{}x{}", "*a **b ".repeat(100), "** *".repeat(100)));
    assert!(support::show(&parsed).matches("em(").count() < 20);
}

#[test]
fn rules_and_plain_code() {
    check(
        "---\n\n    indented\n\n```\nplain\n```\n\n```python,hidelines=!\n!a\nb\n```\n",
        expect![[r#"
        rule
        code ""
          indented
        code ""
          plain
        code "python"
          a
          | b
    "#]],
    );
}
