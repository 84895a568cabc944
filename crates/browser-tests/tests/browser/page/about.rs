//! Whose page it is: the dialog about the data, and the languages of its texts.

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// A text of the page, and the language in which a browser takes it to be.
#[derive(Debug, Deserialize)]
pub struct Spoken {
    /// The text.
    pub words: String,
    /// The nearest `lang`.
    pub language: String,
}

impl Page {
    /// Whether the dialog about the data is open.
    pub async fn is_about_open(&self) -> bool {
        self.count("#about:modal").await == 1
    }

    /// Its words.
    pub async fn about(&self) -> String {
        self.texts("#about").await.concat()
    }

    /// Closes it by its button.
    pub async fn close_about(&self) {
        self.click("#about button").await;
    }

    /// The address of the data file that it offers, and whether a browser saves it.
    pub async fn offered_file(&self) -> (String, bool) {
        let script = "const e = document.querySelector('#about .facts a');
            return [e.href, e.hasAttribute('download')]";
        self.read(script, vec![]).await
    }

    /// The language of the page as a whole, which is that of its title.
    pub async fn language(&self) -> String {
        self.read("return document.documentElement.lang", vec![])
            .await
    }

    /// The texts that a selector finds, each with its language.
    pub async fn languages(&self, selector: &str) -> Vec<Spoken> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .map(e => ({words: e.textContent,
            language: (e.firstElementChild?.matches('bdi') && e.childNodes.length === 1 ? e.firstElementChild : e).closest('[lang]').lang}))";
        self.read(script, vec![json!(selector)]).await
    }

    /// How many elements of the body say their language.
    pub async fn language_marks(&self) -> usize {
        self.count("body [lang]").await
    }

    /// Whether a part of the page can lead to the dialog at once.
    pub async fn has_about(&self) -> bool {
        self.count("#about, [data-command='about']").await > 0
    }

    /// Whether anything of the page below a dialog is seen.
    pub async fn shows_page(&self) -> bool {
        !self.texts(".page").await.is_empty()
    }

    /// The headlines within what a selector finds.
    pub async fn headlines(&self, within: &str) -> Vec<String> {
        self.texts(&format!("{within} .headline")).await
    }

    /// The pages of the open statement, in words.
    pub async fn pages_of_statement(&self) -> Vec<String> {
        self.texts("[data-detail] .facts div:last-child dd").await
    }

    /// The shares of the kinds of pages, in words.
    pub async fn kinds_of_pages(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.kinds li')]
            .map(e => [...e.children].map(part => part.textContent).join(': '))";
        self.read(script, vec![]).await
    }
}
