//! `truce serve`: opens a mission in a browser, on this machine alone, until Ctrl-C.

use crate::arguments::{InMission, Serve};
use crate::mission::look;
use crate::terminal::{Style, Terminal, say};
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use truce_mission::Audience;

pub(crate) fn run(arguments: &Serve) -> miette::Result<ExitCode> {
    // Reads what was filed and not read yet, and says what is wrong with the folder before anything is opened.
    drop(look(&InMission { dir: arguments.dir.clone() })?);
    let audience = if arguments.public { Audience::Public } else { Audience::Mechanism };
    open(&arguments.dir, arguments.listen, audience)?;
    Ok(ExitCode::SUCCESS)
}

/// Serves a mission that is read, and says where.
pub(crate) fn open(dir: &Path, listen: SocketAddr, audience: Audience) -> miette::Result<()> {
    let ready = |address: SocketAddr| {
        let address = Terminal::new().set(Style::Bold, &format!("http://{address}/"));
        // Who cannot read this can still open the address.
        let _told = say(&format!("\n{address}  (this machine only; Ctrl-C stops)\n"));
    };
    truce_web::serve(dir, listen, audience, ready).map_err(miette::Report::from_err)
}
