//! What is read beside the picture: the open statement, a choice of statements, the legend, the
//! sources.

use maud::{Markup, Render, html};

use super::facts::facts;
use super::glyph::glyph;
use super::search::marked;
use super::{isolated_in, statement_in_short, statement_link};
use crate::cite::{Citations, cite};
use crate::command::Command;
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::details::{PositionLine, StatementDetails, neighbours_of_same_actor};
use crate::messages;
use crate::model::{Attribution, CombinedStance, Stance, StatementIx};
use crate::publisher_shares::Share;
use crate::search::Search;
use crate::thread::thread_of;

/// What a citation says of this page: its address, and the day on which it was read, if the browser
/// tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cited {
    /// The address of the statement on this page; none where no address leads to it.
    pub page_url: Option<String>,
    /// Today.
    pub accessed: Option<Day>,
}

/// The open statement in full. `is_hidden` says that the filters leave it out of the picture.
pub fn detail(
    dataset: &Dataset,
    index: StatementIx,
    is_hidden: bool,
    search: &Search,
    cited: &Cited,
) -> String {
    let detail = StatementDetails::new(dataset, index);
    let row = &dataset.statements[index];
    let (before, after) = neighbours_of_same_actor(dataset, index);
    let markup = html! {
        section.sheet.detail
            data-key=(row.id)
            data-detail=(row.id)
            aria-labelledby="sheet-heading"
        {
            header.sheet-head {
                div {
                    h2 #sheet-heading tabindex="-1" { (heading(&detail, search)) }
                    @if let Some(role) = &detail.role {
                        p.role lang=[&detail.language] { (marked(role, search)) }
                    }
                    p.dateline { (detail.date_label) }
                }
                (close_button())
            }
            @if is_hidden { p.notice { (messages::statement_left_out()) } }
            (words(&detail, search))
            (facts(&detail, search))
            @if let Some(answered) = row.replies_to {
                (related(dataset, messages::answers(), &[answered]))
            }
            @if !dataset.answers_to(index).is_empty() {
                (related(dataset, messages::answered_by(), dataset.answers_to(index)))
            }
            (thread(dataset, index))
            (citations(dataset, index, cited))
            nav.same-actor aria-label=(messages::same_actor()) {
                @if let Some(before) = before {
                    (statement_link(dataset, before, &html! { (messages::same_actor_previous()) }))
                }
                @if let Some(after) = after {
                    (statement_link(dataset, after, &html! { (messages::same_actor_next()) }))
                }
                (statement_link(dataset, index, &html! { (messages::statement_link()) }))
            }
        }
    };
    markup.into_string()
}

/// Statements that share their place in the picture, to choose from.
pub fn choice(dataset: &Dataset, statements: &[StatementIx]) -> String {
    let days = statements
        .iter()
        .map(|&statement| dataset.statements[statement].days())
        .reduce(DayRange::joined);
    let first = statements
        .first()
        .map(|&first| format!("choice:{}", dataset.statements[first].id));
    let markup = html! {
        section.sheet data-key=[first] aria-labelledby="sheet-heading" {
            header.sheet-head {
                h2 #sheet-heading tabindex="-1" {
                    (messages::statements(statements.len()))
                    @if let Some(days) = days { ", " (days.label()) }
                }
                (close_button())
            }
            ul.choice {
                @for &statement in statements {
                    @let row = &dataset.statements[statement];
                    li data-key=(row.id) {
                        (glyph_in_text(row.combined_stance(), row.attribution()))
                        (statement_link(
                            dataset,
                            statement,
                            &statement_in_short(dataset, statement),
                        ))
                    }
                }
            }
        }
    };
    markup.into_string()
}

/// The button that closes what is read.
pub fn close_button() -> Markup {
    html! {
        button.close type="button" data-command=(Command::Close) aria-label=(messages::close()) {
            span aria-hidden="true" { "×" }
        }
    }
}

/// Answers to answers are set in step by step, as far as a phone has room.
const DEEPEST: usize = 6;

/// The thread of a statement that answers or is answered in more than one step.
fn thread(dataset: &Dataset, index: StatementIx) -> Markup {
    let entries = thread_of(dataset, index);
    html! {
        @if entries.len() > 2 {
            details.fold-out data-key="thread" {
                summary { (messages::whole_thread(entries.len())) }
                ol.choice {
                    @for entry in &entries {
                        @let row = &dataset.statements[entry.statement];
                        li
                            data-key=(row.id)
                            aria-current=[(entry.statement == index).then_some("true")]
                            data-depth=(entry.depth.min(DEEPEST))
                        {
                            (glyph_in_text(row.combined_stance(), row.attribution()))
                            (statement_link(
                                dataset,
                                entry.statement,
                                &statement_in_short(dataset, entry.statement),
                            ))
                        }
                    }
                }
            }
        }
    }
}

fn citations(dataset: &Dataset, index: StatementIx, cited: &Cited) -> Markup {
    let texts = cite(dataset, index, cited.page_url.as_deref(), cited.accessed);
    html! {
        details.fold-out data-key="cite" {
            summary { (messages::cite()) }
            @for (name, text) in named_citations(&texts) {
                @let field = format!("cite-{name}");
                div.citation {
                    label for=(field) { (name) }
                    button.text-button
                        type="button"
                        data-command=(Command::CopyField(&field))
                        aria-label=(messages::cite_copy_named(name))
                    {
                        (messages::cite_copy())
                    }
                    textarea id=(field) readonly rows="3" spellcheck="false" { (text) }
                }
            }
        }
    }
}

fn related(dataset: &Dataset, heading: &str, statements: &[StatementIx]) -> Markup {
    html! {
        div.related {
            h3 { (heading) }
            ul {
                @for &statement in statements {
                    li {
                        (statement_link(
                            dataset,
                            statement,
                            &statement_in_short(dataset, statement),
                        ))
                    }
                }
            }
        }
    }
}

/// Who said it, and what in short where the data has it. Whoever hears only the heading must not
/// take the one for the other, nor what was said for a fact.
fn heading(detail: &StatementDetails, search: &Search) -> Markup {
    let speaker = html! { bdi lang=[&detail.language] { (marked(&detail.speaker, search)) } };
    html! {
        @if let Some(headline) = &detail.headline {
            span.speaker { (speaker) span.visually-hidden { ": " } }
            span.headline lang=[&detail.language] { (marked(headline, search)) }
        } @else { (speaker) }
    }
}

/// What was said: whose position, quote, summary, stances.
fn words(detail: &StatementDetails, search: &Search) -> Markup {
    let language = detail.language.as_deref();
    html! {
        @if let Some(line) = &detail.about_line { p.about-line { (line) } }
        @if let Some(quote) = &detail.quote { (quotation(detail, quote, search)) }
        p.summary lang=[language] { (marked(&detail.summary, search)) }
        @if !detail.positions.is_empty() {
            ul.positions {
                @for line in &detail.positions {
                    li {
                        span class={ "stance stance-" (line.stance.word()) } {
                            (line.stance.label())
                        }
                        span { (position_sentence(detail, line, search)) }
                    }
                }
            }
        }
    }
}

/// The speaker's own words, in their own language.
pub fn quotation(detail: &StatementDetails, quote: &str, search: &Search) -> Markup {
    html! {
        blockquote.quote lang=[&detail.quote_language] {
            p { (messages::quotation(marked(quote, search))) }
        }
    }
}

/// Who takes which stance on what: "Ann supports: A bridge should be built". To whom a speaker
/// ascribes one may be one or several, so no verb follows their names: "Supports: A bridge should
/// be built, ascribed to Ann".
pub fn position_sentence(
    detail: &StatementDetails,
    line: &PositionLine,
    search: &Search,
) -> Markup {
    let language = detail.language.as_deref();
    let what = html! { em lang=[language] { (marked(&line.proposition, search)) } };
    if let Some(names) = &line.ascribed_to {
        let ascribed = messages::ascribed_to(what, isolated_in(language, names));
        return html! { (line.stance.label()) ": " (ascribed) };
    }
    let who = isolated_in(language, &detail.speaker);
    match line.stance {
        Stance::Supports => messages::position_supports(who, what).render(),
        Stance::Opposes => messages::position_opposes(who, what).render(),
        Stance::Conditional => messages::position_conditional(who, what).render(),
        Stance::Unclear => messages::position_unclear(who, what).render(),
    }
}

/// The forms of citation with their names, in the order in which they are offered.
pub(super) fn named_citations(texts: &Citations) -> [(&'static str, &String); 4] {
    [
        ("Chicago", &texts.chicago),
        ("BibTeX", &texts.bibtex),
        ("Wikipedia", &texts.wikipedia),
        ("Markdown", &texts.markdown),
    ]
}

/// A mark as it stands before words.
pub fn glyph_in_text(combined_stance: CombinedStance, attribution: Attribution) -> Markup {
    html! { (legend_drawing(&glyph(combined_stance, attribution))) }
}

/// A mark as a small drawing of its own, as in the legend.
pub fn legend_drawing(content: &Markup) -> Markup {
    html! {
        svg.legend-mark viewBox="-15 -11 30 22" width="30" height="22" aria-hidden="true" {
            (content)
        }
    }
}

fn has_stance(dataset: &Dataset, combined_stance: CombinedStance) -> bool {
    dataset
        .statements
        .iter()
        .any(|(_, row)| row.combined_stance() == combined_stance)
}

/// A sign of the legend.
pub struct LegendEntry {
    /// The sign, around its middle, at most 30 pixels wide and 22 high.
    pub drawing: Markup,
    /// What it stands for, in a word or two.
    pub short: &'static str,
    /// The same in more words, where the short ones don't say all.
    pub meaning: Option<&'static str>,
    /// Whether it is no wider than a mark alone.
    pub is_glyph: bool,
}

/// How to read the marks: stances by shape and colour, attributions by fill, dates by what stands
/// around a mark. In few words, so that all stand on one line of a wide page.
///
/// Stances that the data does not have are left out.
pub fn legend_entries(dataset: &Dataset) -> Vec<LegendEntry> {
    let supports = CombinedStance::One(Stance::Supports);
    let own = glyph(supports, Attribution::Own);
    let bar =
        html! { rect.extent.stance-supports x="-12" y="6.5" width="24" height="4" rx="2" {} (own) };
    let about = html! { path.whisker d="M-14 0H14" {} (own) };
    let until =
        html! { path.arrow.stance-supports d="M-4 0H-14M-10.5-3.5L-14 0L-10.5 3.5" {} (own) };
    let vague = html! { rect.vague.stance-supports x="-14" y="-8" width="28" height="16" {}
    path.vague-end.stance-supports d="M-10-8h-4v16h4M10-8h4v16h-4" {} (own) };
    let cluster = html! { g.cluster {
        rect.share.stance-supports x="-13" y="-8" width="17" height="16" {}
        rect.share.stance-opposes x="4" y="-8" width="9" height="16" {}
        text.cluster-count dy="0.34em" { "3" }
    } };
    let busy = html! { rect.unit-band x="-15" y="-11" width="20" height="22" {}
    path.grid-line d="M-15-11v22M5-11v22M12-11v22" {} };
    let event = html! { rect.event-band x="-1" y="-11" width="2" height="22" {} };
    let quiet = html! { rect.quiet-time x="-12" y="-11" width="24" height="22" {} };
    let stances = CombinedStance::ALL
        .iter()
        .filter(|combined_stance| has_stance(dataset, **combined_stance));
    let stances = stances.map(|&combined_stance| {
        let short = if combined_stance == CombinedStance::Mixed {
            messages::key_several()
        } else {
            combined_stance.label()
        };
        LegendEntry {
            drawing: glyph(combined_stance, Attribution::Own),
            short,
            meaning: None,
            is_glyph: true,
        }
    });
    let attributions = [
        (Attribution::Hearsay, messages::attribution_hearsay_short()),
        (
            Attribution::AboutOther,
            messages::attribution_about_other_short(),
        ),
    ];
    let attributions = attributions.map(|(attribution, short)| LegendEntry {
        drawing: glyph(supports, attribution),
        short,
        meaning: Some(attribution.label()),
        // The ring around what is about others needs the room of what a date adds.
        is_glyph: attribution == Attribution::Hearsay,
    });
    let around = [
        (bar, messages::key_days(), messages::key_days_meaning()),
        (
            about,
            messages::key_around(),
            messages::key_around_meaning(),
        ),
        (
            vague,
            messages::key_within(),
            messages::key_within_meaning(),
        ),
        (until, messages::key_until(), messages::key_until_meaning()),
        (
            cluster,
            messages::key_merged(),
            messages::key_merged_meaning(),
        ),
        (event, messages::key_event(), messages::key_event_meaning()),
        (busy, messages::key_busier(), messages::key_busier_meaning()),
        (
            quiet,
            messages::key_silence(),
            messages::key_silence_meaning(),
        ),
    ];
    let around = around.map(|(drawing, short, meaning)| LegendEntry {
        drawing,
        short,
        meaning: Some(meaning),
        // So narrow that it needs no more room than a mark.
        is_glyph: short == messages::key_event(),
    });
    stances.chain(attributions).chain(around).collect()
}

/// The legend as items of a list.
pub fn legend(dataset: &Dataset) -> String {
    let markup = html! {
        @for entry in legend_entries(dataset) {
            li class=[entry.is_glyph.then_some("legend-glyph")] title=[entry.meaning] {
                (legend_drawing(&entry.drawing)) span { (entry.short) }
            }
        }
    };
    markup.into_string()
}

/// The inside of the panel of sources: how many publishers, what that means, and the share of each
/// kind of page and of each publisher.
pub fn sources(kinds: &[Share], publishers: &[Share]) -> String {
    let markup = html! {
        summary { (messages::sources_heading(publishers.len())) }
        p.quiet { (messages::sources_meaning()) }
        ul.shares.kinds aria-label=(messages::sources_kinds()) { (share_lines(kinds)) }
        ol.shares tabindex="0" aria-label=(messages::sources_publishers()) {
            (share_lines(publishers))
        }
    };
    markup.into_string()
}

fn share_lines(shares: &[Share]) -> Markup {
    html! {
        @for share in shares {
            li data-key=(share.name) {
                span { (share.name) }
                span.count { (messages::source_share(share.count, share.percent)) }
            }
        }
    }
}
