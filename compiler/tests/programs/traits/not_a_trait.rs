struct Walk;

struct Duck;

impl Walk for Duck {}

impl Swim for Duck {}

fn run(duck: impl Duck) {}

fn main() {}
