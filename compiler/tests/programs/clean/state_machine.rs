#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    Running { ticks: u32 },
    Done,
}

impl State {
    fn step(self) -> Self {
        match self {
            State::Idle => State::Running { ticks: 0 },
            State::Running { ticks } if ticks >= 2 => State::Done,
            State::Running { ticks } => State::Running { ticks: ticks + 1 },
            done @ State::Done => done,
        }
    }
}

fn main() {
    let mut state = State::Idle;
    let steps = loop {
        if matches!(state, State::Done) {
            break "finished";
        }
        state = state.step();
        println!("{state:?}");
    };
    println!("{steps}");
}
