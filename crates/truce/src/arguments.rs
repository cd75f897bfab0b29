//! What can be typed.

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::{net::SocketAddr, path::PathBuf};

/// An open ceasefire-monitoring mechanism: reports in, sourced claims, incidents and assessments out, in a register anyone can verify.
#[derive(Parser)]
#[command(name = "truce", version, arg_required_else_help = true)]
pub(crate) struct Truce {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Read reports and show who claims what about whom, where and when, on whose word
    Read(Read),
    /// Set up a mission folder
    Init(Init),
    /// File reports in a mission, with where they come from, and read them
    Add(Add),
    /// List a mission's incidents
    Incidents(Incidents),
    /// List who said what to whom about the truce
    Statements(Statements),
    /// List the reports that were filed, by the ids that `show` and `correct` take
    Reports(Reports),
    /// Show one incident or report
    Show(Show),
    /// Ask a language model about a mission's reports; what it suggests is in no count
    Suggest(Suggest),
    /// Say what a report claims, where it was read wrongly; what a person says wins over the reader
    Correct(Correct),
    /// Write the reports that people corrected as marked texts, to measure readings by
    Gold(Gold),
    /// Write the situation report as one self-contained page
    Report(Report),
    /// Check every file of a mission's register from nothing
    Verify(Verify),
    /// Open a mission in a browser, on this machine alone
    Serve(Serve),
    /// Set up a mission from bundled reports, end to end
    Demo(Demo),
    /// List the bundled agreements
    Agreements(Agreements),
    /// Measure readings against claims that people marked in the same texts
    Eval(Eval),
}

/// How results are written.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// One JSON object a line
    Jsonl,
}

/// Where reports come from. A sidecar file (`article.txt` beside `article.toml` or `article.json`) or front matter says the same for each file.
#[derive(Args, Clone, Default)]
pub(crate) struct ProvenanceFlags {
    /// Day of publication, as YYYY-MM-DD; without it relative times ("on Monday") stay unresolved
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) published: Option<Date>,
    /// Outlet or sender
    #[arg(long, value_name = "NAME")]
    pub(crate) outlet: Option<String>,
    /// Author
    #[arg(long, value_name = "NAME")]
    pub(crate) author: Option<String>,
    /// Address it was found at
    #[arg(long, value_name = "URL")]
    pub(crate) url: Option<String>,
    /// Language, as a BCP 47 tag ("en", "ar")
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    /// How it was obtained ("handed in", "feed")
    #[arg(long, value_name = "WORDS")]
    pub(crate) obtained: Option<String>,
}

#[derive(Args)]
pub(crate) struct Read {
    /// Reports to read, folders of reports, or `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) provenance: ProvenanceFlags,
    /// The agreement: `auto` (the bundled one whose parties and dates fit), `none`, a bundled name, or a folder
    #[arg(long, default_value = "auto", value_name = "NAME|PATH")]
    pub(crate) agreement: String,
    /// Show for each field its words, the rule that read it and what a person should look at
    #[arg(long)]
    pub(crate) why: bool,
    /// Pass over text in which no claim can stand, by the words it holds; for archives that are mostly about other things
    #[arg(long)]
    pub(crate) triage: bool,
    /// How to write the claims
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) model: ModelFlags,
}

/// A language model to ask as well. What it suggests is shown beside the claims and is in none of them.
#[derive(Args, Clone, Default)]
pub(crate) struct ModelFlags {
    /// Ask this model as well, and show what it suggests beside the claims
    #[arg(long = "model", id = "model", value_name = "NAME", requires = "model_url")]
    pub(crate) name: Option<String>,
    /// Base URL of its server, which speaks the OpenAI-compatible chat interface, such as http://127.0.0.1:8080/v1
    #[arg(long = "model-url", id = "model_url", value_name = "URL", requires = "model")]
    pub(crate) url: Option<String>,
    /// Environment variable that holds the server's key; keys are never given on the command line
    #[arg(
        long = "model-key-env",
        id = "model_key_env",
        value_name = "VAR",
        requires = "model",
        conflicts_with = "model_key_file"
    )]
    pub(crate) key_env: Option<String>,
    /// File that holds the server's key
    #[arg(long = "model-key-file", id = "model_key_file", value_name = "FILE", requires = "model")]
    pub(crate) key_file: Option<PathBuf>,
    /// Allow a server that is not on this machine: the words of the reports leave it
    #[arg(long = "model-allow-remote", id = "model_allow_remote", requires = "model")]
    pub(crate) allow_remote: bool,
    /// Seconds that one call may take
    #[arg(long = "model-timeout-s", id = "model_timeout_s", value_name = "S", requires = "model", value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub(crate) timeout_s: Option<u64>,
}

/// What a workspace is; it says so on every page.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Kind {
    /// Nobody's official body works here
    #[default]
    Unofficial,
    /// An exercise
    Exercise,
}

#[derive(Args)]
pub(crate) struct Init {
    /// The folder to set up; it must not exist yet, or be empty
    pub(crate) dir: PathBuf,
    /// The agreement monitored: a bundled name or a folder
    #[arg(long, default_value = "lebanon-2024", value_name = "NAME|PATH")]
    pub(crate) agreement: String,
    /// Title of the mission
    #[arg(long, value_name = "WORDS")]
    pub(crate) title: Option<String>,
    /// What the workspace is
    #[arg(long, value_enum, default_value_t)]
    pub(crate) kind: Kind,
}

/// The mission folder a command works on.
#[derive(Args)]
pub(crate) struct InMission {
    /// The mission's folder
    #[arg(short = 'C', long = "mission", default_value = ".", value_name = "DIR")]
    pub(crate) dir: PathBuf,
}

#[derive(Args)]
pub(crate) struct Add {
    #[command(flatten)]
    pub(crate) mission: InMission,
    /// Reports, folders of reports, or `-` for standard input
    #[arg(required = true, value_name = "FILE|DIR")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) provenance: ProvenanceFlags,
    /// Leave out reports in which no claim can stand, by the words they hold; for archives that are mostly about other things
    #[arg(long)]
    pub(crate) triage: bool,
    /// Say what would be filed, and file nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Write the outcome as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// What to list. The same query draws the map, the chart and the counts of the report.
#[derive(Args, Clone, Default)]
pub(crate) struct Filter {
    /// Words to look for in the reports
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,
    /// Act codes or groups ("air.strike", "fire"), several with commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) act: Vec<String>,
    /// Names of actors, several with commas
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(crate) actor: Vec<String>,
    /// First day, as YYYY-MM-DD
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) from: Option<Date>,
    /// Last day, as YYYY-MM-DD
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) to: Option<Date>,
    /// Zone of the agreement; `NAME:maybe` also finds what cannot be told, `NAME:outside` what is surely outside
    #[arg(long, value_name = "NAME")]
    pub(crate) zone: Option<String>,
    /// Name of a place
    #[arg(long, value_name = "NAME")]
    pub(crate) place: Option<String>,
    /// Who is said to have acted against whom, by party: `israel>lebanon`, `*` for any
    #[arg(long, value_name = "FROM>TO")]
    pub(crate) direction: Option<String>,
    /// How it stands: claimed_by_one, corroborated, disputed and so on
    #[arg(long, value_name = "WORD")]
    pub(crate) state: Option<String>,
    /// Show at most this many
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<usize>,
}

#[derive(Args)]
pub(crate) struct Incidents {
    #[command(flatten)]
    pub(crate) mission: InMission,
    #[command(flatten)]
    pub(crate) filter: Filter,
    /// How to write them
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Listing,
}

/// How a list is written.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Listing {
    /// For people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// One JSON object a line
    Jsonl,
    /// Comma-separated values with a header
    Csv,
    /// A GeoJSON feature collection of what has a place
    Geojson,
}

#[derive(Args)]
pub(crate) struct Statements {
    #[command(flatten)]
    pub(crate) mission: InMission,
    /// How to write them
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

#[derive(Args)]
pub(crate) struct Reports {
    #[command(flatten)]
    pub(crate) mission: InMission,
    /// How to write them
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

#[derive(Args)]
pub(crate) struct Show {
    #[command(flatten)]
    pub(crate) mission: InMission,
    /// An incident's number ("7" or "#7") or a report's id ("rpt-...")
    #[arg(value_name = "INCIDENT|REPORT")]
    pub(crate) what: String,
    /// Write it as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Suggest {
    /// The mission's folder; its mission.toml names the model
    #[arg(default_value = ".")]
    pub(crate) dir: PathBuf,
    /// Ask about this report alone
    #[arg(long, value_name = "ID")]
    pub(crate) report: Option<truce_vocabulary::ReportId>,
    /// Say what would be asked, and send nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Args)]
pub(crate) struct Correct {
    #[command(flatten)]
    pub(crate) mission: InMission,
    /// The report, by its id; `truce reports` lists them
    pub(crate) report: truce_vocabulary::ReportId,
    /// Take the claims from a file instead of opening an editor; `-` for standard input
    #[arg(long, value_name = "FILE", group = "way")]
    pub(crate) from: Option<PathBuf>,
    /// Write what an editor would open to standard output, and record nothing
    #[arg(long, group = "way")]
    pub(crate) print: bool,
    /// Record that a person has read the report and found it read rightly
    #[arg(long, group = "way")]
    pub(crate) as_read: bool,
    /// Take the correction back: the report says again what the reader finds
    #[arg(long, group = "way")]
    pub(crate) undo: bool,
    /// Who says so, for the register
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// Why, for the register
    #[arg(long, value_name = "TEXT")]
    pub(crate) because: Option<String>,
    /// Say what would change, and record nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Write what changed as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Gold {
    #[command(flatten)]
    pub(crate) mission: InMission,
    /// A folder that does not exist yet, or is empty; it gets gold/ID.json and texts/ID.txt
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) mission: InMission,
    #[command(flatten)]
    pub(crate) filter: Filter,
    /// Language of the page: en, ar, he or fr
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: truce_publish::Language,
    /// Write what the public may see: coarse and delayed, and without naming what was not published
    #[arg(long)]
    pub(crate) public: bool,
    /// Where to write the page; `-` for standard output
    #[arg(short, long, default_value = "situation-report.html", value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// Write over a file that is there already
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Args)]
pub(crate) struct Verify {
    /// The mission's folder
    #[arg(default_value = ".")]
    pub(crate) dir: PathBuf,
    /// The log's key as you have kept it; without it the key in the folder is believed
    #[arg(long, value_name = "VKEY")]
    pub(crate) key: Option<truce_log::VerifierKey>,
    /// Write what was found as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Serve {
    /// The mission's folder
    #[arg(default_value = ".")]
    pub(crate) dir: PathBuf,
    /// Address of this machine to listen on; port 0 takes any free one
    #[arg(long, default_value_t = truce_web::ADDRESS, value_name = "ADDR:PORT", value_parser = address)]
    pub(crate) listen: SocketAddr,
    /// Serve the publication view alone: coarse and delayed, quotations with a link, no reports and no intake
    #[arg(long)]
    pub(crate) public: bool,
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The folder to set up; without it, a fresh temporary one
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
    /// Set up and stop; otherwise the mission is shown in a browser afterwards, if the output is a terminal
    #[arg(long)]
    pub(crate) no_serve: bool,
    /// Address of this machine to show it on; port 0 takes any free one
    #[arg(long, default_value_t = truce_web::ADDRESS, value_name = "ADDR:PORT", value_parser = address)]
    pub(crate) listen: SocketAddr,
}

#[derive(Args)]
pub(crate) struct Agreements {
    /// Write the list as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Eval {
    /// Folder of marks: one `<id>.json` for each document, in the form of the annotation guide
    pub(crate) gold: PathBuf,
    /// Folder of the texts: `<id>.txt`
    pub(crate) texts: PathBuf,
    /// Measure these claims (`<id>.jsonl`, one a line) instead of reading the texts
    #[arg(long, value_name = "DIR")]
    pub(crate) predictions: Option<PathBuf>,
    /// Only these documents, several with commas
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub(crate) only: Vec<String>,
    /// Take two names for one where the table of actors or the agreement lists them as one actor's
    #[arg(long)]
    pub(crate) names: bool,
    /// Deal the documents into N folds, and score again without claims whose rule and word occur in one fold alone
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(2..=100))]
    pub(crate) folds: Option<u8>,
    /// List every mark that was missed and every claim that nobody marked
    #[arg(long)]
    pub(crate) list: bool,
    /// Write every figure as JSON, with the keys of `corpus/score.py --json` and more
    #[arg(long)]
    pub(crate) json: bool,
    /// Also write a page to look at: figures, charts, and each text with marks and claims side by side
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Write over a page that is there already
    #[arg(long, requires = "html")]
    pub(crate) force: bool,
}

fn date(given: &str) -> Result<Date, String> {
    given
        .parse()
        .map_err(|_wrong: jiff::Error| "a date is written YYYY-MM-DD, for example 2024-12-02".to_owned())
}

fn address(given: &str) -> Result<SocketAddr, String> {
    let local = given.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
    let address: SocketAddr = local.as_deref().unwrap_or(given).parse().map_err(|_wrong| {
        "an address is written with its port, for example 127.0.0.1:7420 or [::1]:7420".to_owned()
    })?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err("others could reach it; until there are accounts a mission is served to this machine alone, for example on 127.0.0.1:7420".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_holds_together() {
        Truce::command().debug_assert();
    }

    #[test]
    fn only_an_address_of_this_machine_is_listened_on() {
        for given in ["0.0.0.0:7420", "10.1.2.3:80", "[::]:80"] {
            assert!(address(given).unwrap_err().contains("others could reach it"), "{given}");
        }
        for given in ["127.0.0.1", "7420", "example.org:80", ""] {
            assert!(address(given).unwrap_err().contains("127.0.0.1:7420"), "{given}");
        }
        assert_eq!(address("localhost:80").unwrap().to_string(), "127.0.0.1:80");
        assert_eq!(address("[::1]:0").unwrap().to_string(), "[::1]:0");
    }

    #[test]
    fn a_wrong_date_is_answered_with_what_would_be_accepted() {
        for given in ["monday", "2024-13-01", "02.12.2024", ""] {
            assert!(date(given).unwrap_err().contains("YYYY-MM-DD"), "{given}");
        }
        assert_eq!(date("2024-12-02").unwrap().to_string(), "2024-12-02");
    }
}
