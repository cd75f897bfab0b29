//! The machine's clock, and its chance: the one place in truce that asks either.

use jiff::Timestamp;
use std::sync::{Arc, Mutex, PoisonError};
use truce_register::Chance;
use truce_vocabulary::Clock;

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the Clock that everything else is handed")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// One source of chance for the mission and its register.
#[derive(Clone)]
pub(crate) struct SharedChance(Arc<Mutex<Box<dyn Chance>>>);

impl SharedChance {
    pub(crate) fn new(chance: Box<dyn Chance>) -> Self {
        SharedChance(Arc::new(Mutex::new(chance)))
    }
}

impl Chance for SharedChance {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill(buffer)
    }
}
