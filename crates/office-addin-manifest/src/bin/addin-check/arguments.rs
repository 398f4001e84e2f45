//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use messages::Language;
use office_addin_manifest::finding::Severity;

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing was found at the level of an error
  1  at least one error was found; for diff: the new version cannot be deployed as an update of the old one;
     for fix: errors are left
  2  something could not be done: a file could not be read, a folder has no manifests, an option is wrong

Colours are used on a terminal only, and never when NO_COLOR is set.";

/// Checks the manifests of Office add-ins, offline: XML, unified JSON, and app packages.
#[derive(Debug, Parser)]
#[command(name = "addin-check", version, after_help = EXIT_CODES)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub check: Check,
    /// Language of what is found; that of the environment unless given
    #[arg(long = "lang", global = true, value_enum, value_name = "LANG")]
    pub language: Option<Lang>,
}

#[derive(Debug, Args)]
pub struct Check {
    /// Files, folders (all manifests in them) and - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Check for the rules of the Office Store as well
    #[arg(long)]
    pub store: bool,
    /// The mildest findings that are written
    #[arg(long, value_enum, default_value_t = Least::Information)]
    pub severity: Least,
    /// Where the pages of docs/rules are published: SARIF then links each rule to its page
    #[arg(long, value_name = "URL")]
    pub rules_url: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what differs between two versions of a manifest, by what it means
    Diff(Diff),
    /// Repair what can be repaired without knowing more, and change nothing else
    Fix(Fix),
    /// Say what a rule looks for, why it matters and what to do; without a code, list the rules
    Explain {
        /// Codes of rules, such as B004
        codes: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub struct Diff {
    /// The version that is deployed: a manifest or an app package, or - for standard input
    pub old: PathBuf,
    /// The version that is to replace it
    pub new: PathBuf,
    /// How changes are written
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
}

/// How changes are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DiffFormat {
    /// For people: a line per change
    Human,
    /// One JSON object
    Json,
}

#[derive(Debug, Args)]
pub struct Fix {
    /// A manifest or an app package, or - for standard input
    pub file: PathBuf,
    #[command(flatten)]
    pub target: Target,
}

/// Where the repaired file goes.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Target {
    /// Write the repaired file here; - is standard output
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Replace the file itself
    #[arg(long)]
    pub in_place: bool,
    /// Write no file; show what would change
    #[arg(long)]
    pub dry_run: bool,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// For people: each finding with the line that it is about
    Human,
    /// One JSON object
    Json,
    /// SARIF 2.1.0, one run over all files
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines
    Github,
}

/// A severity.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Least {
    Error,
    Warning,
    Information,
}

impl From<Least> for Severity {
    fn from(least: Least) -> Self {
        match least {
            Least::Error => Self::Error,
            Least::Warning => Self::Warning,
            Least::Information => Self::Information,
        }
    }
}

/// A language by its tag.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    /// English
    En,
    /// Nederlands
    Nl,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Nl => Self::Dutch,
        }
    }
}
