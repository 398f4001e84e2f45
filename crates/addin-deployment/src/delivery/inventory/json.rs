//! Files of JSON: what `ConvertTo-Json` writes, saved answers, the lines of the collector and the result file of a script.

use super::read::Gathered;
use super::record::{Record, Value};
use super::{Complete, Source, Step, Store};
use crate::import::scan::{Cut, Piece, Scanner};
use crate::import::value;
use crate::lifecycle::command::ContentHash;
use messages::say;
use office_addin_manifest::json::{self, Node, ValueKind};
use office_addin_manifest::limits::MAX_JSON_VALUES;

/// What a result file calls itself, and the version of it that is described in `docs/result-file.md`.
const RESULT_FORMAT: &str = "addin-console-result";
const RESULT_VERSION: &str = "1";

/// Steps of a script that are kept: it adds people by the hundred.
const MAX_STEPS: usize = 2_000;

/// Characters of an error that are kept.
const MAX_ERROR_CHARACTERS: usize = 1_000;

/// Reads a text that begins as JSON.
pub(super) fn read(text: &str, gathered: &mut Gathered) {
    let mut scanner = Scanner::default();
    let mut sink = |piece: Piece<'_>| take(&piece, gathered);
    scanner.push(text, &mut sink);
    scanner.finish(&mut sink);
}

fn take(piece: &Piece<'_>, gathered: &mut Gathered) {
    match piece.cut {
        Cut::TooLong => return gathered.skip(piece.line, say::inventory_skipped_too_long()),
        Cut::Unfinished => return gathered.skip(piece.line, say::import_problem_endless()),
        Cut::Item | Cut::Line | Cut::Whole => {}
    }
    let tree = json::read(piece.text);
    let Some(root) = tree.as_ref().and_then(json::Tree::root) else {
        let values = piece.text.bytes().filter(|byte| *byte == b',').count();
        let is_long = values > MAX_JSON_VALUES / 2;
        let why = if is_long { say::inventory_skipped_too_long() } else { say::import_problem_not_json() };
        return gathered.skip(piece.line, why);
    };
    match (root.kind(), piece.cut) {
        (ValueKind::Object, Cut::Line) => line(root, piece.line, gathered),
        (ValueKind::Object, Cut::Whole) if root.text("format") == RESULT_FORMAT => {
            result(root, piece.line, gathered);
        }
        (ValueKind::Object, Cut::Whole) if is(root, "error", ValueKind::Object) => {
            gathered.skip(piece.line, say::inventory_refused_graph());
        }
        // What stands around a list whose items have come, and the list itself.
        (ValueKind::Object, Cut::Whole) if is(root, "value", ValueKind::Array) => {}
        (ValueKind::Array, Cut::Whole) => {}
        (ValueKind::Object, _) => gathered.push(record(root, piece.line), None),
        _ => gathered.skip(piece.line, say::import_problem_not_json()),
    }
}

fn is(node: Node<'_, '_>, key: &str, kind: ValueKind<'_>) -> bool {
    node.get(key).is_some_and(|value| *value.kind() == kind)
}

/// The properties of an object.
fn record(object: Node<'_, '_>, line: u32) -> Record {
    let mut record = Record::new(line);
    // The collector's own name for a line is none of the add-in's properties.
    let properties = object.children().filter(|property| property.key() != "kind");
    properties.for_each(|property| record.push(property.key(), value_of(property)));
    record
}

fn value_of(node: Node<'_, '_>) -> Value {
    match node.kind() {
        ValueKind::Null => Value::Nothing,
        ValueKind::Text(text) => Value::of(text),
        ValueKind::Number | ValueKind::Boolean(_) => Value::Text(node.written().to_owned()),
        ValueKind::Array => list(node),
        ValueKind::Object => object(node),
    }
}

/// Windows PowerShell writes some lists as `{"value": […], "Count": 2}`, a word as `{"value": 1, "Value": "One"}`, and a
/// version by its numbers, of which those that are missing are -1.
fn object(node: Node<'_, '_>) -> Value {
    let items = node.children().find(|child| child.key().eq_ignore_ascii_case("value"));
    if let Some(items) = items.filter(|items| *items.kind() == ValueKind::Array) {
        return list(items);
    }
    let numbers =
        ["Major", "Minor", "Build", "Revision"].map(|part| node.get(part).map_or("-1", Node::written));
    if numbers.iter().take(2).all(|number| !number.starts_with('-')) {
        let told: Vec<&str> = numbers.into_iter().take_while(|number| !number.starts_with('-')).collect();
        return Value::Text(told.join("."));
    }
    match node.text("Value") {
        "" => Value::Text(node.written().to_owned()),
        word => Value::of(word),
    }
}

/// What the address of somebody is called in a list of objects, the surest first.
const ADDRESSES: [&str; 7] =
    ["primarysmtpaddress", "smtpaddress", "emailaddress", "email", "mail", "userprincipalname", "upn"];

/// The address of somebody who stands in a list as an object.
fn address(somebody: Node<'_, '_>) -> Option<String> {
    ADDRESSES.into_iter().find_map(|name| {
        let told = somebody.children().find(|told| told.key().eq_ignore_ascii_case(name))?;
        match told.kind() {
            ValueKind::Text(text) if text.contains('@') => Some(text.clone().into_owned()),
            _ => None,
        }
    })
}

fn list(array: Node<'_, '_>) -> Value {
    let items = array.children().map(|item| match item.kind() {
        ValueKind::Text(text) => text.clone().into_owned(),
        // Microsoft Graph names people and groups by their ids.
        ValueKind::Object if !item.text("resourceId").is_empty() => item.text("resourceId").to_owned(),
        ValueKind::Object => address(item).unwrap_or_else(|| item.written().to_owned()),
        _ => item.written().to_owned(),
    });
    let items: Vec<String> = items.collect();
    // At its depth PowerShell writes what an item is, and not the item.
    let whole = !items.iter().any(|item| matches!(Value::of(item), Value::List { whole: false, .. }));
    Value::List { items, whole }
}

/// A line of the collector.
fn line(root: Node<'_, '_>, at: u32, gathered: &mut Gathered) {
    gathered.source = Source::Collector;
    match root.text("kind") {
        "meta" => {
            gathered.begin(value::moment(root.text("time")));
            gathered.tenant(root.text("tenant"));
        }
        "addin" => {
            gathered.tell_anew();
            gathered.push(record(root, at), Some(Store::Centralized));
        }
        "exchangeapp" => {
            gathered.tell_anew();
            gathered.push(record(root, at), Some(Store::Exchange));
        }
        "unread" => {
            let unread = match root.text("section") {
                "addins" => Complete { centralized: true, exchange: false },
                "exchangeapps" => Complete { centralized: false, exchange: true },
                "tenant" => Complete { centralized: true, exchange: true },
                _ => return,
            };
            gathered.tell_anew();
            gathered.unread.centralized |= unread.centralized;
            gathered.unread.exchange |= unread.exchange;
        }
        "done" if root.text("section") == "tenant" => {
            gathered.tell_anew();
            gathered.end();
        }
        _ => {}
    }
}

/// A result file.
fn result(root: Node<'_, '_>, at: u32, gathered: &mut Gathered) {
    if root.get("version").map(Node::written) != Some(RESULT_VERSION) {
        return gathered.skip(at, say::inventory_refused_newer());
    }
    gathered.source = Source::ScriptResult;
    gathered.tenant(root.text("tenant"));
    gathered.as_of = value::moment(root.text("at"));
    gathered.dry_run = is(root, "whatIf", ValueKind::Boolean(true));
    let script = root.text("script");
    gathered.script = (script.len() == 64).then(|| ContentHash(script.to_ascii_lowercase()));
    for step in items(root, "steps").take(MAX_STEPS) {
        let error: String = step.text("error").chars().take(MAX_ERROR_CHARACTERS).collect();
        let ok = is(step, "ok", ValueKind::Boolean(true));
        gathered.steps.push(Step { name: step.text("step").to_owned(), ok, error });
    }
    for entry in items(root, "addIns") {
        let store = match entry.text("store") {
            "centralized" => Store::Centralized,
            "exchange" => Store::Exchange,
            _ => continue,
        };
        let mut told = Record::new(at);
        let own = |property: &Node<'_, '_>| !["store", "present", "raw"].contains(&property.key());
        let raw = entry.get("raw").into_iter().flat_map(Node::children);
        for property in entry.children().filter(own).chain(raw) {
            told.push(property.key(), value_of(property));
        }
        gathered.see(told, store, !is(entry, "present", ValueKind::Boolean(false)));
    }
}

/// The items of a list, which Windows PowerShell may have wrapped.
fn items<'t, 'a>(root: Node<'t, 'a>, key: &str) -> impl Iterator<Item = Node<'t, 'a>> {
    let wrapped = root.get(key).into_iter().flat_map(|wrapper| wrapper.list("value"));
    root.list(key).chain(wrapped)
}
