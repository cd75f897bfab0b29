//! An answer's text to its list of claims, as JSON: nothing in it is believed yet.

use crate::record::Answer;
use serde_json::Value;
use truce_vocabulary::Message;

/// More claims in one answer are not looked at.
pub(crate) const CLAIMS_MAX: usize = 40;

/// The claims of an answer, or why it holds none that can be read.
pub(crate) fn claims(answer: &Answer) -> Result<Vec<Value>, Message> {
    let body = json_in(&answer.content);
    let parsed: Value = match serde_json::from_str(body) {
        Ok(parsed) => parsed,
        Err(_broken) if answer.cut => return Err(Message::new("model-answer-cut")),
        Err(_broken) => return Err(Message::new("model-answer-not-json")),
    };
    match parsed {
        Value::Object(mut fields) => match fields.remove("claims") {
            Some(Value::Array(claims)) => Ok(claims),
            _ => Err(Message::new("model-answer-without-claims")),
        },
        _ => Err(Message::new("model-answer-without-claims")),
    }
}

/// The JSON in an answer: what stands in the last fenced block, else from the first brace to the last. What a model thinks aloud before it
/// is no part of the answer.
fn json_in(content: &str) -> &str {
    let content = content.rsplit_once("</think>").map_or(content, |(_thoughts, answer)| answer).trim();
    let fenced = content.rfind("```").and_then(|close| {
        let open = content[..close].rfind("```")?;
        let block = &content[open + 3..close];
        let block = block.strip_prefix("json").or(block.strip_prefix("JSON")).unwrap_or(block);
        Some(block.trim())
    });
    let body = fenced.filter(|block| block.starts_with('{')).unwrap_or(content);
    match (body.find('{'), body.rfind('}')) {
        (Some(open), Some(close)) if open < close => &body[open..=close],
        _ => body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Form;
    use truce_vocabulary::TextRange;

    fn answer(content: &str, cut: bool) -> Answer {
        Answer {
            window: TextRange::new(0, 0),
            model: "m".to_owned(),
            form: Form::Plain,
            content: content.to_owned(),
            sha256: String::new(),
            cut,
            tokens: None,
        }
    }

    #[test]
    fn json_is_found_wherever_a_model_puts_it() {
        for content in [
            r#"{"claims":[{"quote":"a"}]}"#,
            "```json\n{\"claims\":[{\"quote\":\"a\"}]}\n```",
            "Here you are:\n```\n{\"claims\":[{\"quote\":\"a\"}]}\n```\nAnything else?",
            "<think>{\"claims\": []} would be wrong</think>\n{\"claims\":[{\"quote\":\"a\"}]}",
            "Sure! {\"claims\":[{\"quote\":\"a\"}]} Done.",
            r#"{"thoughts":"x","claims":[{"quote":"a"}]}"#,
        ] {
            assert_eq!(claims(&answer(content, false)).unwrap().len(), 1, "{content}");
        }
    }

    #[test]
    fn what_is_no_list_of_claims_is_refused_with_the_reason() {
        let deep = "[".repeat(100_000);
        for (content, cut, id) in [
            ("", false, "model-answer-not-json"),
            ("I cannot help with that.", false, "model-answer-not-json"),
            (r#"{"claims":[{"quote":"a"#, false, "model-answer-not-json"),
            (r#"{"claims":[{"quote":"a"#, true, "model-answer-cut"),
            ("[]", false, "model-answer-without-claims"),
            ("42", false, "model-answer-without-claims"),
            (r#"{"claims":{}}"#, false, "model-answer-without-claims"),
            (r#"{"claim":[]}"#, false, "model-answer-without-claims"),
            (deep.as_str(), false, "model-answer-not-json"),
            ("```", false, "model-answer-not-json"),
            ("} {", false, "model-answer-not-json"),
        ] {
            assert_eq!(
                claims(&answer(content, cut)).unwrap_err().id,
                id,
                "{}",
                &content[..content.len().min(40)]
            );
        }
    }
}
