//! Work on many things at once, on as many cores as there are.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` for each item, in no order; the first error met ends it.
pub fn for_each<T: Sync, E: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    let error = Mutex::new(None);
    let run = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(met) = work(item) {
                // The others find nothing more to do.
                next.store(items.len(), Ordering::Relaxed);
                if let Ok(mut error) = error.lock() {
                    error.get_or_insert(met);
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(run);
        }
    });
    error.into_inner().ok().flatten().map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_items_are_worked_on_once_and_an_error_is_told() {
        let items: Vec<usize> = (0..1000).collect();
        let sum = AtomicUsize::new(0);
        let add = |item: &usize| {
            sum.fetch_add(*item, Ordering::Relaxed);
            Ok::<(), String>(())
        };
        assert_eq!(for_each(&items, add), Ok(()));
        assert_eq!(sum.into_inner(), 499_500);
        let refuse = |item: &usize| if *item == 7 { Err("seven") } else { Ok(()) };
        assert_eq!(for_each(&items, refuse), Err("seven"));
    }
}
