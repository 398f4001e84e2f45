//! An earlier manifest that is to be used again: under a version above the one that runs, and what that changes.

use super::state::{Msg, Versions};
use super::view::Shown;
use crate::acting::Perform as _;
use crate::addin::state::Deed;
use crate::changes;
use crate::load::Load;
use crate::route::{Looking, Part, Route};
use crate::ui::{Button, ButtonKind, LinkButton, MessageBar, Progress, StepHeader, TextField, Tone, live};
use deployment_api::Summary;
use leptos::prelude::*;
use messages::say;

/// The panel.
pub(super) fn view(shown: Shown) -> AnyView {
    let console = shown.opened.console;
    let i18n = console.i18n;
    let earlier = Memo::new(move |_| {
        shown.versions.with(|versions| versions.earlier().map(|line| line.version.clone()))
    });
    let store = Memo::new(move |_| shown.opened.store_updates());
    live(move || match (store.get(), earlier.get()) {
        (Some(why), _) => {
            let (title, body) = (i18n.t(say::addin_update_store()), i18n.t(why));
            view! { <MessageBar tone=Tone::Info title=title body=body /> }.into_any()
        }
        (None, Some(version)) => panel(shown, version),
        (None, None) => view! {
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
    // Nothing but the version is other than in a manifest that ran here before; still it is a change.
    let events = shown.opened.of(|detail| detail.manifest.as_ref().is_some_and(Summary::runs_on_events));
    let known = Memo::new(move |_| shown.versions.with(|versions| versions.changes.value().is_some()));
    let notice = live(move || {
        let events = known.get() && events.get() == Some(true);
        changes::notice(i18n, consent.get(), events, running())
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

/// Which version it gets.
fn higher(shown: Shown) -> AnyView {
    let console = shown.opened.console;
    let i18n = console.i18n;
    let version = Signal::derive(move || shown.versions.with(|versions| versions.version.clone()));
    let error = Signal::derive(move || {
        let why = shown.versions.with(|versions| versions.not_raised().cloned());
        why.map(|why| i18n.write(&why)).unwrap_or_default()
    });
    let higher = Memo::new(move |_| shown.versions.with(|versions| versions.higher.clone()));
    let busy = Signal::derive(move || higher.with(Load::is_loading));
    let raise = move |()| shown.send(Msg::Raise);
    view! {
        <TextField
            label=i18n.t(say::addin_again_version())
            hint=i18n.t(say::addin_again_version_hint())
            value=version
            error=error
            on_input=move |version| shown.send(Msg::Version(version))
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
                // The field says it; whoever pressed the button hears it here.
                Load::Ready(Err(_)) => view! { <p class="visually-hidden">{error}</p> }.into_any(),
                Load::Ready(Ok(higher)) => {
                    view! { <p>{i18n.t(say::addin_again_gets(higher.version))}</p> }.into_any()
                }
            })}
        </div>
    }
    .into_any()
}

/// "Publish 1.0.0.0 again as 2.0.0.1", or what else will happen.
fn button(shown: Shown, earlier: String) -> AnyView {
    let opened = shown.opened;
    let i18n = opened.console.i18n;
    let version =
        move || shown.versions.with(|versions| versions.raised().map(|raised| raised.version.clone()));
    let of_label = earlier.clone();
    let label = move || match version() {
        None => say::addin_again(),
        Some(version) if shown.versions.with(Versions::asks_for_consent) => say::addin_update_submit(version),
        Some(version) if opened.only_plans() => say::addin_again_plan(of_label.clone(), version),
        Some(version) => say::addin_again_as(of_label.clone(), version),
    };
    let unavailable = Signal::derive(move || {
        let why = opened.why_not().or_else(|| {
            shown.versions.with(|versions| match (versions.raised(), versions.command()) {
                (_, Some(_)) => None,
                (Some(_), None) => Some(say::addin_comparing()),
                (None, None) => Some(say::addin_again_make_first()),
            })
        });
        why.map(|why| i18n.write(&why)).unwrap_or_default()
    });
    view! {
        <Button
            kind=ButtonKind::Primary
            label=i18n.live(label)
            busy=opened.busy()
            busy_label=i18n.t(say::addin_sending())
            unavailable=unavailable
            on_press=move |()| {
                let name = opened.name().get_untracked();
                if let Some(deed) = shown.versions.with_untracked(|versions| deed(versions, &earlier, name)) {
                    opened.act(deed);
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
