//! `cargo xtask bench lifecycle`: how long it takes in Chromium until the add-ins of a tenant with a long log are listed.

use serde_json::{Map, Value, json};

use super::audience::only_line;
use super::{build_engine, rounded};
use crate::browser;
use crate::failure::Result;
use crate::project::Project;
use crate::serve::{Port, Server};
use crate::terminal::{line, step};
use crate::tools::Tools;

/// The figures in the order of the table: name, what it is, and at most how much it may be.
const FIGURES: [(&str, &str, Option<f64>); 10] = [
    ("with_checkpoint_ms", "until 200 add-ins are listed, ms", Some(300.0)),
    ("with_checkpoint_open_ms", "  of it without starting the engine", None),
    ("without_checkpoint_ms", "the same without a checkpoint, ms", Some(900.0)),
    ("without_checkpoint_open_ms", "  of it without starting the engine", None),
    ("without_to_with", "  times that with one", None),
    ("history_ms", "all that happened to one add-in, ms", None),
    ("activity_ms", "the newest of everything, ms", None),
    ("events", "events", None),
    ("log_bytes", "  bytes of them", None),
    ("checkpoint_bytes", "bytes of the checkpoint", None),
];

/// Measures, and prints the figures; the last line is one JSON object with all of them.
pub fn lifecycle(project: &Project) -> Result<()> {
    let _lock = project.lock()?;
    let tools = Tools::set_up(project)?;
    let chrome = browser::find(project, &tools, false)?;
    step("Building the engine for the measurement in Chromium");
    let folder = build_engine(project, &tools)?;
    let server = Server::start(&folder, "/", Port::Any)?;
    step("Measuring in Chromium (half a minute)");
    let mut command = tools.command(project, "node")?;
    command.arg(project.root.join("tools/bench/lifecycle.mjs")).arg(tools.node_modules());
    let measured = only_line(command.env("CHROME", chrome).env("BASE_URL", &server.address))?;
    let figures = figures(&measured);
    line(format!("{:<38}{:>14}", "Medians", "Chromium"));
    for (name, what, most) in FIGURES {
        let value = figures.get(name).and_then(Value::as_f64);
        line(format!("{what:<38}{:>14}{}", shown(value), verdict(value, most)));
    }
    line(Value::Object(figures).to_string());
    Ok(())
}

fn figures(measured: &Value) -> Map<String, Value> {
    let numbers = measured.as_object().into_iter().flatten();
    let rounded = numbers.filter_map(|(name, value)| Some((name.clone(), json!(rounded(value.as_f64()?)))));
    rounded.collect()
}

fn shown(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| value.to_string())
}

fn verdict(value: Option<f64>, most: Option<f64>) -> String {
    most.map_or_else(String::new, |most| {
        let is_met = value.is_some_and(|value| value <= most);
        format!("   at most {most}: {}", if is_met { "met" } else { "missed" })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_is_missing_meets_nothing() {
        assert_eq!(verdict(Some(300.0), Some(300.0)), "   at most 300: met");
        assert_eq!(verdict(Some(300.1), Some(300.0)), "   at most 300: missed");
        assert_eq!(verdict(None, Some(300.0)), "   at most 300: missed");
        assert_eq!((verdict(Some(1.0), None), shown(None)), (String::new(), "–".to_owned()));
    }

    #[test]
    fn only_numbers_are_figures() {
        let figures = figures(&json!({ "history_ms": 1.23456, "word": "no" }));
        assert_eq!(Value::Object(figures), json!({ "history_ms": 1.235 }));
    }
}
