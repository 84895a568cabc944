//! The dialog in which a reader chooses what to download: which statements, in which of all
//! formats.
//!
//! It is put into the page when that is built, so that the page's program need not know the
//! formats.

use maud::{Markup, html};

use super::format::{FORMATS, Format, PNG, readable_endings};
use crate::command::Command;
use crate::messages;

/// Which statements: the word, its name.
const WHICH: &[(&str, &str)] = &[
    ("matching", messages::download_matching()),
    ("all", messages::download_all()),
];

/// What is in the files, and the names of their formats.
const GROUPS: &[(&str, &[&str])] = &[
    (
        messages::download_data(),
        &[
            "json",
            "csv",
            "csv-positions",
            "dna-events",
            "timelinejs-csv",
            "timelinejs-json",
        ],
    ),
    (
        messages::download_sources(),
        &["csl-json", "ris", "bibtex", "json-ld"],
    ),
    (messages::download_texts(), &["svg", "markdown", "png"]),
];

/// The inside of the dialog.
pub fn download_dialog() -> String {
    let markup = html! {
        div.sheet-head {
            h2 #download-heading tabindex="-1" autofocus { (messages::download_heading()) }
            form method="dialog" { button.button { (messages::close()) } }
        }
        p { (messages::download_meaning()) }
        fieldset.download-which {
            legend { (messages::download_which()) }
            @for (at, (word, name)) in WHICH.iter().enumerate() {
                label {
                    input type="radio" name="download-which" value=(word) checked[at == 0];
                    " " (name)
                }
            }
        }
        @for (heading, names) in GROUPS {
            h3 { (heading) }
            ul.download-formats {
                @let all = FORMATS.iter().chain([&PNG]);
                @for format in all.filter(|format| names.contains(&format.name)) {
                    @if let Some((ending, _)) = format.file { (choice(format, ending)) }
                }
            }
        }
        // Opened by the menu. Here, since what it takes is a matter of formats.
        input #own-file type="file" hidden accept=(endings());
    };
    markup.into_string()
}

fn choice(format: &Format, ending: &str) -> Markup {
    html! {
        li {
            button.text-button type="button" data-command=(Command::DownloadAs(format.name)) {
                (format.what) " " (messages::download_ending(ending))
            }
        }
    }
}

/// The ends of names of files that can be opened, as an input takes them.
fn endings() -> String {
    let mut endings = readable_endings();
    endings.sort();
    endings.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_that_can_be_written_can_be_chosen_and_no_other() {
        let dialog = download_dialog();
        for format in FORMATS.iter().chain([&PNG]) {
            let command = format!("data-command=\"{}\"", Command::DownloadAs(format.name));
            assert_eq!(
                dialog.contains(&command),
                format.write.is_some(),
                "{}",
                format.name
            );
        }
        assert!(
            dialog.contains("accept=\".csv,.dna,.json,.tsv,.txt\""),
            "{dialog}"
        );
        assert_eq!(dialog.matches(" checked").count(), 1);
        let grouped = GROUPS.iter().map(|(_, names)| names.len()).sum::<usize>();
        assert_eq!(dialog.matches("download-as").count(), grouped, "each once");
        let places = GROUPS
            .iter()
            .map(|(heading, _)| dialog.find(&format!("<h3>{heading}")));
        assert!(places.is_sorted_by(|a, b| a.is_some() && a < b), "{dialog}");
    }
}
