//! Numbers of the picture: as text, and held within bounds.
//!
//! The standard library's exact printing of floats, and its `clamp`, which prints its bounds when
//! they are wrong, would be a tenth of the program of all rules. Pixels need two decimals.

use std::fmt;

/// A length in pixels, written with at most two decimals and without trailing zeros.
///
/// ```
/// use timeline_core::px::Px;
/// assert_eq!(format!("{} {} {}", Px(12.0), Px(-0.504), Px(3.999)), "12 -0.5 4");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Px(pub f64);

impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0 * 100.0).round() as i64;
        let (whole, rest) = (
            hundredths.unsigned_abs() / 100,
            hundredths.unsigned_abs() % 100,
        );
        let sign = if hundredths < 0 { "-" } else { "" };
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{sign}{whole}"),
            (tenths, 0) => write!(f, "{sign}{whole}.{tenths}"),
            (tenths, rest) => write!(f, "{sign}{whole}.{tenths}{rest}"),
        }
    }
}

/// The value, or the bound beyond which it lies; where the bounds cross, the lower one.
pub fn held(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

/// To a hundredth of a pixel, so that sums of fractions don't make equal places unequal.
pub fn rounded(px: f64) -> f64 {
    (px * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn crossed_bounds_do_no_harm() {
        assert_eq!(held(5.0, 2.0, 1.0).to_bits(), 2.0_f64.to_bits());
    }

    proptest! {
        #[test]
        fn a_length_reads_back_to_a_hundredth(value in -1e7..1e7f64) {
            let read: f64 = Px(value).to_string().parse().unwrap();
            prop_assert!((read - value).abs() <= 0.005 + 1e-9);
        }
    }
}
