//! Events: lines or bands behind the lanes, with their labels in a few rows above.
//!
//! Labels go from left to right, each into the first row with room, and then reach up to the next
//! one of their row; one that fits nowhere keeps its line and tells its name in a tooltip.

use super::{Density, TextScale, TimeScale};
use crate::date::DayRange;
use crate::model::Event;

/// Width of a letter of an event's label at 11 px in a wide font, and the gap between two labels.
/// Both grow with the text.
const LETTER_PX: f64 = 6.4;
const GAP_PX: f64 = 14.0;
/// What a label keeps from the edge of the plot.
const EDGE_PX: f64 = 6.0;
/// The longest label that takes room from others; of longer ones more is shown where room is left.
const LONGEST_LETTERS: usize = 34;
/// What is shorter than this tells nothing.
const SHORTEST_LETTERS: usize = 8;

/// An event in the window.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// Its id.
    pub id: String,
    /// What happened, in full.
    pub label: String,
    /// When, in words.
    pub date_label: String,
    /// Left edge of its day or days, from the left edge of the plot.
    pub x_px: f64,
    /// Width of its day or days.
    pub width_px: f64,
    /// Its label on the picture, if there is room.
    pub caption: Option<Caption>,
}

/// A label on the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// The text, shortened if it is long.
    pub text: String,
    /// The row, from 0 at the top.
    pub row: usize,
    /// Whether the text ends at the line instead of starting there.
    pub is_left_of_line: bool,
}

impl EventMark {
    /// The events of a window, in order of time, with their labels placed.
    pub fn placed(events: &[Event], scale: &TimeScale, density: Density) -> Vec<Self> {
        let mut row_ends_px = vec![f64::NEG_INFINITY; density.caption_rows()];
        let seen = scale.window.days();
        let in_window = events
            .iter()
            .filter(|event| event.date.known_days().overlaps(seen));
        let mut marks: Vec<Self> = in_window
            .map(|event| {
                let (x_px, width_px) = span_px(event.date.known_days(), scale);
                let places_px = (x_px, scale.width_px);
                let caption = caption(&event.label, places_px, density.text, &mut row_ends_px);
                Self {
                    id: event.id.clone(),
                    label: event.label.clone(),
                    date_label: event.date.label(),
                    x_px,
                    width_px,
                    caption,
                }
            })
            .collect();
        let mut row_starts_px = vec![scale.width_px - EDGE_PX; density.caption_rows()];
        for mark in marks.iter_mut().rev() {
            mark.lengthen(density.text, &mut row_starts_px);
        }
        marks
    }

    /// Lets its label reach up to where the next one of its row starts.
    fn lengthen(&mut self, size: TextScale, row_starts_px: &mut [f64]) {
        let letter_px = size.px(LETTER_PX);
        let Some(caption) = &mut self.caption else {
            return;
        };
        let Some(next_px) = row_starts_px.get_mut(caption.row) else {
            return;
        };
        let start_px = if caption.is_left_of_line {
            self.x_px - caption.text.chars().count() as f64 * letter_px
        } else {
            let start_px = self.x_px.max(0.0);
            // One for the ellipsis.
            let letters = (((*next_px - start_px) / letter_px) as usize).saturating_sub(1);
            if letters > caption.text.chars().count() {
                caption.text = shortened(&self.label, letters);
            }
            start_px
        };
        *next_px = start_px - size.px(GAP_PX);
    }
}

impl Density {
    /// How many rows of event labels there are.
    pub fn caption_rows(self) -> usize {
        match (self.is_narrow, self.is_embedded) {
            _ if !self.has_events => 0,
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        }
    }
}

fn span_px(days: DayRange, scale: &TimeScale) -> (f64, f64) {
    let x_px = scale.x_from_days(f64::from(days.first.number()));
    let end_px = scale.x_from_days(f64::from(days.last.number()) + 1.0);
    (x_px, end_px - x_px)
}

/// The label of an event at `x_px` on a plot of `plot_px`.
fn caption(
    label: &str,
    (x_px, plot_px): (f64, f64),
    size: TextScale,
    row_ends_px: &mut [f64],
) -> Option<Caption> {
    let letter_px = size.px(LETTER_PX);
    let room_px = (plot_px - x_px.max(0.0)).max(x_px) - EDGE_PX;
    // One for the ellipsis.
    let room = ((room_px / letter_px).max(0.0) as usize).saturating_sub(1);
    if room < SHORTEST_LETTERS {
        return None;
    }
    let text = shortened(label, room.min(LONGEST_LETTERS));
    let text_px = text.chars().count() as f64 * letter_px;
    let is_left_of_line = x_px + text_px > plot_px - EDGE_PX && x_px - text_px > 0.0;
    let start_px = if is_left_of_line {
        x_px - text_px
    } else {
        x_px.max(0.0)
    };
    let (row, end_px) = row_ends_px
        .iter_mut()
        .enumerate()
        .find(|(_, end_px)| **end_px + size.px(GAP_PX) <= start_px)?;
    *end_px = start_px + text_px;
    Some(Caption {
        text,
        row,
        is_left_of_line,
    })
}

/// A label of at most so many letters and an ellipsis.
fn shortened(label: &str, letters: usize) -> String {
    match label.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", label.get(..end).unwrap_or_default().trim_end()),
        None => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::timeline::TimeWindow;

    #[test]
    fn a_caption_ends_within_the_plot() {
        let label = "Meeting of the two banks in the hall";
        let caption_at =
            |x_px, plot_px, size| caption(label, (x_px, plot_px), size, &mut [f64::NEG_INFINITY]);
        for (x_px, text, is_left_of_line) in [
            (0.0, "Meeting of the two banks in the ha…", false),
            (-50.0, "Meeting of the two banks in the ha…", false),
            (110.0, "Meeting of the two banks in the…", false),
            (140.0, "Meeting of the two banks in…", false),
            (200.0, "Meeting of the two banks in t…", true),
            (310.0, "Meeting of the two banks in the ha…", true),
        ] {
            let caption = caption_at(x_px, 330.0, TextScale::USUAL).unwrap();
            assert_eq!(
                (caption.text.as_str(), caption.is_left_of_line),
                (text, is_left_of_line),
                "at {x_px}"
            );
        }
        assert_eq!(caption_at(20.0, 45.0, TextScale::USUAL), None);
        let large = caption_at(0.0, 330.0, TextScale::from_root_px(32.0)).unwrap();
        assert_eq!(large.text, "Meeting of the two banks…");
    }

    #[test]
    fn a_long_label_reaches_up_to_the_next_of_its_row_and_over_none() {
        let event = |date: &str| Event {
            id: date.to_owned(),
            date: date.parse().unwrap(),
            label: "Meeting of the two banks in the hall of the town".to_owned(),
        };
        let events = ["2025-08-02", "2025-08-05", "2025-08-14", "2025-08-30"].map(event);
        let day = |text: &str| Day::from_iso(text).unwrap();
        let days = DayRange::between(day("2025-08-01"), day("2025-08-31"));
        // A day is 20 px wide, a letter 6.4.
        let scale = TimeScale::new(TimeWindow::from_days(days), 620.0);
        let marks = EventMark::placed(&events, &scale, Density::WIDE);
        let found = marks.iter().map(|mark| {
            let caption = mark.caption.as_ref().unwrap();
            (caption.row, caption.text.as_str())
        });
        let expected = [
            (0, "Meeting of the two banks in the ha…"),
            (1, "Meeting of the two banks in the hall of…"),
            (0, "Meeting of the two banks in the hall of the town"),
            (1, "Meeting of the two banks in the ha…"),
        ];
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }
}
