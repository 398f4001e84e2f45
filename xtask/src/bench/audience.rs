//! `cargo xtask bench audience`: how long audiences and searches take on a large invented tenant, natively and in
//! Chromium, beside what JavaScript and compressed bitmaps take for the same sets.

use std::process::Command;

use serde_json::{Map, Value, json};

use super::{build_engine, lines, release_example, rounded};
use crate::browser;
use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::serve::{Port, Server};
use crate::terminal::{line, step};
use crate::tools::Tools;

/// What a figure has to be.
#[derive(Clone, Copy)]
enum Target {
    /// Natively and in Chromium.
    AtMost(f64),
    /// A size, which is the same everywhere.
    NativelyAtMost(f64),
    /// What only a browser has.
    InChromiumAtMost(f64),
    InChromiumAtLeast(f64),
    /// Natively and in Chromium.
    AtLeast([f64; 2]),
    /// For comparison.
    Shown,
}

use Target::{AtLeast, AtMost, InChromiumAtLeast, InChromiumAtMost, NativelyAtMost, Shown};

/// The figures of both measurements, in the order of the table.
const FIGURES: [(&str, &str, Target); 32] = [
    ("some_groups_ms", "audience of 2,000 groups, ms", AtMost(3.0)),
    ("some_sets_ms", "  without finding their ids", Shown),
    ("roaring_some_ms", "  mere union with roaring", Shown),
    ("js_typed_some_ms", "  in JavaScript with a typed array", Shown),
    ("js_set_some_ms", "  in JavaScript with a Set", Shown),
    ("all_groups_ms", "audience of all 50,000 groups, ms", AtMost(30.0)),
    ("all_sets_ms", "  without finding their ids", Shown),
    ("sum_ms", "  adding up all members", Shown),
    ("all_to_sum", "  the set, times adding up", AtMost(6.0)),
    ("roaring_all_ms", "  mere union with roaring", Shown),
    ("js_typed_all_ms", "  in JavaScript with a typed array", Shown),
    ("js_set_all_ms", "  in JavaScript with a Set", Shown),
    ("add_ins_ms", "audiences of 200 add-ins, ms", AtMost(150.0)),
    ("verdict_ms", "verdict on one person and add-in, ms", AtMost(1.0)),
    ("verdict_some_ms", "  with 2,000 groups", AtMost(1.0)),
    ("keystroke_ms", "a keystroke of a search, ms", Shown),
    ("keystroke_worst_ms", "  the slowest of all queries", AtMost(16.0)),
    ("load_ms", "chunks to first audience, ms", AtMost(300.0)),
    ("database_ms", "IndexedDB to first audience, ms", InChromiumAtMost(1_500.0)),
    ("longest_task_ms", "  longest task on the page, ms", InChromiumAtMost(50.0)),
    ("csv_mb_s", "reading a CSV of all people, MB/s", AtLeast([100.0, 40.0])),
    ("csv_worker_mb_s", "  from a file, through the worker", InChromiumAtLeast(40.0)),
    ("csv_mb", "  its size, MB", Shown),
    ("import_ms", "  until the directory is made, ms", Shown),
    ("index_ms", "making the search index, ms", Shown),
    ("index_read_ms", "  reading it as it is kept", Shown),
    ("column_bytes_a_person", "columns, bytes a person", NativelyAtMost(120.0)),
    ("index_bytes_a_person", "search index, bytes a person", NativelyAtMost(90.0)),
    ("bytes_a_membership", "bytes a membership", NativelyAtMost(5.0)),
    ("people", "people", Shown),
    ("groups", "groups", Shown),
    ("memberships", "memberships", Shown),
];

/// Measures, and prints the figures; the last line is one JSON object with all of them. It fails where a target is missed,
/// which the table says.
pub fn audience(project: &Project) -> Result<()> {
    let _lock = project.lock()?;
    let program = release_example(project, "addin-deployment", "audience", &["--features", "bench"])?;
    let tools = Tools::set_up(project)?;
    let chrome = browser::find(project, &tools, false)?;
    step("Building the engine for the measurement in Chromium");
    let folder = build_engine(project, &tools)?;
    let server = Server::start(&folder, "/", Port::Any)?;
    step("Measuring natively (a minute)");
    let native = only_line(&mut Command::new(program))?;
    step("Measuring in Chromium (three minutes)");
    let mut command = tools.command(project, "node")?;
    command.arg(project.root.join("tools/bench/audience.mjs")).arg(tools.node_modules());
    let chromium = only_line(command.env("CHROME", chrome).env("BASE_URL", &server.address))?;
    let figures: Map<_, _> = figures("native", &native).chain(figures("chromium", &chromium)).collect();
    let all_met = tell(&figures);
    line(Value::Object(figures).to_string());
    if all_met { Ok(()) } else { Err(Failure::told()) }
}

pub(super) fn only_line(command: &mut Command) -> Result<Value> {
    let said = lines(command)?;
    said.into_iter()
        .next()
        .ok_or_else(|| Failure::new("The measurement ended without a figure: run it again."))
}

/// The figures of one measurement with where it was made, and what follows from them.
fn figures(place: &str, measured: &Value) -> impl Iterator<Item = (String, Value)> {
    let of = |name: &str| measured.get(name).and_then(Value::as_f64);
    let all_to_sum = of("all_sets_ms").zip(of("sum_ms")).map(|(all, sum)| all / sum);
    let measured = measured.as_object().into_iter().flatten();
    let numbers = measured.filter_map(|(name, value)| Some((name.clone(), value.as_f64()?)));
    numbers
        .chain(all_to_sum.map(|times| ("all_to_sum".to_owned(), times)))
        .map(|(name, value)| (format!("{place}_{name}"), json!(rounded(value))))
        .collect::<Vec<_>>()
        .into_iter()
}

/// Writes the table; whether every target is met.
fn tell(figures: &Map<String, Value>) -> bool {
    line(format!("{:<38}{:>14}{:>14}", "Medians", "native", "Chromium"));
    let mut all_met = true;
    for (name, what, target) in FIGURES {
        let value = |place: &str| figures.get(&format!("{place}_{name}")).and_then(Value::as_f64);
        let values = [value("native"), value("chromium")];
        all_met &= is_met(target, values);
        let [native, chromium] =
            values.map(|value| value.map_or_else(|| "–".to_owned(), |value| value.to_string()));
        line(format!("{what:<38}{native:>14}{chromium:>14}{}", verdict(target, values)));
    }
    all_met
}

/// Whether what was measured natively and in Chromium is as it has to be. What was not measured meets nothing.
fn is_met(target: Target, [native, chromium]: [Option<f64>; 2]) -> bool {
    let at_most = |value: Option<f64>, most| value.is_some_and(|value| value <= most);
    let at_least = |value: Option<f64>, least| value.is_some_and(|value| value >= least);
    match target {
        AtMost(most) => at_most(native, most) && at_most(chromium, most),
        NativelyAtMost(most) => at_most(native, most),
        InChromiumAtMost(most) => at_most(chromium, most),
        InChromiumAtLeast(least) => at_least(chromium, least),
        AtLeast([here, there]) => at_least(native, here) && at_least(chromium, there),
        Shown => true,
    }
}

fn verdict(target: Target, values: [Option<f64>; 2]) -> String {
    let wanted = match target {
        AtMost(most) | NativelyAtMost(most) | InChromiumAtMost(most) => format!("at most {most}"),
        InChromiumAtLeast(least) => format!("at least {least}"),
        AtLeast([native, chromium]) => format!("at least {native} and {chromium}"),
        Shown => return String::new(),
    };
    format!("   {wanted}: {}", if is_met(target, values) { "met" } else { "missed" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_met_when_every_measurement_meets_it() {
        assert_eq!(verdict(AtMost(3.0), [Some(3.0), Some(1.0)]), "   at most 3: met");
        assert_eq!(verdict(AtMost(3.0), [Some(1.0), Some(3.1)]), "   at most 3: missed");
        let both = AtLeast([100.0, 40.0]);
        assert_eq!(verdict(both, [Some(101.0), Some(41.0)]), "   at least 100 and 40: met");
        assert_eq!(verdict(both, [Some(99.0), Some(41.0)]), "   at least 100 and 40: missed");
        assert_eq!(verdict(InChromiumAtLeast(40.0), [None, Some(39.9)]), "   at least 40: missed");
        assert_eq!(verdict(Shown, [Some(1.0), None]), "");
    }

    #[test]
    fn what_was_not_measured_meets_nothing() {
        assert_eq!(verdict(AtMost(3.0), [Some(1.0), None]), "   at most 3: missed");
        assert_eq!(verdict(NativelyAtMost(5.0), [Some(5.0), None]), "   at most 5: met");
        assert_eq!(verdict(NativelyAtMost(5.0), [None, Some(5.0)]), "   at most 5: missed");
        assert_eq!(verdict(InChromiumAtMost(50.0), [None, Some(0.0)]), "   at most 50: met");
        assert_eq!(verdict(InChromiumAtMost(50.0), [Some(0.0), None]), "   at most 50: missed");
        let is_shown = |target| matches!(target, Shown);
        assert!(FIGURES.iter().all(|(.., target)| is_shown(*target) || !is_met(*target, [None, None])));
    }

    #[test]
    fn parts_are_of_the_same_measurement() {
        let measured = json!({ "all_sets_ms": 12.0, "sum_ms": 4.0 });
        let figures: Map<_, _> = figures("native", &measured).collect();
        assert_eq!(figures["native_all_to_sum"], json!(3.0));
    }
}
