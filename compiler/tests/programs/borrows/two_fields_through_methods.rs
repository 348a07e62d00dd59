struct Game {
    board: Vec<u8>,
    score: u32,
}

impl Game {
    fn board_mut(&mut self) -> &mut Vec<u8> {
        &mut self.board
    }
    fn bump(&mut self) {
        self.score += 1;
    }
}

fn main() {
    let mut game = Game { board: vec![], score: 0 };
    let board = game.board_mut();
    game.bump();
    board.push(1);
}
