//! Draws the catalog.

use super::state::matching;
use crate::browser::text::lower;
use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::route::{Route, Step};
use crate::ui::{
    Badge, ButtonKind, Column, DataTable, EmptyState, Icon, LinkButton, Load as Shown, PageHeader, Row,
    SearchBox, Tone, live,
};
use crate::words::{delivery_word, host_list, state_word_of};
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::AddInRow;
use deployment_api::lifecycle::RolloutBrief;
use leptos::prelude::*;
use messages::say;

/// Whether a list that is read from the console's list of add-ins can be shown.
#[must_use]
pub fn shown(console: Console) -> Signal<Shown> {
    Signal::derive(move || {
        console.add_ins.with(|load| match load {
            Load::NotAsked | Load::Loading(None) => Shown::Waiting,
            Load::Ready(_) | Load::Loading(Some(_)) => Shown::Ready,
            Load::Failed(_) => Shown::Failed,
        })
    })
}

/// Something of one row of the list, by its product ID; the default when it is gone meanwhile.
pub fn of_row<T: Default>(console: Console, key: &str, take: impl Fn(&AddInRow) -> T) -> T {
    console.add_ins.with(|load| {
        let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
        rows.iter().find(|row| row.product.as_str() == key).map(take).unwrap_or_default()
    })
}

/// What stands in the place of the list when it cannot be read.
pub fn failed(console: Console) -> AnyView {
    live(move || {
        let bar = console.add_ins.with(|load| match load {
            Load::Failed(failure) => {
                let again = Callback::new(move |()| console.refresh());
                Some(console.failed(say::catalog_failed(), failure, again))
            }
            _ => None,
        });
        bar.into_any()
    })
}

/// The catalog.
#[component]
pub fn Catalog() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let query = RwSignal::new(String::new());
    let keys = Signal::derive(move || {
        console.add_ins.with(|load| {
            let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
            let found = matching(rows, &query.read(), lower);
            found.into_iter().map(|row| row.product.as_str().to_owned()).collect()
        })
    });
    let count = move || i64::try_from(keys.with(Vec::len)).unwrap_or(i64::MAX);
    let any = Memo::new(move |_| {
        console.add_ins.with(|load| load.value().is_some_and(|read| !read.value.is_empty()))
    });
    view! {
        <PageHeader
            title=i18n.t(say::catalog_title())
            subtitle=i18n.t(say::catalog_subtitle())
            actions=move || {
                view! {
                    <LinkButton
                        kind=ButtonKind::Primary
                        icon=Icon::Add
                        label=i18n.t(say::catalog_deploy())
                        href=console.link(&Route::Deploy(Step::Begin))
                    />
                }
            }
        />
        {move || {
            any.get()
                .then(|| {
                    view! {
                        <SearchBox
                            label=i18n.t(say::catalog_search())
                            hint=i18n.t(say::catalog_search_hint())
                            value=query
                            on_input=move |text| query.set(text)
                            clear_label=i18n.t(say::shell_clear())
                            result=i18n.live(move || say::catalog_count(count()))
                        />
                    }
                        .into_any()
                })
        }}
        <DataTable
            caption=i18n.t(say::catalog_table())
            columns=columns(console)
            rows=keys
            row=move |key: String| row(console, key)
            load=shown(console)
            waiting_label=i18n.t(say::shell_loading())
            empty=move || empty(console, query)
            failed=move || failed(console)
        />
    }
}

fn columns(console: Console) -> Vec<Column> {
    let t = |message| console.i18n.t(message);
    vec![
        Column::new(t(say::catalog_column_name())),
        Column::new(t(say::catalog_column_hosts())),
        Column::new(t(say::catalog_column_version())),
        Column::new(t(say::catalog_column_state())),
        Column::new(t(say::catalog_column_people())).at_end(),
    ]
}

/// The name and publisher of a row: the first cell wherever add-ins are listed.
pub fn name_cell(console: Console, key: &str) -> AnyView {
    let (name_key, provider_key) = (key.to_owned(), key.to_owned());
    view! {
        <span class="cell-title">{move || of_row(console, &name_key, |row| row.name.clone())}</span>
        <span class="cell-note">{move || of_row(console, &provider_key, |row| row.provider.clone())}</span>
    }
    .into_any()
}

/// The state of a row as a badge, and how far its plan has come. Only what was seen in the tenant is green: a state that
/// is planned is none yet.
pub fn state_cell(console: Console, key: &str) -> AnyView {
    let (i18n, key) = (console.i18n, key.to_owned());
    let state = Memo::new(move |_| of_row(console, &key, |row| Some((row.state, row.delivery, row.rollout))));
    live(move || {
        let badges = state.get().map(|(state, delivery, rollout)| {
            let (word, tone) = state_word_of(state, delivery);
            view! {
                <span class="row">
                    <Badge tone=tone label=i18n.t(word) />
                    {delivery_badge(i18n, delivery)}
                    {rollout.map(|rollout| rollout_badge(i18n, rollout))}
                </span>
            }
        });
        badges.into_any()
    })
}

/// How far a plan has come; nothing in a demonstration. The tick is for what was seen in the tenant alone.
pub fn delivery_badge(i18n: I18n, delivery: DeliveryState) -> AnyView {
    let (word, tone) = delivery_word(delivery);
    let label = i18n.t(word);
    match delivery {
        DeliveryState::Simulated => ().into_any(),
        DeliveryState::Confirmed => {
            view! { <Badge tone=tone label=label icon=Icon::CheckCircle /> }.into_any()
        }
        _ => view! { <Badge tone=tone label=label /> }.into_any(),
    }
}

/// How far a rollout has come, and whether somebody should go on with it.
pub fn rollout_badge(i18n: I18n, rollout: RolloutBrief) -> AnyView {
    let (ring, of) = (i64::from(rollout.ring), i64::from(rollout.of));
    let (word, tone) = match rollout {
        RolloutBrief { held: true, .. } => (say::states_ring_held(ring, of), Tone::Warning),
        RolloutBrief { due: true, .. } => (say::states_ring_due(ring, of), Tone::Info),
        _ => (say::states_ring(ring, of), Tone::Neutral),
    };
    view! { <Badge tone=tone label=i18n.t(word) /> }.into_any()
}

fn row(console: Console, key: String) -> Row {
    let i18n = console.i18n;
    let text = |take: fn(&AddInRow) -> String| {
        let key = key.clone();
        Signal::derive(move || of_row(console, &key, take)).into_any()
    };
    let (hosts, people, link) = (key.clone(), key.clone(), key.clone());
    Row {
        href: Some(console.link(&Route::parse(&["/add-in/", &link].concat()))),
        cells: vec![
            name_cell(console, &key),
            Signal::derive(move || host_list(i18n, &of_row(console, &hosts, |row| row.hosts.clone())))
                .into_any(),
            text(|row| row.version.clone()),
            state_cell(console, &key),
            Signal::derive(move || i18n.number(of_row(console, &people, |row| row.reached))).into_any(),
        ],
    }
}

fn empty(console: Console, query: RwSignal<String>) -> AnyView {
    let i18n = console.i18n;
    if !query.read().trim().is_empty() {
        return view! { <p class="muted">{i18n.live(move || say::catalog_none_found(query.get()))}</p> }
            .into_any();
    }
    view! {
        <EmptyState
            icon=Icon::Apps
            title=i18n.t(say::catalog_empty_title())
            body=i18n.t(say::catalog_empty_body())
        />
    }
    .into_any()
}
