//! Chance that is the same everywhere: splitmix64, which is short, quick and spread well enough for
//! made-up rows.

/// A source of numbers that its seed decides.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The source with this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number from 0 up to 1, which is not included.
    pub fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something that happens in this share of cases happens now.
    pub fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// A whole number below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }

    /// A whole number below `end`, small ones far more often: half of them come from the first
    /// quarter.
    pub fn low_below(&mut self, end: usize) -> usize {
        let share = self.share();
        (share * share * end as f64) as usize
    }

    /// One of a table's values, the first ones more often.
    pub fn pick<T: Copy + Default>(&mut self, table: &[T]) -> T {
        let index = self.low_below(table.len());
        table.get(index).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spread_and_stay_below_their_end() {
        let mut random = Random::new(1);
        let mut counts = [0; 8];
        for _ in 0..8_000 {
            counts[random.below(8)] += 1;
        }
        assert!(
            counts.iter().all(|count| (850..1150).contains(count)),
            "{counts:?}"
        );
        let first_quarter = (0..1_000).filter(|_| random.low_below(100) < 25).count();
        assert!((430..570).contains(&first_quarter), "{first_quarter}");
        assert_eq!((random.below(0), random.low_below(0)), (0, 0));
    }
}
