//! The command line of truce: glue only. Each command is one file under `commands`; what they do is done by the crates below.
//!
//! Exit codes: 0 all well; 1 something was wrong with the input or the folder, and the message says what; 2 wrong use of the command line;
//! 3 a register that does not verify; 4 one that verifies, with something beside it to tidy.

mod arguments;
mod card;
mod commands;
mod input;
mod mission;
mod progress;
mod suggested;
mod terminal;
mod wording;

use arguments::{Command, Truce};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let truce = Truce::parse();
    let outcome = match truce.command {
        Command::Read(arguments) => commands::read::run(&arguments),
        Command::Init(arguments) => commands::init::run(&arguments),
        Command::Add(arguments) => commands::add::run(&arguments),
        Command::Incidents(arguments) => commands::incidents::run(&arguments),
        Command::Statements(arguments) => commands::statements::run(&arguments),
        Command::Reports(arguments) => commands::reports::run(&arguments),
        Command::Show(arguments) => commands::show::run(&arguments),
        Command::Suggest(arguments) => commands::suggest::run(&arguments),
        Command::Correct(arguments) => commands::correct::run(&arguments),
        Command::Gold(arguments) => commands::gold::run(&arguments),
        Command::Report(arguments) => commands::report::run(&arguments),
        Command::Verify(arguments) => commands::verify::run(&arguments),
        Command::Serve(arguments) => commands::serve::run(&arguments),
        Command::Demo(arguments) => commands::demo::run(&arguments),
        Command::Agreements(arguments) => commands::agreements::run(&arguments),
        Command::Eval(arguments) => commands::eval::run(&arguments),
    };
    match outcome {
        Ok(code) => code,
        // A reader that stops reading (`truce read x | head`) is no error of ours.
        Err(error) if terminal::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal::complain(&error);
            ExitCode::FAILURE
        }
    }
}
