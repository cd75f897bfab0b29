//! What the pages need beside themselves: one stylesheet, inside the binary, under a name that changes with its content.

use crate::reply::Reply;
use axum::http::{HeaderMap, header};
use sha2::{Digest, Sha256};
use std::{io::Write, sync::OnceLock};

/// The look of pages, and of the drawings of `truce-publish` in them.
const STYLE: &str =
    concat!(include_str!("../assets/style.css"), include_str!("../../truce-publish/templates/drawing.css"),);

/// The stylesheet as it is sent.
pub(crate) struct Asset {
    /// Its address; a changed sheet has another.
    pub(crate) path: String,
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

/// The stylesheet, compressed once.
pub(crate) fn style() -> &'static Asset {
    static ASSET: OnceLock<Asset> = OnceLock::new();
    ASSET.get_or_init(|| {
        let mut compressed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        // Writing to a vector cannot fail; were it to, the sheet would be sent as it is.
        if brotli::BrotliCompress(&mut STYLE.as_bytes(), &mut compressed, &parameters).is_err() {
            compressed.clear();
        }
        Asset {
            path: format!("/assets/style-{}.css", &hex(&Sha256::digest(STYLE))[..16]),
            gzip: gzip(STYLE.as_bytes(), 9),
            brotli: compressed,
        }
    })
}

impl Asset {
    /// The sheet, in the best form this browser takes.
    pub(crate) fn reply(&self, headers: &HeaderMap) -> Reply {
        let (body, coding) = match accepted(headers) {
            accepted if accepted.brotli && !self.brotli.is_empty() => (self.brotli.clone(), Some("br")),
            accepted if accepted.gzip => (self.gzip.clone(), Some("gzip")),
            _ => (STYLE.as_bytes().to_vec(), None),
        };
        let reply = Reply::new("text/css; charset=utf-8", body)
            .with(header::CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned())
            .with(header::VARY, "Accept-Encoding".to_owned());
        match coding {
            Some(coding) => reply.with(header::CONTENT_ENCODING, coding.to_owned()),
            None => reply,
        }
    }
}

/// Codings a browser takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Accepted {
    pub(crate) gzip: bool,
    pub(crate) brotli: bool,
}

/// What `Accept-Encoding` names; a weight of nought refuses.
pub(crate) fn accepted(headers: &HeaderMap) -> Accepted {
    let mut accepted = Accepted::default();
    for value in headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()) {
        for part in value.split(',') {
            let (coding, weight) = part.split_once(';').unwrap_or((part, ""));
            let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.parse::<f32>() == Ok(0.0));
            match coding.trim() {
                "gzip" => accepted.gzip = !refused,
                "br" => accepted.brotli = !refused,
                _ => {}
            }
        }
    }
    accepted
}

/// `bytes` in gzip.
pub(crate) fn gzip(bytes: &[u8], level: u32) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    // Writing to a vector cannot fail.
    let _always_fits = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_compressed_sheets_are_the_sheet() {
        let mut plain = String::new();
        flate2::read::GzDecoder::new(style().gzip.as_slice()).read_to_string(&mut plain).unwrap();
        assert_eq!(plain, STYLE);
        let mut bytes = Vec::new();
        brotli::BrotliDecompress(&mut style().brotli.as_slice(), &mut bytes).unwrap();
        assert_eq!(bytes, STYLE.as_bytes());
        assert!(
            !STYLE.contains("url(http") && !STYLE.contains("@import"),
            "nothing is fetched from elsewhere"
        );
    }

    #[test]
    fn a_coding_with_weight_nought_is_refused() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, "gzip;q=0, br;q=0.5, zstd".parse().unwrap());
        assert_eq!(accepted(&headers), Accepted { gzip: false, brotli: true });
    }
}
