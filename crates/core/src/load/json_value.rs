//! Any JSON value, with its strings borrowed from the file where they have no escapes.
//!
//! `serde_json::Value` would do but for two things: it forgets the order and repetition of fields,
//! which the editor wants to hear about, and it is lost as a whole at a syntax error. Here a list
//! keeps the elements that were complete, so that a file cut off in its last row still shows the
//! others.

use std::{borrow::Cow, fmt};

use crate::messages;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

/// The fields of an object, in order.
pub type Fields<'a> = Vec<(Cow<'a, str>, JsonValue<'a>)>;

/// A value as it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub enum JsonValue<'a> {
    Null,
    Text(Cow<'a, str>),
    List(Vec<JsonValue<'a>>),
    Row(Fields<'a>),
    /// A number, true or false: its text.
    Scalar(String),
}

impl<'a> JsonValue<'a> {
    /// Reads a value; on a syntax error also gives what was complete before it.
    pub fn from_json(bytes: &'a [u8]) -> (Self, Option<serde_json::Error>) {
        let mut value = JsonValue::Null;
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        let error = Into(&mut value, DEEPEST)
            .deserialize(&mut reader)
            .and_then(|()| reader.end())
            .err();
        (value, error)
    }

    /// What it is, for a message: `the number 3`, `a list`.
    pub fn described(&self) -> String {
        match self {
            Self::Null => "null".into(),
            Self::Text(text) => messages::found_text(crate::problem::quoted(text)).to_string(),
            Self::List(_) => messages::found_list().into(),
            Self::Row(_) => messages::found_object().into(),
            Self::Scalar(text) => text.clone(),
        }
    }
}

/// Below this the whole part of a number with decimals is told: a day with its time, as
/// spreadsheets keep it.
const LARGEST_WHOLE: f64 = 1e15;

/// So many levels are read: file, table, row, list, row, value, and some for what an unknown field
/// may hold. The parser gives up at 128, and with it all that follows; what lies deeper than this
/// is passed over, however deep it is.
const DEEPEST: usize = 8;

/// Reads into a place, so that what was read survives an error further on. The number counts the
/// levels that are left.
struct Into<'p, 'a>(&'p mut JsonValue<'a>, usize);

impl<'de> DeserializeSeed<'de> for Into<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.1 == 0 {
            return IgnoredAny::deserialize(deserializer).map(|_| ());
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Into<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        *self.0 = JsonValue::Null;
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        *self.0 = JsonValue::Scalar(value.to_string());
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        *self.0 = JsonValue::Scalar(messages::found_number(value).to_string());
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        *self.0 = JsonValue::Scalar(messages::found_number(value).to_string());
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        *self.0 = JsonValue::Scalar(if value.abs() < LARGEST_WHOLE {
            messages::found_number_with_decimals(value as i64).to_string()
        } else {
            messages::found_decimals().to_owned()
        });
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        *self.0 = JsonValue::Text(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        *self.0 = JsonValue::Text(Cow::Owned(text.to_owned()));
        Ok(())
    }

    /// An element counts only when it is complete: half a row could say the opposite of the whole.
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        *self.0 = JsonValue::List(Vec::new());
        loop {
            let mut element = JsonValue::Null;
            if list
                .next_element_seed(Into(&mut element, self.1 - 1))?
                .is_none()
            {
                return Ok(());
            }
            if let JsonValue::List(elements) = &mut *self.0 {
                elements.push(element);
            }
        }
    }

    /// A field counts even when it is cut off: it can be a table whose first rows are complete.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        *self.0 = JsonValue::Row(Vec::new());
        loop {
            let mut name = JsonValue::Null;
            if map.next_key_seed(Into(&mut name, 1))?.is_none() {
                return Ok(());
            }
            let mut value = JsonValue::Null;
            let outcome = map.next_value_seed(Into(&mut value, self.1 - 1));
            if let (JsonValue::Row(fields), JsonValue::Text(name)) = (&mut *self.0, name) {
                fields.push((name, value));
            }
            outcome?;
        }
    }
}
