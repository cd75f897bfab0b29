//! Whether a value is what a schema of our document says, field for field.
//!
//! It knows the keywords that the document uses and no others: one that it does not know fails the test rather than being passed over.
//! A field that the schema does not name fails too, although programs are asked to bear it: the document must name them all.

use serde_json::Value;

/// What is wrong with a value, each with its path.
pub(crate) fn faults(document: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    Check { document, faults: &mut faults }.value(schema, value, "$");
    faults
}

struct Check<'a> {
    document: &'a Value,
    faults: &'a mut Vec<String>,
}

impl Check<'_> {
    fn fault(&mut self, at: &str, what: impl std::fmt::Display) {
        self.faults.push(format!("{at}: {what}"));
    }

    fn value(&mut self, schema: &Value, value: &Value, at: &str) {
        const SILENT: &[&str] = &["description", "example", "title", "propertyNames"];
        let Some(keywords) = schema.as_object() else {
            return self.fault(at, format!("the schema is {schema}"));
        };
        for (keyword, rule) in keywords {
            match keyword.as_str() {
                "$ref" => {
                    let pointer = rule.as_str().unwrap().trim_start_matches('#');
                    match self.document.pointer(pointer) {
                        Some(schema) => self.value(&schema.clone(), value, at),
                        None => self.fault(at, format!("{pointer} is nowhere in the document")),
                    }
                }
                "type" => self.sort(rule.as_str().unwrap(), value, at),
                "format" => self.format(rule.as_str().unwrap(), value, at),
                "minimum" => {
                    if value.as_f64().is_some_and(|found| found < rule.as_f64().unwrap()) {
                        self.fault(at, format!("{value} is below {rule}"));
                    }
                }
                "enum" => {
                    if !rule.as_array().unwrap().contains(value) {
                        self.fault(at, format!("{value} is none of {rule}"));
                    }
                }
                "oneOf" => self.one_of(rule.as_array().unwrap(), value, at),
                "required" => {
                    for name in rule.as_array().unwrap() {
                        if value.get(name.as_str().unwrap()).is_none() {
                            self.fault(at, format!("lacks {name}"));
                        }
                    }
                }
                "properties" => {
                    for (name, field) in value.as_object().into_iter().flatten() {
                        match rule.get(name) {
                            Some(schema) => self.value(schema, field, &format!("{at}.{name}")),
                            None => self.fault(at, format!("{name} is not in the schema")),
                        }
                    }
                }
                "additionalProperties" => {
                    for (name, field) in value.as_object().into_iter().flatten() {
                        self.value(rule, field, &format!("{at}[{name:?}]"));
                    }
                }
                "items" => {
                    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.value(rule, item, &format!("{at}[{place}]"));
                    }
                }
                other if SILENT.contains(&other) => {}
                other => self.fault(at, format!("this test does not know the keyword {other}")),
            }
        }
    }

    fn sort(&mut self, sort: &str, value: &Value, at: &str) {
        let right = match sort {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_u64() || value.is_i64(),
            "number" => value.is_number(),
            _ => false,
        };
        if !right {
            self.fault(at, format!("{value} is not of type {sort}"));
        }
    }

    fn format(&mut self, format: &str, value: &Value, at: &str) {
        let text = value.as_str().unwrap_or_default();
        let right = match format {
            "date" => text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok(),
            "date-time" => text.ends_with('Z') && text.parse::<jiff::Timestamp>().is_ok(),
            "int32" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
            "int64" | "double" => value.is_number(),
            _ => false,
        };
        if !right {
            self.fault(at, format!("{value} is not in the format {format}"));
        }
    }

    fn one_of(&mut self, ways: &[Value], value: &Value, at: &str) {
        let fitting = ways.iter().filter(|way| faults(self.document, way, value).is_empty()).count();
        if fitting != 1 {
            self.fault(at, format!("{value} fits {fitting} of the ways it may be"));
        }
    }
}
