//! Looking at a page, and changing it, by selectors: a parser's work, so that it doesn't matter how
//! the HTML is written.

use lol_html::html_content::{ContentType, Element};
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, rewrite_str};

use timeline_core::messages;

use super::error::Error;

/// An element that a page must have once.
#[derive(Clone, Copy, Debug)]
pub struct Only {
    /// What it is, for who reads the error.
    pub what: &'static str,
    /// How it is found.
    pub selector: &'static str,
}

/// What says how the page is to be read. Nothing may come before it, and all that rules the page
/// comes right after it.
const ENCODING: Only = Only {
    what: messages::build_encoding(),
    selector: "head > meta[charset]:first-child",
};

/// The page with each element that fits changed.
///
/// # Errors
/// When the page or the selector can't be read.
pub fn with_each<C>(page: &str, selector: &str, mut change: C) -> Result<String, Error>
where
    C: FnMut(&mut Element<'_, '_>),
{
    let handlers = ElementContentHandlers::default().element(|element: &mut Element<'_, '_>| {
        change(element);
        Ok(())
    });
    rewritten(page, selector, handlers)
}

/// The page with the only element that fits changed.
///
/// # Errors
/// When none fits, or several do.
pub fn with_the_only<C>(page: &str, only: Only, mut change: C) -> Result<String, Error>
where
    C: FnMut(&mut Element<'_, '_>),
{
    let mut count = 0;
    let page = with_each(page, only.selector, |element| {
        count += 1;
        change(element);
    })?;
    let Only { what, selector } = only;
    match count {
        1 => Ok(page),
        _ => Err(Error::Count {
            what,
            selector,
            count,
        }),
    }
}

/// The page with `first` ahead of all that it could rule or change.
///
/// # Errors
/// When the head doesn't begin with the encoding.
pub fn with_first(page: &str, first: &str) -> Result<String, Error> {
    with_the_only(page, ENCODING, |encoding| {
        encoding.after(&["\n", first].concat(), ContentType::Html);
    })
}

/// The value of an attribute of the only element that fits; empty where it has none.
///
/// # Errors
/// When none fits, or several do.
pub fn attribute_of(page: &str, only: Only, name: &str) -> Result<String, Error> {
    let mut value = String::new();
    with_the_only(page, only, |element| {
        value = element.get_attribute(name).unwrap_or_default();
    })?;
    Ok(value)
}

/// Sets an attribute, whatever signs the value has.
pub fn set_attribute(element: &mut Element<'_, '_>, name: &'static str, value: &str) {
    // Quotes are escaped by the rewriter, and our own names are fit for attributes.
    let _ = element.set_attribute(name, &value.replace('&', "&amp;"));
}

/// The text in each element that fits, as it stands.
///
/// # Errors
/// When the page or the selector can't be read.
pub fn texts(page: &str, selector: &str) -> Result<Vec<String>, Error> {
    let texts = std::cell::RefCell::new(Vec::new());
    let handlers = ElementContentHandlers::default()
        .element(|_: &mut Element<'_, '_>| {
            texts.borrow_mut().push(String::new());
            Ok(())
        })
        // It comes in parts of any size.
        .text(|part: &mut lol_html::html_content::TextChunk<'_>| {
            if let Some(text) = texts.borrow_mut().last_mut() {
                text.push_str(part.as_str());
            }
            Ok(())
        });
    rewritten(page, selector, handlers)?;
    Ok(texts.into_inner())
}

fn rewritten(
    page: &str,
    selector: &str,
    handlers: ElementContentHandlers<'_>,
) -> Result<String, Error> {
    let selector: Selector = selector
        .parse()
        .map_err(|error| Error::Html(format!("{selector}: {error}")))?;
    let handlers = (std::borrow::Cow::Owned(selector), handlers);
    let settings = RewriteStrSettings::new().append_element_content_handler(handlers);
    rewrite_str(page, settings).map_err(|error| Error::Html(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: Only = Only {
        what: "item",
        selector: "li",
    };

    #[test]
    fn an_element_that_must_be_there_once_is_counted() {
        for (page, count) in [("<p>none</p>", 0), ("<li>a<li>b", 2)] {
            let error = with_the_only(page, ITEM, |_| {}).unwrap_err();
            let expected = format!("expected one item (`li`) in the page, found {count}");
            assert_eq!(error.to_string(), expected);
        }
        let page = with_the_only("<LI CLASS='a'>b</LI>", ITEM, |item| {
            set_attribute(item, "title", "\"R&D\"");
        });
        let expected = "<LI CLASS='a' title=\"&quot;R&amp;D&quot;\">b</LI>";
        assert_eq!(page.unwrap(), expected);
    }

    #[test]
    fn what_comes_first_stands_right_behind_the_encoding_however_that_is_written() {
        for encoding in [
            "<meta charset=\"utf-8\">",
            "<META data-a CHARSET=utf-8 />",
            "<!-- a --><meta charset='UTF-8'>",
        ] {
            let page = format!("<html><head>\n{encoding}<title>a</title></head></html>");
            let page = with_first(&page, "<meta name=\"b\">").unwrap();
            let expected = format!("{encoding}\n<meta name=\"b\"><title>");
            assert!(page.contains(&expected), "{page}");
        }
        for head in [
            "<title>a</title><meta charset=\"utf-8\">",
            "<title>a</title>",
        ] {
            let page = format!("<html><head>{head}</head></html>");
            let error = with_first(&page, "<b>").unwrap_err().to_string();
            assert!(
                error.contains("encoding at the start of the head"),
                "{error}"
            );
        }
    }

    #[test]
    fn the_text_of_an_element_is_what_stands_between_its_tags() {
        let page = "<script>a < b && c</script><script src=d></script><SCRIPT\n>\"<p>\"</SCRIPT >";
        let texts = texts(page, "script:not([src])").unwrap();
        assert_eq!(texts, ["a < b && c", "\"<p>\""]);
    }
}
