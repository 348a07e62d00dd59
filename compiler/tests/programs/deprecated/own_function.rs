#[deprecated(since = "2.0.0", note = "use `swim` instead")]
fn paddle() {}

#[deprecated]
struct Raft;

fn main() {
    paddle();
    let _raft = Raft;
}
