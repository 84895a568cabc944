//! Gets a data file of this site, or of a host that it allows, as bytes; what they mean is for
//! `timeline_core` to say.

use gloo_net::http::{Request, Response};
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader, Url};

/// No more than this is set aside on a server's word alone.
const MOST_RESERVED: usize = 200_000_000;

/// What the worker for reading offline sets on an answer that it kept from an earlier visit.
const KEPT_COPY: &str = "x-kept-copy";

/// A file.
pub struct File {
    /// Its content.
    pub bytes: Vec<u8>,
    /// Whether it is a copy from an earlier visit, for want of a network.
    pub is_kept_copy: bool,
}

/// Called with how many bytes have come, and of how many if that is known.
pub type Tell<'a> = &'a mut dyn FnMut(usize, Option<usize>);

/// Why there are no bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The server has no such file.
    NotFound(String),
    /// The server answered with another failure.
    Refused {
        /// The file.
        path: String,
        /// The HTTP status.
        status: u16,
    },
    /// No answer.
    Unreachable(String),
    /// The address leads to a site that this one doesn't allow.
    OtherSite(String),
}

/// Fetches a file by its address, relative to the page or in full; once more where it broke off on
/// its way. A browser calls that an error, but WebKit has been seen to lose the end of a file and
/// call it whole, so its length is checked as well.
///
/// # Errors
/// [`FetchError`] says why there are no bytes. gloo-net's `send` succeeds on a 404, so the status
/// is checked.
pub async fn file(path: &str, signal: &AbortSignal, tell: Tell<'_>) -> Result<File, FetchError> {
    let unreachable = || FetchError::Unreachable(path.to_owned());
    let url = allowed_url(path).ok_or_else(|| FetchError::OtherSite(path.to_owned()))?;
    let mut is_again = false;
    loop {
        let request = Request::get(&url).abort_signal(Some(signal));
        let response = request.send().await.map_err(|_| unreachable())?;
        match response.status() {
            404 => return Err(FetchError::NotFound(path.to_owned())),
            status if !response.ok() => {
                return Err(FetchError::Refused {
                    path: path.to_owned(),
                    status,
                });
            }
            _ => {}
        }
        let read = body(&response, tell).await;
        let is_whole = read
            .as_ref()
            .is_ok_and(|bytes| length(&response).is_none_or(|length| bytes.len() >= length));
        if is_whole || std::mem::replace(&mut is_again, true) {
            return Ok(File {
                is_kept_copy: response.headers().has(KEPT_COPY),
                bytes: read.map_err(|_| unreachable())?,
            });
        }
    }
}

/// The body, taken in as it comes: the browser never holds the whole file beside ours.
async fn body(response: &Response, tell: Tell<'_>) -> Result<Vec<u8>, JsValue> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else {
        return Ok(bytes);
    };
    let length = length(response);
    bytes.reserve_exact(length.unwrap_or(0));
    let reader = ReadableStreamDefaultReader::new(&stream)?;
    loop {
        let read = JsFuture::from(reader.read()).await?;
        let Ok(chunk) = Reflect::get(&read, &"value".into())?.dyn_into::<Uint8Array>() else {
            return Ok(bytes);
        };
        let (start, more) = (bytes.len(), chunk.length() as usize);
        // Not doubled, as a vector does by itself: memory that the page has had is never given
        // back.
        if bytes.capacity() < start + more {
            bytes.reserve_exact(more.max(start / 4));
        }
        bytes.resize(start + more, 0);
        if let Some(end) = bytes.get_mut(start..) {
            chunk.copy_to(end);
        }
        tell(bytes.len(), length);
    }
}

/// The length that the server tells; of a compressed body it says nothing.
fn length(response: &Response) -> Option<usize> {
    let headers = response.headers();
    let length = headers.get("content-length")?.parse().ok()?;
    (!headers.has("content-encoding") && length <= MOST_RESERVED).then_some(length)
}

/// The full address of a file of this site; none where it leads away from it. That of another host
/// is in full, and was looked at when the link was read.
pub fn allowed_url(path: &str) -> Option<String> {
    let location = window().location();
    let base = location.href().ok()?;
    let url = Url::new_with_base(path, &base).ok()?;
    let is_allowed = path.contains(':') || url.origin() == location.origin().ok()?;
    is_allowed.then(|| url.href())
}
