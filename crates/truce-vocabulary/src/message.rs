//! Reasons as data: a message id with arguments, rendered by catalogues, never a stored sentence.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A value to put into a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// A whole number.
    Number(i64),
    /// A name, code, id or quoted words.
    Text(String),
}

/// A reason, doubt or step of a trace, for a catalogue to put into words.
///
/// ```
/// use truce_vocabulary::Message;
/// let reason = Message::new("zone-cannot-tell").with("zone", "south-of-litani").with("radius_m", 3000);
/// assert_eq!(reason.id, "zone-cannot-tell");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Id in the catalogues.
    pub id: String,
    /// Its arguments by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub arguments: BTreeMap<String, Argument>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Message { id: id.into(), arguments: BTreeMap::new() }
    }

    /// The same message with one more argument.
    pub fn with(mut self, name: &str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(name.to_owned(), value.into());
        self
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Argument::Number(number)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Argument::Number(number.into())
    }
}

impl From<i32> for Argument {
    fn from(number: i32) -> Self {
        Argument::Number(number.into())
    }
}
