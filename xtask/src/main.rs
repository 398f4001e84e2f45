//! Set-up, serve, test: the one entry point, `cargo xtask`.

mod bench;
mod browser;
mod build;
mod check;
mod command;
mod failure;
mod fuzz;
mod headers;
mod mutants;
mod parts;
mod project;
mod serve;
mod size;
mod stage;
mod styles;
mod terminal;
mod tools;
mod wasm;

use std::process::ExitCode;

use failure::{Failure, Result};
use project::Project;
use serve::{Port, Server};
use terminal::line;
use tools::Tools;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--base /PATH/] [--open]
                      build the release app and serve it on this machine, as production would
  dev [--gallery]     build on each change and reload the page; with --gallery, show every component
  test [--full] [--install] [--only STEP]
                      everything a change must pass, as CI runs it; --full adds what takes longer,
                      --install may install system packages for the browser (as root)
  build               build the release app into dist/
  size [--accept]     measure dist/; with --accept, its figures become the accepted ones in docs/size.json
  rules               write the pages about the manifest rules, docs/rules, anew
  bench manifest      measure reading and checking manifests against others; the last line is one JSON object
  bench audience      measure audiences and searches on a tenant of a million people, natively and in Chromium, and
                      fail where a target is missed; the last line is one JSON object
  bench lifecycle     measure in Chromium how long a tenant with a log of 20,000 events takes to open; the last line
                      is one JSON object
  mutants SCOPE [--sample N] [--seed S]
                      make small mistakes in the code of a scope, one at a time, and list those that no test notices
                      in docs/mutants/; with --sample, N of them, chosen by the seed
  setup               install the tools that the commands above need, into your cache folder
  help                this text

Every command sets up what it needs. Tools and compiled dependencies are in addin-console in your cache folder
($XDG_CACHE_HOME, else ~/.cache); removing that folder is safe and makes the next command slow.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if !error.is_told() {
                eprintln!("\n{error}");
            }
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[String]) -> Result<()> {
    let (command, words) =
        words.split_first().map_or(("help", words), |(first, rest)| (first.as_str(), rest));
    let mut options = Options(words.to_vec());
    match command {
        "serve" => {
            let port = options.value("--port")?.map(|port| number(&port)).transpose()?;
            let base = options.value("--base")?.unwrap_or_else(|| "/".to_owned());
            let open = options.flag("--open");
            options.nothing_left()?;
            serve(port.map_or(Port::FirstFree, Port::Exactly), &base, open)
        }
        "dev" => {
            let gallery = options.flag("--gallery");
            options.nothing_left()?;
            let project = Project::find()?;
            build::watch(&project, &set_up(&project)?, gallery)
        }
        "test" => {
            let (full, install) = (options.flag("--full"), options.flag("--install"));
            let only = options.value("--only")?;
            options.nothing_left()?;
            check::all(&Project::find()?, &check::Options { full, install, only })
        }
        "bench" => {
            let mut words = options.0.into_iter();
            match (words.next().as_deref(), words.next()) {
                (Some("manifest"), None) => bench::manifest(&Project::find()?),
                (Some("audience"), None) => bench::audience(&Project::find()?),
                (Some("lifecycle"), None) => bench::lifecycle(&Project::find()?),
                _ => Err(Failure::new(format!(
                    "Say what to measure: bench manifest, bench audience or bench lifecycle.\n\n{HELP}"
                ))),
            }
        }
        "mutants" => {
            let size = options.value("--sample")?.map(|size| count(&size)).transpose()?;
            let seed = options.value("--seed")?.map(|seed| count(&seed)).transpose()?.unwrap_or(1);
            let scope = options.0.pop().ok_or_else(|| Failure::new(format!("Which scope?\n\n{HELP}")))?;
            options.nothing_left()?;
            mutants::judge(&Project::find()?, &scope, &mutants::Sample { size, seed })
        }
        "size" => {
            let accept = options.flag("--accept");
            options.nothing_left()?;
            size::gate(&Project::find()?, accept)
        }
        _ => {
            options.nothing_left()?;
            without_options(command)
        }
    }
}

fn without_options(command: &str) -> Result<()> {
    match command {
        "build" => {
            let project = Project::find()?;
            build_release(&project)
        }
        "setup" => {
            set_up(&Project::find()?)?;
            line("Every tool is there.");
            Ok(())
        }
        "rules" => {
            let project = Project::find()?;
            let _lock = project.lock()?;
            check::rule_pages(&project)
        }
        "styles" => styles::bundle(&Project::find()?),
        "stage" => stage::complete(&Project::find()?),
        "help" | "--help" | "-h" => {
            line(HELP);
            Ok(())
        }
        other => Err(Failure::new(format!("There is no command {other}.\n\n{HELP}"))),
    }
}

fn set_up(project: &Project) -> Result<Tools> {
    let _lock = project.lock()?;
    Tools::set_up(project)
}

fn build_release(project: &Project) -> Result<()> {
    let _lock = project.lock()?;
    let tools = Tools::set_up(project)?;
    build::release(project, &tools)
}

fn serve(port: Port, base: &str, open: bool) -> Result<()> {
    let project = Project::find()?;
    build_release(&project)?;
    let server = Server::start(&project.dist(), base, port)?;
    line(format!("\nAdd-in Console is at {}\nCtrl+C ends it.", server.address));
    if open {
        serve::open_browser(&server.address)?;
    }
    server.wait()
}

/// The words after a command, taken away as they are understood.
struct Options(Vec<String>);

impl Options {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        if at + 1 >= self.0.len() {
            return Err(Failure::new(format!("{name} needs a value after it.\n\n{HELP}")));
        }
        Ok(self.0.drain(at..at + 2).nth(1))
    }

    fn nothing_left(&self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(Failure::new(format!("{word} is not understood here.\n\n{HELP}"))),
        }
    }
}

fn number(word: &str) -> Result<u16> {
    word.parse().map_err(|_| Failure::new(format!("{word} is not a port: give a number from 1 to 65535.")))
}

fn count(word: &str) -> Result<usize> {
    word.parse().map_err(|_| Failure::new(format!("{word} is not a number.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(words: &[&str]) -> Options {
        Options(words.iter().map(|&word| word.to_owned()).collect())
    }

    #[test]
    fn options_stand_in_any_order() {
        let mut options = options(&["--open", "--port", "8090"]);
        assert_eq!(options.value("--port").unwrap().as_deref(), Some("8090"));
        assert!(options.flag("--open"));
        assert!(options.nothing_left().is_ok());
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert!(
            options(&["--prot", "1"])
                .nothing_left()
                .unwrap_err()
                .to_string()
                .starts_with("--prot is not understood")
        );
        assert!(options(&["--port"]).value("--port").is_err());
        assert!(number("70000").is_err());
    }
}
