//! "Did you mean": the known words nearest to one that is not known.

/// What to suggest instead of `given`: the nearest of `known`, or some of them where none is near.
pub(crate) fn suggest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let mut known: Vec<&str> = known.into_iter().collect();
    if let Some(near) = did_you_mean(given, known.iter().copied()) {
        return near;
    }
    known.sort_unstable();
    known.dedup();
    let listed: Vec<String> = known.iter().take(12).map(|word| format!("`{word}`")).collect();
    match (listed.len(), known.len()) {
        (0, _) => "none is defined in this folder".to_owned(),
        (shown, all) if shown < all => format!("{all} are known, among them {}", listed.join(", ")),
        _ => format!("known are {}", listed.join(", ")),
    }
}

/// Asks for the nearest of `known`, at most three that are as near; `None` where none is near.
pub fn did_you_mean<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let given = given.to_lowercase();
    let mut known: Vec<(usize, &str)> =
        known.into_iter().map(|word| (distance(&given, &word.to_lowercase()), word)).collect();
    known.sort_unstable();
    known.dedup();
    let reach = (given.chars().count() / 3).max(2);
    let nearest = known.first().map(|(far, _)| *far).filter(|far| *far <= reach)?;
    let near = known.iter().take_while(|(far, _)| *far == nearest);
    let near: Vec<String> = near.take(3).map(|(_, word)| format!("`{word}`")).collect();
    Some(format!("did you mean {}?", near.join(" or ")))
}

/// Edit distance in characters; a swap of neighbours counts as two.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let here = (diagonal + usize::from(from != *to)).min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = row[j + 1];
            row[j + 1] = here;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_answered_with_the_word_meant() {
        let known = ["south-of-litani", "lebanon", "israel"];
        assert_eq!(suggest("south-of-litany", known), "did you mean `south-of-litani`?");
        assert_eq!(suggest("gaza-strip", ["lebanon", "israel"]), "known are `israel`, `lebanon`");
        assert_eq!(suggest("x", []), "none is defined in this folder");
    }

    #[test]
    fn the_distance_counts_letters_changed() {
        for (a, b, far) in
            [("", "abc", 3), ("abc", "abc", 0), ("litani", "litany", 1), ("kitten", "sitting", 3)]
        {
            assert_eq!((distance(a, b), distance(b, a)), (far, far), "{a} {b}");
        }
    }
}
