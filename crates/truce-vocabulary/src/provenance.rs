//! Where a report comes from: kept with it for ever, and apart from what its text says about itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Who supplied a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DatedBy {
    /// Whoever filed the report.
    Filer,
    /// Read in the report's own text.
    Text,
}

/// A date and who supplied it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The date.
    pub date: Date,
    /// Who supplied it.
    pub by: DatedBy,
}

/// What is known about where a report comes from. What is not known stays empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Provenance {
    /// File name or other name under which it was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Outlet or sender.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// Author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Address it was found at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Day of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Dated>,
    /// Day of the last update its publisher states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// Day it was retrieved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
    /// How it was obtained ("handed in", "feed", "retold from the cited page").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub obtained: Option<String>,
    /// Language as a BCP 47 tag ("en", "ar").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Licence of the wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
}
