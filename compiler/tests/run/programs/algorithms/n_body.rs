//! An n-body simulation whose energy is printed with few digits.
#[derive(Debug, Clone, Copy)]
struct Body {
    x: [f64; 3],
    v: [f64; 3],
    mass: f64,
}
const SOLAR: f64 = 4.0 * std::f64::consts::PI * std::f64::consts::PI;
const YEAR: f64 = 365.24;
fn body(x: [f64; 3], v: [f64; 3], mass: f64) -> Body {
    Body { x, v: v.map(|c| c * YEAR), mass: mass * SOLAR }
}
fn energy(bodies: &[Body]) -> f64 {
    bodies
        .iter()
        .enumerate()
        .map(|(i, b)| {
            0.5 * b.mass * b.v.iter().map(|c| c * c).sum::<f64>()
                - bodies[i + 1..]
                    .iter()
                    .map(|o| b.mass * o.mass / (0..3).map(|k| (b.x[k] - o.x[k]).powi(2)).sum::<f64>().sqrt())
                    .sum::<f64>()
        })
        .sum()
}
fn advance(bodies: &mut [Body], dt: f64) {
    for i in 0..bodies.len() {
        let (left, right) = bodies.split_at_mut(i + 1);
        let a = &mut left[i];
        for b in right {
            let d: [f64; 3] = std::array::from_fn(|k| a.x[k] - b.x[k]);
            let square: f64 = d.iter().map(|c| c * c).sum();
            let mag = dt / (square * square.sqrt());
            for k in 0..3 {
                a.v[k] -= d[k] * b.mass * mag;
                b.v[k] += d[k] * a.mass * mag;
            }
        }
    }
    for b in bodies {
        for k in 0..3 {
            b.x[k] += dt * b.v[k];
        }
    }
}
fn main() {
    let mut bodies = [
        body([0.0; 3], [0.0; 3], 1.0),
        body(
            [4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
            [0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023],
            0.000954791938424326609,
        ),
        body(
            [8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
            [-0.00276742510726411, 0.00499852801234917, 0.0000230417297573763929],
            0.000285885980666130812,
        ),
        body(
            [12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
            [0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556],
            0.0000436624404335156298,
        ),
        body(
            [15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
            [0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870],
            0.0000515138902046611451,
        ),
    ];
    let momentum: [f64; 3] = std::array::from_fn(|k| bodies.iter().map(|b| b.v[k] * b.mass).sum());
    bodies[0].v = momentum.map(|p| -p / SOLAR);
    println!("{:.9}", energy(&bodies));
    for round in 1..=4 {
        for _ in 0..250 {
            advance(&mut bodies, 0.01);
        }
        println!("{round} {:.9} {:.6?}", energy(&bodies), bodies[1].x);
    }
}
