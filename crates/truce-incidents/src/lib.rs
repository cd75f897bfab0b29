//! Claims to incidents and assessments.
