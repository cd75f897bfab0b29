//! Every score is the same on every machine, down to the last bit.
//!
//! A claim that was read on one machine is checked on another, so a near tie must fall the same way
//! on both. The fingerprint below is of every vector, tag score and move score for a text; it is part
//! of what this crate promises for this model.

use truce_language::{Kernel, Model};

const TEXT: &str = "BEIRUT, Nov. 30 — Israeli drones flew over southern Lebanon on Saturday, “in clear breach” of the \
    ceasefire, the Lebanese Army said; Israel's military denied it. U.N. peacekeepers (UNIFIL) couldn't confirm \
    either account :) but counted 14 shells, 3.5km north-east of Kfar Kila, at 06:40.\n\nرصد الجيش 2 طائرة — \
    l’armée n’a rien vu… See https://example.org/a?b=1 or write to press@example.org.";

/// The fingerprint of [`TEXT`] by `en_core_web_sm 3.8.0` as packed in this repository.
const PUBLISHED: u64 = 0x6a4b_5896_42b6_a1fe;

#[test]
fn the_scores_have_the_published_bits_on_every_kernel() {
    for kernel in Kernel::available() {
        let hash = Model::english().clone().with_kernel(kernel).scores_hash(TEXT);
        println!("{kernel:?}: {hash:016x}");
        assert_eq!(hash, PUBLISHED, "{kernel:?} gives {hash:016x}, published is {PUBLISHED:016x}");
    }
}

#[test]
fn a_parse_does_not_depend_on_the_kernel() {
    let expected = Model::english().parse(TEXT);
    for kernel in Kernel::available() {
        assert!(Model::english().clone().with_kernel(kernel).parse(TEXT) == expected, "{kernel:?}");
    }
}

#[test]
fn a_parse_does_not_depend_on_what_was_read_before() {
    let mut reader = Model::english().reader();
    let mut other = Model::english().reader();
    other.parse("The drones flew over southern Israel; Lebanon counted shells on Saturday.");
    for _ in 0..3 {
        assert_eq!(reader.scores_hash(TEXT), PUBLISHED);
        assert_eq!(other.scores_hash(TEXT), PUBLISHED);
    }
}

/// Runs this very program on processors of 2008 and 2013, as far as qemu knows how.
#[test]
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
fn old_processors_give_the_same_bits() {
    const TEST: &str = "the_scores_have_the_published_bits_on_every_kernel";
    let program = std::env::current_exe().expect("a test has a program");
    for (processor, kernels) in [("Nehalem", "Portable Sse2"), ("Haswell", "Portable Sse2 Avx2")] {
        let output = std::process::Command::new("qemu-x86_64")
            .args(["-cpu", processor])
            .arg(&program)
            .args([TEST, "--exact", "--nocapture"])
            .output();
        let output = match output {
            Ok(output) => output,
            Err(error) => {
                println!("skipped: qemu-x86_64 cannot be run ({error}); Debian has it in qemu-user");
                return;
            }
        };
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{processor}: {said}{}", String::from_utf8_lossy(&output.stderr));
        let known = ["Portable", "Sse2", "Avx2", "Avx512"];
        let used: Vec<&str> = known.into_iter().filter(|name| said.contains(&format!("{name}: "))).collect();
        println!("{processor}: equal with {}", used.join(" "));
        for kernel in kernels.split(' ') {
            assert!(used.contains(&kernel), "{processor} was to run {kernel}, but ran {used:?}");
        }
        assert!(!used.contains(&"Avx512"), "{processor} has no such instructions, but ran {used:?}");
    }
}
