//! The page when something does not go as it should: it is refused, it stops, there is no network
//! or no JavaScript.

use serde_json::{Value, json};

use super::Page;

/// Puts something on the page as a hostile script would, and gives which rules of the policy
/// refused it.
const PLANT: &str = "const [plant] = arguments;
    const refused = [];
    addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
    const add = (name, set) =>
        document.body.append(Object.assign(document.createElement(name), set));
    const plants = {
        script: () => add('script', {textContent: 'window.planted = true'}),
        handler: () => {
            const e = document.createElement('button');
            e.setAttribute('onclick', 'window.planted = true');
            document.body.append(e);
            e.click();
        },
        style: () => document.querySelector('h1').setAttribute('style', 'color: rgb(1, 2, 3)'),
        sheet: () => add('style', {textContent: 'h1 { color: rgb(1, 2, 3) }'}),
        picture: () => add('img', {src: 'https://example.org/picture.png', alt: ''}),
        foreign: () => add('script', {src: 'https://example.org/script.js'}),
        frame: () => add('iframe', {src: 'https://example.org/'}),
    };
    plants[plant]();
    return new Promise(done => setTimeout(() => done(refused), 100))";

/// The message that the program has stopped.
#[derive(Debug, PartialEq, Eq)]
pub struct Trouble {
    /// How it is announced.
    pub role: String,
    /// Its words.
    pub words: String,
    /// Where its links lead, as they stand.
    pub links: Vec<String>,
}

impl Page {
    /// Plants something, and gives which rules of the policy refused it.
    pub async fn plant(&self, what: &str) -> Vec<String> {
        self.read(PLANT, vec![json!(what)]).await
    }

    /// Whether anything planted had an effect.
    pub async fn is_planted(&self) -> bool {
        let script = "return window.planted === true
            || getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'";
        self.read(script, vec![]).await
    }

    /// Makes the page run a script of the site.
    pub async fn run_script(&self, path: &str) {
        let script = "document.head.append(Object.assign(document.createElement('script'),
            {type: 'module', src: arguments[0]}))";
        self.read::<Value>(script, vec![json!(path)]).await;
    }

    /// Whether a script of the site that was tampered with has run.
    pub async fn is_tampered_with(&self) -> bool {
        self.read("return window.tampered === true", vec![]).await
    }

    /// The policy of the page.
    pub async fn policy(&self) -> String {
        let policy = "meta[http-equiv='Content-Security-Policy']";
        let policy = self.attribute(policy, "content").await;
        policy.expect("the page has a policy")
    }

    /// What the page says about the referrer that other sites get.
    pub async fn referrer_policy(&self) -> Option<String> {
        self.attribute("meta[name='referrer']", "content").await
    }

    /// What the page asks for ahead: how, which file, and the digest that it must have.
    pub async fn linked_files(&self) -> Vec<(String, String, String)> {
        let script =
            "return [...document.querySelectorAll('head link:not([rel=icon], [rel=alternate])')]
            .map(e => [e.rel, e.href.split('/').pop(), e.integrity])";
        self.read(script, vec![]).await
    }

    /// Waits for the message that the program has stopped.
    pub async fn trouble(&self) -> Trouble {
        self.wait_until("the page tells of trouble", async || {
            self.has_trouble().await
        })
        .await;
        let links =
            "return [...document.querySelectorAll('#trouble a')].map(e => e.getAttribute('href'))";
        Trouble {
            role: self.attribute("#trouble", "role").await.unwrap_or_default(),
            words: self.texts("#trouble").await.concat(),
            links: self.read(links, vec![]).await,
        }
    }

    /// Whether the page tells that the program has stopped.
    pub async fn has_trouble(&self) -> bool {
        self.is_visible("#trouble").await
    }

    /// Loads the page again as the message offers, and waits until it is drawn.
    pub async fn load_again(&self) {
        self.follow_without_script("#trouble a.button").await;
        // The page that stopped may have been drawn as well.
        self.wait_until("the page is ready", async || {
            self.count("html[data-ready='true'] #trouble[hidden]").await == 1
        })
        .await;
    }

    /// Whether the page still says that it loads.
    pub async fn is_loading(&self) -> bool {
        self.texts("#shell")
            .await
            .iter()
            .any(|words| words.contains("Loading"))
    }

    /// Waits until a worker keeps the page and nothing else is kept, and gives the name under which
    /// it is.
    pub async fn kept_build(&self) -> String {
        self.wait_until("the page is kept for later", async || {
            self.kept_builds().await.len() == 1 && self.has_worker().await
        })
        .await;
        self.kept_builds().await.remove(0)
    }

    /// Waits until the build under this name is kept no more.
    pub async fn wait_until_dropped(&self, build: &str) {
        self.wait_until("the old build is dropped", async || {
            !self.kept_builds().await.contains(&build.to_owned())
        })
        .await;
    }

    /// Whether the page has a worker that is ready to answer.
    pub async fn has_worker(&self) -> bool {
        let script = "return navigator.serviceWorker.getRegistration()
            .then(found => found?.active?.state === 'activated' && !found.installing
            && !found.waiting)";
        self.read(script, vec![]).await
    }

    /// Whether a worker is just being set up.
    pub async fn awaits_worker(&self) -> bool {
        let script = "return navigator.serviceWorker.getRegistration()
            .then(found => Boolean(found?.installing ?? found?.waiting))";
        self.read(script, vec![]).await
    }

    /// The names under which builds are kept.
    pub async fn kept_builds(&self) -> Vec<String> {
        let script =
            "return caches.keys().then(names => names.filter(name => !name.endsWith('-opened')))";
        self.read(script, vec![]).await
    }

    /// The folder whose requests the worker answers.
    pub async fn worker_scope(&self) -> String {
        let script = "return navigator.serviceWorker.getRegistration().then(found => found.scope)";
        self.read(script, vec![]).await
    }

    /// What the page says where its data is a copy from an earlier visit.
    pub async fn kept_copy(&self) -> Option<String> {
        self.texts(".kept-copy").await.pop()
    }

    /// What the page says of its data as a whole.
    pub async fn standfirst(&self) -> String {
        self.texts(".standfirst").await.concat()
    }

    /// The title of the page.
    pub async fn title(&self) -> String {
        self.read("return document.title", vec![]).await
    }

    /// The words of what a selector finds, read without a script of the page.
    pub async fn words_without_script(&self, selector: &str) -> String {
        let by = thirtyfour::By::Css(selector);
        let found = self.web.find(by).await.expect("the page has the element");
        found.text().await.expect("an element has words")
    }

    /// Follows a link without a script of the page, once it is there, and waits for nothing else:
    /// WebKit goes on while the page before is still being left.
    pub async fn follow_without_script(&self, selector: &str) {
        self.wait_until("the page has the link", async || {
            self.count_without_script(selector).await > 0
        })
        .await;
        let by = thirtyfour::By::Css(selector);
        let found = self.web.find(by).await.expect("the page has the link");
        found.click().await.expect("a link can be clicked");
    }

    /// How many elements a selector finds, counted without a script of the page.
    pub async fn count_without_script(&self, selector: &str) -> usize {
        let by = thirtyfour::By::Css(selector);
        self.web
            .find_all(by)
            .await
            .expect("the page is there")
            .len()
    }

    /// Waits until the browser, and not the page, tells of this address: not all drivers wait for
    /// where a click leads.
    pub async fn wait_for_address_without_script(&self, address: &str) {
        self.wait_until(&format!("the browser is at {address}"), async || {
            let current = self.web.current_url().await;
            current.expect("the browser is somewhere").as_str() == address
        })
        .await;
    }

    /// Opens a page of the site that is no program.
    pub async fn open_file(&self, path: &str) {
        self.start_to(&format!("{}{path}", self.origin)).await;
    }
}
