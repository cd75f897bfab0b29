//! Where the time comes from: always a `Clock` somebody handed in, never the machine behind our back.

use jiff::Timestamp;

/// Tells the time. Programs hand in the machine's; tests, replays and demonstrations hand in their own.
pub trait Clock {
    /// The instant it is now.
    fn now(&self) -> Timestamp;
}

/// A clock that stands still.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}
