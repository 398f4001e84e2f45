//! What happened to the add-in, newest first: who did what when, how far it has come, and the way back.

use super::export::csv;
use super::undo;
use super::view::Opened;
use crate::activity::line;
use crate::browser::files::download;
use crate::ui::{Button, ButtonKind, LinkButton, live};
use addin_deployment::lifecycle::command::Command;
use deployment_api::AddInDetail;
use deployment_api::lifecycle::ActivityLine;
use leptos::prelude::*;
use messages::{Message, say};

/// The part.
pub(super) fn view(opened: Opened) -> AnyView {
    let i18n = opened.console.i18n;
    let lines = opened.shown(Callback::new(move |detail: AddInDetail| {
        let lines = detail
            .history
            .iter()
            .map(|entry| line::view(opened.console, entry, back(opened, &detail, entry)));
        view! { <ol class="list plain history">{lines.collect_view()}</ol> }.into_any()
    }));
    let real = Memo::new(move |_| opened.only_plans());
    let planned = live(move || {
        let planned = real
            .get()
            .then(|| view! { <p class="muted">{i18n.t(say::addin_history_planned())}</p> }.into_any());
        planned.into_any()
    });
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
            {planned}
            {lines}
        </section>
    }
    .into_any()
}

/// The way back, where there is one.
fn back(opened: Opened, detail: &AddInDetail, entry: &ActivityLine) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let Some(command) = entry.undo.clone().filter(|_| detail.life.rights.change.is_none()) else {
        return ().into_any();
    };
    if let Command::Republish { earlier, .. } = &command {
        let again = undo::again(detail, earlier).map(|route| {
            let href = console.link(&route);
            view! { <LinkButton kind=ButtonKind::Subtle label=i18n.t(say::addin_undo()) href=href /> }
                .into_any()
        });
        return again.into_any();
    }
    let question = undo::question(&entry.line, command);
    view! {
        <Button
            kind=ButtonKind::Subtle
            label=i18n.t(say::addin_undo())
            busy=opened.busy()
            on_press=move |()| undo::ask(console, question.clone(), move |question| opened.ask(question))
        />
    }
    .into_any()
}

fn export(opened: Opened) {
    let i18n = opened.console.i18n;
    let write = |message: &Message| untrack(|| i18n.write(message));
    let Some(detail) = opened.detail.get_untracked() else { return };
    let file = csv(detail.history.iter(), write);
    download(&["history-", detail.row.product.as_str(), ".csv"].concat(), file.as_bytes());
}
