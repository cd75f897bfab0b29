//! The document for people: one model of what can be asked, from which the page and `docs/reference/api.md` are made.

use super::{document, problem};
use serde_json::Value;
use std::fmt::Write;
use truce_mission::Audience;

/// What the document says, in its order.
pub(crate) struct Reference {
    pub(crate) about: Vec<String>,
    pub(crate) groups: Vec<Group>,
    pub(crate) problems: Vec<Trouble>,
    pub(crate) types: Vec<Type>,
}

/// Operations of one sort.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) operations: Vec<Operation>,
}

/// An address that can be asked.
pub(crate) struct Operation {
    pub(crate) path: String,
    pub(crate) anchor: String,
    pub(crate) summary: String,
    pub(crate) about: Vec<String>,
    pub(crate) parameters: Vec<Field>,
    /// What is answered: its type, and what it is called there.
    pub(crate) answer: Sort,
    pub(crate) content_type: String,
    /// Whether it is for the people of the mechanism alone.
    pub(crate) inner: bool,
}

/// A type on the wire.
pub(crate) struct Type {
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) fields: Vec<Field>,
}

/// A field of a type or a parameter of a query.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) sort: Sort,
    pub(crate) about: String,
    pub(crate) example: Option<String>,
    /// Always there, or always to be given.
    pub(crate) always: bool,
}

/// What sort of value: words around the name of a type, if there is one.
#[derive(Default)]
pub(crate) struct Sort {
    pub(crate) words: String,
    pub(crate) named: Option<String>,
}

/// A sort of problem.
pub(crate) struct Trouble {
    pub(crate) anchor: String,
    pub(crate) status: u16,
    pub(crate) title: &'static str,
    pub(crate) what: &'static str,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn paragraphs(value: &Value) -> Vec<String> {
    let whole = text(value);
    whole.split("\n\n").map(joined).filter(|one| !one.is_empty()).collect()
}

/// Lines of a sentence as they stand in the source, as one.
fn joined(lines: &str) -> String {
    lines.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Reference {
    /// What is there for an audience.
    pub(crate) fn of(audience: Audience) -> Reference {
        let document = document::whole();
        let mut groups: Vec<Group> = Vec::new();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            if !document::is_open(path, audience) {
                continue;
            }
            let get = &item["get"];
            let name = text(&get["tags"][0]);
            let operation = operation(path, get);
            match groups.iter_mut().find(|group| group.name == name) {
                Some(group) => group.operations.push(operation),
                None => groups.push(Group { name, operations: vec![operation] }),
            }
        }
        let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
        Reference {
            about: paragraphs(&document["info"]["description"]),
            groups,
            problems: problem::KINDS
                .iter()
                .map(|kind| Trouble {
                    anchor: format!("problem-{}", kind.slug),
                    status: kind.status.as_u16(),
                    title: kind.title,
                    what: kind.what,
                })
                .collect(),
            types: schemas.map(|(name, schema)| a_type(name, schema)).collect(),
        }
    }

    /// The same as a page of Markdown.
    pub(crate) fn markdown(&self) -> String {
        let mut page = String::from(
            "# The API\n\nMade from the program's own OpenAPI document ([openapi.json](openapi.json)); do not edit. A running mission shows the same at `/api`.\n",
        );
        // Writing to a `String` cannot fail.
        let mut line = |text: &str| _ = writeln!(page, "{text}");
        for paragraph in &self.about {
            line(&format!("\n{paragraph}"));
        }
        for group in &self.groups {
            line(&format!("\n## {}", group.name));
            for one in &group.operations {
                line(&format!("\n### {}\n\n`GET {}`", one.summary, one.path));
                for paragraph in &one.about {
                    line(&format!("\n{paragraph}"));
                }
                if one.inner {
                    line("\nNot there for the public.");
                }
                if !one.parameters.is_empty() {
                    line("\n| parameter | value | |\n|---|---|---|");
                    one.parameters.iter().for_each(|field| line(&row(field)));
                }
                line(&format!("\nAnswer: {} as `{}`.", one.answer.markdown(), one.content_type));
            }
        }
        line("\n## Problems\n\nEvery refusal is a `Problem` (RFC 9457) whose `type` leads here.");
        for one in &self.problems {
            line(&format!(
                "\n<a id=\"{}\"></a>\n\n### {} {}\n\n{}",
                one.anchor, one.status, one.title, one.what
            ));
        }
        line("\n## Types\n\nA field that need not be there is marked with a question mark.");
        for one in &self.types {
            line(&format!("\n<a id=\"type-{0}\"></a>\n\n### {0}\n\n{1}", one.name, one.about));
            if !one.fields.is_empty() {
                line("\n| field | value | |\n|---|---|---|");
                one.fields.iter().for_each(|field| line(&row(field)));
            }
        }
        page
    }
}

fn row(field: &Field) -> String {
    let mark = if field.always { "" } else { "?" };
    let example = field.example.as_ref().map(|example| format!(" Example: `{}`.", bar(example)));
    let about = bar(&field.about);
    format!("| `{}`{mark} | {} | {about}{} |", field.name, field.sort.markdown(), example.unwrap_or_default())
}

/// A bar would end the cell of a table.
fn bar(text: &str) -> String {
    text.replace('|', "\\|")
}

impl Sort {
    fn markdown(&self) -> String {
        let Some(name) = &self.named else { return self.words.clone() };
        let link = format!("[{name}](#type-{name})");
        if self.words.is_empty() { link } else { format!("{} {link}", self.words) }
    }

    fn of(schema: &Value) -> Sort {
        let plain = |words: &str| Sort { words: words.to_owned(), named: None };
        let named = |reference: &str| Sort {
            words: String::new(),
            named: reference.rsplit('/').next().map(str::to_owned),
        };
        let around = |words: &str, inner: Sort| Sort {
            words: if inner.words.is_empty() { words.to_owned() } else { format!("{words} {}", inner.words) },
            named: inner.named,
        };
        if let Some(reference) = schema["$ref"].as_str() {
            return named(reference);
        }
        match (schema["type"].as_str(), schema["format"].as_str()) {
            (Some("array"), _) => around("list of", Sort::of(&schema["items"])),
            (Some("object"), _) if schema["additionalProperties"].is_object() => {
                around("by name:", Sort::of(&schema["additionalProperties"]))
            }
            (Some("string"), Some("date")) => plain("day"),
            (Some("string"), Some("date-time")) => plain("time"),
            (Some("string"), _) => plain("text"),
            (Some("integer"), _) => plain("whole number"),
            (Some("boolean"), _) => plain("true or false"),
            (Some(other), _) => plain(other),
            (None, _) => match schema["oneOf"].as_array().map(Vec::as_slice) {
                Some([one]) => Sort::of(one),
                Some(ways) => {
                    plain(&ways.iter().map(|way| Sort::of(way).words).collect::<Vec<_>>().join(" or "))
                }
                None => plain("bytes"),
            },
        }
    }
}

fn operation(path: &str, get: &Value) -> Operation {
    let content = get["responses"]["200"]["content"].as_object();
    let (content_type, body) = content
        .and_then(|content| content.iter().next())
        .map_or_else(Default::default, |(kind, media)| (kind.clone(), media["schema"].clone()));
    let words = text(&get["responses"]["200"]["description"]);
    let answer = match Sort::of(&body) {
        sort if sort.named.is_some() => sort,
        _ => Sort { words: words.trim_end_matches('.').to_lowercase(), named: None },
    };
    Operation {
        path: path.to_owned(),
        anchor: path.trim_start_matches('/').replace(['/', '.'], "-").replace(['{', '}'], ""),
        summary: text(&get["summary"]),
        about: paragraphs(&get["description"]),
        parameters: get["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| Field {
                name: text(&one["name"]),
                sort: Sort::of(&one["schema"]),
                about: joined(&text(&one["description"])),
                example: example(&one["example"]).or_else(|| example(&one["schema"]["example"])),
                always: one["required"] == true,
            })
            .collect(),
        answer,
        content_type,
        inner: !document::is_open(path, Audience::Public),
    }
}

fn example(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn a_type(name: &str, schema: &Value) -> Type {
    let always = |field: &str| {
        schema["required"].as_array().is_some_and(|names| names.iter().any(|name| name == field))
    };
    let fields = schema["properties"].as_object().into_iter().flatten();
    Type {
        name: name.to_owned(),
        about: joined(&text(&schema["description"])),
        fields: fields
            .map(|(field, one)| Field {
                name: field.clone(),
                sort: Sort::of(one),
                about: joined(&text(&one["description"])),
                example: example(&one["example"]),
                always: always(field),
            })
            .collect(),
    }
}
