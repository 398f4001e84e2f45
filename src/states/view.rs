//! Draws the states view.

use super::state::in_state;
use crate::catalog::view::{failed, name_cell, of_row, shown, state_cell};
use crate::console::Console;
use crate::people::counts::Counts;
use crate::route::Route;
use crate::ui::{Badge, Column, DataTable, PageHeader, Row, Tab, Tabs, Tone, live};
use crate::words::{assignment_words, state_word};
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::{AddInRow, AddInState};
use leptos::prelude::*;
use messages::{Message, say};

/// The states view.
#[component]
pub fn States() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let counts = Counts::ask(console);
    let filter = Memo::new(move |_| match console.route.get() {
        Route::States(state) => state,
        _ => None,
    });
    let keys = Signal::derive(move || {
        console.add_ins.with(|load| {
            let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
            in_state(rows, filter.get()).into_iter().map(|row| row.product.as_str().to_owned()).collect()
        })
    });
    view! {
        <PageHeader title=i18n.t(say::states_title()) subtitle=i18n.t(say::states_subtitle()) />
        <Tabs
            label=i18n.t(say::states_filter())
            tabs=tabs(console)
            shown=Signal::derive(move || value_of(filter.get()).to_owned())
            on_show=move |value: String| {
                let state = TABS.iter().find(|(_, known)| *known == value).and_then(|(state, _)| *state);
                console.go(&Route::States(state));
            }
        >
            <DataTable
                caption=i18n.t(say::states_title())
                columns=columns(console)
                rows=keys
                row=move |key: String| row(console, counts, key)
                load=shown(console)
                waiting_label=i18n.t(say::shell_loading())
                empty=move || view! { <p class="muted">{i18n.t(say::states_none())}</p> }
                failed=move || failed(console)
            />
        </Tabs>
    }
}

const TABS: [(Option<AddInState>, &str); 4] = [
    (None, "all"),
    (Some(AddInState::Active), "active"),
    (Some(AddInState::TurnedOff), "turned-off"),
    (Some(AddInState::Deleted), "deleted"),
];

fn value_of(state: Option<AddInState>) -> &'static str {
    TABS.iter().find(|(known, _)| *known == state).map_or("", |(_, value)| value)
}

fn tab_word(state: Option<AddInState>) -> Message {
    match state {
        None => say::states_all(),
        Some(state) => state_word(state).0,
    }
}

fn tabs(console: Console) -> Vec<Tab> {
    let i18n = console.i18n;
    TABS.into_iter()
        .map(|(state, value)| Tab {
            value,
            label: i18n.t(tab_word(state)),
            count: Signal::derive(move || {
                let count = console.add_ins.with(|load| {
                    let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
                    in_state(rows, state).len()
                });
                i18n.number(u32::try_from(count).unwrap_or(u32::MAX))
            }),
        })
        .collect()
}

fn columns(console: Console) -> Vec<Column> {
    [
        say::catalog_column_name(),
        say::catalog_column_state(),
        say::states_column_since(),
        say::states_column_expected(),
        say::states_column_access(),
    ]
    .into_iter()
    .map(|message| Column::new(console.i18n.t(message)))
    .collect()
}

fn row(console: Console, counts: Counts, key: String) -> Row {
    let i18n = console.i18n;
    let moment = |take: fn(&AddInRow) -> i64| {
        let key = key.clone();
        Signal::derive(move || i18n.moment(of_row(console, &key, take))).into_any()
    };
    let (link, access, due) = (key.clone(), key.clone(), key.clone());
    Row {
        href: Some(console.link(&Route::parse(&["/add-in/", &link].concat()))),
        cells: vec![
            name_cell(console, &key),
            state(console, &key),
            moment(|row| row.changed_at.0),
            Signal::derive(move || expected(console, &due)).into_any(),
            access_cell(console, counts, access),
        ],
    }
}

/// To whom it is assigned, and how many people that comes to today.
fn access_cell(console: Console, counts: Counts, key: String) -> AnyView {
    let i18n = console.i18n;
    let own = key.clone();
    let access = move || {
        // Nobody has an add-in that is deleted, whomever it was assigned to.
        let has = |row: &AddInRow| (row.state != AddInState::Deleted).then(|| row.assignment.clone());
        of_row(console, &own, has).map_or_else(|| "–".to_owned(), |access| assignment_words(i18n, &access))
    };
    let count = move || of_row(console, &key, |row| counts.words(i18n, row));
    view! {
        <span>{access}</span>
        <span class="row-detail">{count}</span>
    }
    .into_any()
}

/// The state; and that an update waits for consent, which is urgent.
fn state(console: Console, key: &str) -> AnyView {
    let (i18n, own) = (console.i18n, key.to_owned());
    let waits =
        Memo::new(move |_| of_row(console, &own, |row| row.pending && row.state != AddInState::Deleted));
    view! {
        {state_cell(console, key)}
        {live(move || {
            let badge = waits.get().then(|| {
                view! { <Badge tone=Tone::Warning label=i18n.t(say::addin_pending_badge()) /> }.into_any()
            });
            badge.into_any()
        })}
    }
    .into_any()
}

/// By when everybody concerned sees the last change. Nobody does before it is carried into the tenant.
fn expected(console: Console, key: &str) -> String {
    let row = of_row(console, key, |row| Some((row.delivery, row.expected_by.0)));
    match row {
        Some((DeliveryState::Simulated | DeliveryState::Confirmed | DeliveryState::Attested, by)) => {
            console.i18n.moment(by)
        }
        _ => "–".to_owned(),
    }
}
