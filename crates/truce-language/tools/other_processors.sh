#!/bin/sh
# Checks that other processors give the published scores: x86-64 of 2008 and 2013 and 64-bit ARM, both
# emulated by qemu-user. Says what it skips and why.
set -eu
cd "$(dirname "$0")/../../.."

if command -v qemu-x86_64 >/dev/null; then
    cargo test -q -p truce-language --test same_bits -- --nocapture old_processors
else
    echo "skipped x86-64 of old: qemu-x86_64 is not installed (Debian: qemu-user)"
fi

target=aarch64-unknown-linux-musl
if ! command -v qemu-aarch64 >/dev/null; then
    echo "skipped ARM: qemu-aarch64 is not installed (Debian: qemu-user)"
elif ! rustc --print sysroot --target "$target" >/dev/null 2>&1 ||
    ! [ -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ]; then
    echo "skipped ARM: rustup target add $target"
else
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_MUSL_RUSTFLAGS="-Clinker=rust-lld -Clink-self-contained=yes" \
        CARGO_TARGET_AARCH64_UNKNOWN_LINUX_MUSL_RUNNER=qemu-aarch64 \
        cargo test -q -p truce-language --target "$target" --test same_bits -- --nocapture
fi
