//! Where the fields of a data file stand in an event list.

use super::event_list::{Event, EventList, Value};
use super::roles::Roles;
use crate::convert::origins::{FieldOrigin, RowOrigin};

/// A column.
#[derive(Clone, Copy)]
enum Column {
    /// One of DNA's own, by its present name.
    Own(&'static str),
    /// One with the values of a variable, where the list has one for it.
    Variable(Option<usize>),
}

/// The columns of each field but the summary, which is made of several; what is made of one of
/// several is in the first that isn't empty.
fn columns(roles: Roles) -> [(&'static str, &'static str, Column); 13] {
    let [person, organization, concept] =
        [roles.person, roles.organization, roles.concept].map(Column::Variable);
    [
        ("statements", "speaker", person),
        ("statements", "speaker", organization),
        ("statements", "role", organization),
        ("statements", "positions", concept),
        ("statements", "date", Column::Own("time")),
        ("statements", "quote", Column::Own("text")),
        ("actors", "name", person),
        ("actors", "name", organization),
        ("sides", "name", organization),
        ("topics", "label", concept),
        ("sources", "publisher", Column::Own("document_source")),
        ("sources", "title", Column::Own("document_title")),
        ("sources", "published", Column::Own("time")),
    ]
}

/// What the columns of a list are called. A database has none of them: it names rows alone.
pub fn fields(list: &EventList, roles: Roles) -> Vec<FieldOrigin> {
    if list.columns.is_empty() {
        return Vec::new();
    }
    let field = |(table, field, column)| FieldOrigin {
        table,
        field,
        name: name(list, column).unwrap_or_default().to_owned(),
    };
    columns(roles).into_iter().map(field).collect()
}

fn name(list: &EventList, column: Column) -> Option<&str> {
    match column {
        Column::Own(name) => {
            let mut columns = list.columns.iter();
            columns
                .find(|(own, _)| *own == name)
                .map(|(_, header)| &**header)
        }
        Column::Variable(index) => Some(&list.variables.get(index?)?.name),
    }
}

/// Where a statement stands, and which of its columns have something in them.
pub fn row_origin(event: &Event, roles: Roles) -> RowOrigin {
    let has = |column: Column| match column {
        Column::Own(_) => true,
        Column::Variable(index) => {
            let value = index.and_then(|index| event.values.get(index));
            value.is_some_and(|value| *value != Value::Missing)
        }
    };
    let is_filled = columns(roles).into_iter().map(|(.., column)| has(column));
    RowOrigin::new(event.location.clone(), is_filled)
}
