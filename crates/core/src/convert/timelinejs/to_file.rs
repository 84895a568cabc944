//! From slides to a data file.
//!
//! A slide is a statement: its group is who made it, its headline and text what was said, its media
//! credit where it stands. An era is an event, the title slide title and description of the file.
//! TimelineJS knows no stances, and not how something was said: a statement is given as reported,
//! which claims the least. What a file has no place for is noted once for each kind.

use std::collections::BTreeMap;

use super::dates::stated_date;
use super::kinds::to_file as kinds;
use super::origin::Origin;
use super::origins::{fields, row_origin};
use super::slide::{Field, Role, Slide};
use crate::convert::ids::Ids;
use crate::convert::names::{NO_PUBLISHER, NO_SPEAKER};
use crate::convert::note::{Converted, Note};
use crate::convert::origins::Origins;
use crate::convert::tally::Tally;
use crate::file::{ActorRow, DataFile, EventRow, SourceRow, StatementRow};
use crate::limits::LONGEST_TEXT_BYTES;
use crate::messages;
use crate::problem::Effect;

/// Makes a data file of slides. `notes` are those that their reader has made.
pub fn data_file(slides: &[Slide], notes: Vec<Note>) -> Converted {
    let mut making = Making {
        file: DataFile::new(),
        notes,
        origins: Origins {
            fields: fields(slides),
            ..Origins::default()
        },
        ..Making::default()
    };
    for slide in slides {
        making.add(slide);
    }
    making.notes.extend(making.tally.notes());
    Converted {
        file: making.file,
        notes: making.notes,
        origins: making.origins,
    }
}

#[derive(Default)]
struct Making {
    file: DataFile,
    notes: Vec<Note>,
    origins: Origins,
    tally: Tally,
    actors: BTreeMap<String, String>,
    actor_ids: Ids,
    sources: BTreeMap<Origin, String>,
    source_ids: Ids,
    event_ids: Ids,
    statement_ids: Ids,
}

impl Making {
    fn add(&mut self, slide: &Slide) {
        let slide = &self.without_long_texts(slide.clone());
        match slide.role {
            Role::Title if self.file.title.is_none() => self.add_title(slide),
            // TimelineJS shows a further title slide as any other.
            Role::Title | Role::Event => self.add_statement(slide),
            Role::Era => self.add_era(slide),
        }
    }

    /// The slide without texts that are longer than a data file can hold.
    fn without_long_texts(&mut self, mut slide: Slide) -> Slide {
        let is_long = |text: &str| text.len() > LONGEST_TEXT_BYTES;
        for (field, text) in slide.texts.iter().filter(|(_, text)| is_long(text)) {
            let (column, path) = field.names();
            let location = slide.location.part(column, path);
            let expected = messages::expected_shorter_text();
            let note = Note::expected(location, text, expected, Effect::PartIgnored);
            self.notes.push(note);
        }
        slide.texts.retain(|(_, text)| !is_long(text));
        slide
    }

    fn add_title(&mut self, slide: &Slide) {
        let (headline, text) = (slide.plain(Field::Headline), slide.plain(Field::Text));
        self.file.title = Some(headline.text()).filter(|title| !title.is_empty());
        self.file.about = text.paragraphs;
        self.tally
            .add_if(&kinds::TITLE_DATE, !slide.start.is_empty());
        self.count_lost(slide, false);
        self.count_credit(slide);
    }

    fn add_era(&mut self, slide: &Slide) {
        let (headline, text) = (
            slide.plain(Field::Headline).text(),
            slide.plain(Field::Text).text(),
        );
        let Some(date) = self.date(slide) else { return };
        self.tally
            .add_if(&kinds::ERA_TEXT, !headline.is_empty() && !text.is_empty());
        let label = if headline.is_empty() { text } else { headline };
        if label.is_empty() {
            self.leave_out(
                slide,
                "Headline",
                "text.headline",
                "",
                messages::expected_era_name(),
            );
            return;
        }
        self.count_lost(slide, false);
        self.count_credit(slide);
        self.file.events.push(EventRow {
            id: self.event_ids.of(&label, "event"),
            date,
            label,
        });
        self.origins.events.push(row_origin(slide));
    }

    fn add_statement(&mut self, slide: &Slide) {
        let (headline, text) = (slide.plain(Field::Headline), slide.plain(Field::Text));
        let (headline, summary) = (headline.text(), text.text());
        let Some(date) = self.date(slide) else { return };
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let Some(summary) = known(&summary).or_else(|| known(&headline)) else {
            self.leave_out(
                slide,
                "Headline",
                "text.headline",
                "",
                messages::expected_slide_text(),
            );
            return;
        };
        let (origin, is_media_named) = Origin::of(slide);
        self.tally.add(&kinds::KIND);
        self.count_lost(slide, is_media_named);
        let name = if slide.id.is_empty() {
            &headline
        } else {
            &slide.id
        };
        let row = StatementRow {
            id: self.statement_ids.of(name, "slide"),
            speaker: self.speaker(slide),
            date,
            date_basis: known(&slide.plain(Field::DisplayDate).text()),
            kind: "reported".to_owned(),
            headline: known(&headline),
            summary,
            source: self.source(origin),
            ..StatementRow::default()
        };
        self.file.statements.push(row);
        self.origins.statements.push(row_origin(slide));
    }

    /// The date of a slide; where it has none, the slide is left out.
    fn date(&mut self, slide: &Slide) -> Option<String> {
        match stated_date(&slide.start, &slide.end) {
            Ok(date) => Some(date.to_string()),
            Err((fault, is_end)) => {
                let (column, path, parts) = if is_end {
                    ("End Year", "end_date", &slide.end)
                } else {
                    ("Year", "start_date", &slide.start)
                };
                self.leave_out(slide, column, path, &parts.written(), fault.expected());
                None
            }
        }
    }

    fn leave_out(&mut self, slide: &Slide, column: &str, path: &str, found: &str, expected: &str) {
        let location = slide.location.part(column, path);
        self.notes.push(Note::expected(
            location,
            found,
            expected,
            Effect::RowLeftOut,
        ));
    }

    fn count_lost(&mut self, slide: &Slide, is_media_named: bool) {
        let has = |field| !slide.text(field).is_empty();
        for (kind, is_so) in [
            (&kinds::MEDIA, has(Field::Media) && !is_media_named),
            (&kinds::THUMBNAIL, has(Field::Thumbnail)),
            (&kinds::ALT_TEXT, has(Field::AltText)),
            (&kinds::BACKGROUND, has(Field::Background)),
            (&kinds::TIME, slide.has_time()),
        ] {
            self.tally.add_if(kind, is_so);
        }
    }

    fn count_credit(&mut self, slide: &Slide) {
        let credit = [Field::Credit, Field::Caption];
        let has_credit = credit.iter().any(|&field| !slide.text(field).is_empty());
        self.tally.add_if(&kinds::CAPTION, has_credit);
    }

    /// The id of the actor that a group is.
    fn speaker(&mut self, slide: &Slide) -> String {
        let group = slide.plain(Field::Group).text();
        self.tally.add_if(&kinds::GROUP, group.is_empty());
        if let Some(id) = self.actors.get(&group) {
            return id.clone();
        }
        let (id, name, kind) = if group.is_empty() {
            (
                self.actor_ids.of(NO_SPEAKER.0, "actor"),
                NO_SPEAKER.1,
                Some("unnamed"),
            )
        } else {
            (self.actor_ids.of(&group, "actor"), &*group, None)
        };
        self.file.actors.push(ActorRow {
            id: id.clone(),
            name: name.to_owned(),
            kind: kind.map(str::to_owned),
            ..ActorRow::default()
        });
        self.actors.insert(group, id.clone());
        id
    }

    /// The id of a source, one for all slides that are from there.
    fn source(&mut self, origin: Origin) -> String {
        self.tally
            .add_if(&kinds::CREDIT, origin.publisher == NO_PUBLISHER);
        if let Some(id) = self.sources.get(&origin) {
            return id.clone();
        }
        let name = format!("{} {}", origin.publisher, origin.title);
        let id = self.source_ids.of(&name, "source");
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        self.file.sources.push(SourceRow {
            id: id.clone(),
            publisher: origin.publisher.clone(),
            title: known(&origin.title),
            url: known(&origin.url),
            ..SourceRow::default()
        });
        self.sources.insert(origin, id.clone());
        id
    }
}
