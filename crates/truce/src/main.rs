//! The command line of truce: glue only.

fn main() {}
