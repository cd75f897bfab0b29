//! The model in the repository is what the packing tool makes of the published weights.
//!
//! The export is not part of the repository, so this test needs a folder with it: `en_core_web_sm` under
//! `models` of the folder that `TRUCE_SHARED` names, or of `shared` beside the workspace. It says
//! when it was skipped.

#[path = "../examples/pack.rs"]
#[expect(dead_code, reason = "of the tool, only the packing is used here")]
mod tool;

use std::path::{Path, PathBuf};

#[test]
fn packing_the_export_again_gives_the_same_bytes() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = std::env::var_os("TRUCE_SHARED").map_or_else(|| workspace.join("../shared"), PathBuf::from);
    let export = shared.join("models/en_core_web_sm");
    if !export.join("weights.safetensors").exists() {
        println!("skipped: {} has no weights.safetensors", export.display());
        return;
    }
    let packed = tool::pack(&export).expect("the export can be packed");
    let kept = std::fs::read(workspace.join("models/en_core_web_sm/model.bin")).expect("the model is there");
    assert_eq!(packed.len(), kept.len());
    assert!(packed == kept, "the model in the repository differs from what the tool makes");
}
