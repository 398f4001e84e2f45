//! `cargo xtask mutants SCOPE`: makes one small mistake at a time in the code of a scope, and says which of them no
//! test notices. cargo-mutants makes the mistakes; here is what is tried, by which tests, and what is written down.

mod report;

use std::path::PathBuf;
use std::process::Command;
use std::time::SystemTime;

use serde_json::Value;

use crate::command::{output, run_to};
use crate::failure::{Explain, Failure, Result};
use crate::project::{Project, fingerprint, make_folder, read_text, write};
use crate::terminal::{line, step};
use crate::tools;
use report::{Run, about, report};

/// So many of a hundred mistakes must be noticed.
const LEAST_SCORE: f64 = 85.0;

/// Code that is judged together.
struct Scope {
    name: &'static str,
    package: &'static str,
    /// Its files, as patterns.
    files: &'static [&'static str],
    /// The tests that know it, in rounds: each is linked anew for each mistake, so that those that notice the most come
    /// first, and a later round tries what no earlier one noticed.
    rounds: &'static [&'static [&'static str]],
    /// Of these, only tests whose names hold one of these texts; every test when there is none.
    only: &'static [&'static str],
}

const SCOPES: [Scope; 4] = [
    Scope {
        name: "rules",
        package: "office-addin-manifest",
        files: &["crates/office-addin-manifest/src/rules/**"],
        rounds: &[
            &["--test=fixtures", "--test=packages", "--test=sentences", "--test=unified"],
            &[
                "--lib",
                "--test=base",
                "--test=causes",
                "--test=overrides",
                "--test=properties",
                "--test=repair",
            ],
        ],
        only: &[],
    },
    Scope {
        name: "audience",
        package: "addin-deployment",
        files: &["crates/addin-deployment/src/audience/**"],
        rounds: &[&["--lib", "--test=it"]],
        only: &["audience"],
    },
    Scope {
        name: "lifecycle",
        package: "addin-deployment",
        files: &[
            "crates/addin-deployment/src/lifecycle/**",
            "crates/addin-deployment/src/roles.rs",
            "crates/addin-deployment/src/rollout/**",
        ],
        rounds: &[&["--test=it"]],
        only: &[
            "lifecycle",
            "scenarios_lifecycle",
            "scenarios_files",
            "stored_form",
            "roles",
            "rollout",
            "confirmation",
            "attestation",
            "given_out",
            "take_theirs",
            "taken_back",
            "on_premises",
            "exchange_list",
            "change_record",
            "hand_off",
        ],
    },
    Scope {
        name: "verdict",
        package: "addin-deployment",
        files: &["crates/addin-deployment/src/verdict/**"],
        rounds: &[&["--test=it"]],
        only: &["verdict", "scenarios_audience", "scenarios_readiness"],
    },
];

/// How much is tried.
pub struct Sample {
    /// How many mistakes; all of them when it is not said.
    pub size: Option<usize>,
    /// Another seed chooses others.
    pub seed: usize,
}

/// A mistake that no test noticed.
struct Survivor {
    /// File, line, column, and what was changed.
    name: String,
    /// The line of code as it is.
    code: String,
}

/// What became of the mistakes.
#[derive(Default)]
struct Outcome {
    caught: usize,
    /// Those with which the tests did not end.
    endless: usize,
    /// Those that do not compile.
    unviable: usize,
    survivors: Vec<Survivor>,
}

impl Outcome {
    /// How many of a hundred mistakes were noticed. Tests that do not end have noticed one.
    fn score(&self) -> f64 {
        let noticed = self.caught + self.endless;
        100.0 * noticed as f64 / (noticed + self.survivors.len()).max(1) as f64
    }
}

/// A survivor that changes nothing that anybody could see, and why.
struct Equivalent {
    change: String,
    code: String,
    reason: String,
}

/// Tries the mistakes, tells what became of them, and writes `docs/mutants/<scope>.md`.
pub fn judge(project: &Project, scope: &str, sample: &Sample) -> Result<()> {
    let known = SCOPES.map(|scope| scope.name).join(", ");
    let scope = SCOPES
        .iter()
        .find(|known| known.name == scope)
        .ok_or_else(|| Failure::new(format!("There is no scope {scope}; the scopes are {known}.")))?;
    let program = {
        let _lock = project.lock()?;
        tools::cargo_mutants(project)?
    };
    let equivalents = equivalents(&read_text(&project.root.join("docs/mutants/equivalent.txt"))?);
    let all = names(&list(project, scope, &program)?);
    if all.is_empty() {
        return Err(Failure::new(format!("There is no code in {}.", scope.files.join(", "))));
    }
    for gone in
        equivalents.iter().filter(|known| is_of(scope, known) && !all.iter().any(|name| known.is(name)))
    {
        line(format!("docs/mutants/equivalent.txt names what is no longer there: {}", gone.change));
    }
    let chosen = choose(all.clone(), sample);
    step(format!("Making {} of {} mistakes, one at a time", chosen.len(), all.len()));
    let start = SystemTime::now();
    let outcome = rounds(project, scope, &program, chosen)?;
    let took = start.elapsed().unwrap_or_default();
    let text = report(
        &Run { scope, sample, all: all.len(), outcome: &outcome, took, about: &about(project)? },
        &equivalents,
    );
    line(&text);
    make_folder(&project.root.join("docs/mutants"))?;
    write(&project.root.join(format!("docs/mutants/{}.md", scope.name)), text)?;
    if outcome.score() < LEAST_SCORE {
        return Err(Failure::new(format!("Fewer than {LEAST_SCORE} of a hundred mistakes were noticed.")));
    }
    Ok(())
}

/// cargo-mutants, asked about the files of a scope.
fn asked(project: &Project, scope: &Scope, program: &PathBuf) -> Command {
    let mut command = Command::new(program);
    command.args(["mutants", "--colors=never", "--package", scope.package]).current_dir(&project.root);
    command.args(scope.files.iter().map(|file| format!("--file={file}")));
    command
}

fn list(project: &Project, scope: &Scope, program: &PathBuf) -> Result<Value> {
    let text = output(asked(project, scope, program).args(["--list", "--json", "--no-config"]))?;
    serde_json::from_str(&text).explain(|| "Reading the list of cargo-mutants".to_owned())
}

/// The name of each mistake, once: two that are made at the same place in the same way are tried together.
fn names(list: &Value) -> Vec<String> {
    let mutants = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut names: Vec<_> =
        mutants.iter().filter_map(|mutant| mutant.get("name")?.as_str().map(str::to_owned)).collect();
    names.sort();
    names.dedup();
    names
}

/// The same choice for the same seed. One that was chosen stays chosen when code elsewhere in the scope changes.
fn choose(mut names: Vec<String>, sample: &Sample) -> Vec<String> {
    let Some(size) = sample.size else { return names };
    let seed = sample.seed.to_string();
    names.sort_by_cached_key(|name| fingerprint([seed.as_bytes(), name.as_bytes()]));
    names.truncate(size);
    names
}

/// Lets one round of tests after another judge what is left.
fn rounds(project: &Project, scope: &Scope, program: &PathBuf, mut left: Vec<String>) -> Result<Outcome> {
    let mut all = Outcome::default();
    for tests in scope.rounds {
        if left.is_empty() {
            break;
        }
        line(format!("\n{} mistakes against {}", left.len(), tests.join(" ")));
        let outcome = attempt(project, scope, program, tests, &left)?;
        all.caught += outcome.caught;
        all.endless += outcome.endless;
        all.unviable += outcome.unviable;
        left = outcome.survivors.iter().map(|survivor| survivor.name.clone()).collect();
        all.survivors = outcome.survivors;
    }
    Ok(all)
}

/// Lets some tests judge each mistake, in copies of the checkout, with as many at once as there are cores.
fn attempt(
    project: &Project,
    scope: &Scope,
    program: &PathBuf,
    tests: &[&str],
    chosen: &[String],
) -> Result<Outcome> {
    let folder = project.notes().join("mutants");
    make_folder(&folder)?;
    let config = folder.join("chosen.toml");
    write(&config, selection(chosen))?;
    let jobs = std::thread::available_parallelism().map_or(1, |cores| cores.get().min(8));
    let mut command = asked(project, scope, program);
    command.arg("--config").arg(config).arg("--output").arg(&folder);
    // Tests that are slow because the computer has other work must not count as tests that do not end.
    command.args(["--annotations=none", "--minimum-test-timeout=180", &format!("--jobs={jobs}")]);
    command.args(tests.iter().map(|test| format!("--cargo-arg={test}")));
    if !scope.only.is_empty() {
        command.args(["--", "--"]).args(scope.only);
    }
    // Copies stand where no folder with real manifests is beside them: the figures are the same on every computer.
    for temporary in ["TMPDIR", "TMP", "TEMP"] {
        command.env(temporary, &folder);
    }
    for elsewhere in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "CARGO_BUILD_TARGET_DIR"] {
        command.env_remove(elsewhere);
    }
    // What each attempt costs is compiling and linking.
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "1");
    // Property tests try the same cases each time.
    command.env("PROPTEST_RNG_SEED", "1");
    // It ends with 2 when a mistake was not noticed, and with 3 when tests did not end.
    run_to(&mut command, &[0, 2, 3])?;
    let outcomes = read_text(&folder.join("mutants.out/outcomes.json"))?;
    let outcomes =
        serde_json::from_str(&outcomes).explain(|| "Reading what cargo-mutants found".to_owned())?;
    summary(&outcomes, chosen, |file| read_text(&project.root.join(file)))
}

/// A configuration of cargo-mutants that leaves the chosen mistakes.
fn selection(chosen: &[String]) -> String {
    let exactly = |name: &String| {
        let mut pattern = "^".to_owned();
        for letter in name.chars() {
            if r"\.+*?()|[]{}^$#&-~".contains(letter) {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
        Value::from([&pattern, "$"].concat()).to_string()
    };
    format!("examine_re = [\n{}\n]\n", chosen.iter().map(exactly).collect::<Vec<_>>().join(",\n"))
}

/// What became of the chosen mistakes: cargo-mutants 27.1 tries those in the fields of structs whatever is chosen. A
/// score over fewer than were chosen would be another one than the report says.
fn summary(outcomes: &Value, chosen: &[String], source: impl Fn(&str) -> Result<String>) -> Result<Outcome> {
    let mut result = Outcome::default();
    let mut untried: Vec<_> = chosen.iter().collect();
    for outcome in outcomes.get("outcomes").and_then(Value::as_array).into_iter().flatten() {
        let text = |pointer| outcome.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        if !chosen.iter().any(|name| name == text("/scenario/Mutant/name")) {
            continue;
        }
        match text("/summary") {
            "CaughtMutant" => result.caught += 1,
            "Timeout" => result.endless += 1,
            "Unviable" => result.unviable += 1,
            "MissedMutant" => {
                let number = outcome.pointer("/scenario/Mutant/span/start/line").and_then(Value::as_u64);
                let file = source(text("/scenario/Mutant/file"))?;
                let index = number.and_then(|number| usize::try_from(number).ok()?.checked_sub(1));
                let code = index.and_then(|index| file.lines().nth(index)).unwrap_or_default();
                let (name, code) = (text("/scenario/Mutant/name").to_owned(), code.trim().to_owned());
                result.survivors.push(Survivor { name, code });
            }
            _ => continue,
        }
        untried.retain(|name| *name != text("/scenario/Mutant/name"));
    }
    match untried.first() {
        None => Ok(result),
        Some(name) => Err(Failure::new(format!(
            "{} of {} mistakes were chosen and not tried, the first of them {name}.",
            untried.len(),
            chosen.len()
        ))),
    }
}

/// The name of a mistake without its line and column, which change with every line above.
fn change(name: &str) -> Option<String> {
    let (place, change) = name.split_once(": ")?;
    let file = place.split(':').next()?;
    Some([file, ": ", change].concat())
}

impl Equivalent {
    fn is(&self, name: &str) -> bool {
        change(name).is_some_and(|change| change == self.change)
    }
}

/// Whether a survivor is one of the files of a scope; their patterns differ from paths only at the end.
fn is_of(scope: &Scope, known: &Equivalent) -> bool {
    scope.files.iter().any(|file| known.change.starts_with(file.trim_end_matches('*')))
}

/// Reads `docs/mutants/equivalent.txt`: blocks of the change, the line of code, and the reason. Other lines of a block
/// of one or two lines, such as those at the beginning, explain the file.
fn equivalents(text: &str) -> Vec<Equivalent> {
    let block = |block: &str| {
        let mut lines = block.trim().lines().map(|line| line.trim().to_owned());
        let (change, code) = (lines.next()?, lines.next()?);
        let reason = lines.collect::<Vec<_>>().join(" ");
        (!reason.is_empty() && change.contains(".rs: ")).then_some(Equivalent { change, code, reason })
    };
    text.split("\n\n").filter_map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::report::{About, date};
    use super::*;
    use serde_json::json;
    use std::time::Duration;

    fn name(line: u32) -> String {
        format!("src/a.rs:{line}:8: replace < with <= in small")
    }

    fn mutant(summary: &str, line: u32) -> Value {
        json!({ "summary": summary, "scenario": { "Mutant": {
            "name": name(line), "file": "src/a.rs", "span": { "start": { "line": line, "column": 8 } } } } })
    }

    fn outcome() -> Outcome {
        let kinds = ["CaughtMutant", "CaughtMutant", "Timeout", "MissedMutant", "Unviable"];
        let mut outcomes: Vec<_> = kinds.iter().map(|kind| mutant(kind, 2)).collect();
        let chosen = vec![name(2)];
        outcomes.push(json!({ "summary": "Success", "scenario": "Baseline" }));
        outcomes.push(mutant("MissedMutant", 1));
        let source = |file: &str| {
            assert_eq!(file, "src/a.rs");
            Ok("fn small(a: u32) -> bool {\n    a < 3\n}\n".to_owned())
        };
        summary(&json!({ "outcomes": outcomes }), &chosen, source).unwrap()
    }

    #[test]
    fn what_does_not_compile_or_was_not_chosen_does_not_count_and_tests_that_do_not_end_have_noticed() {
        let outcome = outcome();
        assert_eq!((outcome.caught, outcome.endless, outcome.unviable), (2, 1, 1));
        assert!((outcome.score() - 75.0).abs() < 1e-9);
        assert_eq!(outcome.survivors[0].code, "a < 3");
    }

    #[test]
    fn a_mistake_that_was_chosen_and_not_tried_is_no_part_of_a_score() {
        let tried = json!({ "outcomes": [mutant("CaughtMutant", 1), mutant("Failure", 2)] });
        let error = summary(&tried, &[name(1), name(2)], |_| Ok(String::new())).err().unwrap().to_string();
        assert!(error.starts_with("1 of 2 mistakes") && error.contains(&name(2)), "{error}");
        assert!(summary(&tried, &[name(1)], |_| Ok(String::new())).is_ok());
    }

    #[test]
    fn a_seed_chooses_the_same_mistakes_each_time_and_another_seed_others() {
        let names: Vec<_> = (0..100).map(|number| format!("src/a.rs:{number}:1: delete ! in f")).collect();
        let chosen = |seed| choose(names.clone(), &Sample { size: Some(20), seed });
        assert_eq!(chosen(1), chosen(1));
        assert_eq!(chosen(1).len(), 20);
        assert_ne!(chosen(1), chosen(2));
        assert_eq!(choose(names.clone(), &Sample { size: None, seed: 1 }), names);
    }

    #[test]
    fn a_chosen_mistake_is_named_exactly() {
        let text = selection(&["src/a.rs:3:9: replace f -> Option<u8> with Some(0)".to_owned()]);
        assert!(text.contains(r#""^src/a\\.rs:3:9: replace f \\-> Option<u8> with Some\\(0\\)$""#), "{text}");
    }

    #[test]
    fn a_survivor_that_nobody_could_see_is_listed_with_its_reason_wherever_its_line_is_now() {
        let text = "What this file is.\n\nsrc/a.rs: replace < with <= in small\n    a < 3\n    Never three.\n    Never.";
        let equivalents = equivalents(text);
        assert_eq!(equivalents.len(), 1);
        let about = About { date: date(20_778), commit: "abc".to_owned() };
        let (sample, took) = (Sample { size: Some(5), seed: 7 }, Duration::from_secs(3));
        let run =
            Run { scope: &SCOPES[0], sample: &sample, all: 9, outcome: &outcome(), took, about: &about };
        let report = report(&run, &equivalents);
        for part in [
            "`cargo xtask mutants rules --sample 5 --seed 7`",
            "| Date | 2026-11-21 |",
            "| Tried | 5 of 9 in 3.0 s |",
            "| Score | **75.0 %** (at least 85) |",
            "- `src/a.rs:2:8: replace < with <= in small`\n  in `a < 3`\n  Never three. Never.\n",
        ] {
            assert!(report.contains(part), "{part} is not in {report}");
        }
    }
}
