//! Memos, effects and handlers behind a box.
//!
//! Leptos compiles its machinery anew for each closure. Behind a box that happens once for each
//! type of value or event, which makes the program a tenth smaller; the price is one indirect call.

use leptos::prelude::*;

/// A memo.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    boxed_memo(Box::new(value))
}

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(
    value: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| value())
}

/// An effect.
pub fn effect(act: impl Fn() + 'static) {
    boxed_effect(Box::new(act));
}

fn boxed_effect(act: Box<dyn Fn()>) {
    Effect::new(act);
}

/// A handler of events.
pub fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}

/// A text that changes, for an attribute or the inside of an element.
pub fn text(value: impl Fn() -> String + Send + 'static) -> Box<dyn Fn() -> String + Send> {
    Box::new(value)
}

/// A yes or no that changes, for an attribute, a class or a property.
pub fn flag(value: impl Fn() -> bool + Send + 'static) -> Box<dyn Fn() -> bool + Send> {
    Box::new(value)
}

/// A part of the page that is there while a condition holds, and is made anew each time.
pub fn part<V: IntoView + 'static>(
    is_there: impl Fn() -> bool + Send + 'static,
    make: impl Fn() -> V + Send + 'static,
) -> Box<dyn Fn() -> Option<AnyView> + Send> {
    Box::new(move || is_there().then(|| make().into_any()))
}
