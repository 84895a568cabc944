//! Gets a data file of this site as bytes; what they mean is for `domain` to say.

use gloo_net::http::Request;
use leptos::prelude::window;
use thiserror::Error;
use web_sys::{AbortSignal, Url};

/// Why there are no bytes.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// The server has no such file.
    #[error("The data file {0} was not found on this site (404).")]
    NotFound(String),
    /// The server answered with another failure.
    #[error("The server could not give the data file {path} (status {status}).")]
    Refused {
        /// The file.
        path: String,
        /// The HTTP status.
        status: u16,
    },
    /// No answer.
    #[error("The data file {0} could not be reached. The network may be down.")]
    Unreachable(String),
    /// The address leads away from this site.
    #[error("The data file {0} is not on this site. Only files of this site are shown.")]
    OtherSite(String),
}

/// Fetches a file by its address relative to the page.
///
/// # Errors
/// [`FetchError`] says why there are no bytes. gloo-net's `send` succeeds on a 404, so the status is checked.
pub async fn bytes(path: &str, signal: &AbortSignal) -> Result<Vec<u8>, FetchError> {
    let unreachable = || FetchError::Unreachable(path.to_owned());
    let url = same_site_url(path).ok_or_else(|| FetchError::OtherSite(path.to_owned()))?;
    let request = Request::get(&url).abort_signal(Some(signal));
    let response = request.send().await.map_err(|_| unreachable())?;
    match response.status() {
        404 => Err(FetchError::NotFound(path.to_owned())),
        status if !response.ok() => Err(FetchError::Refused {
            path: path.to_owned(),
            status,
        }),
        _ => response.binary().await.map_err(|_| unreachable()),
    }
}

fn same_site_url(path: &str) -> Option<String> {
    let location = window().location();
    let base = location.href().ok()?;
    let url = Url::new_with_base(path, &base).ok()?;
    (url.origin() == location.origin().ok()?).then(|| url.href())
}
