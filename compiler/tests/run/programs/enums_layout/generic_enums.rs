//! Generic enums at many types: Either, Tree, Validated, recursive with boxes, with const parameters and lifetimes.
use std::fmt::Debug;
#[derive(Debug, Clone, PartialEq)]
enum Either<L, R> {
    Left(L),
    Right(R),
}
impl<L, R> Either<L, R> {
    fn map<A, B>(self, f: impl FnOnce(L) -> A, g: impl FnOnce(R) -> B) -> Either<A, B> {
        match self {
            Either::Left(l) => Either::Left(f(l)),
            Either::Right(r) => Either::Right(g(r)),
        }
    }
    fn flip(self) -> Either<R, L> {
        match self {
            Either::Left(l) => Either::Right(l),
            Either::Right(r) => Either::Left(r),
        }
    }
    fn left(self) -> Option<L> {
        if let Either::Left(l) = self { Some(l) } else { None }
    }
}
impl<T> Either<T, T> {
    fn into_inner(self) -> T {
        match self {
            Either::Left(t) | Either::Right(t) => t,
        }
    }
}
impl<L: Iterator, R: Iterator<Item = L::Item>> Iterator for Either<L, R> {
    type Item = L::Item;
    fn next(&mut self) -> Option<L::Item> {
        match self {
            Either::Left(l) => l.next(),
            Either::Right(r) => r.next(),
        }
    }
}
#[derive(Debug, Clone)]
enum Tree<T, const N: usize> {
    Leaf([T; N]),
    Branch(Box<Tree<T, N>>, T, Box<Tree<T, N>>),
    Nil,
}
impl<T: Copy + Ord, const N: usize> Tree<T, N> {
    fn max(&self) -> Option<T> {
        match self {
            Tree::Leaf(a) => a.iter().copied().max(),
            Tree::Branch(l, t, r) => [l.max(), Some(*t), r.max()].into_iter().flatten().max(),
            Tree::Nil => None,
        }
    }
    fn mirror(self) -> Self {
        match self {
            Tree::Branch(l, t, r) => Tree::Branch(Box::new(r.mirror()), t, Box::new(l.mirror())),
            t => t,
        }
    }
}
#[derive(Debug, PartialEq)]
enum Checked<T, E> {
    Fine(T),
    Bad(Vec<E>),
}
impl<T, E> Checked<T, E> {
    fn and<U>(self, o: Checked<U, E>) -> Checked<(T, U), E> {
        match (self, o) {
            (Checked::Fine(a), Checked::Fine(b)) => Checked::Fine((a, b)),
            (Checked::Bad(mut a), Checked::Bad(b)) => {
                a.extend(b);
                Checked::Bad(a)
            }
            (Checked::Bad(e), _) | (_, Checked::Bad(e)) => Checked::Bad(e),
        }
    }
}
fn check<T: Debug>(t: T, ok: impl Fn(&T) -> bool) -> Checked<T, String> {
    if ok(&t) { Checked::Fine(t) } else { Checked::Bad(vec![format!("{t:?}")]) }
}
enum Held<'a, T: ?Sized> {
    Ref(&'a T),
    Boxed(Box<T>),
}
impl<T: ?Sized> std::ops::Deref for Held<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        match self {
            Held::Ref(t) => t,
            Held::Boxed(b) => b,
        }
    }
}
fn pick(flag: bool) -> impl Iterator<Item = u32> {
    if flag { Either::Left(0..3) } else { Either::Right([9, 8].into_iter()) }
}
fn main() {
    let e: Either<u8, String> = Either::Right("r".into());
    println!("{:?} {:?} {:?}", e.clone().map(|n| n as u64, |s| s.len()), e.clone().flip(), e.left());
    println!("{:?} {}", Either::<_, u128>::Left(()).flip(), Either::<i8, i8>::Left(-3).into_inner());
    println!("{:?} {:?}", pick(true).collect::<Vec<_>>(), pick(false).sum::<u32>());
    let t = Tree::Branch(
        Box::new(Tree::Leaf([3, 9])),
        5,
        Box::new(Tree::Branch(Box::new(Tree::Nil), 7, Box::new(Tree::Leaf([1, 2])))),
    );
    println!("{:?} {:?}", t.max(), t.clone().mirror());
    println!("{:?} {:?}", Tree::<char, 0>::Leaf([]).max(), Tree::<u8, 3>::Nil.mirror().max());
    println!("{:?}", check(5, |n| *n > 3).and(check("ok", |s| s.len() == 2)).and(check('c', |_| true)));
    println!("{:?}", check(1, |n| *n > 3).and(check("no", |s| s.len() == 3)).and(check('c', |_| true)));
    let held: [Held<str>; 2] = [Held::Ref("ref"), Held::Boxed("boxed".into())];
    println!("{:?}", held.iter().map(|h| h.len()).collect::<Vec<_>>());
    let d: Held<dyn Debug> = Held::Boxed(Box::new([1, 2]));
    println!("{:?} {:?}", &*d, &*Held::<[u8]>::Ref(&[7]));
}
