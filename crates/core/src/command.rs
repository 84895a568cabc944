//! What a reader can ask for: the one vocabulary of templates, components, keys and what carries it
//! out.
//!
//! An element says in its attribute `data-command` what a click on it, or a tick of it, asks for.
//! [`TABLE`] has the words, and both ways between words and command go through it. What an id may
//! hold is up to the data, so it stands last and is taken whole: nothing in it needs escaping. Of
//! two ids the first is preceded by its length.
//!
//! A command borrows its ids from the data or the attribute, since it is carried out at once and
//! never kept.

use std::fmt;

use super::facet::Facet;
use super::link::View;
use super::list::ListOrder;
use super::timeline::{Limits, TimeScale, TimeWindow};

/// What a reader can ask for. Ids are those of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command<'a> {
    /// Open a statement.
    Open(&'a str),
    /// List the statements behind a cell of the board.
    Cell {
        /// Whose position.
        actor: &'a str,
        /// On what.
        topic: &'a str,
    },
    /// Close what is open on the reading side.
    Close,
    /// Go past the names of lanes to the chart's statements.
    SkipLabels,
    /// Show the statements in another way.
    View(View),
    /// The page of an actor.
    Actor(&'a str),
    /// The page of a topic.
    Topic(&'a str),
    /// The positions of everybody.
    Everybody,
    /// Take an actor in or out.
    ToggleActor(&'a str),
    /// Choose an actor alone.
    OnlyActor(&'a str),
    /// Choose the actors of a side alone.
    OnlySide(&'a str),
    /// Choose everybody.
    AllActors,
    /// Choose nobody.
    NoActor,
    /// Show statements about the chosen actors too, or no longer.
    ToggleAbout,
    /// Take a value of a facet in or out.
    ToggleValue(Facet, &'a str),
    /// Take a chosen actor away.
    DropActor(&'a str),
    /// Take a chosen side away.
    DropSide(&'a str),
    /// Choose again an actor that is left out.
    DropButActor(&'a str),
    /// Choose again a side that is left out.
    DropButSide(&'a str),
    /// Take a chosen value of a facet away.
    DropValue(Facet, &'a str),
    /// No longer show statements about the chosen actors.
    DropAbout,
    /// No longer seek a text.
    DropText,
    /// Keep to the statements of the days on screen, or no longer.
    KeepDays,
    /// No longer keep to the statements of some days.
    DropWithin,
    /// Show all days.
    DropDays,
    /// Show all statements.
    ClearFilters,
    /// Move through time.
    Move(Step),
    /// Bring a statement into sight in the picture.
    Show(&'a str),
    /// Fold a side, or unfold it.
    Fold(&'a str),
    /// Draw every day as wide as any other, or no longer.
    EvenTime,
    /// Draw each lane as one row, or no longer.
    CompactLanes,
    /// Start or stop playing through time.
    Play,
    /// Go to the list of who moved.
    WhoMoved,
    /// Turn the list round.
    Order(ListOrder),
    /// List more statements.
    ListMore,
    /// List more changes of stance.
    ChangesMore,
    /// Show more of the log below a narrow picture.
    LogMore,
    /// Copy the link to this view.
    CopyLink,
    /// Copy the code that puts this view into another page.
    CopyEmbed,
    /// Copy the text of a field, by the id of its element.
    CopyField(&'a str),
    /// Open the dialog from which a link is handed on.
    Share,
    /// Hand on the address in a field by the system's sheet for sharing, by the id of its element.
    SendField(&'a str),
    /// Go to the search box.
    Search,
    /// Choose a file of one's own to see it.
    OpenFile,
    /// Leave one's own file for the published data.
    Published,
    /// Choose what to download.
    Download,
    /// Download in the format of this name.
    DownloadAs(&'a str),
    /// Read about the data.
    About,
    /// Read about keys and gestures.
    Help,
    /// Leave a panel that lies over the page.
    LeavePanel,
    /// Take away what is said of problems in the link.
    DismissProblems,
}

/// A step through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To half of the time on screen.
    ZoomIn,
    /// To twice the time on screen.
    ZoomOut,
    /// To earlier days.
    PanLeft,
    /// To later days.
    PanRight,
    /// To all days.
    Fit,
}

/// The keys by which the keyboard takes a step in the chart, as `KeyboardEvent.key` names them.
/// Where Shift makes another sign of the same key, both are given.
pub const STEP_KEYS: &[(&str, Step)] = &[
    ("+", Step::ZoomIn),
    ("=", Step::ZoomIn),
    ("-", Step::ZoomOut),
    ("_", Step::ZoomOut),
    ("0", Step::Fit),
];

/// How much a step zooms or pans.
const ZOOM_IN: f64 = 0.5;
const ZOOM_OUT: f64 = 2.0;
const PAN_SHARE: f64 = 0.4;

impl Step {
    /// The window after the step, from a scale whose window is the present one, within limits;
    /// `whole` shows all that matches.
    pub fn window(self, scale: &TimeScale, limits: Limits, whole: TimeWindow) -> TimeWindow {
        match self {
            Self::ZoomIn => scale.zoomed_by_steps(ZOOM_IN, limits),
            Self::ZoomOut => scale.zoomed_by_steps(ZOOM_OUT, limits),
            Self::PanLeft => scale.panned(-PAN_SHARE * scale.width_px, limits),
            Self::PanRight => scale.panned(PAN_SHARE * scale.width_px, limits),
            Self::Fit => whole,
        }
    }
}

/// The words of all commands, with empty ids; the most frequent come first.
const TABLE: &[(&str, Command)] = &[
    ("open", Command::Open("")),
    ("actor", Command::Actor("")),
    ("topic", Command::Topic("")),
    (
        "cell",
        Command::Cell {
            actor: "",
            topic: "",
        },
    ),
    ("toggle-actor", Command::ToggleActor("")),
    ("only", Command::OnlyActor("")),
    ("toggle topic", Command::ToggleValue(Facet::Topic, "")),
    ("toggle stance", Command::ToggleValue(Facet::Stance, "")),
    ("toggle kind", Command::ToggleValue(Facet::Kind, "")),
    (
        "toggle publisher",
        Command::ToggleValue(Facet::Publisher, ""),
    ),
    ("drop actor", Command::DropActor("")),
    ("drop side", Command::DropSide("")),
    ("drop but-actor", Command::DropButActor("")),
    ("drop but-side", Command::DropButSide("")),
    ("drop topic", Command::DropValue(Facet::Topic, "")),
    ("drop stance", Command::DropValue(Facet::Stance, "")),
    ("drop kind", Command::DropValue(Facet::Kind, "")),
    ("drop publisher", Command::DropValue(Facet::Publisher, "")),
    ("only-side", Command::OnlySide("")),
    ("fold", Command::Fold("")),
    ("show", Command::Show("")),
    ("copy", Command::CopyField("")),
    ("close", Command::Close),
    ("skip-labels", Command::SkipLabels),
    ("view timeline", Command::View(View::Timeline)),
    ("view list", Command::View(View::List)),
    ("view positions", Command::View(View::Positions)),
    ("everybody", Command::Everybody),
    ("all", Command::AllActors),
    ("none", Command::NoActor),
    ("toggle-about", Command::ToggleAbout),
    ("drop about", Command::DropAbout),
    ("drop text", Command::DropText),
    ("keep days", Command::KeepDays),
    ("drop within", Command::DropWithin),
    ("drop days", Command::DropDays),
    ("clear-filters", Command::ClearFilters),
    ("zoom-in", Command::Move(Step::ZoomIn)),
    ("zoom-out", Command::Move(Step::ZoomOut)),
    ("pan-left", Command::Move(Step::PanLeft)),
    ("pan-right", Command::Move(Step::PanRight)),
    ("fit", Command::Move(Step::Fit)),
    ("even-time", Command::EvenTime),
    ("compact-lanes", Command::CompactLanes),
    ("play", Command::Play),
    ("who-moved", Command::WhoMoved),
    ("order oldest", Command::Order(ListOrder::OldestFirst)),
    ("order newest", Command::Order(ListOrder::NewestFirst)),
    ("list-more", Command::ListMore),
    ("changes-more", Command::ChangesMore),
    ("log-more", Command::LogMore),
    ("copy-link", Command::CopyLink),
    ("copy-embed", Command::CopyEmbed),
    ("share", Command::Share),
    ("send", Command::SendField("")),
    ("search", Command::Search),
    ("open-file", Command::OpenFile),
    ("published", Command::Published),
    ("download", Command::Download),
    ("download-as", Command::DownloadAs("")),
    ("about", Command::About),
    ("help", Command::Help),
    ("leave-panel", Command::LeavePanel),
    ("dismiss", Command::DismissProblems),
];

impl<'a> Command<'a> {
    /// The command that an attribute says; none where it says none.
    ///
    /// ```
    /// use timeline_core::command::Command;
    ///
    /// let command = Command::Open("it's \"2\" words");
    /// let attribute = command.to_string();
    /// assert_eq!(attribute, "open it's \"2\" words");
    /// assert_eq!(Command::from_attribute(&attribute), Some(command));
    /// assert_eq!(Command::from_attribute("launch"), None);
    /// ```
    pub fn from_attribute(text: &'a str) -> Option<Self> {
        TABLE.iter().find_map(|&(words, mut command)| {
            let rest = text.strip_prefix(words)?;
            let Some(id) = command.last_id() else {
                return rest.is_empty().then_some(command);
            };
            *id = rest.strip_prefix(' ')?;
            match command {
                Self::Cell { topic: both, .. } => cell(both),
                _ => Some(command),
            }
        })
    }

    /// The id that stands last.
    fn last_id(&mut self) -> Option<&mut &'a str> {
        match self {
            Self::Open(id)
            | Self::Cell { topic: id, .. }
            | Self::Actor(id)
            | Self::Topic(id)
            | Self::ToggleActor(id)
            | Self::OnlyActor(id)
            | Self::OnlySide(id)
            | Self::ToggleValue(_, id)
            | Self::DropActor(id)
            | Self::DropSide(id)
            | Self::DropButActor(id)
            | Self::DropButSide(id)
            | Self::DropValue(_, id)
            | Self::Show(id)
            | Self::Fold(id)
            | Self::DownloadAs(id)
            | Self::CopyField(id)
            | Self::SendField(id) => Some(id),
            _ => None,
        }
    }
}

/// A cell from both ids, of which the first comes after its length.
fn cell(both: &str) -> Option<Command<'_>> {
    let (length, both) = both.split_once(' ')?;
    let (actor, topic) = both.split_at_checked(length.parse().ok()?)?;
    let topic = topic.strip_prefix(' ')?;
    Some(Command::Cell { actor, topic })
}

impl fmt::Display for Command<'_> {
    /// Writes the command as an attribute says it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bare = *self;
        let id = bare.last_id().map(std::mem::take);
        if let Self::Cell { actor, .. } = &mut bare {
            *actor = "";
        }
        let words = TABLE.iter().find(|(_, command)| *command == bare);
        f.write_str(words.map_or("", |(words, _)| words))?;
        if let Self::Cell { actor, .. } = self {
            write!(f, " {} {actor}", actor.len())?;
        }
        match id {
            Some(id) => write!(f, " {id}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A command, and how it is written.
    const EXAMPLES: &[(Command, &str)] = &[
        (Command::Open("ann-first"), "open ann-first"),
        (Command::Open(""), "open "),
        (Command::Open(" a  b "), "open  a  b "),
        (Command::Actor("only ann"), "actor only ann"),
        (
            Command::Cell {
                actor: "ann b",
                topic: "the bridge",
            },
            "cell 5 ann b the bridge",
        ),
        (
            Command::Cell {
                actor: "Änn",
                topic: "",
            },
            "cell 4 Änn ",
        ),
        (Command::OnlySide("south"), "only-side south"),
        (
            Command::ToggleValue(Facet::Kind, "spoken"),
            "toggle kind spoken",
        ),
        (Command::DropValue(Facet::Topic, "text"), "drop topic text"),
        (Command::DropText, "drop text"),
        (Command::View(View::List), "view list"),
        (Command::Order(ListOrder::NewestFirst), "order newest"),
        (Command::Move(Step::PanLeft), "pan-left"),
        (Command::CopyField("cite-Chicago"), "copy cite-Chicago"),
        (Command::SendField("share-view"), "send share-view"),
        (Command::CopyLink, "copy-link"),
        (Command::Close, "close"),
    ];

    #[test]
    fn what_is_written_is_read_as_the_same_command() {
        for &(command, text) in EXAMPLES {
            assert_eq!(command.to_string(), text);
            assert_eq!(Command::from_attribute(text), Some(command), "{text}");
        }
        for &(_, command) in TABLE {
            let text = command.to_string();
            assert!(!text.is_empty(), "{command:?}");
            assert_eq!(Command::from_attribute(&text), Some(command), "{text}");
        }
    }

    #[test]
    fn what_is_no_command_is_read_as_none() {
        for text in [
            "",
            " ",
            "open",
            "opened x",
            "close x",
            "close ",
            "view",
            "view map",
            "order",
            "cell",
            "cell x",
            "cell 9 ann bridge",
            "cell 1 Änn b",
            "cell 3 annbridge",
            "Open x",
        ] {
            assert_eq!(Command::from_attribute(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_id_comes_through(id in any::<String>(), other in any::<String>()) {
            let cell = Command::Cell { actor: &id, topic: &other };
            for &(_, row) in TABLE {
                let mut command = row;
                if let Some(place) = command.last_id() {
                    *place = &id;
                }
                for command in [command, cell] {
                    let text = command.to_string();
                    prop_assert_eq!(Command::from_attribute(&text), Some(command));
                }
            }
        }
    }
}
