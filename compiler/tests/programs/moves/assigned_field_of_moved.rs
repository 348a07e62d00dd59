struct Robot {
    name: String,
    steps: u32,
}

fn main() {
    let mut robot = Robot { name: "R1".into(), steps: 0 };
    let retired = robot;
    robot.steps = 4;
    println!("{} {}", retired.name, retired.steps);
}
