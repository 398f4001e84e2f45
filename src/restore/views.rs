//! Draws what a file holds, and what would be lost here.

use super::state::Msg;
use super::view::Restoring;
use crate::acting::Perform;
use crate::deploy::outcome::history;
use crate::i18n::I18n;
use crate::settings::view::kind;
use crate::ui::{Button, ButtonKind, Definition, DefinitionList, MessageBar, Tone};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::rescue::{Held, Here};
use deployment_api::lifecycle::RestoreView;
use leptos::prelude::*;
use messages::{Message, say};

/// The file, and what can be done with it.
pub(super) fn judged(restoring: Restoring, view: &RestoreView) -> AnyView {
    let i18n = restoring.console.i18n;
    let busy = Signal::derive(move || restoring.page.with(|page| page.writing.is_busy()));
    let name = restoring.page.with_untracked(|page| page.name.clone());
    view! {
        <h4>{i18n.t(say::restore_holds())}</h4>
        <p class="muted small">{name}</p>
        {held(i18n, &view.held)}
        <h4>{i18n.t(say::restore_lost())}</h4>
        {losses(i18n, view)}
        <div class="row">
            <Button
                kind=ButtonKind::Danger
                label=i18n.t(say::restore_begin())
                busy=busy
                on_press=move |()| restoring.asking.set(true)
            />
            <Button
                label=i18n.t(say::restore_put_away())
                on_press=move |()| restoring.send(Msg::PutAway)
            />
        </div>
    }
    .into_any()
}

/// The question: exactly what is lost.
pub(super) fn lost(restoring: Restoring) -> AnyView {
    let i18n = restoring.console.i18n;
    let view = restoring.page.with_untracked(|page| page.view.value().cloned());
    view! {
        {losses(i18n, &view.unwrap_or_default())}
        <p>{i18n.t(say::restore_for_ever())}</p>
    }
    .into_any()
}

fn held(i18n: I18n, held: &Held) -> AnyView {
    let row = move |term: Message, fact: Signal<String>| {
        view! { <Definition term=i18n.t(term)>{fact}</Definition> }.into_any()
    };
    let number = move |count: u32| Signal::derive(move || i18n.number(count));
    let (setting, saved_at) = (held.setting.clone(), held.saved_at);
    let (add_ins, files) = (held.add_ins, held.files);
    let changes = match held.newest {
        Some(at) => i18n.t(say::restore_changes_newest(whole(held.events), at.0)),
        None => number(0),
    };
    let draft = if held.has_draft { say::restore_draft_there() } else { say::restore_draft_none() };
    let directory = match held.directory {
        Some(Timestamp(at)) if held.has_directory => say::restore_directory_there(at),
        Some(Timestamp(at)) => say::restore_directory_without(at),
        None => say::restore_directory_none(),
    };
    let gap = held.has_gap.then(|| {
        let body = match held.behind {
            0 => say::restore_gap_end(),
            behind => say::restore_gap_behind(whole(behind)),
        };
        let title = i18n.t(say::restore_gap());
        view! { <MessageBar tone=Tone::Warning title=title body=i18n.t(body) /> }.into_any()
    });
    view! {
        <DefinitionList>
            {row(say::plan_page_made(), Signal::derive(move || i18n.moment(saved_at.0)))}
            {row(say::restore_tenant(), Signal::derive(move || kind(i18n, &setting)))}
            {row(say::restore_changes(), changes)}
            {row(say::restore_add_ins(), number(add_ins))}
            {row(say::restore_files(), number(files))}
            {row(say::restore_draft(), i18n.t(draft))}
            {row(say::restore_directory(), i18n.t(directory))}
        </DefinitionList>
        {gap}
    }
    .into_any()
}

fn losses(i18n: I18n, view: &RestoreView) -> AnyView {
    let RestoreView { held, here } = view;
    let Here { seen, newest, has_draft, directory } = here;
    let changes = match seen.lost {
        0 => view! { <p>{i18n.t(say::restore_lost_nothing())}</p> }.into_any(),
        lost => view! {
            <MessageBar
                tone=Tone::Warning
                title=i18n.t(say::restore_lost_changes(whole(lost)))
                details={
                    let newest = newest.clone();
                    move || history(i18n, &newest)
                }
            />
        }
        .into_any(),
    };
    let directory = directory.map(|Timestamp(at)| match held.has_directory {
        true => say::restore_lost_directory(at),
        false => say::restore_kept_directory(at),
    });
    let draft = has_draft.then(say::restore_lost_draft);
    let lines = draft.into_iter().chain(directory).chain([say::restore_lost_roles()]);
    let lines = lines.map(|line| view! { <li>{i18n.t(line)}</li> }.into_any());
    view! {
        {changes}
        <ul class="list">{lines.collect_view()}</ul>
    }
    .into_any()
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
