//! What a run in the page fetches, in its parts, told to the reader as one amount.
//!
//! Each part comes from whoever fetches it, who may count what is here already; here only what is on the wire counts.

use std::cell::Cell;
use std::rc::Rc;

use rockpool_engine::{Event, Step};

use crate::checker::OnFetch;
use crate::engines::{OnEvent, tell};

/// Progress is told by steps of so many bytes.
const STEP: u64 = 100_000;

/// Bytes of each part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The compiler.
    pub compiler: u64,
    /// What only builds need.
    pub builds: u64,
    /// The library that programs run with.
    pub library: u64,
}

impl Parts {
    /// All of them.
    pub fn total(self) -> u64 {
        self.compiler + self.builds + self.library
    }

    /// These, where the compiler may be here already.
    pub fn without_compiler(self, is_here: bool) -> Self {
        Self { compiler: if is_here { 0 } else { self.compiler }, ..self }
    }
}

/// Which of the parts is meant.
type Which = fn(&mut Parts) -> &mut u64;

/// What is on its way for one run.
pub(super) struct Fetch {
    wanted: Parts,
    done: Cell<Parts>,
    told: Cell<Option<Step>>,
    on_event: OnEvent,
}

impl Fetch {
    /// Begins, and says what is to be done first.
    pub fn begin(wanted: Parts, on_event: &OnEvent) -> Rc<Self> {
        let fetch = Self { wanted, done: Cell::default(), told: Cell::new(None), on_event: Rc::clone(on_event) };
        fetch.tell();
        Rc::new(fetch)
    }

    /// What whoever fetches a part tells.
    pub fn hearing(self: &Rc<Self>, which: Which) -> OnFetch {
        let fetch = Rc::clone(self);
        Rc::new(move |done, total| {
            let (mut wanted, mut parts) = (fetch.wanted, fetch.done.get());
            *which(&mut parts) = come(*which(&mut wanted), done, total);
            fetch.done.set(parts);
            fetch.tell();
        })
    }

    fn tell(&self) {
        let step = step(self.done.get().total(), self.wanted.total());
        if self.told.replace(Some(step)) != Some(step) {
            tell(&self.on_event, Event::Step(step));
        }
    }
}

/// How much has come of a part, where what is here already is counted in both numbers and comes first.
fn come(wanted: u64, done: f64, total: f64) -> u64 {
    wanted.saturating_sub((total - done).max(0.0) as u64)
}

fn step(done: u64, total: u64) -> Step {
    if done >= total { Step::Building } else { Step::Fetching { done: done / STEP * STEP, total } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn parts_are_told_as_one_amount_until_the_compiler_works() {
        let told = Rc::new(RefCell::new(Vec::new()));
        let list = Rc::clone(&told);
        let on_event: OnEvent = Rc::new(RefCell::new(move |event| list.borrow_mut().push(event)));
        let wanted = Parts { compiler: 5_000_000, builds: 10_000_000, library: 0 };
        let fetch = Fetch::begin(wanted, &on_event);
        let compiler = fetch.hearing(|parts| &mut parts.compiler);
        // Half of it is here already, but is counted.
        compiler(0.0, 10_000_000.0);
        compiler(5_000_000.0, 10_000_000.0);
        compiler(7_500_000.0, 10_000_000.0);
        compiler(7_500_001.0, 10_000_000.0);
        // What is wanted of it is nothing.
        fetch.hearing(|parts| &mut parts.library)(7.0, 9.0);
        compiler(10_000_000.0, 10_000_000.0);
        fetch.hearing(|parts| &mut parts.builds)(10_000_000.0, 10_000_000.0);
        let fetching = |done| Event::Step(Step::Fetching { done, total: 15_000_000 });
        let expected = [fetching(0), fetching(2_500_000), fetching(5_000_000), Event::Step(Step::Building)];
        assert_eq!(*told.borrow(), expected);
    }

    #[test]
    fn what_is_here_is_built_at_once() {
        assert_eq!(step(0, 0), Step::Building);
        let parts = Parts { compiler: 1, builds: 0, library: 0 };
        assert_eq!((parts.total(), parts.without_compiler(true).total()), (1, 0));
    }
}
