//! Packs the weights and tables that `models/en_core_web_sm/export.py` wrote into one `model.bin`.
//!
//! `cargo run -p truce-language --example pack -- EXPORT_DIR models/en_core_web_sm/model.bin`, where
//! EXPORT_DIR has `weights.safetensors` and `tables.json`. Weights are rounded to whole numbers with a
//! scale for each output; embeddings to 16 bits with a scale for each table. The same input gives the
//! same bytes.

#![expect(clippy::print_stdout, reason = "a tool says what it did")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Largest magnitude of a rounded weight of a linear map. With 13 bits and up to 576 inputs the
/// activations keep 11 bits or more in sums of 32.
const WEIGHT_LIMIT: f32 = 4095.0;
/// Largest magnitude of a rounded number of an embedding.
const EMBEDDING_LIMIT: f32 = 32767.0;
const WIDTH: usize = 96;
const HIDDEN: usize = 64;

struct Tensor {
    shape: Vec<usize>,
    data: Vec<f32>,
}

/// The tensors of a safetensors file, by name.
fn read_tensors(bytes: &[u8]) -> Result<BTreeMap<String, Tensor>> {
    let (length, rest) = bytes.split_at_checked(8).ok_or("the weights are shorter than 8 bytes")?;
    let length = u64::from_le_bytes(length.try_into()?) as usize;
    let (header, data) = rest.split_at_checked(length).ok_or("the weights end inside their header")?;
    let header: Value = serde_json::from_slice(header)?;
    let mut tensors = BTreeMap::new();
    for (name, entry) in header.as_object().ok_or("the header of the weights is no object")? {
        if name == "__metadata__" {
            continue;
        }
        if entry["dtype"] != "F32" {
            return Err(format!("{name} has the type {}, expected F32", entry["dtype"]).into());
        }
        let numbers = |value: &Value| -> Vec<usize> {
            value.as_array().into_iter().flatten().filter_map(Value::as_u64).map(|n| n as usize).collect()
        };
        let offsets = numbers(&entry["data_offsets"]);
        let bytes =
            data.get(offsets[0]..offsets[1]).ok_or_else(|| format!("{name} lies outside the file"))?;
        let data = bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect();
        tensors.insert(name.clone(), Tensor { shape: numbers(&entry["shape"]), data });
    }
    Ok(tensors)
}

#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn bytes(&mut self, name: &str, content: &[u8]) {
        self.bytes.push(name.len() as u8);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend((content.len() as u32).to_le_bytes());
        self.bytes.extend(content);
    }

    fn floats(&mut self, name: &str, values: impl IntoIterator<Item = f32>) {
        let content: Vec<u8> = values.into_iter().flat_map(f32::to_le_bytes).collect();
        self.bytes(name, &content);
    }

    fn integers(&mut self, name: &str, values: impl IntoIterator<Item = i16>) {
        let content: Vec<u8> = values.into_iter().flat_map(i16::to_le_bytes).collect();
        self.bytes(name, &content);
    }

    /// A linear map: rows of weights, each rounded with its own scale.
    fn matrix(&mut self, name: &str, rows: &[&[f32]], bias: impl IntoIterator<Item = f32>) {
        let scale = |row: &[f32]| row.iter().fold(0f32, |most, w| most.max(w.abs())) / WEIGHT_LIMIT;
        let scales: Vec<f32> = rows.iter().map(|row| scale(row)).collect();
        let weights =
            rows.iter().zip(&scales).flat_map(|(row, scale)| row.iter().map(move |w| round(*w, *scale)));
        self.integers(&format!("{name}.weights"), weights);
        self.floats(&format!("{name}.scales"), scales.iter().copied());
        self.floats(&format!("{name}.bias"), bias);
    }

    /// The file: magic, hash, content.
    fn finish(self) -> Vec<u8> {
        let mut file = b"TRUCELM1".to_vec();
        file.extend(murmur64a(&self.bytes, 1).to_le_bytes());
        file.extend(self.bytes);
        file
    }
}

fn round(value: f32, scale: f32) -> i16 {
    if scale > 0.0 { (value / scale).round_ties_even() as i16 } else { 0 }
}

fn murmur64a(key: &[u8], seed: u64) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    let mut h = seed ^ (key.len() as u64).wrapping_mul(M);
    let (blocks, tail) = key.as_chunks::<8>();
    for block in blocks {
        let mut k = u64::from_le_bytes(*block).wrapping_mul(M);
        k ^= k >> 47;
        h = (h ^ k.wrapping_mul(M)).wrapping_mul(M);
    }
    if !tail.is_empty() {
        for (i, byte) in tail.iter().enumerate() {
            h ^= u64::from(*byte) << (8 * i);
        }
        h = h.wrapping_mul(M);
    }
    h = (h ^ (h >> 47)).wrapping_mul(M);
    h ^ (h >> 47)
}

struct Export {
    tensors: BTreeMap<String, Tensor>,
    tables: Value,
}

impl Export {
    fn tensor(&self, name: &str) -> Result<&Tensor> {
        self.tensors.get(name).ok_or_else(|| format!("the weights have no tensor {name}").into())
    }

    fn data(&self, name: &str) -> Result<&[f32]> {
        Ok(&self.tensor(name)?.data)
    }
}

fn pack_tok2vec(export: &Export, from: &str, to: &str, out: &mut Writer) -> Result<()> {
    let seeds: Vec<i16> = export.tables[from]["hash"]
        .as_array()
        .ok_or("no seeds")?
        .iter()
        .filter_map(|h| h["seed"].as_i64().map(|s| s as i16))
        .collect();
    let mut scales = Vec::new();
    for i in 0..seeds.len() {
        let table = export.data(&format!("{from}.embed.{i}"))?;
        let scale = table.iter().fold(0f32, |most, w| most.max(w.abs())) / EMBEDDING_LIMIT;
        scales.push(scale);
        out.integers(&format!("{to}.embed.{i}"), table.iter().map(|w| round(*w, scale)));
    }
    out.integers(&format!("{to}.seeds"), seeds);
    out.floats(&format!("{to}.embed_scales"), scales);
    for layer in 0..5 {
        let name = if layer == 0 { format!("{to}.mix") } else { format!("{to}.layer.{}", layer - 1) };
        let weights = export.tensor(&format!("{from}.maxout.{layer}.W"))?;
        let [units, pieces, inputs] = weights.shape[..] else {
            return Err("a layer has not three dimensions".into());
        };
        let bias = export.data(&format!("{from}.maxout.{layer}.b"))?;
        // Stored unit by unit; we want piece by piece.
        let order: Vec<usize> = (0..pieces).flat_map(|p| (0..units).map(move |u| u * pieces + p)).collect();
        let rows: Vec<&[f32]> = order.iter().map(|&r| &weights.data[r * inputs..][..inputs]).collect();
        out.matrix(&name, &rows, order.iter().map(|&r| bias[r]));
        out.floats(&format!("{name}.gain"), export.data(&format!("{from}.ln.{layer}.G"))?.iter().copied());
        out.floats(&format!("{name}.shift"), export.data(&format!("{from}.ln.{layer}.b"))?.iter().copied());
    }
    Ok(())
}

fn pack_scorer(export: &Export, name: &str, out: &mut Writer) -> Result<()> {
    let project = export.data(&format!("{name}.proj.W"))?;
    let rows: Vec<&[f32]> = project.chunks_exact(WIDTH).collect();
    out.matrix(&format!("{name}.project"), &rows, export.data(&format!("{name}.proj.b"))?.iter().copied());
    let lower = export.tensor(&format!("{name}.lower.W"))?;
    let places = lower.shape[0];
    // Stored place by place, unit by unit, piece by piece; we want place, piece, unit.
    let within: Vec<usize> = (0..2).flat_map(|p| (0..HIDDEN).map(move |u| u * 2 + p)).collect();
    let order: Vec<usize> =
        (0..places).flat_map(|place| within.iter().map(move |r| place * 2 * HIDDEN + r)).collect();
    let rows: Vec<&[f32]> = order.iter().map(|&r| &lower.data[r * HIDDEN..][..HIDDEN]).collect();
    out.matrix(&format!("{name}.lower"), &rows, std::iter::repeat_n(0.0, rows.len()));
    let empty = export.data(&format!("{name}.lower.pad"))?;
    out.floats(&format!("{name}.empty"), order.iter().map(|&r| empty[r]));
    let bias = export.data(&format!("{name}.lower.b"))?;
    out.floats(&format!("{name}.hidden_bias"), within.iter().map(|&r| bias[r]));
    let upper = export.tensor(&format!("{name}.upper.W"))?;
    let moves = upper.shape[0];
    let transposed = (0..HIDDEN).flat_map(|h| (0..moves).map(move |m| upper.data[m * HIDDEN + h]));
    out.floats(&format!("{name}.upper"), transposed);
    out.floats(&format!("{name}.upper_bias"), export.data(&format!("{name}.upper.b"))?.iter().copied());
    out.bytes(&format!("{name}.moves"), lines(strings(&export.tables[name]["moves"])).as_bytes());
    Ok(())
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn lines<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(line.as_ref());
        text.push('\n');
    }
    text
}

fn pack_tables(tables: &Value, out: &mut Writer) -> Result<()> {
    out.bytes("tags", lines(strings(&tables["tags"])).as_bytes());
    let symbols = tables["symbols"].as_object().ok_or("the tables have no symbols")?;
    let symbol = |(text, id): (&String, &Value)| format!("{text}\t{id}");
    out.bytes("symbols", lines(symbols.iter().filter(|(text, _)| !text.is_empty()).map(symbol)).as_bytes());

    let id = |text: &str| match symbols.get(text).and_then(Value::as_u64) {
        Some(id) => id,
        None => murmur64a(text.as_bytes(), 1),
    };
    let mut norms = BTreeMap::new();
    for (word, norm) in tables["norms"].as_object().ok_or("the tables have no norms")? {
        norms.insert(id(word), norm.as_str().ok_or("a norm is no string")?);
    }
    for (word, norm) in tables["norm_hash"].as_object().ok_or("the tables have no norm_hash")? {
        norms.insert(word.parse()?, norm.as_str().ok_or("a norm is no string")?);
    }
    out.bytes("norms", lines(norms.iter().map(|(word, norm)| format!("{norm}\t{word}"))).as_bytes());

    let mut exceptions = Vec::new();
    for (text, pieces) in tables["rules"].as_object().ok_or("the tables have no rules")? {
        let pieces = pieces.as_array().ok_or("an exception has no pieces")?;
        exceptions.extend([text.len() as u8, pieces.len() as u8]);
        exceptions.extend(text.as_bytes());
        for piece in pieces {
            let orth = piece[0].as_str().ok_or("a piece has no text")?;
            let norm = piece[1].as_str().unwrap_or("");
            exceptions.extend([orth.len() as u8, norm.len() as u8]);
            exceptions.extend(norm.as_bytes());
        }
    }
    out.bytes("exceptions", &exceptions);

    let lemmas = &tables["lemma_tables"];
    for class in ["noun", "verb", "adj", "adv", "punct"] {
        let rules = lemmas["lemma_rules"][class].as_array().into_iter().flatten();
        let rule = |rule: &Value| Some(format!("{}\t{}", rule[0].as_str()?, rule[1].as_str()?));
        out.bytes(&format!("lemma.{class}.rules"), lines(rules.filter_map(rule)).as_bytes());
        let exceptions = lemmas["lemma_exc"][class].as_object().into_iter().flatten();
        let exception = |(word, forms): (&String, &Value)| {
            format!("{word}\t{}", strings(forms).collect::<Vec<_>>().join(" "))
        };
        out.bytes(&format!("lemma.{class}.exceptions"), lines(exceptions.map(exception)).as_bytes());
        let words: BTreeSet<&str> = strings(&lemmas["lemma_index"][class]).collect();
        out.bytes(&format!("lemma.{class}.index"), &front_coded(&words));
    }
    Ok(())
}

/// Sorted words, each as the number of bytes shared with the one before, the number of bytes that
/// follow, and those bytes; every sixteenth in full.
fn front_coded(words: &BTreeSet<&str>) -> Vec<u8> {
    let (mut out, mut last) = (Vec::new(), "");
    for (i, word) in words.iter().enumerate() {
        let shared =
            if i % 16 == 0 { 0 } else { word.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count() };
        out.extend([shared as u8, (word.len() - shared) as u8]);
        out.extend(&word.as_bytes()[shared..]);
        last = word;
    }
    out
}

/// The packed file of an export.
pub(crate) fn pack(from: &std::path::Path) -> Result<Vec<u8>> {
    let export = Export {
        tensors: read_tensors(&std::fs::read(from.join("weights.safetensors"))?)?,
        tables: serde_json::from_slice(&std::fs::read(from.join("tables.json"))?)?,
    };
    let mut out = Writer::default();
    out.bytes("name", b"en_core_web_sm 3.8.0");
    pack_tok2vec(&export, "tok2vec", "tok2vec", &mut out)?;
    pack_tok2vec(&export, "nert2v", "ner_tok2vec", &mut out)?;
    let tagger: Vec<&[f32]> = export.data("tagger.W")?.chunks_exact(WIDTH).collect();
    out.matrix("tagger", &tagger, export.data("tagger.b")?.iter().copied());
    pack_scorer(&export, "parser", &mut out)?;
    pack_scorer(&export, "ner", &mut out)?;
    pack_tables(&export.tables, &mut out)?;
    Ok(out.finish())
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = &arguments[..] else {
        return Err("usage: pack EXPORT_DIR MODEL_BIN".into());
    };
    let file = pack(from.as_ref())?;
    println!("{to}: {} bytes", file.len());
    std::fs::write(to, file)?;
    Ok(())
}
