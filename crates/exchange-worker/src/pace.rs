//! When the page is told how far a file is.

/// What is done by then is not worth a word, which would only flash.
const FIRST_AFTER_MS: f64 = 200.0;
/// How long a word stays at least.
const EACH_MS: f64 = 100.0;

/// Lets through what is worth telling: nothing of what is soon done, then ten words a second at
/// most, and the last one.
pub struct Pace {
    next_ms: f64,
    has_begun: bool,
}

impl Pace {
    /// For work that begins at this time.
    pub fn from(now_ms: f64) -> Self {
        Self {
            next_ms: now_ms + FIRST_AFTER_MS,
            has_begun: false,
        }
    }

    /// Whether to tell it now.
    pub fn lets_through(&mut self, now_ms: f64, is_last: bool) -> bool {
        let is_due = now_ms >= self.next_ms || is_last && self.has_begun;
        if is_due {
            self.next_ms = now_ms + EACH_MS;
            self.has_begun = true;
        }
        is_due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of words at these times, the last of which is the last, those that are let through.
    fn told(times_ms: &[f64]) -> Vec<f64> {
        let mut pace = Pace::from(1_000.0);
        let last = times_ms.last();
        let is_told = |time: &&f64| pace.lets_through(**time, Some(*time) == last);
        times_ms.iter().filter(is_told).copied().collect()
    }

    #[test]
    fn what_is_soon_done_is_not_told_and_the_rest_ten_times_a_second_with_its_end() {
        for (times_ms, expected) in [
            (&[1_000.0, 1_100.0, 1_199.0][..], &[][..]),
            (&[1_199.0, 1_200.0, 1_201.0], &[1_200.0, 1_201.0]),
            (
                &[
                    1_210.0, 1_260.0, 1_309.0, 1_310.0, 1_400.0, 1_500.0, 1_501.0,
                ],
                &[1_210.0, 1_310.0, 1_500.0, 1_501.0],
            ),
            (&[9_000.0], &[9_000.0]),
        ] {
            assert_eq!(told(times_ms), expected, "{times_ms:?}");
        }
    }
}
