//! What the pages need beside themselves: stylesheet, scripts and what the map is drawn with, inside the binary, each under a name that
//! changes with its content.

use crate::reply::Reply;
use axum::http::{HeaderMap, header};
use sha2::{Digest, Sha256};
use std::{io::Write, sync::OnceLock};
use truce_mission::{Chance, OsChance};

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// Every asset: its name, what it is, and its bytes. Scripts are built from `web/` and checked in.
const ASSETS: &[(&str, &str, &str)] = &[
    // The look of pages, of what scripts add, and of the drawings of `truce-publish` in them.
    (
        "style.css",
        CSS,
        concat!(
            include_str!("../assets/style.css"),
            include_str!("../assets/islands.css"),
            include_str!("../../truce-publish/templates/drawing.css")
        ),
    ),
    ("app.js", SCRIPT, include_str!("../assets/app.js")),
    ("map.js", SCRIPT, include_str!("../assets/map.js")),
    ("map-worker.js", SCRIPT, include_str!("../assets/map-worker.js")),
    ("map.css", CSS, include_str!("../assets/map.css")),
    ("LICENSES.txt", TEXT, include_str!("../assets/LICENSES.txt")),
];

/// Texts longer than this are compressed with less patience: somebody is waiting.
const LONG: usize = 128 << 10;

/// An asset as it is sent.
pub(crate) struct Asset {
    content_type: &'static str,
    /// Its address; one with other bytes has another.
    path: String,
    plain: &'static str,
    coded: OnceLock<Coded>,
}

/// The same, compressed.
struct Coded {
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

/// All of them, in the order of the table.
fn all() -> &'static [Asset] {
    static ALL: OnceLock<Vec<Asset>> = OnceLock::new();
    ALL.get_or_init(|| {
        let asset = |(name, content_type, plain): &(&'static str, &'static str, &'static str)| {
            let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
            let path = format!("/assets/{stem}-{}.{ending}", &hex(&Sha256::digest(plain))[..16]);
            Asset { content_type, path, plain, coded: OnceLock::new() }
        };
        ASSETS.iter().map(asset).collect()
    })
}

/// The address of an asset, for templates; of a name that is not in the table, none.
pub(crate) fn url(name: &str) -> &'static str {
    let place = ASSETS.iter().position(|(known, _, _)| *known == name);
    place.and_then(|place| all().get(place)).map_or("", |asset| asset.path.as_str())
}

/// The asset at an address.
pub(crate) fn at(path: &str) -> Option<&'static Asset> {
    all().iter().find(|asset| asset.path == path)
}

/// The word by which scripts know the attributes that these pages gave an element; text that got into a page cannot know it.
pub(crate) fn seal() -> &'static str {
    static SEAL: OnceLock<String> = OnceLock::new();
    SEAL.get_or_init(|| {
        let mut bytes = [0; 16];
        // Without chance there is no word, and scripts then heed no attribute at all.
        OsChance.fill(&mut bytes).map_or_else(|_no_chance| String::new(), |()| hex(&bytes))
    })
}

impl Asset {
    fn coded(&self) -> &Coded {
        self.coded.get_or_init(|| {
            let bytes = self.plain.as_bytes();
            let (quality, level) = if bytes.len() > LONG { (6, 6) } else { (11, 9) };
            let mut brotli = Vec::new();
            let parameters = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
            // Writing to a vector cannot fail; were it to, the asset would be sent as it is.
            if brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters).is_err() {
                brotli.clear();
            }
            Coded { gzip: gzip(bytes, level), brotli }
        })
    }

    /// The asset, in the best form this browser takes.
    pub(crate) fn reply(&self, headers: &HeaderMap) -> Reply {
        let (body, coding) = match accepted(headers) {
            accepted if accepted.brotli && !self.coded().brotli.is_empty() => {
                (self.coded().brotli.clone(), Some("br"))
            }
            accepted if accepted.gzip => (self.coded().gzip.clone(), Some("gzip")),
            _ => (self.plain.as_bytes().to_vec(), None),
        };
        let reply = Reply::new(self.content_type, body)
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
    fn every_asset_is_sent_as_it_is_however_it_is_coded() {
        for asset in all() {
            let mut plain = String::new();
            flate2::read::GzDecoder::new(asset.coded().gzip.as_slice()).read_to_string(&mut plain).unwrap();
            assert!(plain == asset.plain, "{}", asset.path);
            let mut bytes = Vec::new();
            brotli::BrotliDecompress(&mut asset.coded().brotli.as_slice(), &mut bytes).unwrap();
            assert!(bytes == asset.plain.as_bytes(), "{}", asset.path);
            assert!(at(&asset.path).is_some_and(|found| found.plain == asset.plain));
        }
    }

    #[test]
    fn stylesheets_fetch_nothing_from_elsewhere() {
        for (name, content_type, text) in ASSETS.iter().filter(|(_, content_type, _)| *content_type == CSS) {
            assert!(!text.contains("url(http") && !text.contains("@import"), "{name} ({content_type})");
        }
    }

    #[test]
    fn scripts_of_pages_without_a_map_stay_small() {
        let app = at(url("app.js")).unwrap();
        assert!(app.coded().gzip.len() < 40 << 10, "{}", app.coded().gzip.len());
        assert_eq!(url("no-such.js"), "");
    }

    #[test]
    fn a_coding_with_weight_nought_is_refused() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, "gzip;q=0, br;q=0.5, zstd".parse().unwrap());
        assert_eq!(accepted(&headers), Accepted { gzip: false, brotli: true });
    }
}
