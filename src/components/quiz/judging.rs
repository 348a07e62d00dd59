//! Judging answers to a quiz. Pure.

use rockpool_course::{Answer, ProgramResult, Question};

use crate::stores::progress::Given;

/// What an answer is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was chosen or typed.
    Empty,
    /// Right.
    Right,
    /// Wrong.
    Wrong,
}

/// What a program may do, as choices in this order.
pub const PROGRAM_CHOICES: [&str; 3] = ["It compiles and prints:", "It does not compile", "It compiles and panics"];
/// The choice after which the output is typed.
pub const PRINTS: usize = 0;

/// Judges what was given to a question.
pub fn judge(question: &Question, given: &Given) -> Verdict {
    match &question.answer {
        Answer::Choice { choices, several } => {
            if given.chosen.is_empty() && !several {
                return Verdict::Empty;
            }
            let right = choices.iter().enumerate().all(|(at, choice)| choice.right == given.chosen.contains(&at));
            verdict(right)
        }
        Answer::Short { accepted } => {
            let typed = given.text.trim();
            if typed.is_empty() {
                return Verdict::Empty;
            }
            let same = |answer: &String| answer.trim().to_lowercase() == typed.to_lowercase();
            verdict(accepted.iter().any(same))
        }
        Answer::Program { result, .. } => match given.chosen.first() {
            None => Verdict::Empty,
            Some(chosen) => verdict(match result {
                ProgramResult::Prints(text) => *chosen == PRINTS && same_output(text, &given.text),
                ProgramResult::Fails(_) => *chosen == 1,
                ProgramResult::Panics => *chosen == 2,
            }),
        },
    }
}

fn verdict(right: bool) -> Verdict {
    if right { Verdict::Right } else { Verdict::Wrong }
}

/// Whether two outputs are the same but for space at the ends of lines and of the text.
fn same_output(one: &str, other: &str) -> bool {
    let lines = |text: &str| text.trim().lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    lines(one) == lines(other)
}

/// How many questions are answered right.
pub fn right_count(questions: &[Question], given: &[Given]) -> usize {
    let right = |(question, given): &(&Question, &Given)| given.checked && judge(question, given) == Verdict::Right;
    questions.iter().zip(given).filter(right).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_course::Choice;

    fn question(answer: Answer) -> Question {
        Question { prompt: Vec::new(), answer, explanation: Vec::new() }
    }

    fn choice(several: bool, right: &[bool]) -> Question {
        let choices = right.iter().map(|right| Choice { text: Vec::new(), right: *right, reason: Vec::new() });
        question(Answer::Choice { several, choices: choices.collect() })
    }

    fn given(chosen: &[usize], text: &str) -> Given {
        Given { chosen: chosen.to_vec(), text: text.into(), ..Given::default() }
    }

    fn program(result: ProgramResult) -> Question {
        question(Answer::Program { code: String::new(), edition: String::new(), result })
    }

    #[test]
    fn each_kind_of_answer_is_judged() {
        let one = choice(false, &[false, true]);
        let several = choice(true, &[true, false, true]);
        let none = choice(true, &[false, false]);
        let short = question(Answer::Short { accepted: vec!["Rc<T>".into(), "rc".into()] });
        let prints = program(ProgramResult::Prints("1\n2\n".into()));
        let fails = program(ProgramResult::Fails("E0382".into()));
        let table = [
            (&one, given(&[], ""), Verdict::Empty),
            (&one, given(&[1], ""), Verdict::Right),
            (&one, given(&[0], ""), Verdict::Wrong),
            (&several, given(&[2, 0], ""), Verdict::Right),
            (&several, given(&[0], ""), Verdict::Wrong),
            (&several, given(&[0, 1, 2], ""), Verdict::Wrong),
            (&none, given(&[], ""), Verdict::Right),
            (&short, given(&[], "  "), Verdict::Empty),
            (&short, given(&[], " RC "), Verdict::Right),
            (&short, given(&[], "Box"), Verdict::Wrong),
            (&prints, given(&[], ""), Verdict::Empty),
            (&prints, given(&[0], "1 \r\n2"), Verdict::Right),
            (&prints, given(&[0], "1"), Verdict::Wrong),
            (&prints, given(&[1], "1\n2"), Verdict::Wrong),
            (&fails, given(&[1], ""), Verdict::Right),
            (&fails, given(&[2], ""), Verdict::Wrong),
        ];
        for (question, given, expected) in table {
            assert_eq!(judge(question, &given), expected, "{:?} {given:?}", question.answer);
        }
    }

    #[test]
    fn only_answers_that_were_handed_in_count() {
        let questions = [choice(false, &[true]), choice(false, &[true])];
        let handed_in = Given { checked: true, ..given(&[0], "") };
        assert_eq!(right_count(&questions, &[handed_in, given(&[0], "")]), 1);
    }
}
