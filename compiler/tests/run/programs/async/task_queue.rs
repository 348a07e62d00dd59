//! A scheduler with a ready queue, wakers that requeue tasks, timers in virtual time, spawn from within tasks.
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
type Task = Pin<Box<dyn Future<Output = ()>>>;
#[derive(Default)]
struct Ready(Mutex<VecDeque<usize>>);
struct TaskWaker {
    id: usize,
    ready: Arc<Ready>,
}
impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        let mut q = self.ready.0.lock().unwrap();
        if !q.contains(&self.id) {
            q.push_back(self.id);
        }
    }
}
#[derive(Default, Clone)]
struct Runtime {
    ready: Arc<Ready>,
    tasks: Rc<RefCell<BTreeMap<usize, Task>>>,
    next: Rc<Cell<usize>>,
    now: Rc<Cell<u64>>,
    timers: Rc<RefCell<BTreeMap<(u64, usize), Waker>>>,
}
struct Sleep {
    rt: Runtime,
    at: u64,
    id: usize,
}
impl Future for Sleep {
    type Output = u64;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u64> {
        if self.rt.now.get() >= self.at {
            Poll::Ready(self.rt.now.get())
        } else {
            self.rt.timers.borrow_mut().insert((self.at, self.id), cx.waker().clone());
            Poll::Pending
        }
    }
}
impl Runtime {
    fn spawn(&self, f: impl Future<Output = ()> + 'static) {
        let id = self.next.replace(self.next.get() + 1);
        self.tasks.borrow_mut().insert(id, Box::pin(f));
        self.ready.0.lock().unwrap().push_back(id);
    }
    fn sleep(&self, ticks: u64) -> Sleep {
        let id = self.next.replace(self.next.get() + 1);
        Sleep { rt: self.clone(), at: self.now.get() + ticks, id }
    }
    fn run(&self) -> u32 {
        let mut polls = 0;
        loop {
            let next = self.ready.0.lock().unwrap().pop_front();
            if let Some(id) = next {
                let Some(mut task) = self.tasks.borrow_mut().remove(&id) else { continue };
                polls += 1;
                let waker = Waker::from(Arc::new(TaskWaker { id, ready: self.ready.clone() }));
                if task.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
                    self.tasks.borrow_mut().insert(id, task);
                }
            } else {
                let Some(((at, _), waker)) = self.timers.borrow_mut().pop_first() else { return polls };
                self.now.set(at);
                waker.wake();
            }
        }
    }
}
fn main() {
    let rt = Runtime::default();
    let total = Rc::new(Cell::new(0u64));
    for (name, step) in [("a", 3), ("b", 5), ("c", 3)] {
        let (rt2, total) = (rt.clone(), total.clone());
        rt.spawn(async move {
            for n in 0..3 {
                let now = rt2.sleep(step).await;
                println!("{name}{n} at {now}");
                total.set(total.get() + now);
            }
            if name == "b" {
                let rt3 = rt2.clone();
                rt2.spawn(async move {
                    println!("child starts {}", rt3.now.get());
                    rt3.sleep(100).await;
                    println!("child ends {}", rt3.now.get());
                });
            }
        });
    }
    let polls = rt.run();
    println!("{polls} {} {} {}", total.get(), rt.now.get(), rt.tasks.borrow().len());
}
