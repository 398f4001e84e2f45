//! What happened to the add-in, newest first: who did what when, how far it has come, and the way back.

use super::asking::Question;
use super::export::csv;
use super::state::Deed;
use super::view::Opened;
use crate::browser::files::download;
use crate::route::{Looking, Part, Route};
use crate::ui::{Badge, Button, ButtonKind, LinkButton};
use crate::words::delivery_word;
use addin_deployment::effect::Changes;
use addin_deployment::lifecycle::command::Command;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::outcome::{HistoryLine, Revision};
use deployment_api::AddInDetail;
use deployment_api::lifecycle::{ActivityLine, DeliveryView};
use leptos::prelude::*;
use messages::{Message, say};

/// The part.
pub(super) fn view(opened: Opened) -> AnyView {
    let i18n = opened.console.i18n;
    let lines = opened.shown(Callback::new(move |detail: AddInDetail| {
        let lines = detail.history.iter().map(|line| entry(opened, &detail, line));
        view! { <ol class="list plain history">{lines.collect_view()}</ol> }.into_any()
    }));
    view! {
        <section class="card stack">
            <div class="row spread">
                <h2>{i18n.t(say::addin_history())}</h2>
                <Button
                    kind=ButtonKind::Subtle
                    label=i18n.t(say::addin_history_export())
                    on_press=move |()| export(opened)
                />
            </div>
            {lines}
        </section>
    }
    .into_any()
}

fn entry(opened: Opened, detail: &AddInDetail, entry: &ActivityLine) -> AnyView {
    let line = &entry.line;
    let (console, i18n) = (opened.console, opened.console.i18n);
    let change = line.change.clone().map(|change| {
        let text = say::addin_history_from_to(change.before, change.after);
        view! { <p class="small">{i18n.t(text)}</p> }.into_any()
    });
    let delivery = delivered(&detail.life.delivery, line.revision).map(|state| {
        let (word, tone) = delivery_word(state);
        view! { <Badge tone=tone label=i18n.t(word) /> }.into_any()
    });
    let record = console.link(&Route::Record(line.revision));
    view! {
        <li class="history-line">
            <p>{i18n.t(line.what.clone())}</p>
            {change}
            <p class="muted small">
                {i18n.t(say::addin_history_line(line.actor.name.clone(), line.at.0))}
            </p>
            <div class="row">
                {delivery} {back(opened, detail, entry)}
                <LinkButton kind=ButtonKind::Subtle label=i18n.t(say::addin_history_record()) href=record />
            </div>
        </li>
    }
    .into_any()
}

/// How far a change has come on its way into the tenant; `None` in a demonstration, where none is on its way, and for
/// what only administrators see.
fn delivered(delivery: &DeliveryView, change: Revision) -> Option<DeliveryState> {
    if delivery.state == DeliveryState::Simulated || change > delivery.changed_in {
        return None;
    }
    Some(match change {
        change if delivery.confirmed >= Some(change) => DeliveryState::Confirmed,
        change if delivery.through >= Some(change) => DeliveryState::HandedOff,
        _ => DeliveryState::Planned,
    })
}

/// The way back, where there is one. A manifest goes back under a higher version, which is chosen among the versions.
fn back(opened: Opened, detail: &AddInDetail, entry: &ActivityLine) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let Some(command) = entry.undo.clone().filter(|_| detail.life.rights.change.is_none()) else {
        return ().into_any();
    };
    if let Command::Republish { earlier, .. } = &command {
        let number = detail.life.versions.iter().rev().position(|version| version.content == *earlier);
        let number = number.and_then(|place| u32::try_from(place + 1).ok());
        let again = number.map(|number| {
            let route = Route::AddIn(detail.row.product.clone(), Part::Versions(Looking::Again(number)));
            let href = console.link(&route);
            view! { <LinkButton kind=ButtonKind::Subtle label=i18n.t(say::addin_undo()) href=href /> }
                .into_any()
        });
        return again.into_any();
    }
    let question = undoing(&entry.line, command);
    view! {
        <Button
            kind=ButtonKind::Subtle
            label=i18n.t(say::addin_undo())
            busy=opened.busy()
            on_press=move |()| ask(opened, question.clone())
        />
    }
    .into_any()
}

/// What will happen: a new change, from what is so now to what was before.
fn undoing(line: &HistoryLine, command: Command) -> Question {
    let body = match line.change.clone() {
        Some(change) => say::addin_undo_body_to(line.what.clone(), change.after, change.before),
        None => say::addin_undo_body(line.what.clone()),
    };
    Question {
        title: say::addin_undo_title(),
        body,
        label: say::addin_undo(),
        danger: matches!(command, Command::Remove { .. } | Command::TurnOff { .. }),
        deed: Deed::new(command, say::addin_undone()),
    }
}

/// Asks; where people get or lose the add-in by it, with how many.
fn ask(opened: Opened, question: Question) {
    let Command::ChangeAccess { product, assignment } = question.deed.command.clone() else {
        return opened.ask(question);
    };
    opened.console.backend().gains(product, assignment).then(move |answer| {
        // Without the numbers it can be asked as well.
        let body = match answer {
            Ok(Changes { gains, loses, keeps, .. }) => {
                let counted = say::record_changes(i64::from(gains), i64::from(loses), i64::from(keeps));
                say::addin_undo_people(question.body, counted)
            }
            Err(_) => question.body,
        };
        opened.ask(Question { body, ..question });
    });
}

fn export(opened: Opened) {
    let i18n = opened.console.i18n;
    let headings = [
        say::addin_record_number(),
        say::addin_record_when(),
        say::addin_record_who(),
        say::addin_record_what(),
        say::addin_record_before(),
        say::addin_record_after(),
    ];
    let write = |message: &Message| untrack(|| i18n.write(message));
    let Some(detail) = opened.detail.get_untracked() else { return };
    let lines = detail.history.iter().map(|entry| &entry.line);
    let file = csv(&headings.map(|heading| write(&heading)), lines, write);
    download(&["history-", detail.row.product.as_str(), ".csv"].concat(), file.as_bytes());
}
