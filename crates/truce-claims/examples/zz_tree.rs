//! x
use std::io::BufRead;
fn main() {
    let model = truce_language::Model::english();
    let mut r = model.reader();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let p = r.parse_as(&line, |_| None);
        let t: Vec<String> = p.tokens.iter().enumerate().map(|(i, t)| format!("{}/{:?}/{:?}>{}{}", p.text(i, &line), t.tag, t.dep, if t.head == i { "ROOT" } else { p.text(t.head, &line) }, p.entity_of(i).map(|e| format!("[{:?}]", e.label)).unwrap_or_default())).collect();
        println!("{}\n", t.join("  "));
    }
}
