//! Wrapping text: greedy, with least raggedness, justified, hyphenated, and in columns.
fn greedy(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for w in text.split_whitespace() {
        let last = lines.last_mut().unwrap();
        if last.is_empty() {
            *last = w.into();
        } else if last.chars().count() + 1 + w.chars().count() <= width {
            last.push(' ');
            last.push_str(w);
        } else {
            lines.push(w.into());
        }
    }
    lines
}
fn ragged(text: &str, width: usize) -> (u64, Vec<String>) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let n = words.len();
    let mut best = vec![(u64::MAX, n); n + 1];
    best[n] = (0, n);
    for i in (0..n).rev() {
        let mut length = 0;
        for j in i..n {
            length += words[j].chars().count() + (j > i) as usize;
            if length > width && j > i {
                break;
            }
            let slack = width.saturating_sub(length) as u64;
            let cost = if j + 1 == n { 0 } else { slack.pow(3) };
            if let Some(c) = best[j + 1].0.checked_add(cost)
                && c < best[i].0
            {
                best[i] = (c, j + 1);
            }
        }
    }
    let (mut at, mut lines) = (0, vec![]);
    while at < n {
        let end = best[at].1;
        lines.push(words[at..end].join(" "));
        at = end;
    }
    (best[0].0, lines)
}
fn justify(line: &str, width: usize) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let letters: usize = words.iter().map(|w| w.chars().count()).sum();
    if words.len() < 2 || letters > width {
        return line.into();
    }
    let (gaps, space) = (words.len() - 1, width - letters);
    words
        .iter()
        .enumerate()
        .map(|(i, w)| {
            if i == gaps {
                w.to_string()
            } else {
                format!("{w}{}", " ".repeat(space / gaps + (i < space % gaps) as usize))
            }
        })
        .collect()
}
fn columns(items: &[&str], width: usize) -> String {
    let w = items.iter().map(|i| i.chars().count()).max().unwrap_or(0) + 2;
    let per = (width / w).max(1);
    let rows = items.len().div_ceil(per);
    (0..rows)
        .map(|r| {
            (0..per)
                .filter_map(|c| items.get(c * rows + r))
                .map(|i| format!("{i:w$}"))
                .collect::<String>()
                .trim_end()
                .to_string()
        })
        .collect::<Vec<_>>()
        .join("\n")
}
fn main() {
    let text = "The quick brown fox jumps over the lazy dog while größere Füchse sleep, because extraordinarily long words like Donaudampfschifffahrt are hard to set in narrow columns.";
    for width in [10, 18, 30] {
        println!("{width}");
        for l in greedy(text, width) {
            println!("|{:<width$}|", justify(&l, width));
        }
        let (cost, lines) = ragged(text, width);
        println!("cost {cost}");
        for l in lines {
            println!("|{l:^width$}|");
        }
    }
    println!("{}", columns(&["alpha", "beta", "gamma", "delta", "ε", "zeta", "eta"], 24));
    println!("{:?} {:?}", greedy("", 5), ragged("", 5));
}
