//! What saved answers of Microsoft Graph tell, as its web service gives them and as PowerShell writes them.

use super::collector::Lines;
use super::column::{COLUMNS, Values, column, normalised};
use super::licence;
use super::preview::{Column, FileKind, Generation};
use super::recognise;
use super::rows::{At, Data, List, NO_LICENCES, Pool};
use super::scan::{Cut, Piece, Scanner};
use super::table::{Told, take};
use super::value;
use messages::say;
use office_addin_manifest::json::{self, Node, ValueKind};
use office_addin_manifest::visible;

/// Names of properties that are remembered; an answer has some thirty.
const MAX_NAMES: usize = 200;

/// Reads one JSON file.
#[derive(Default)]
pub(super) struct Answers {
    scanner: Scanner,
    reader: Reader,
}

/// What is known of the properties.
#[derive(Default)]
struct Reader {
    names: Names,
    lines: Lines,
}

/// The columns of properties, by their names as written, and how sure each is.
#[derive(Default)]
pub(super) struct Names(Vec<(String, Option<(Column, usize)>)>);

/// What an item tells besides single values.
#[derive(Default)]
pub(super) struct Complex {
    /// Licences in the form of `licence.rs`; those of plans beat those of products.
    pub licences: Vec<u8>,
    /// A list was cut off by PowerShell.
    pub is_cut_off: bool,
}

impl Answers {
    /// Reads a piece of the text.
    pub fn push(&mut self, text: &str, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        let Self { scanner, reader } = self;
        scanner.push(text, &mut |piece| reader.piece(&piece, told, data, pool));
    }

    /// The end of the file.
    pub fn finish(&mut self, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        let Self { scanner, reader } = self;
        scanner.finish(&mut |piece| reader.piece(&piece, told, data, pool));
        if data.kind == Some(FileKind::Collector) {
            reader.lines.finish(data);
        }
        // What was begun for a further page that did not come.
        data.lists.pop_if(|list| {
            list.group.is_none() && list.start == list.end && list.others == 0 && list.start > 0
        });
    }
}

impl Reader {
    fn piece(&mut self, piece: &Piece<'_>, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        match piece.cut {
            Cut::TooLong => {
                data.counts.rows += 1;
                data.problem(piece.line, piece.column, say::import_problem_endless);
            }
            Cut::Unfinished => {
                // A line of the collector that was cut off is read again by its next run.
                data.is_cut_off = data.kind != Some(FileKind::Collector);
                data.problem(piece.line, piece.column, say::import_problem_cut_off);
            }
            Cut::Item | Cut::Line | Cut::Whole => {
                let tree = json::read(piece.text);
                let root = tree.as_ref().and_then(json::Tree::root);
                let Some(root) = root.filter(|root| !matches!(root.kind(), ValueKind::Null)) else {
                    data.counts.rows += 1;
                    return data.problem(piece.line, piece.column, say::import_problem_not_json);
                };
                let at = At { line: piece.line, column: piece.column, columns: &[] };
                match piece.cut {
                    Cut::Line => {
                        data.kind = Some(FileKind::Collector);
                        self.lines.line(root, at, &mut self.names, data, pool);
                    }
                    Cut::Item => self.item(root, piece.around, at, told, data, pool),
                    _ => self.whole(root, at, told, data, pool),
                }
            }
        }
    }

    /// An envelope, or a single object.
    fn whole(&mut self, root: Node<'_, '_>, at: At<'_>, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        if let Some(error) = root.get("error") {
            return data.notice(say::import_notice_error(visible(error.text("message"))));
        }
        if *root.kind() == ValueKind::Array {
            return;
        }
        let is_envelope = root.get("value").is_some_and(|value| *value.kind() == ValueKind::Array);
        if !is_envelope {
            return self.item(root, "", at, told, data, pool);
        }
        // Not by path: these names have a dot in them.
        let annotation = |name| root.get(name).and_then(Node::as_text).unwrap_or_default();
        let context = annotation("@odata.context");
        if data.kind.is_none() {
            data.kind = told.kind.or_else(|| recognise::answer(&|_| false, context));
        }
        let has_next = !annotation("@odata.nextLink").is_empty();
        data.has_next |= has_next;
        data.has_last |= !has_next;
        if data.kind == Some(FileKind::LicenceDetails) {
            data.person = named_in(context).map(|person| pool.guid(person));
            if data.counts.rows == 0 {
                // That somebody has no licence is known then.
                data.plans = licence::none();
            }
        }
        if data.kind == Some(FileKind::GraphMembers) {
            let group = named_in(context);
            let mut list = data.lists.pop().unwrap_or_else(|| List::at(data.members.len()));
            list.group = group.map(|group| pool.guid(group));
            list.has_more = has_next;
            data.lists.extend([list, List::at(data.members.len())]);
        }
    }

    fn item(
        &mut self,
        item: Node<'_, '_>,
        around: &str,
        at: At<'_>,
        told: Told<'_>,
        data: &mut Data,
        pool: &mut Pool,
    ) {
        data.counts.rows += 1;
        if *item.kind() != ValueKind::Object {
            return data.problem(at.line, at.column, say::import_problem_not_json);
        }
        let mut values = Values::new();
        let complex = self.names.gather(item, &mut values);
        if complex.is_cut_off {
            data.notice(say::import_notice_depth());
        }
        if data.kind.is_none() {
            data.kind = told.kind.or_else(|| self.recognise(item, around));
            let is_pascal =
                item.children().next().is_some_and(|child| child.key().starts_with(char::is_uppercase));
            data.generation = if is_pascal { Generation::PowerShell } else { Generation::Rest };
        }
        let Some(kind) = data.kind else {
            data.candidates = vec![FileKind::GraphUsers, FileKind::GraphGroups, FileKind::GraphMembers];
            return;
        };
        data.columns.add(values.columns());
        let used = match kind {
            FileKind::Subscriptions => product(item, data),
            FileKind::LicenceDetails => {
                let plans = item.children().find(|child| child.key().eq_ignore_ascii_case("servicePlans"));
                let plans = plans.map(licence::plans);
                let start = usize::from(!data.plans.is_empty());
                data.plans.extend_from_slice(
                    plans.as_deref().and_then(|plans| plans.get(start..)).unwrap_or_default(),
                );
                plans.map(|_| ())
            }
            kind => {
                let licences = number(&complex.licences, pool);
                take(kind, &values, licences, at, data, pool)
            }
        };
        data.counts.used += u64::from(used.is_some());
    }

    fn recognise(&self, item: Node<'_, '_>, around: &str) -> Option<FileKind> {
        const CONTEXT: &str = "\"@odata.context\":\"";
        let context =
            around.split(CONTEXT).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let mut names: Vec<String> = item.children().map(|child| normalised(child.key())).collect();
        let more = item.children().find(|child| child.key() == "AdditionalProperties");
        names.extend(more.into_iter().flat_map(Node::children).map(|child| normalised(child.key())));
        recognise::answer(&|name| names.iter().any(|known| known == name), context)
    }
}

/// The number of licences, if anything is known of them.
pub(super) fn number(licences: &[u8], pool: &mut Pool) -> u32 {
    if licences.is_empty() { NO_LICENCES } else { pool.licences.number(licences) }
}

/// A product of the organisation with its plans.
pub(super) fn product(item: Node<'_, '_>, data: &mut Data) -> Option<()> {
    let property = |node: Node<'_, '_>, name: &str| {
        let found = node.children().find(|child| child.key().eq_ignore_ascii_case(name));
        found.and_then(Node::as_text).and_then(value::guid)
    };
    let product = property(item, "skuId")?;
    let plans = item.children().find(|child| child.key().eq_ignore_ascii_case("servicePlans"))?;
    let plans = plans.children().filter_map(|plan| property(plan, "servicePlanId")).collect();
    data.products.push((product, plans));
    Some(())
}

/// The group whose members an answer holds, or the person whose licences: `…groups('…')/members…`, `…/groups/…/members` or
/// `…users('…')/licenseDetails`.
fn named_in(context: &str) -> Option<u128> {
    context.split(['\'', '/', '(', ')']).find_map(value::guid)
}

impl Names {
    fn column(&mut self, name: &str) -> Option<(Column, usize)> {
        if let Some((_, column)) = self.0.iter().find(|(known, _)| known == name) {
            return *column;
        }
        let column = column(&normalised(name), false);
        if self.0.len() < MAX_NAMES {
            self.0.push((name.to_owned(), column));
        }
        column
    }

    /// What the properties of an item tell, and those that PowerShell puts beside them.
    pub fn gather<'t>(&mut self, item: Node<'t, '_>, values: &mut Values<'t>) -> Complex {
        let mut complex = Complex::default();
        let mut sure = [usize::MAX; COLUMNS];
        let more = item.children().find(|child| child.key() == "AdditionalProperties");
        for child in item.children().chain(more.into_iter().flat_map(Node::children)) {
            // What an answer about changes says of who is gone ("Get incremental changes for users").
            if child.key() == "@removed" {
                values.set(Column::Deleted, "true");
            }
            let Some((column, place)) = self.column(child.key()) else { continue };
            let Some(known) = sure.get_mut(column as usize).filter(|known| place < **known) else { continue };
            *known = place;
            let text = match child.kind() {
                ValueKind::Text(text) => text,
                ValueKind::Boolean(true) => "true",
                ValueKind::Boolean(false) => "false",
                ValueKind::Null => "",
                ValueKind::Array => match list(column, child, &mut complex) {
                    Some(text) => text,
                    None => continue,
                },
                ValueKind::Object | ValueKind::Number => continue,
            };
            complex.is_cut_off |= is_type_name(text);
            if !is_type_name(text) {
                values.set(column, text);
            }
        }
        complex
    }
}

/// What a list tells, if that is a text.
fn list<'t>(column: Column, list: Node<'t, '_>, complex: &mut Complex) -> Option<&'t str> {
    let texts = || list.children().filter_map(Node::as_text);
    complex.is_cut_off |= texts().any(is_type_name);
    let has = |name| texts().any(|text| text == name);
    match column {
        Column::Plans => complex.licences = licence::plans(list),
        Column::Licences if complex.licences.is_empty() => complex.licences = licence::products(list),
        Column::Proxies => return texts().find(|text| text.starts_with("SMTP:")),
        Column::GroupTypes => {
            return Some(match (has("Unified"), has("DynamicMembership")) {
                (true, true) => "Unified,DynamicMembership",
                (true, false) => "Unified",
                (false, true) => "DynamicMembership",
                (false, false) => "",
            });
        }
        _ => {}
    }
    None
}

/// What PowerShell writes in the place of a value that lies deeper than it was told to write, and of every list in CSV.
pub(super) fn is_type_name(text: &str) -> bool {
    ["System.Object[]", "System.String[]", "System.Collections.", "Microsoft.Graph.PowerShell.Models.", "@{"]
        .iter()
        .any(|begin| text.starts_with(begin))
}
