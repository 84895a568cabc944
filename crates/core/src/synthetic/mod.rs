//! Data sets of any size, made by rule, for benchmarks and tests of scale. Only with the feature
//! `synthetic`.
//!
//! One number, the seed, decides everything, so that every machine measures the same rows: sixty
//! actors of twelve sides speak on twelve topics over twelve years, much in bursts, and some actors
//! far more than others. Names are numbers and sentences are put together from a fixed vocabulary:
//! nobody is meant by any of it. [`dataset`] makes the rows in memory, [`write_file`] writes the
//! very same ones as a file that [`load`](super::load::load) reads.

mod days;
mod file;
mod random;
mod rows;
mod sentences;
mod tables;

use super::dataset::Dataset;

pub use file::write_file;

/// The seed of the benchmarks.
pub const SEED: u64 = 2_014;

/// A data set with `count` statements.
///
/// ```
/// use timeline_core::synthetic::{SEED, dataset};
/// let small = dataset(100, SEED);
/// assert_eq!((small.statements.len(), small.actors.len()), (100, 60));
/// ```
pub fn dataset(count: usize, seed: u64) -> Dataset {
    let mut parts = rows::parts(count, seed);
    parts.put_in_order_of_time();
    Dataset::from_parts(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::search::Search;

    fn read(count: usize, seed: u64) -> Dataset {
        let mut bytes = Vec::new();
        write_file(count, seed, &mut bytes).unwrap();
        let loaded = load(&bytes);
        assert_eq!(loaded.problems, []);
        loaded.dataset
    }

    #[test]
    fn the_file_has_no_problem_and_the_same_rows_as_the_data_set() {
        for (count, seed) in [(0, 1), (1, 2), (3_000, SEED)] {
            let (read, made) = (read(count, seed), dataset(count, seed));
            assert_eq!(made.statements.len(), count);
            assert_eq!(read.statements, made.statements);
            assert_eq!(read.actors, made.actors);
            assert_eq!(read.topics, made.topics);
            assert_eq!(read.sides, made.sides);
            assert_eq!(read.sources, made.sources);
            assert_eq!(read.events, made.events);
            assert_eq!(read.about, made.about);
            assert_eq!(
                (&read.title, &read.language, &read.licence, &read.updated),
                (&made.title, &made.language, &made.licence, &made.updated)
            );
        }
    }

    #[test]
    fn the_seed_alone_decides_the_rows() {
        assert_eq!(dataset(500, 7).statements, dataset(500, 7).statements);
        assert_ne!(dataset(500, 7).statements, dataset(500, 8).statements);
    }

    #[test]
    fn all_actors_speak_and_all_twelve_years_are_covered() {
        let dataset = dataset(5_000, SEED);
        assert_eq!(dataset.sides.len(), 12);
        assert!(
            dataset
                .actors
                .indexes()
                .all(|actor| !dataset.spoken_by(actor).is_empty())
        );
        let days = dataset.days().unwrap();
        assert!(days.days() > 12 * 365 - 31, "{days:?}");
    }

    #[test]
    fn rows_differ_as_real_ones_do() {
        let dataset = dataset(2_000, SEED);
        let share = |has: &dyn Fn(&crate::model::Statement) -> bool| {
            let count = dataset.statements.iter().filter(|(_, row)| has(row));
            count.count() as f64 / dataset.statements.len() as f64
        };
        for (what, share, low, high) in [
            ("quotes", share(&|row| row.quote.is_some()), 0.4, 0.6),
            (
                "headlines",
                share(&|row| row.headline.is_some()),
                0.85,
                0.95,
            ),
            (
                "second pages",
                share(&|row| !row.also.is_empty()),
                0.03,
                0.08,
            ),
            (
                "foreign quotes",
                share(&|row| row.quote_language.is_some()),
                0.05,
                0.15,
            ),
            ("claims", share(&|row| !row.about.is_empty()), 0.05, 0.2),
            (
                "stances",
                share(&|row| !row.positions.is_empty()),
                0.7,
                0.95,
            ),
            (
                "answers",
                share(&|row| row.replies_to.is_some()),
                0.03,
                0.15,
            ),
            (
                "several days",
                share(&|row| row.days().days() > 1),
                0.05,
                0.2,
            ),
            (
                "loose dates",
                share(&|row| row.date.is_approximate()),
                0.01,
                0.1,
            ),
        ] {
            assert!((low..high).contains(&share), "{what}: {share}");
        }
        let letters = dataset.statements.iter().map(|(_, row)| row.summary.len());
        let mean = letters.sum::<usize>() / dataset.statements.len();
        assert!((70..110).contains(&mean), "{mean} letters in a summary");
    }

    #[test]
    fn search_has_frequent_and_rare_words() {
        let dataset = dataset(2_000, SEED);
        let found = |text: &str| {
            let index = dataset.search_index();
            index.find(&dataset, &Search::parse(text), None).len()
        };
        assert!(found("agreement") > 200, "{}", found("agreement"));
        let rare = (0..2_000).filter(|number| found(&format!("\"paragraph {number}\"")) == 1);
        assert!(rare.count() > 20);
    }
}
