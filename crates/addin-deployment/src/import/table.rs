//! What the rows of a CSV file tell.

use super::answer::is_type_name;
use super::column::{Values, column, is_list, normalised};
use super::csv::{Csv, Event, Row};
use super::licence;
use super::preview::{Column, FileKind, Generation, Heading, Mapping, Side};
use super::recognise::{self, Refusal};
use super::rows::{At, Data, NO_LICENCES, Object, Pool};
use super::value::{self, Recipient};
use messages::say;
use office_addin_manifest::json;

/// Headings that are kept to be shown.
const MAX_HEADINGS: usize = 200;

/// Reads one CSV file.
#[derive(Default)]
pub(super) struct Table {
    csv: Csv,
    rows: Rows,
}

/// What the headings told.
#[derive(Default)]
struct Rows {
    has_headings: bool,
    columns: Vec<Option<Column>>,
    /// The licences that the last row had, for the next row mostly has the same.
    last_licences: (String, u32),
}

/// What an administrator said about the file.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub kind: Option<FileKind>,
    pub mapping: &'a Mapping,
}

impl Table {
    /// Reads a piece of the text.
    pub fn push(&mut self, text: &str, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        let Self { csv, rows } = self;
        csv.push(text, &mut |event| rows.event(event, told, data, pool));
    }

    /// The end of the file.
    pub fn finish(&mut self, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        let Self { csv, rows } = self;
        csv.finish(&mut |event| rows.event(event, told, data, pool));
        if !rows.has_headings && data.refused.is_none() {
            data.refused = Some(say::import_refused_empty());
        }
    }
}

impl Rows {
    fn event(&mut self, event: Event<'_>, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        if data.refused.is_some() {
            return;
        }
        match event {
            Event::Template => data.refused = Some(say::import_refused_template()),
            Event::Endless(line) => {
                data.counts.rows += 1;
                data.problem(line, 0, say::import_problem_endless);
            }
            Event::Row(row) if self.has_headings => self.row(&row, data, pool),
            Event::Row(row) => self.headings(&row, told, data),
        }
    }

    fn headings(&mut self, row: &Row<'_>, told: Told<'_>, data: &mut Data) {
        self.has_headings = true;
        let written: Vec<String> = row.fields().map(str::to_owned).collect();
        data.refused = recognise::refusal(&written).map(|refusal| match refusal {
            Refusal::Template => say::import_refused_template(),
            Refusal::Passwords => say::import_refused_passwords(),
        });
        if data.refused.is_some() {
            return;
        }
        let names: Vec<String> = written.iter().map(|heading| normalised(heading)).collect();
        let is_report = names.iter().any(|name| name == "reportrefreshdate");
        let by_hand = |name: &String| told.mapping.columns.iter().find(|(heading, _)| heading == name);
        let found = names.iter().map(|name| match by_hand(name) {
            Some((_, column)) => column.map(|column| (column, 0)),
            None => column(name, is_report).map(|(column, place)| (column, place + 1)),
        });
        self.columns = surest(&found.collect::<Vec<_>>());
        for ((text, name), found) in written.into_iter().zip(&names).zip(&self.columns) {
            if data.headings.len() < MAX_HEADINGS {
                data.headings.push(Heading { text, column: *found, by_hand: by_hand(name).is_some() });
            }
            if let Some(found) = found {
                data.columns.insert(*found);
            }
        }
        let found = recognise::candidates(&names);
        let chosen = told.kind.map(|kind| {
            let form = found.iter().find(|(candidate, _)| *candidate == kind);
            (kind, form.map(|(_, generation)| *generation).unwrap_or_default())
        });
        let has = |columns: &[Column]| data.columns.has_any(columns);
        let by_columns = || {
            let is_group = has(&[Column::GroupType, Column::MembershipType, Column::GroupTypes]);
            let is_said = |heading: &Heading| heading.by_hand && heading.column == Some(Column::Id);
            // Devices and applications have an object ID and a name as well.
            let is_person = has(&[Column::Upn]) || data.headings.iter().any(is_said);
            let kind = if is_group { FileKind::Groups } else { FileKind::People };
            (is_person || is_group && has(&[Column::Id])).then_some((kind, Generation::Any))
        };
        let known = match found.as_slice() {
            [] => chosen.or_else(by_columns),
            [only] => chosen.or(Some(*only)),
            _ => chosen,
        };
        let mut candidates: Vec<FileKind> = found.iter().map(|(kind, _)| *kind).collect();
        if candidates.is_empty() && has(&[Column::Id]) {
            candidates = vec![FileKind::People, FileKind::Groups, FileKind::GroupMembers];
        }
        data.candidates = candidates;
        data.kind = known.map(|(kind, _)| kind);
        data.generation = known.map(|(_, generation)| generation).unwrap_or_default();
        // The Exchange admin center of today is that of the cloud.
        if known == Some((FileKind::Mailboxes, Generation::Admin2025)) {
            data.side = Some(Side::Cloud);
        }
    }

    fn row(&mut self, row: &Row<'_>, data: &mut Data, pool: &mut Pool) {
        if row.fields().all(|field| field.trim().is_empty()) {
            return;
        }
        data.counts.rows += 1;
        let Some(kind) = data.kind else { return };
        if (self.columns.len()..row.len()).any(|place| !row.field(place).trim().is_empty()) {
            return data.problem(row.line, 0, say::import_problem_too_many_fields);
        }
        if row.is_last && row.len() < self.columns.len() {
            data.is_cut_off = true;
            return data.problem(row.line, 0, say::import_problem_cut_off);
        }
        let mut values = Values::new();
        for (place, column) in self.columns.iter().enumerate() {
            let Some(column) = *column else { continue };
            let field = row.field(place);
            if is_list(column) && is_type_name(field) {
                data.notice(say::import_notice_depth());
            } else {
                values.set(column, field);
            }
        }
        let licences = self.licences(&values, data, pool);
        if data.time.is_none() && data.columns.has_any(&[Column::ReportDate]) {
            data.time = value::moment(values.text(Column::ReportDate));
        }
        let at = At { line: row.line, column: 0, columns: &self.columns };
        let taken = take(kind, &values, licences, at, data, pool);
        data.counts.used += u64::from(taken.is_some());
    }

    /// What the row says about licences: names of products, or the lists of Microsoft Graph written whole.
    fn licences(&mut self, values: &Values<'_>, data: &mut Data, pool: &mut Pool) -> u32 {
        if let Some(names) = values.get(Column::Products).map(str::trim).filter(|names| !names.is_empty()) {
            if self.last_licences.0 != names {
                self.last_licences = (names.to_owned(), pool.licences.number(&licence::names(names)));
            }
            return self.last_licences.1;
        }
        for (column, read) in [(Column::Plans, PLANS), (Column::Licences, PRODUCTS)] {
            let text = values.text(column);
            if text.starts_with('[')
                && let Some(tree) = json::read(text)
                && let Some(root) = tree.root()
            {
                return pool.licences.number(&read(root));
            }
            if !text.is_empty() {
                data.notice(say::import_notice_licence_format());
            }
        }
        NO_LICENCES
    }
}

/// What each heading tells, out of what it can tell and how sure that is: of two that tell the same the surer one counts,
/// and of two that are as sure the first.
fn surest(found: &[Option<(Column, usize)>]) -> Vec<Option<Column>> {
    let is_beaten = |column: Column, own: (usize, usize)| {
        let mut others = found.iter().enumerate().filter_map(|(place, found)| Some((place, (*found)?)));
        others.any(|(place, (other, sure))| other == column && (sure, place) < own)
    };
    let told = found.iter().enumerate().map(|(place, found)| {
        let (column, sure) = (*found)?;
        (!is_beaten(column, (sure, place))).then_some(column)
    });
    told.collect()
}

const PLANS: fn(json::Node<'_, '_>) -> Vec<u8> = licence::plans;
const PRODUCTS: fn(json::Node<'_, '_>) -> Vec<u8> = licence::products;

/// Takes a row or item for what its file is; `None` when it is of no use.
pub(super) fn take(
    kind: FileKind,
    values: &Values<'_>,
    licences: u32,
    at: At<'_>,
    data: &mut Data,
    pool: &mut Pool,
) -> Option<()> {
    let used = |_: Object| ();
    match kind {
        FileKind::EntraGroups | FileKind::Groups | FileKind::GraphGroups => {
            data.group(values, at, pool).map(used)
        }
        FileKind::GroupMembers | FileKind::GraphMembers => data.member(values, at, pool),
        FileKind::Mailboxes => match value::recipient(values.text(Column::Recipient)) {
            Some(Recipient::Group(_)) => data.group(values, at, pool).map(used),
            Some(Recipient::Nobody) => Some(()),
            _ => data.person(values, licences, at, pool).map(used),
        },
        _ => data.person(values, licences, at, pool).map(used),
    }
}
