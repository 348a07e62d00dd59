//! Planets pull at one another: floating-point arithmetic on small structures.

#[derive(Clone, Copy)]
struct Body {
    place: [f64; 3],
    speed: [f64; 3],
    mass: f64,
}

fn advance(bodies: &mut [Body], step: f64) {
    for left in 0..bodies.len() {
        for right in left + 1..bodies.len() {
            let mut between = [0.0; 3];
            for axis in 0..3 {
                between[axis] = bodies[left].place[axis] - bodies[right].place[axis];
            }
            let square = between.iter().map(|part| part * part).sum::<f64>();
            let pull = step / (square * square.sqrt());
            for axis in 0..3 {
                let (of_left, of_right) = (bodies[left].mass, bodies[right].mass);
                bodies[left].speed[axis] -= between[axis] * of_right * pull;
                bodies[right].speed[axis] += between[axis] * of_left * pull;
            }
        }
    }
    for body in bodies {
        for axis in 0..3 {
            body.place[axis] += step * body.speed[axis];
        }
    }
}

fn energy(bodies: &[Body]) -> f64 {
    let mut energy = 0.0;
    for (index, body) in bodies.iter().enumerate() {
        energy += 0.5 * body.mass * body.speed.iter().map(|part| part * part).sum::<f64>();
        for other in &bodies[index + 1..] {
            let square: f64 = (0..3).map(|axis| (body.place[axis] - other.place[axis]).powi(2)).sum();
            energy -= body.mass * other.mass / square.sqrt();
        }
    }
    energy
}

fn main() {
    let mut bodies: Vec<Body> = (0..5)
        .map(|index| {
            let angle = f64::from(index) * 1.3;
            let distance = 1.0 + f64::from(index) * 4.0;
            Body {
                place: [distance * (1.0 - angle * 0.1), distance * angle * 0.2, f64::from(index) * 0.1],
                speed: [0.1 * angle, 0.4 - 0.05 * angle, 0.01],
                mass: if index == 0 { 40.0 } else { 0.01 * f64::from(index) },
            }
        })
        .collect();
    println!("{:.6}", energy(&bodies));
    for _ in 0..400_000 {
        advance(&mut bodies, 0.001);
    }
    println!("{:.6}", energy(&bodies));
}
