//! A table of things, one row each. The first cell of a row is its header and, where the thing has a page, the link
//! to it; the whole row can be clicked. On a narrow screen each row becomes a card.
//!
//! States: waiting (rows of grey bars, shown after half a second), ready, empty, failed (the caller says what to do).
//! Keyboard: Tab through the sortable headers, the row links and the controls in the rows; Enter sorts or opens.
//! The rows come sorted: the table only asks for an order.

use leptos::prelude::*;

use super::{icon::Icon, live::keyed};

/// Whether there is something to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Load {
    /// Not known yet.
    #[default]
    Waiting,
    /// It is here.
    Ready,
    /// It could not be fetched, which is not the same as there being nothing.
    Failed,
}

/// One column.
#[derive(Clone)]
pub struct Column {
    /// Its header.
    pub label: Signal<String>,
    /// True where the person may order by it.
    pub sortable: bool,
    /// True for numbers, which end where the column ends.
    pub at_end: bool,
}

impl Column {
    /// A column of text that the person cannot order by.
    pub fn new(label: impl Into<Signal<String>>) -> Self {
        Self { label: label.into(), sortable: false, at_end: false }
    }

    /// Lets the person order by it.
    pub fn sortable(self) -> Self {
        Self { sortable: true, ..self }
    }

    /// Sets it against the end of the column, as numbers are.
    pub fn at_end(self) -> Self {
        Self { at_end: true, ..self }
    }
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The place of the column.
    pub column: usize,
    /// Largest or latest first.
    pub descending: bool,
}

/// What one row shows.
pub struct Row {
    /// Where the row leads, if anywhere.
    pub href: Option<Signal<String>>,
    /// One per column. The first one is the content of the link.
    pub cells: Vec<AnyView>,
}

/// A table. See the module for its states.
#[component]
pub fn DataTable(
    /// What the rows are; the table's caption, said by screen readers.
    #[prop(into)]
    caption: Signal<String>,
    /// The columns, in order.
    columns: Vec<Column>,
    /// The key of every row, in the order of the rows.
    #[prop(into)]
    rows: Signal<Vec<String>>,
    /// Draws the row of a key. It is called once per key: what may change in a row, is read from a signal.
    #[prop(into)]
    row: Callback<String, Row>,
    /// The present order.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Called with the order that the person asks for.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
    /// Whether the rows are here.
    #[prop(default = Load::Ready.into(), into)]
    load: Signal<Load>,
    /// Said while waiting.
    #[prop(optional, into)]
    waiting_label: Signal<String>,
    /// Shown when there are no rows.
    #[prop(optional, into)]
    empty: ViewFn,
    /// Shown when the rows could not be fetched.
    #[prop(optional, into)]
    failed: ViewFn,
) -> impl IntoView {
    let labels: Vec<_> = columns.iter().map(|column| (column.label, column.at_end)).collect();
    let headers = columns
        .into_iter()
        .enumerate()
        .map(|(index, column)| header_cell(index, column, sort, on_sort))
        .collect_view();
    let labels = StoredValue::new(labels);
    let bare = Memo::new(move |_| load.get() != Load::Ready || rows.read().is_empty());
    view! {
        <div class="table-frame">
            <table class="table" role="table" aria-label=caption hidden=move || bare.get()>
                <thead role="rowgroup">
                    <tr role="row">{headers}</tr>
                </thead>
                <tbody role="rowgroup">
                    {keyed(
                        rows,
                        Callback::new(move |key| labels.with_value(|labels| body_row(row.run(key), labels))),
                    )}
                </tbody>
            </table>
            {move || match (load.get(), bare.get()) {
                (Load::Ready, false) => ().into_any(),
                (Load::Ready, true) => empty.run(),
                (Load::Failed, _) => failed.run(),
                (Load::Waiting, _) => super::progress::skeleton(waiting_label),
            }}
        </div>
    }
}

fn header_cell(
    index: usize,
    column: Column,
    sort: Signal<Option<Sort>>,
    on_sort: Option<Callback<Sort>>,
) -> AnyView {
    let Column { label, sortable, at_end } = column;
    let here = move || sort.get().filter(|sort| sort.column == index);
    let direction = move || here().map(|sort| if sort.descending { "descending" } else { "ascending" });
    let content = match on_sort.filter(|_| sortable) {
        Some(on_sort) => view! {
            <button
                type="button"
                class="sort"
                on:click=move |_| {
                    let descending = sort.get_untracked().is_some_and(|now| now.column == index && !now.descending);
                    on_sort.run(Sort { column: index, descending });
                }
            >
                <span>{label}</span>
                {move || {
                    let arrow = here().map(|sort| if sort.descending { Icon::ArrowDown } else { Icon::ArrowUp });
                    arrow.map(Icon::view).into_any()
                }}
            </button>
        }
        .into_any(),
        None => label.into_any(),
    };
    view! {
        <th role="columnheader" scope="col" class:at-end=at_end aria-sort=direction>
            {content}
        </th>
    }
    .into_any()
}

fn body_row(row: Row, labels: &[(Signal<String>, bool)]) -> AnyView {
    let Row { href, cells } = row;
    let is_link = href.is_some();
    let mut cells = cells.into_iter();
    let first = cells.next();
    let head = match href {
        Some(href) => view! { <a class="row-link" href=href>{first}</a> }.into_any(),
        None => first.into_any(),
    };
    let rest = cells
        .zip(labels.iter().skip(1).copied())
        .map(|(cell, (label, at_end))| {
            view! {
                <td role="cell" class:at-end=at_end>
                    // Only shown where the row is a card and its header far away; there the header row is hidden.
                    <span class="cell-label" aria-hidden="true">
                        {label}
                    </span>
                    <div class="cell">{cell}</div>
                </td>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <tr role="row" class:linked=is_link>
            <th role="rowheader" scope="row">
                {head}
            </th>
            {rest}
        </tr>
    }
    .into_any()
}
