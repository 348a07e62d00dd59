//! A pool of workers that take jobs from a shared queue and answer through a channel.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, mpsc};
use std::thread::{self, JoinHandle};
type Job = Box<dyn FnOnce() -> u64 + Send>;
struct Pool {
    jobs: Option<mpsc::Sender<(u32, Job)>>,
    results: mpsc::Receiver<(u32, u64)>,
    workers: Vec<JoinHandle<u32>>,
}
impl Pool {
    fn new(n: usize) -> Pool {
        let (jobs, queue) = mpsc::channel::<(u32, Job)>();
        let (answers, results) = mpsc::channel();
        let queue = Arc::new(Mutex::new(queue));
        let workers = (0..n)
            .map(|_| {
                let (queue, answers) = (queue.clone(), answers.clone());
                thread::spawn(move || {
                    let mut done = 0;
                    loop {
                        let job = queue.lock().unwrap().recv();
                        let Ok((id, job)) = job else { return done };
                        answers.send((id, job())).unwrap();
                        done += 1;
                    }
                })
            })
            .collect();
        Pool { jobs: Some(jobs), results, workers }
    }
    fn submit(&self, id: u32, job: impl FnOnce() -> u64 + Send + 'static) {
        self.jobs.as_ref().unwrap().send((id, Box::new(job))).unwrap();
    }
    fn finish(mut self) -> (BTreeMap<u32, u64>, u32) {
        drop(self.jobs.take());
        let total = self.workers.drain(..).map(|w| w.join().unwrap()).sum();
        (self.results.try_iter().collect(), total)
    }
}
fn main() {
    let pool = Pool::new(3);
    for n in 0..10u32 {
        pool.submit(n, move || (1..=n as u64 + 5).product());
    }
    let text = String::from("captured");
    pool.submit(100, move || text.len() as u64);
    let (results, total) = pool.finish();
    println!("{results:?} {total}");
}
