//! The picture that is in the page before the program: what a plain visit shows, made from the data
//! when the site is built.
//!
//! It is there three times, for wide, middle and narrow screens; styles show the one that fits.
//! Each was laid out for a screen of a usual width, and is drawn in shares of the width that there
//! is. Items, axis, labels and log come from the templates of the program, so that nothing jumps
//! when it takes over: at the widths that the pictures were made for, all lies where it will lie.
//!
//! No part has styles of its own, which the policy of the page forbids: all is measured by
//! attributes of SVG.

mod bar;
mod chart;

use maud::html;

use super::log::log;
use super::patterns;
use crate::dataset::Dataset;
use crate::log::by_day;
use crate::messages;
use crate::query::{Filter, Matching};
use crate::timeline::{Density, Still, StillInput};
use bar::{Bar, bar};
use chart::chart;

/// A picture for some screens.
#[derive(Clone, Copy, Debug)]
pub struct FirstPicture {
    /// The class by which styles show it.
    pub class: &'static str,
    /// How much room lanes take.
    pub density: Density,
    /// How wide picture and labels are together on the screen that it was made for, in pixels.
    pub page_px: f64,
}

impl FirstPicture {
    /// For each kind of screen, the slowest first: what comes after it need not be read before it
    /// is drawn. The widths are those that a screen of 360, 768 and 1440 px leaves beside the
    /// margins of the page.
    pub const ALL: &[Self] = &[
        Self::new("for-narrow", Density::NARROW, 328.0),
        Self::new("for-middle", Density::WIDE, 720.0),
        Self::new("for-wide", Density::WIDE, 1392.0),
    ];
    /// How many statements the log below a narrow picture has: more than a screen shows.
    const LOG: usize = 24;

    const fn new(class: &'static str, density: Density, page_px: f64) -> Self {
        Self {
            class,
            density,
            page_px,
        }
    }

    fn still(self, dataset: &Dataset, matching: &Matching) -> Option<Still> {
        let density = self.density(dataset);
        Still::new(StillInput {
            dataset,
            matching,
            density,
            plot_px: density.plot_px(self.page_px),
            window: None,
            folded: None,
            is_even: false,
            has_words: true,
        })
    }

    fn density(self, dataset: &Dataset) -> Density {
        Density {
            has_events: !dataset.events.is_empty(),
            ..self.density
        }
    }
}

/// What a plain visit shows below the head of the page; nothing where the data has no statement.
/// What does nothing before the program is there is inert (HTML, 6.3.3).
pub fn first_picture(dataset: &Dataset) -> String {
    let matching = Matching::new(dataset, &Filter::default());
    let Some(days) = matching.days() else {
        return String::new();
    };
    let stills = FirstPicture::ALL
        .iter()
        .filter_map(|first| Some((first, first.still(dataset, &matching)?)));
    let log_of_all = || {
        log(
            dataset,
            &by_day(dataset, &matching, days, FirstPicture::LOG),
        )
    };
    let markup = html! {
        div.first-picture {
            (bar(dataset, &matching, Bar::Open))
            (bar(dataset, &matching, Bar::Folded))
            (maud::PreEscaped(patterns()))
            div.columns {
                div.main {
                    @for (first, still) in stills {
                        div
                            class={
                                "chart " (first.class)
                                @if first.density.is_narrow { " is-narrow" }
                            }
                        {
                            (chart(dataset, &matching, &still))
                            @if first.density.is_narrow {
                                section.log aria-label=(messages::log()) {
                                    (maud::PreEscaped(log_of_all()))
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::across::Pixels;
    use crate::html::axis::axis_across;
    use crate::load::load;
    use crate::timeline::{Item, PLOT_STEP_PX};

    const REAL: &[u8] = include_bytes!("../../../../../public/data/statements.json");
    const HOSTILE: &str = r#"{"format": "statement-timeline/1",
        "actors": [{"id": "a", "name": "<b>A</b>"}],
        "sources": [{"id": "s", "publisher": "P"}],
        "statements": [{"id": "one", "speaker": "a", "date": "2025",
        "kind": "spoken", "summary": "\"><script>alert(1)</script>", "source": "s"}]}"#;
    const STYLES: &str = include_str!("../../../../../style/first-picture.css");

    #[test]
    fn each_picture_holds_every_statement() {
        let dataset = load(REAL).dataset;
        let text = first_picture(&dataset);
        let pictures: Vec<&str> = text.split("<div class=\"chart ").skip(1).collect();
        assert_eq!(pictures.len(), FirstPicture::ALL.len());
        for (picture, first) in pictures.iter().zip(FirstPicture::ALL) {
            let counts = picture.split("data-count=\"").skip(1);
            let counts = counts.filter_map(|rest| rest.split('"').next()?.parse::<usize>().ok());
            let drawn = picture.matches("data-mark=\"").count() + counts.sum::<usize>();
            assert_eq!(drawn, dataset.statements.len(), "{}", first.class);
        }
    }

    #[test]
    fn shares_of_the_plot_are_where_the_pixels_are() {
        let dataset = load(REAL).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        for first in FirstPicture::ALL {
            let still = first.still(&dataset, &matching).unwrap();
            let text = chart(&dataset, &matching, &still).into_string();
            let plot_px = still.scene.width_px;
            let marks = still.scene.items().filter_map(|item| match item {
                Item::Mark(mark) => Some(mark),
                Item::Cluster(_) => None,
            });
            for mark in marks {
                let id = &dataset.statements[mark.statement].id;
                let (_, rest) = text.split_once(&format!("data-mark=\"{id}\"")).unwrap();
                let (before, _) = rest.split_once("class=\"halo\"").unwrap();
                let (_, rest) = before.rsplit_once("<svg x=\"").unwrap();
                let share: f64 = rest.split_once('%').unwrap().0.parse().unwrap();
                let x_px = mark.x_px - still.scene.shift_px;
                assert!(
                    (share / 100.0 * plot_px - x_px).abs() < 0.5,
                    "{id}: {share}"
                );
            }
            let density = still.layout.density;
            let labels = |text: &str| text.matches("<text").count();
            let in_pixels = axis_across(Pixels, &still.scene.axis, density);
            let axis = text.split("axis-unit").next().unwrap_or_default();
            assert_eq!(labels(axis), labels(&in_pixels));
        }
    }

    #[test]
    fn nothing_in_it_has_styles_of_its_own_or_runs() {
        for file in [REAL, HOSTILE.as_bytes()] {
            let text = first_picture(&load(file).dataset);
            for part in ["style=", "<style", "<script", "<b>A", "onclick"] {
                assert!(!text.contains(part), "{part}");
            }
        }
    }

    #[test]
    fn without_statements_there_is_none() {
        assert_eq!(first_picture(&Dataset::default()), "");
    }

    #[test]
    fn the_styles_know_how_much_room_lanes_take() {
        for (selector, density) in [
            (".first-picture .frame", Density::WIDE),
            (".first-picture .is-narrow .frame", Density::NARROW),
        ] {
            let (_, rule) = STYLES.split_once(&format!("{selector} {{")).unwrap();
            let (rule, _) = rule.split_once('}').unwrap();
            let labels_px = density.label_width_px();
            for declaration in [
                format!(
                    "--labels: calc({labels_px}px + mod(100cqi - {labels_px}px, {PLOT_STEP_PX}px));"
                ),
                format!("--lane: {}px;", density.lane_px()),
            ] {
                assert!(rule.contains(&declaration), "{selector}: {declaration}");
            }
        }
    }
}
