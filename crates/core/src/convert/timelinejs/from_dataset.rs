//! From a data set to slides.
//!
//! A statement is a slide in the row of its speaker. Its source is the media of the slide, so that
//! TimelineJS shows where it is said; the speaker's own words stand in the text as a quotation.
//! What the slide's dates can't say, the date in words does.

use super::dates::Written as WrittenDate;
use super::kinds::from_dataset as kinds;
use super::slide::{DateParts, Field, Role, Slide, WHOLE_DAY};
use crate::convert::Extract;
use crate::convert::markup::escaped;
use crate::convert::names::{NO_PUBLISHER, NO_SPEAKER};
use crate::convert::note::Note;
use crate::convert::tally::Tally;
use crate::dataset::Dataset;
use crate::date::{DatePart, Precision, StatedDate};
use crate::model::{Event, Statement};

/// The slides of a data set: its title, its events as eras, and statements of it in the order of
/// time.
pub fn slides(extract: Extract, notes: &mut Vec<Note>) -> Vec<Slide> {
    let dataset = extract.dataset;
    let mut making = Making {
        dataset,
        tally: Tally::default(),
    };
    let mut slides: Vec<Slide> = title(dataset).into_iter().collect();
    slides.extend(dataset.events.iter().map(|event| making.era(event)));
    let statements = extract.statements().iter();
    slides.extend(statements.map(|&index| making.slide(&dataset.statements[index])));
    making.count_tables();
    notes.extend(making.tally.notes());
    slides
}

/// The title slide, where there is something to tell.
fn title(dataset: &Dataset) -> Option<Slide> {
    let paragraphs = dataset
        .about
        .iter()
        .map(|text| format!("<p>{}</p>", escaped(text)));
    let slide = Slide {
        role: Role::Title,
        ..Slide::default()
    };
    let slide = slide
        .with(Field::Headline, escaped(&dataset.title))
        .with(Field::Text, paragraphs.collect::<String>());
    Some(slide).filter(|slide| !slide.texts.is_empty())
}

struct Making<'a> {
    dataset: &'a Dataset,
    tally: Tally,
}

impl Making<'_> {
    fn era(&mut self, event: &Event) -> Slide {
        let slide = Slide {
            role: Role::Era,
            ..Slide::default()
        };
        let mut slide = self
            .dated(slide, event.date)
            .with(Field::Headline, escaped(&event.label));
        if slide.end.is_empty() {
            (slide.start, slide.end) = ends_of_unit(event.date);
        }
        slide
    }

    fn slide(&mut self, statement: &Statement) -> Slide {
        self.count_lost(statement);
        let source = &self.dataset.sources[statement.source];
        let speaker = &self.dataset.actors[statement.speaker];
        let publisher = Some(&*source.publisher).filter(|name| *name != NO_PUBLISHER);
        let group = Some(&*speaker.name).filter(|_| speaker.id != NO_SPEAKER.0);
        let url = source.url.as_deref().unwrap_or_default();
        let slide = Slide {
            id: statement.id.clone(),
            ..Slide::default()
        };
        self.dated(slide, statement.date)
            .with(
                Field::Headline,
                escaped(statement.headline.as_deref().unwrap_or_default()),
            )
            .with(Field::Text, text(statement))
            .with(Field::Media, url)
            .with(Field::Credit, escaped(publisher.unwrap_or_default()))
            .with(
                Field::Caption,
                escaped(source.title.as_deref().unwrap_or_default()),
            )
            .with(Field::Link, url)
            .with(Field::Group, escaped(group.unwrap_or_default()))
    }

    fn dated(&mut self, slide: Slide, date: StatedDate) -> Slide {
        let WrittenDate {
            start,
            end,
            display,
        } = date.into();
        self.tally.add_if(&kinds::VAGUE, !display.is_empty());
        Slide {
            start,
            end,
            ..slide
        }
        .with(Field::DisplayDate, escaped(&display))
    }

    fn count_lost(&mut self, statement: &Statement) {
        for (kind, is_so) in [
            (&kinds::QUOTE, statement.quote.is_some()),
            (&kinds::POSITIONS, !statement.positions.is_empty()),
            (&kinds::ABOUT, !statement.about.is_empty()),
            (&kinds::ROLE, statement.role.is_some()),
            (&kinds::BASIS, statement.date_basis.is_some()),
            (&kinds::KIND, true),
            (&kinds::VENUE, statement.venue.is_some()),
            (&kinds::VIA, statement.via.is_some()),
            (&kinds::ANSWER, statement.replies_to.is_some()),
            (&kinds::ALSO, !statement.also.is_empty()),
        ] {
            self.tally.add_if(kind, is_so);
        }
    }

    fn count_tables(&mut self) {
        let Self { dataset, tally } = self;
        let sources = dataset.sources.rows().iter();
        tally.add_all(
            &kinds::PUBLISHED,
            sources.filter(|source| source.published.is_some()).count(),
        );
        tally.add_all(&kinds::SIDES, dataset.sides.len());
        tally.add_all(&kinds::TOPICS, dataset.topics.len());
    }
}

/// Start and end of an era without length, which TimelineJS refuses: of a day its first and last
/// minute, of a month or a year its first and last day.
fn ends_of_unit(date: StatedDate) -> (DateParts, DateParts) {
    let days = date.known_days();
    let ends = [days.first, days.last].map(|day| {
        WrittenDate::from(StatedDate::Single(DatePart::around(day, Precision::Day))).start
    });
    let [mut start, mut end] = ends;
    if start == end {
        (start.time, end.time) = (WHOLE_DAY.0.to_owned(), WHOLE_DAY.1.to_owned());
    }
    (start, end)
}

/// The text of a slide: what was said, and the speaker's own words. A summary that is the headline
/// isn't said twice.
fn text(statement: &Statement) -> String {
    let summary =
        Some(&statement.summary).filter(|summary| statement.headline.as_ref() != Some(summary));
    let summary = summary.map(|summary| format!("<p>{}</p>", escaped(summary)));
    let quote = statement
        .quote
        .as_ref()
        .map(|quote| format!("<blockquote>{}</blockquote>", escaped(quote)));
    summary.into_iter().chain(quote).collect()
}
