//! The append-only register of a mission.
