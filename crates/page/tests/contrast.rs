//! Every text can be read on every ground it stands on, in every theme: the ratios of WCAG 2 from `style/tokens.css`.

use std::collections::BTreeMap;

/// What text needs (AA).
const TEXT: f64 = 4.5;
/// What edges of controls and other signs need.
const SIGN: f64 = 3.0;

/// Colours by name, without their dashes.
type Theme = BTreeMap<String, String>;

/// Pairs of ink and ground, and what they need.
fn pairs() -> Vec<(String, &'static str, f64)> {
    let mut pairs = Vec::new();
    let mut text = |inks: &[&str], grounds: &[&'static str]| {
        for ink in inks {
            pairs.extend(grounds.iter().map(|ground| ((*ink).to_owned(), *ground, TEXT)));
        }
    };
    text(&["fg", "fg-muted"], &["bg", "bg-raised", "bg-sunk", "bg-hover", "tide-soft", "code-bg"]);
    text(&["fg", "fg-muted"], &["error-soft", "warning-soft", "success-soft", "info-soft", "accent-soft"]);
    text(&["link", "accent"], &["bg", "bg-raised", "bg-sunk", "code-bg", "tide-soft", "info-soft"]);
    text(&["link"], &["error-soft", "warning-soft", "success-soft", "bg-hover"]);
    text(&["error"], &["bg", "bg-raised", "bg-sunk", "error-soft"]);
    text(&["warning"], &["bg-raised", "bg-sunk", "warning-soft"]);
    text(&["success"], &["bg", "bg-raised", "bg-sunk", "success-soft", "code-bg"]);
    text(&["info"], &["bg-raised", "bg-sunk", "info-soft"]);
    text(&["tide"], &["bg", "bg-sunk", "tide-soft"]);
    text(&["accent"], &["accent-soft"]);
    text(&["accent-fg"], &["accent", "accent-strong"]);
    text(&["code-fg"], &["code-bg", "code-line", "code-selection", "bg-sunk"]);
    text(&["code-gutter"], &["code-bg", "code-line"]);
    let tokens = ["comment", "doc", "keyword", "primitive", "type", "function", "macro", "lifetime", "string"]
        .into_iter()
        .chain(["number", "attribute", "constant", "punctuation"]);
    for token in tokens {
        pairs.extend(["code-bg", "code-line"].map(|ground| (format!("tok-{token}"), ground, TEXT)));
    }
    pairs.extend(["bg", "bg-raised", "bg-sunk"].map(|ground| ("border-strong".to_owned(), ground, SIGN)));
    pairs.extend(["bg", "bg-raised"].map(|ground| ("draw-line".to_owned(), ground, SIGN)));
    pairs
}

/// `--name: value;` of the first rule whose selector is `selector`.
fn declarations(css: &str, selector: &str) -> Vec<(String, String)> {
    let (_, rest) = css.split_once(&format!("{selector} {{")).expect("the style sheet has this rule");
    let (body, _) = rest.split_once('}').expect("the rule ends");
    let declaration = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": ")?;
        Some((name.to_owned(), value.to_owned()))
    };
    body.lines().filter_map(declaration).collect()
}

/// The colours of a rule with one side of each `light-dark()`.
fn side(declarations: &[(String, String)], dark: bool) -> Theme {
    let pick = |value: &str| match value.strip_prefix("light-dark(").and_then(|value| value.strip_suffix(')')) {
        Some(two) => two.split(", ").nth(usize::from(dark)).unwrap_or_default().to_owned(),
        None => value.to_owned(),
    };
    declarations.iter().map(|(name, value)| (name.clone(), pick(value))).collect()
}

fn themes() -> Vec<(&'static str, Theme)> {
    let css = include_str!("../../../style/tokens.css");
    let root = declarations(css, ":root");
    let (light, dark) = (side(&root, false), side(&root, true));
    let with = |below: &Theme, above: Theme| below.clone().into_iter().chain(above).collect::<Theme>();
    let contrast = side(&declarations(css, "html[data-theme=\"contrast\"]"), true);
    let more = declarations(css, ":root:not([data-theme=\"light\"], [data-theme=\"dark\"], [data-theme=\"contrast\"])");
    vec![
        ("contrast", with(&dark, contrast)),
        ("light, more contrast", with(&light, side(&more, false))),
        ("dark, more contrast", with(&dark, side(&more, true))),
        ("light", light),
        ("dark", dark),
    ]
}

/// Relative luminance of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let channel = |index: usize| {
        let digits = colour.get(index..index + 2).expect("a colour has six digits");
        let value = f64::from(u8::from_str_radix(digits, 16).expect("digits are hexadecimal")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn ratio(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_text_can_be_read_in_every_theme() {
    let mut failures = Vec::new();
    for (name, theme) in themes() {
        let colour = |key: &str| theme.get(key).unwrap_or_else(|| panic!("{name} has no --{key}")).as_str();
        for (ink, ground, needed) in pairs() {
            let ratio = ratio(colour(&ink), colour(ground));
            if ratio < needed {
                failures.push(format!("{name}: --{ink} on --{ground} is {ratio:.2}, needs {needed}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn ratios_are_those_of_the_standard() {
    assert!((ratio("#000000", "#ffffff") - 21.0).abs() < 0.01);
    assert!((ratio("#777777", "#ffffff") - 4.48).abs() < 0.01);
}
