//! Files of the reader's own, and files that a reader takes away.

use serde_json::{Value, json};
use thirtyfour::By;

use super::Page;

/// Keeps what the browser is given to save, and saves nothing.
const KEEP_DOWNLOADS: &str = "window.given = [];
    const blobs = new Map(), make = URL.createObjectURL;
    URL.createObjectURL = blob =>
        { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        if (!this.hasAttribute('download')) return click.call(this);
        const blob = blobs.get(this.href);
        // With the mark at its start, if there is one.
        const text = bytes => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
        window.lastGiven = blob;
        blob.arrayBuffer().then(bytes =>
            window.given.push([this.download, blob.type, text(bytes)]));
    }";

/// Drops a file on the page, as a browser tells of it, and says whether the page took it.
const DROP: &str = "const [name, content] = arguments;
    const data = new DataTransfer();
    data.items.add(new File([content], name));
    const tell = kind => {
        const event = new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true});
        document.querySelector('h1').dispatchEvent(event);
        return event.defaultPrevented;
    };
    const isShown = tell('dragover') && document.documentElement.hasAttribute('data-file-over');
    return tell('drop') && isShown && !document.documentElement.hasAttribute('data-file-over')";

/// Reaches for each link of the page, and gives how many there are, and those that have an address
/// of this site then.
const REACH: &str = "const links = [...document.querySelectorAll('.page a')]
    .filter(e => e.checkVisibility());
    const led = links.filter(link => {
        if (arguments[0]) link.focus(); else link.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
        // As it stands, since a link within a drawing has another property.
        const href = link.getAttribute('href');
        return href !== null && new URL(href, location.href).origin === location.origin;
    });
    return [links.length, led.map(link => link.outerHTML)]";

/// A file that the browser was given to save.
#[derive(Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub text: String,
}

impl Page {
    /// Opens the page anew as the browser's own button does: the step of the history stays the
    /// same.
    pub async fn load_anew(&self) {
        // A driver's own command goes past the worker for reading offline in Firefox.
        self.read::<Value>("window.isBefore = true; location.reload()", vec![])
            .await;
        self.wait_until("the page is ready anew", async || {
            let script =
                "return !window.isBefore && document.documentElement.dataset.ready === 'true'";
            // In Firefox a document that is being left may answer nothing.
            self.read::<Option<bool>>(script, vec![]).await == Some(true)
        })
        .await;
        self.painted().await;
    }

    /// Chooses a file of this machine in the browser's dialog, after a click on the page: WebKit
    /// steps back past what a page adds to the history without that its reader has just used it.
    pub async fn choose_file(&self, path: &str) {
        self.click("h1").await;
        let input = self.web.find(By::Css("#own-file")).await;
        let input = input.expect("the page has an input for files");
        input.send_keys(path).await.expect("a file can be chosen");
    }

    /// Drops a file on the page, and says whether the page took it and showed that it would.
    pub async fn drop_file(&self, name: &str, content: &str) -> bool {
        self.read(DROP, vec![json!(name), json!(content)]).await
    }

    /// The links to this site that have an address still when a reader reaches for them, by the
    /// pointer or by the keyboard; and how many links there are.
    pub async fn addresses_when_reached(&self, by_keyboard: bool) -> (usize, Vec<String>) {
        self.read(REACH, vec![json!(by_keyboard)]).await
    }

    /// All that stands on the page, or is in its fields to be copied, with an address of this site.
    pub async fn addresses_in_words(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.page, .page textarea')]
            .map(e => e.value ?? e.innerText)
            .filter(words => words.includes(location.origin))";
        self.read(script, vec![]).await
    }

    /// What the page says of the reader's own file, where it shows one.
    pub async fn own_file(&self) -> Option<String> {
        self.texts("[data-own-file]").await.pop()
    }

    /// Waits until a file of the reader's own is shown that is called so.
    pub async fn wait_for_own_file(&self, name: &str) {
        self.wait_until(&format!("{name} is shown"), async || {
            self.own_file()
                .await
                .is_some_and(|words| words.contains(name))
        })
        .await;
        self.painted().await;
    }

    /// Waits until the published data is shown again.
    pub async fn wait_for_published(&self) {
        self.wait_until("the published data is shown", async || {
            self.count("h1").await == 1
                && self.count(".page").await == 1
                && self.own_file().await.is_none()
        })
        .await;
        self.painted().await;
    }

    /// What is wrong with a file that was opened, or left behind in one that was downloaded.
    pub async fn file_problems(&self) -> Vec<String> {
        self.texts("[data-file-problems] li").await
    }

    /// Waits until there is something wrong with a file, and says what.
    pub async fn wait_for_file_problems(&self) -> Vec<String> {
        self.wait_until("the page says what is wrong with the file", async || {
            self.count("[data-file-problems]").await == 1
        })
        .await;
        self.file_problems().await
    }

    /// Whether the dialog of downloads is open.
    pub async fn is_download_open(&self) -> bool {
        self.count("#download:modal").await == 1
    }

    /// The names of the formats that it offers.
    pub async fn offered_formats(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('#download [data-command^=\"download-as\"]')].map(e => e.dataset.command.split(' ')[1])";
        self.read(script, vec![]).await
    }

    /// From now on keeps what the browser is given to save.
    pub async fn keep_downloads(&self) {
        self.read::<Value>(KEEP_DOWNLOADS, vec![]).await;
    }

    /// Downloads what matches, or all, in a format.
    pub async fn download(&self, format: &str, is_all: bool) -> Download {
        if !self.is_download_open().await {
            self.press_button("download").await;
        }
        if is_all {
            self.click("#download input[value=all]").await;
        }
        self.click(&format!("#download [data-command='download-as {format}']"))
            .await;
        self.take_download().await
    }

    /// Waits for what the browser is given to save.
    pub async fn take_download(&self) -> Download {
        self.wait_until("a file is downloaded", async || {
            self.read::<usize>("return window.given.length", vec![])
                .await
                > 0
        })
        .await;
        let (name, media_type, text) = self.read("return window.given.shift()", vec![]).await;
        Download {
            name,
            media_type,
            text,
        }
    }

    /// The width and height of the picture that the browser was given last, in pixels, and how many
    /// colours are in it.
    pub async fn last_picture(&self) -> (u32, u32, usize) {
        let script = "return createImageBitmap(window.lastGiven).then(picture => {
            const {width, height} = picture;
            const context = new OffscreenCanvas(width, height).getContext('2d');
            context.drawImage(picture, 0, 0);
            const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
            return [width, height, new Set(pixels).size];
        })";
        self.read(script, vec![]).await
    }

    /// What the page says of what was done just now.
    pub async fn confirmed(&self) -> String {
        self.texts(".confirmation").await.concat()
    }
}
