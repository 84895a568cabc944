//! What a reader reads: the open statement, the list, messages, problems.

use std::collections::BTreeSet;

use serde_json::json;

use super::Page;

impl Page {
    /// Opens a statement by a click on its mark.
    pub async fn open_statement(&self, id: &str) {
        self.click(&mark(id)).await;
        self.wait_for_open(id).await;
    }

    /// Clicks the cluster that starts with a statement.
    pub async fn click_cluster(&self, first: &str) {
        self.click(&format!("[data-cluster='{first}']")).await;
    }

    /// Waits until a statement is open.
    pub async fn wait_for_open(&self, id: &str) {
        self.wait_until(&format!("{id} is open"), async || {
            self.open_id().await.as_deref() == Some(id)
        })
        .await;
    }

    /// Waits until no statement is open.
    pub async fn wait_for_closed(&self) {
        self.wait_until("no statement is open", async || {
            self.open_id().await.is_none()
        })
        .await;
    }

    /// The open statement.
    pub async fn open_id(&self) -> Option<String> {
        self.attribute("[data-detail]", "data-detail").await
    }

    /// The words of the open statement.
    pub async fn detail(&self) -> String {
        self.texts("[data-detail]").await.concat()
    }

    /// The words, address and `rel` of the links of the open statement that leave the page.
    pub async fn source_links(&self) -> Vec<(String, String, String)> {
        let script = "return [...document.querySelectorAll('[data-detail] a[href^=http]')]
            .map(e => [e.textContent, e.getAttribute('href'), e.rel])";
        self.read(script, vec![]).await
    }

    /// Closes what is open by its button.
    pub async fn close(&self) {
        self.click("[data-command=close]").await;
    }

    /// Closes what is open, if anything is, by the keyboard.
    pub async fn close_by_key(&self) {
        if self.count("[data-command=close]").await == 1 {
            self.focus("[data-command=close]").await;
            self.press("Enter").await;
            self.wait_for_closed().await;
        }
    }

    /// Opens a statement by the keyboard.
    pub async fn open_by_key(&self, id: &str) {
        self.focus(&mark(id)).await;
        self.press("Enter").await;
        self.wait_for_open(id).await;
    }

    /// Follows a link of the reading side, by words in it.
    pub async fn follow(&self, words: &str) {
        let script = "const links = [...document.querySelectorAll('.details a')];
            links.forEach(e => e.removeAttribute('data-test'));
            links.find(e => e.textContent.includes(arguments[0]))?.setAttribute('data-test', '')";
        self.read::<serde_json::Value>(script, vec![json!(words)])
            .await;
        self.click(".details a[data-test]").await;
    }

    /// The words of the statements in the sheet that lists those at one place.
    pub async fn choices(&self) -> Vec<String> {
        self.texts(".details .choice a").await
    }

    /// The words of the tooltip; none while it is hidden.
    pub async fn tooltip(&self) -> Option<String> {
        self.texts(".tooltip").await.pop()
    }

    /// How far the tooltip reaches beyond the screen, above or below; nothing where all of it is
    /// seen.
    pub async fn tooltip_beyond_screen_px(&self) -> f64 {
        let script =
            "const {top, bottom} = document.querySelector('.tooltip').getBoundingClientRect();
            return Math.max(0, -top, bottom - innerHeight)";
        self.read(script, vec![]).await
    }

    /// The address to which a mark links.
    pub async fn address_of_mark(&self, id: &str) -> String {
        self.attribute(&mark(id), "href")
            .await
            .expect("a mark is a link")
    }

    /// The address to which a link leads.
    pub async fn address_of_link(&self, selector: &str) -> String {
        let address = self.attribute(selector, "href").await;
        address.unwrap_or_else(|| panic!("there is a link {selector}"))
    }

    /// Changes to a view: `timeline`, `list` or `positions`.
    pub async fn view(&self, word: &str) {
        self.click(&format!("nav [data-command='view {word}']"))
            .await;
    }

    /// The statements of the list, in its order; asks for more until it has them all.
    pub async fn items(&self) -> Vec<String> {
        const MORE: &str = "[data-command='list-more']";
        while !self.texts(MORE).await.is_empty() {
            let left = self.texts(MORE).await;
            self.press_button("list-more").await;
            self.wait_until("more is listed", async || self.texts(MORE).await != left)
                .await;
        }
        let script = "return [...document.querySelectorAll('[data-item]')]
            .filter(e => e.checkVisibility()).map(e => e.dataset.item)";
        self.read(script, vec![]).await
    }

    /// The list by month: the month as its `time` element has it (nothing where there is none), its
    /// heading, and its statements.
    pub async fn months(&self) -> Vec<(String, String, BTreeSet<String>)> {
        let script = "return [...document.querySelectorAll('.month')]
            .map(m => [m.querySelector('h2 time')?.dateTime ?? '',
            m.querySelector('h2').innerText, [...m.querySelectorAll('[data-item]')]
                .map(e => e.dataset.item)])";
        self.read(script, vec![]).await
    }

    /// Opens a statement from the list.
    pub async fn open_from_list(&self, id: &str) {
        self.click(&format!("[data-item='{id}'] [data-command='open {id}']"))
            .await;
        self.wait_for_open(id).await;
    }

    /// The statements of the whole thread of the open one, each with how far it is set in and
    /// whether it is marked as the open one; empty where there is none.
    pub async fn thread(&self) -> Vec<(String, f64, bool)> {
        let script = "return [...document.querySelectorAll('[data-detail] details li:has([data-command^=open])')].map(e =>
            [e.querySelector('[data-command^=open]').dataset.command.split(' ').pop(),
                parseFloat(getComputedStyle(e).marginLeft), e.ariaCurrent === 'true'])";
        self.read(script, vec![]).await
    }

    /// Opens a statement from the unfolded thread.
    pub async fn open_from_thread(&self, id: &str) {
        self.click(&format!("[data-detail] details [data-command='open {id}']"))
            .await;
        self.wait_for_open(id).await;
    }

    /// How many lines of answers are drawn: those to or from the open statement, and the others of
    /// its thread.
    pub async fn tie_counts(&self) -> (usize, usize) {
        let of_open = self
            .count("path.connector:not(.connector-about, .connector-chain)")
            .await;
        (of_open, self.count("path.connector.connector-chain").await)
    }

    /// A citation of the open statement, by the name of its form.
    pub async fn citation(&self, form: &str) -> String {
        let field = format!("#cite-{form}");
        self.unfold(&field).await;
        let script = "return document.querySelector(arguments[0]).value";
        self.read(script, vec![json!(field)]).await
    }

    /// Copies a citation by its button and reads the clipboard.
    pub async fn copied_citation(&self, form: &str) -> String {
        let button = format!("[data-command='copy cite-{form}']");
        self.unfold(&button).await;
        self.copied_by(&button, "Copied").await
    }

    /// The problems that a reader sees, those in the data after opening their list.
    pub async fn problems(&self) -> Vec<String> {
        if self
            .is_visible("details.problems:not([open]) summary")
            .await
        {
            self.click("details.problems summary").await;
        }
        self.texts("[data-problem]").await
    }

    /// The line over the problems in the data; none where there are none.
    pub async fn problem_headline(&self) -> Option<String> {
        self.texts("details.problems summary").await.pop()
    }

    /// Puts the message about the link away.
    pub async fn dismiss_problems(&self) {
        self.press_button("dismiss").await;
    }

    /// The heading of the page, and the message where there is nothing to show.
    pub async fn heading(&self) -> String {
        self.texts("h1").await.concat()
    }

    /// What the page says while or because it shows nothing; none once it shows statements.
    pub async fn message(&self) -> Option<String> {
        self.texts("main.message p:not(.message-actions)")
            .await
            .pop()
    }

    /// Presses "Try again".
    pub async fn try_again(&self) {
        self.click("main.message .message-actions button").await;
    }

    /// Follows the link from a message to the built-in data set, and waits until that is drawn.
    pub async fn show_built_in(&self) {
        self.follow_without_script("main.message .message-actions a")
            .await;
        self.wait_for_statements().await;
    }

    /// Waits until statements are shown, and gives their number.
    pub async fn wait_for_statements(&self) -> usize {
        self.wait_until("statements are shown", async || {
            self.is_visible("[data-matching]").await
        })
        .await;
        self.painted().await;
        self.matching_count().await
    }
}

fn mark(id: &str) -> String {
    format!("[data-mark='{id}']")
}
