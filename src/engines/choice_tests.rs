//! Where jobs go, and what is said of those that cannot go there.

use rockpool_engine::{Channel, Program, SourceFile};

use super::*;

/// Name, job, what is there, what is preferred, what is chosen.
type Case<'a> = (&'a str, &'a Job, &'a There, Option<EngineId>, Option<EngineId>);

fn job(task: Task, tests: bool, channel: Channel) -> Job {
    Job { program: Program { tests, channel, ..Program::default() }, task }
}

fn run(text: &str) -> Job {
    let files = vec![SourceFile { path: "src/main.rs".into(), text: text.into() }];
    Job { program: Program { files, ..Program::default() }, task: Task::Execute }
}

#[test]
fn the_choice_follows_what_the_job_needs() {
    use EngineId::{Page, Playground, Recorded};
    let server = There::default();
    let recorded = There { recorded: true, ..There::default() };
    let whole = InPage { threads: true, lacking: None };
    let page = There { page: Some(whole.clone()), page_first: true, recorded: true };
    let page_last = There { page_first: false, ..page.clone() };
    let threadless = There { page: Some(InPage { threads: false, ..whole.clone() }), ..page.clone() };
    let lacking = There { page: Some(InPage { lacking: Some("rand".to_owned()), ..whole }), ..page.clone() };
    let plain = job(Task::Execute, false, Channel::Stable);
    let nightly = job(Task::Execute, false, Channel::Nightly);
    let test = job(Task::Execute, true, Channel::Stable);
    let threads = run("fn main() { std::thread::spawn(|| {}); }");
    let crates = run("fn main() { rand::random::<u8>(); }");
    let network = run("use std::net::TcpStream;\nfn main() {}");
    let reading = run("fn main() { std::io::stdin().lines(); }");
    let given = Job { program: Program { stdin: Some("1\n".into()), ..reading.program.clone() }, ..reading.clone() };
    let library = Job { program: Program { crate_type: CrateType::Lib, ..Program::default() }, task: Task::Execute };
    let clippy = job(Task::Clippy, false, Channel::Stable);
    let table: [Case<'_>; 20] = [
        ("a real engine comes first", &plain, &recorded, None, Some(Playground)),
        ("the reader may ask for the recording", &plain, &recorded, Some(Recorded), Some(Recorded)),
        ("tests are not recorded", &test, &recorded, None, Some(Playground)),
        ("what the reader chose is not replaced silently", &test, &recorded, Some(Recorded), None),
        ("the page comes first", &plain, &page, None, Some(Page)),
        ("the page tests", &test, &page, None, Some(Page)),
        ("the server comes first where the reader wants it", &plain, &page_last, None, Some(Playground)),
        ("the server may be asked for", &plain, &page, Some(Playground), Some(Playground)),
        ("a site that builds nothing in the page", &plain, &server, None, Some(Playground)),
        ("another channel", &nightly, &page, None, Some(Playground)),
        ("threads", &threads, &page, None, Some(Page)),
        ("threads where there is one", &threads, &threadless, None, Some(Playground)),
        ("crates", &crates, &page, None, Some(Page)),
        ("a crate that the page has not", &crates, &lacking, None, Some(Playground)),
        ("a network", &network, &page, None, Some(Playground)),
        ("input while it runs", &reading, &page, None, Some(Playground)),
        ("input given before", &given, &page, None, Some(Page)),
        ("a library", &library, &page, None, Some(Playground)),
        ("a tool", &clippy, &page, None, Some(Playground)),
        ("nothing recorded", &plain, &server, Some(Recorded), None),
    ];
    for (name, job, there, preferred, expected) in table {
        assert_eq!(choose(job, &offers(job, there), preferred).ok(), expected, "{name}");
        // Who runs it elsewhere is told why, whenever it is not the reader's own choice.
        let is_elsewhere = there.page_first && preferred.is_none() && expected == Some(Playground);
        let says = there.page.as_ref().is_some_and(|page| why_not_in_page(job, page).is_some());
        assert!(!is_elsewhere || says || job.task != Task::Execute, "{name}");
        assert!(expected != Some(Page) || !says, "{name}");
    }
}

#[test]
fn the_recording_is_what_is_left() {
    let recorded = [Offer::recorded()];
    assert_eq!(choose(&job(Task::Execute, false, Channel::Stable), &recorded, None).ok(), Some(EngineId::Recorded));
    assert!(choose(&job(Task::Execute, false, Channel::Nightly), &recorded, None).is_err(), "it knows one channel");
    assert!(choose(&job(Task::Execute, true, Channel::Stable), &recorded, None).is_err(), "it has no tests");
    assert!(choose(&job(Task::Execute, false, Channel::Stable), &[], None).is_err());
}

#[test]
fn a_refusal_says_what_and_what_instead() {
    let refusal = choose(&job(Task::Clippy, false, Channel::Stable), &[Offer::recorded()], Some(EngineId::Recorded));
    let text = refusal.expect_err("recordings cannot lint").to_string();
    assert!(text.contains("Clippy") && text.contains("choose a server"), "{text}");
}
