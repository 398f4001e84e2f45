//! Where the tenant differs from the plan, and the two ways to settle it. The page of one add-in shows its own.

use super::state::is_foreign;
use super::view::Delivering;
use crate::addin::asking::Question;
use crate::addin::state::Deed;
use crate::console::Console;
use crate::route::{Part, Route};
use crate::ui::{Button, Definition, DefinitionList, live};
use addin_deployment::delivery::drift::{Drift, DriftItem};
use addin_deployment::lifecycle::command::{Command, Take};
use leptos::prelude::*;
use messages::{Message, say};

/// The list of all differences, and of what is deployed past the console.
pub(super) fn view(delivering: Delivering) -> AnyView {
    let (console, i18n) = (delivering.console, delivering.console.i18n);
    let all = delivering.of(|deliveries| (deliveries.observed_at.is_some(), deliveries.drift.clone()));
    let ask = Callback::new(move |question| delivering.doing.ask(question));
    live(move || {
        let (seen, all) = all.get();
        let (foreign, planned): (Vec<Drift>, Vec<Drift>) = all.into_iter().partition(is_foreign);
        let cards = |list: Vec<Drift>| {
            let may = Settling { busy: delivering.doing.busy(), may_not: delivering.may_not() };
            let card = |drift: Drift| {
                let settled = settle(console, &drift, may, ask);
                view! {
                    <li class="stack-tight">
                        {heading(console, &drift)}
                        {settled}
                    </li>
                }
                .into_any()
            };
            view! { <ul class="list plain card-list">{list.into_iter().map(card).collect_view()}</ul> }
                .into_any()
        };
        let section = |title: Message, list: AnyView| {
            view! {
                <section class="stack-tight">
                    <h2>{i18n.t(title)}</h2>
                    {list}
                </section>
            }
            .into_any()
        };
        let none = || view! { <p class="muted">{i18n.t(say::delivery_differences_none())}</p> }.into_any();
        let differing = seen.then(|| {
            section(say::delivery_differences(), if planned.is_empty() { none() } else { cards(planned) })
        });
        let unknown = (!foreign.is_empty()).then(|| section(say::delivery_foreign(), cards(foreign)));
        view! {
            {differing}
            {unknown}
        }
        .into_any()
    })
}

/// The add-in that differs, with a link to it where it is in the plan.
fn heading(console: Console, drift: &Drift) -> AnyView {
    let i18n = console.i18n;
    let name = drift.name.clone();
    let name = if is_foreign(drift) {
        name.into_any()
    } else {
        let href = console.link(&Route::AddIn(drift.product.clone(), Part::Delivery));
        view! { <a href=href>{name}</a> }.into_any()
    };
    let stores = drift.stores.clone();
    let stores = move || i18n.list(stores.iter().map(|store| i18n.write(&store.label())));
    view! {
        <h3>{name}</h3>
        <p class="muted small">{stores}</p>
    }
    .into_any()
}

/// Whether differences can be settled now.
#[derive(Clone, Copy)]
pub struct Settling {
    /// Whether something is being written.
    pub busy: Signal<bool>,
    /// Why whoever is at the keyboard may not; empty where they may.
    pub may_not: Signal<String>,
}

/// What differs, what comes of either way to settle it, and a button for each.
pub fn settle(console: Console, drift: &Drift, may: Settling, ask: Callback<Question>) -> AnyView {
    let i18n = console.i18n;
    let item = |item: DriftItem| {
        view! {
            <p>{i18n.t(item.what)}</p>
            <DefinitionList>
                <Definition term=i18n.t(say::delivery_if_theirs())>{i18n.t(item.theirs)}</Definition>
                <Definition term=i18n.t(say::delivery_if_ours())>{i18n.t(item.ours)}</Definition>
            </DefinitionList>
        }
        .into_any()
    };
    let refused = drift.ours_refused.clone();
    let Settling { busy, may_not } = may;
    let refused = Signal::derive(move || match (may_not.get(), &refused) {
        (why, _) if !why.is_empty() => why,
        (_, refused) => refused.as_ref().map(|why| i18n.write(why)).unwrap_or_default(),
    });
    let (theirs, ours) = (question(drift, Take::Theirs), question(drift, Take::Ours));
    let (take, keep) = (i18n.t(theirs.label.clone()), i18n.t(ours.label.clone()));
    view! {
        {drift.items.iter().cloned().map(item).collect_view()}
        <div class="row">
            <Button label=take busy=busy unavailable=may_not on_press=move |()| ask.run(theirs.clone()) />
            <Button label=keep busy=busy unavailable=refused on_press=move |()| ask.run(ours.clone()) />
        </div>
    }
    .into_any()
}

/// What is asked before a difference is settled one way.
fn question(drift: &Drift, take: Take) -> Question {
    let name = || drift.name.clone();
    let foreign = is_foreign(drift);
    let (title, body, label, said) = match (take, foreign) {
        (Take::Theirs, false) => (
            say::delivery_theirs_title(name()),
            say::delivery_theirs_body(),
            say::delivery_theirs(name()),
            say::delivery_theirs_done(name()),
        ),
        (Take::Theirs, true) => (
            say::delivery_adopt_title(name()),
            say::drift_foreign_theirs(),
            say::delivery_adopt(name()),
            say::delivery_theirs_done(name()),
        ),
        (Take::Ours, false) => (
            say::delivery_ours_title(name()),
            say::delivery_ours_body(),
            say::delivery_ours(name()),
            say::delivery_ours_done(name()),
        ),
        (Take::Ours, true) => (
            say::delivery_remove_foreign_title(name()),
            say::drift_foreign_ours(),
            say::delivery_remove_foreign(name()),
            say::delivery_ours_done(name()),
        ),
    };
    let command = Command::Settle { product: drift.product.clone(), take };
    let danger = foreign && take == Take::Ours;
    Question { title, body, label, danger, deed: Deed::new(command, said) }
}
