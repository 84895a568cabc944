//! What goes wrong with a site as a whole: it is down, it has another build, one of its files is
//! another or late.

use std::io;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderMap, REFERER};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

/// A request that came.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path.
    pub path: String,
    /// Which page the browser says it came from.
    pub referrer: Option<String>,
}

/// An answer in the place of a file.
#[derive(Clone)]
struct Other {
    ending: String,
    status: StatusCode,
    kind: String,
    content: Vec<u8>,
}

/// How a site is just now.
#[derive(Default)]
struct Condition {
    is_down: bool,
    build: Option<PathBuf>,
    others: Vec<Other>,
    late: Option<(String, Duration)>,
    asked: Vec<Asked>,
}

/// A handle to what goes wrong.
#[derive(Clone, Default)]
pub struct Faults(Arc<Mutex<Condition>>);

impl Faults {
    /// From now on each connection is closed without an answer; or no more.
    pub fn set_down(&self, is_down: bool) {
        self.0.lock().unwrap().is_down = is_down;
    }

    /// From now on the files are those of another folder.
    pub fn serve_build(&self, folder: PathBuf) {
        self.0.lock().unwrap().build = Some(folder);
    }

    /// From now on the file whose path ends so is another.
    pub fn replace(&self, ending: &str, status: u16, kind: &str, content: &[u8]) {
        self.0.lock().unwrap().others.push(Other {
            ending: ending.to_owned(),
            status: StatusCode::from_u16(status).expect("an HTTP status"),
            kind: kind.to_owned(),
            content: content.to_owned(),
        });
    }

    /// From now on the file whose path ends so is answered that much later.
    pub fn delay(&self, ending: &str, time: Duration) {
        self.0.lock().unwrap().late = Some((ending.to_owned(), time));
    }

    /// From now on all files are as they were built.
    pub fn restore(&self) {
        self.0.lock().unwrap().others.clear();
    }

    /// What was asked for since this was called last.
    pub fn take_asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.0.lock().unwrap().asked)
    }

    fn note(&self, path: &str, headers: &HeaderMap) {
        let referrer = headers.get(REFERER).and_then(|value| value.to_str().ok());
        self.0.lock().unwrap().asked.push(Asked {
            path: path.to_owned(),
            referrer: referrer.map(str::to_owned),
        });
    }

    fn lateness(&self, path: &str) -> Duration {
        let late = &self.0.lock().unwrap().late;
        let of_path = late.as_ref().filter(|(ending, _)| path.ends_with(ending));
        of_path.map_or(Duration::ZERO, |(_, time)| *time)
    }

    fn other(&self, path: &str) -> Option<Other> {
        let condition = self.0.lock().unwrap();
        let mut others = condition.others.iter();
        others.find(|other| path.ends_with(&other.ending)).cloned()
    }
}

/// Answers as the site is just now.
pub async fn answer(State(faults): State<Faults>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let (is_down, build) = {
        let condition = faults.0.lock().unwrap();
        (condition.is_down, condition.build.clone())
    };
    if is_down {
        // Unlike a panic, this is not reported.
        resume_unwind(Box::new("the connection is dropped"));
    }
    faults.note(&path, request.headers());
    tokio::time::sleep(faults.lateness(&path)).await;
    if let Some(other) = faults.other(&path) {
        return (other.status, [(CONTENT_TYPE, other.kind)], other.content).into_response();
    }
    match build {
        Some(folder) => from_folder(folder, request).await.unwrap(),
        None => next.run(request).await,
    }
}

async fn from_folder(folder: PathBuf, request: Request) -> io::Result<Response> {
    let response = ServeDir::new(folder).try_call(request).await?;
    Ok(response.map(Body::new))
}
