//! Places: a name or a point, with its uncertainty, to candidates and to zones.
