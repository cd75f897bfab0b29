//! Decimal numbers as the formats write them: no sign, no leading zeroes, so that each has one spelling.

/// Reads one, or nothing if it has another spelling or does not fit.
pub(crate) fn parse(text: &str) -> Option<u64> {
    let one_spelling = text == "0" || (!text.starts_with('0') && !text.is_empty());
    if !one_spelling || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_number_has_one_spelling() {
        assert_eq!(parse("0"), Some(0));
        assert_eq!(parse("70000"), Some(70_000));
        assert_eq!(parse("18446744073709551615"), Some(u64::MAX));
        for bad in ["", "00", "07", "+7", "-7", " 7", "7 ", "0x7", "18446744073709551616", "٧", "7.0"] {
            assert_eq!(parse(bad), None, "{bad:?}");
        }
    }
}
