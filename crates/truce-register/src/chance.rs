//! The one door through which chance enters: keys, salts and nonces.

use sha2::{Digest, Sha256};

/// A source of random bytes.
pub trait Chance: Send {
    /// Fills the buffer, or says why it cannot. A register that gets no chance writes nothing.
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), String>;
}

/// The operating system's generator. What every mission uses.
#[derive(Debug, Default, Clone, Copy)]
pub struct OsChance;

impl Chance for OsChance {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), String> {
        getrandom::fill(buffer).map_err(|error| error.to_string())
    }
}

/// The same bytes for the same seed: for tests and replays only, since whoever knows the seed knows the keys.
#[derive(Debug, Clone)]
pub struct SeededChance {
    seed: u64,
    block: u64,
}

impl SeededChance {
    /// Begins the sequence of this seed.
    pub fn new(seed: u64) -> Self {
        Self { seed, block: 0 }
    }
}

impl Chance for SeededChance {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), String> {
        for chunk in buffer.chunks_mut(32) {
            let block = Sha256::new()
                .chain_update(b"truce/seeded-chance/v1\0")
                .chain_update(self.seed.to_be_bytes())
                .chain_update(self.block.to_be_bytes())
                .finalize();
            self.block += 1;
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_bytes_again_and_another_seed_others() {
        let draw = |seed| {
            let mut bytes = [0; 100];
            SeededChance::new(seed).fill(&mut bytes).unwrap();
            bytes
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        assert_ne!(draw(1)[..32], draw(1)[32..64]);
    }
}
