//! What a reader does with the search box.

use serde_json::json;
use thirtyfour::{By, Key};

use super::Page;

/// The search box.
const BOX: &str = "[data-search]";

impl Page {
    /// Types into the search box in place of what is there, and waits until the address tells it.
    pub async fn search(&self, typed: &str) {
        let field = self.web.find(By::Css(BOX)).await;
        let field = field.expect("there is a search box");
        let select_all = Key::Control + "a";
        let instead = Key::Backspace + typed;
        for keys in [select_all, instead] {
            field.send_keys(keys).await.expect("the box takes a text");
        }
        let expected = Some(typed.to_owned()).filter(|text| !text.is_empty());
        self.wait_until("the address tells what is sought", async || {
            self.key("q").await == expected
        })
        .await;
        self.painted().await;
    }

    /// What stands in the search box.
    pub async fn sought(&self) -> String {
        let script = "return document.querySelector(arguments[0]).value";
        self.read(script, vec![json!(BOX)]).await
    }

    /// Whether the search box has the focus.
    pub async fn is_searching(&self) -> bool {
        self.count("[data-search]:focus").await == 1
    }

    /// What the page says about the parts of a search that it can't use; empty where all is used.
    pub async fn search_note(&self) -> String {
        self.texts(".search p[role='status']").await.concat()
    }

    /// How wide the words in the empty box are, and how wide its inside.
    pub async fn search_hint_px(&self) -> (f64, f64) {
        let script =
            "const box = document.querySelector(arguments[0]), style = getComputedStyle(box);
            const pen = document.createElement('canvas').getContext('2d');
            pen.font = style.font;
            const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
            return [pen.measureText(box.placeholder).width, box.clientWidth - padding]";
        self.read(script, vec![json!(BOX)]).await
    }

    /// The texts with which the page would complete what is typed.
    pub async fn completions(&self) -> Vec<String> {
        let script =
            "return [...document.querySelector('[data-search]').list.options].map(e => e.value)";
        self.read(script, vec![]).await
    }

    /// The letters that are marked as found within the elements that a selector finds.
    pub async fn marked(&self, within: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .flatMap(e => [...e.querySelectorAll('mark')]).map(e => e.textContent)";
        self.read(script, vec![json!(within)]).await
    }

    /// The texts around what is marked within the elements that a selector finds, each with its
    /// marks in brackets.
    pub async fn texts_with_marks(&self, within: &str) -> Vec<String> {
        let script = "const text = node => node.nodeName === 'MARK' ? `[${node.textContent}]`
                : node.nodeType === 3 ? node.textContent : [...node.childNodes].map(text).join('');
            return [...document.querySelectorAll(arguments[0])].map(text)";
        self.read(script, vec![json!(within)]).await
    }
}
