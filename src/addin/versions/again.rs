//! An earlier manifest that is to be used again: under a version above the one that runs, and what that changes.

use super::state::{Msg, Versions};
use super::view::Shown;
use crate::acting::Perform as _;
use crate::addin::changes;
use crate::addin::state::Deed;
use crate::load::Load;
use crate::route::{Looking, Part, Route};
use crate::ui::{Button, ButtonKind, LinkButton, MessageBar, Progress, StepHeader, TextField, Tone, live};
use leptos::prelude::*;
use messages::say;

/// The panel.
pub(super) fn view(shown: Shown) -> AnyView {
    let console = shown.opened.console;
    let i18n = console.i18n;
    let earlier = Memo::new(move |_| {
        shown.versions.with(|versions| versions.earlier().map(|line| line.version.clone()))
    });
    live(move || match earlier.get() {
        Some(version) => panel(shown, version),
        None => view! {
            <MessageBar
                tone=Tone::Warning
                title=i18n.t(say::addin_again_none())
                actions=move || {
                    view! {
                        <LinkButton
                            label=i18n.t(say::addin_again_back())
                            href=console.link(&shown.route(Looking::All))
                        />
                    }
                }
            />
        }
        .into_any(),
    })
}

fn panel(shown: Shown, version: String) -> AnyView {
    let console = shown.opened.console;
    let i18n = console.i18n;
    let changed = Memo::new(move |_| shown.versions.with(|versions| versions.changes.clone()));
    let consent = Memo::new(move |_| shown.versions.with(Versions::asks_for_consent));
    let running = move || {
        let version = |versions: &Versions| Some(versions.line(versions.running()?)?.version.clone());
        shown.versions.with_untracked(version).unwrap_or_default()
    };
    let notice = live(move || {
        let notice = consent.get().then(|| {
            let details = move || changes::until_consent(i18n, &running());
            let title = i18n.t(say::addin_update_consent());
            view! { <MessageBar tone=Tone::Warning title=title details=details /> }.into_any()
        });
        notice.into_any()
    });
    view! {
        <section class="card stack">
            <StepHeader
                title=i18n.t(say::addin_again_title(version.clone()))
                subtitle=i18n.t(say::addin_again_lead())
            />
            {higher(shown)}
            {changes::loaded(console, changed, Callback::new(move |()| shown.send(Msg::Again)))}
            {notice}
            <div class="step-actions">
                {button(shown, version)}
                <LinkButton label=i18n.t(say::shell_cancel()) href=console.link(&shown.route(Looking::All)) />
            </div>
        </section>
    }
    .into_any()
}

/// Above which version, and which one it gets.
fn higher(shown: Shown) -> AnyView {
    let console = shown.opened.console;
    let i18n = console.i18n;
    let than = Signal::derive(move || shown.versions.with(|versions| versions.than.clone()));
    let higher = Memo::new(move |_| shown.versions.with(|versions| versions.higher.clone()));
    let busy = Signal::derive(move || higher.with(Load::is_loading));
    let raise = move |()| shown.send(Msg::Raise);
    view! {
        <TextField
            label=i18n.t(say::addin_again_than())
            hint=i18n.t(say::addin_again_than_hint())
            value=than
            on_input=move |than| shown.send(Msg::Than(than))
            on_enter=raise
        />
        <div class="row">
            <Button label=i18n.t(say::addin_again_make()) busy=busy on_press=raise />
        </div>
        <div aria-live="polite">
            {live(move || match higher.get() {
                Load::NotAsked => ().into_any(),
                Load::Loading(_) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
                Load::Failed(failure) => {
                    console.failed(say::addin_raise_failed(), &failure, Callback::new(raise))
                }
                Load::Ready(None) => {
                    view! { <MessageBar tone=Tone::Danger title=i18n.t(say::addin_raise_impossible()) /> }
                        .into_any()
                }
                Load::Ready(Some(higher)) => {
                    view! { <p>{i18n.t(say::addin_again_gets(higher.version))}</p> }.into_any()
                }
            })}
        </div>
    }
    .into_any()
}

fn button(shown: Shown, earlier: String) -> AnyView {
    let opened = shown.opened;
    let i18n = opened.console.i18n;
    let version = move || {
        let version = |versions: &Versions| Some(versions.higher.value()?.as_ref()?.version.clone());
        shown.versions.with(version).unwrap_or_default()
    };
    let of_label = earlier.clone();
    let label = move || match version() {
        None => say::addin_again(),
        Some(version) if shown.versions.with(Versions::asks_for_consent) => say::addin_update_submit(version),
        Some(version) if opened.only_plans() => say::addin_again_plan(of_label.clone(), version),
        Some(version) => say::addin_again_as(of_label.clone(), version),
    };
    let waiting = i18n.t(say::addin_comparing());
    let unavailable =
        Signal::derive(move || match (opened.why_not(), shown.versions.with(Versions::command)) {
            (Some(why), _) => i18n.write(&why),
            (None, Some(_)) => String::new(),
            (None, None) => waiting.get(),
        });
    view! {
        <Button
            kind=ButtonKind::Primary
            label=i18n.live(label)
            busy=opened.busy()
            busy_label=i18n.t(say::addin_sending())
            unavailable=unavailable
            on_press=move |()| {
                if let Some(command) = shown.versions.with_untracked(Versions::command) {
                    let product = shown.versions.with_untracked(|versions| versions.product.clone());
                    let said = say::addin_again_done(earlier.clone(), untrack(version));
                    let then = Some(Route::AddIn(product, Part::Overview));
                    opened.act(Deed { then, ..Deed::new(command, said) });
                }
            }
        />
    }
    .into_any()
}

/// What is done; where it changes what was agreed to, it waits for consent first.
fn deed(versions: &Versions, earlier: &str, name: String) -> Option<Deed> {
    let (command, version) = (versions.command()?, versions.raised()?.version.clone());
    let deed = if versions.asks_for_consent() {
        Deed::new(command, say::addin_update_waits(version, name))
    } else {
        Deed::new(command, say::addin_again_done(earlier, version)).settling()
    };
    let then = Some(Route::AddIn(versions.product.clone(), Part::Overview));
    Some(Deed { then, ..deed })
}
