struct my_struct {
    FieldName: u8,
}

enum shape {
    round_one,
}

const max_size: usize = 3;
static Counter: u8 = 1;

trait doThing {
    fn DoIt(&self) {}
}

mod BadModule {}

fn CamelCase(ArgName: u8) {
    let LocalName = ArgName;
    println!("{LocalName}");
}

fn main() {
    CamelCase(Counter);
}
