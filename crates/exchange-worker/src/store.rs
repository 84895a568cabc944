//! Keeps the data files that readers opened for their visit, in this browser alone (IndexedDB).
//!
//! The last one is held in memory as well: so it is there where a browser lets nothing be kept, as
//! long as the page is open. A file that nobody asked for in a day is dropped: no visit can be told
//! to have ended, but the next one that opens a file does this.

use std::cell::RefCell;

use js_sys::{Array, Date, Math, Promise, Reflect, Uint8Array};
use timeline_core::exchange::Answer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DedicatedWorkerGlobalScope, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest,
    IdbRequest, IdbTransactionMode,
};

use crate::words;

const DATABASE: &str = "statement-timeline";
const VERSION: u32 = 1;
const STORE: &str = "opened";
/// Fields of a file that is kept: when it was last asked for, the words of the answer, and its
/// content.
const USED: &str = "used";
const WORDS: &str = "words";
const CONTENT: &str = "content";
/// For so long a file is kept that nobody asks for.
const KEPT_MS: f64 = 24.0 * 60.0 * 60.0 * 1000.0;

/// A data file that is kept.
#[derive(Clone)]
pub struct Kept {
    /// The answer that goes with it.
    pub answer: Answer,
    /// Its content.
    pub content: Uint8Array,
}

thread_local! {
    static LAST: RefCell<Option<(String, Kept)>> = const { RefCell::new(None) };
}

/// Keeps a file, and gives the key under which it is. Where the browser keeps nothing it is held in
/// memory alone.
pub async fn keep(file: Kept) -> String {
    let key = format!(
        "{:x}-{:x}",
        Date::now() as u64,
        (Math::random() * 1e15) as u64
    );
    LAST.set(Some((key.clone(), file.clone())));
    if let Ok(database) = open().await {
        let _ = drop_unused(&database).await;
        let _ = put(&database, &key, &file).await;
        database.close();
    }
    key
}

/// The file that is kept under a key.
pub async fn kept(key: &str) -> Option<Kept> {
    let last = LAST.with_borrow(Clone::clone);
    if let Some((_, file)) = last.filter(|(last, _)| last == key) {
        return Some(file);
    }
    let database = open().await.ok()?;
    let file = get(&database, key).await;
    if let Some(file) = &file {
        LAST.set(Some((key.to_owned(), file.clone())));
        // It was asked for just now.
        let _ = put(&database, key, file).await;
    }
    database.close();
    file
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let factory: IdbFactory = js_sys::global()
        .unchecked_into::<DedicatedWorkerGlobalScope>()
        .indexed_db()?
        .ok_or(JsValue::NULL)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(DATABASE, VERSION)?;
    let asked = request.clone();
    let make = Closure::once_into_js(move || {
        if let Ok(database) = asked.result() {
            let _ = database
                .unchecked_into::<IdbDatabase>()
                .create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    Ok(result_of(&request).await?.unchecked_into())
}

async fn put(database: &IdbDatabase, key: &str, file: &Kept) -> Result<(), JsValue> {
    let row = js_sys::Object::new();
    let words = words::to_list(&file.answer.clone().into_words());
    Reflect::set(&row, &USED.into(), &Date::now().into())?;
    Reflect::set(&row, &WORDS.into(), &words)?;
    Reflect::set(&row, &CONTENT.into(), &file.content)?;
    let store = store(database, IdbTransactionMode::Readwrite)?;
    result_of(&store.put_with_key(&row, &key.into())?).await?;
    Ok(())
}

async fn get(database: &IdbDatabase, key: &str) -> Option<Kept> {
    let store = store(database, IdbTransactionMode::Readonly).ok()?;
    let row = result_of(&store.get(&key.into()).ok()?).await.ok()?;
    let field = |name: &str| Reflect::get(&row, &name.into()).ok();
    let words: Array = field(WORDS)?.dyn_into().ok()?;
    Some(Kept {
        answer: Answer::from_words(words::from_list(&words)?)?,
        content: field(CONTENT)?.dyn_into().ok()?,
    })
}

/// Drops the files that nobody asked for in a day.
async fn drop_unused(database: &IdbDatabase) -> Result<(), JsValue> {
    let store = store(database, IdbTransactionMode::Readwrite)?;
    let keys: Array = result_of(&store.get_all_keys()?).await?.unchecked_into();
    let since = Date::now() - KEPT_MS;
    for key in keys.iter() {
        let row = result_of(&store.get(&key)?).await?;
        let used = Reflect::get(&row, &USED.into())?.as_f64();
        if used.is_none_or(|used| used < since) {
            store.delete(&key)?;
        }
    }
    Ok(())
}

fn store(database: &IdbDatabase, mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    database
        .transaction_with_str_and_mode(STORE, mode)?
        .object_store(STORE)
}

/// What a request gives.
async fn result_of(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |done, refuse| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&refuse));
    });
    JsFuture::from(promise).await?;
    request.result()
}
