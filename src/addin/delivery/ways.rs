//! What is to be carried over, and the ways: those that can, the recommended one first, and why the others cannot.

use super::Delivering;
use super::ladder::planned_at;
use super::state::Msg;
use crate::acting::Perform as _;
use crate::addin::ticking::boxes;
use crate::browser::files::download;
use crate::load::Load;
use crate::ui::{Badge, Button, ButtonKind, Disclosure, MessageBar, Progress, Tone, live};
use addin_deployment::lifecycle::command::{ContentHash, Route};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::outcome::Revision;
use deployment_api::lifecycle::{Way, Ways};
use leptos::prelude::*;
use messages::{Message, say};

/// The section.
pub(super) fn view(delivering: Delivering, state: DeliveryState) -> AnyView {
    let console = delivering.opened.console;
    let i18n = console.i18n;
    let ways = Memo::new(move |_| delivering.carrying.with(|carrying| carrying.ways.steady()));
    live(move || match ways.get() {
        Load::Ready(Some(ways)) => carry(delivering, state, *ways),
        Load::Ready(None) => ().into_any(),
        Load::Failed(failure) => {
            let again = Callback::new(move |()| delivering.send(Msg::Refresh));
            console.failed(say::delivery_carry_failed(), &failure, again)
        }
        Load::NotAsked | Load::Loading(_) => {
            view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
        }
    })
}

fn carry(delivering: Delivering, state: DeliveryState, ways: Ways) -> AnyView {
    let i18n = delivering.opened.console.i18n;
    let Ways { changes, to_be_shown, ways, manifest } = ways;
    if changes.is_empty() {
        let said = i18n.live(move || match state {
            DeliveryState::HandedOff => say::delivery_nothing_more(),
            _ if to_be_shown.is_empty() => say::delivery_nothing(),
            _ => say::delivery_nothing_shown(i18n.list(to_be_shown.iter().map(|what| i18n.write(what)))),
        });
        return view! { <p class="muted">{said}</p> }.into_any();
    }
    let (open, shut): (Vec<Way>, Vec<Way>) = ways.into_iter().partition(|way| way.offered.why_not.is_none());
    let change = |change: Message| view! { <li>{i18n.t(change)}</li> }.into_any();
    let mut open = open.into_iter();
    let first = match open.next() {
        Some(way) => self::way(delivering, way, true, manifest.clone()),
        None => view! { <MessageBar tone=Tone::Warning title=i18n.t(say::delivery_no_way()) /> }.into_any(),
    };
    let others: Vec<AnyView> = open.map(|way| self::way(delivering, way, false, manifest.clone())).collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <Disclosure label=i18n.t(say::delivery_other_ways())>
                <div class="stack">{others}</div>
            </Disclosure>
        }
        .into_any()
    });
    let ways = view! {
        {first}
        {others}
        {not_these(delivering, shut)}
    }
    .into_any();
    // What was handed off can be carried once more, but that is not what comes next.
    let ways = if state == DeliveryState::HandedOff {
        view! { <Disclosure label=i18n.t(say::delivery_carry_again())>{ways}</Disclosure> }.into_any()
    } else {
        ways
    };
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::delivery_carry())}</h2>
            <ul class="list">{changes.into_iter().map(change).collect_view()}</ul>
            {failed(delivering)}
            {ways}
        </section>
    }
    .into_any()
}

fn failed(delivering: Delivering) -> AnyView {
    let i18n = delivering.opened.console.i18n;
    let failed = Memo::new(move |_| delivering.carrying.with(|carrying| carrying.failed.clone()));
    live(move || {
        let bar = failed.get().map(|failure| {
            let (title, body) = (i18n.t(say::delivery_script_failed()), i18n.t(failure.message()));
            view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
        });
        bar.into_any()
    })
}

fn not_these(delivering: Delivering, shut: Vec<Way>) -> AnyView {
    let i18n = delivering.opened.console.i18n;
    if shut.is_empty() {
        return ().into_any();
    }
    let line = move |way: Way| {
        let why = way.offered.why_not.map(|why| i18n.t(why)).unwrap_or_default();
        view! {
            <li>
                <p>{i18n.t(way.offered.name)}</p>
                <p class="muted small">{why}</p>
            </li>
        }
        .into_any()
    };
    view! {
        <Disclosure label=i18n.t(say::delivery_not_ways())>
            <ul class="list plain stack-tight">{shut.into_iter().map(line).collect_view()}</ul>
        </Disclosure>
    }
    .into_any()
}

/// One way: what must be known of it, its steps, and the hand-off.
fn way(delivering: Delivering, way: Way, first: bool, manifest: Option<(ContentHash, String)>) -> AnyView {
    let i18n = delivering.opened.console.i18n;
    let route = way.offered.route;
    let advice = first
        .then(|| view! { <Badge tone=Tone::Info label=i18n.t(say::delivery_recommended()) /> }.into_any());
    let note = |note: Message| view! { <li>{i18n.t(note)}</li> }.into_any();
    let left_out = (!way.left_out.is_empty()).then(|| {
        let names = way.left_out.clone();
        let said = i18n.live(move || say::delivery_left_out(i18n.list(names.iter().cloned())));
        view! { <MessageBar tone=Tone::Warning title=said /> }.into_any()
    });
    // A script carries the manifest in itself.
    let manifest = manifest.filter(|_| !way.script).map(|manifest| save_manifest(delivering, manifest));
    view! {
        <section class="stack-tight way">
            <div class="row">
                <h3>{i18n.t(way.offered.name.clone())}</h3>
                {advice}
            </div>
            <ul class="list">{way.offered.notes.into_iter().map(note).collect_view()}</ul>
            {left_out}
            {steps(delivering, route, way.steps)}
            <div class="row">
                {way.script.then(|| save_script(delivering, route, way.offered.name.clone()))}
                {manifest}
                {hand_off(delivering, route, way.script, way.offered.name)}
            </div>
            {made(delivering, route)}
        </section>
    }
    .into_any()
}

/// The steps, to be ticked off by whoever does them. With another plan they begin anew.
fn steps(delivering: Delivering, route: Route, steps: Vec<Message>) -> AnyView {
    let (console, i18n) = (delivering.opened.console, delivering.opened.console.i18n);
    let name = delivering.carrying.with_untracked(|carrying| carrying.name_of_ticks(route));
    let planned_at = delivering.opened.of(planned_at);
    let list = live(move || {
        let Some(at) = planned_at.get() else { return ().into_any() };
        let boxes = boxes(console, name.clone(), at, &steps, |step| i18n.t(step.clone()));
        let steps = boxes.into_iter().map(|step| view! { <li>{step}</li> }.into_any()).collect_view();
        view! { <ol class="list plain stack-tight">{steps}</ol> }.into_any()
    });
    view! {
        <h4>{i18n.t(say::delivery_steps())}</h4>
        {list}
    }
    .into_any()
}

/// Where the log stands by what is on screen.
fn known(delivering: Delivering) -> Option<Revision> {
    delivering.opened.page.with_untracked(|page| page.detail.value().map(|read| read.revision))
}

fn save_script(delivering: Delivering, route: Route, name: Message) -> AnyView {
    let i18n = delivering.opened.console.i18n;
    let made = Memo::new(move |_| delivering.carrying.with(|carrying| carrying.made_for(route).is_some()));
    live(move || {
        let (kind, label) = match made.get() {
            true => (ButtonKind::Secondary, say::delivery_script_again(name.clone())),
            false => (ButtonKind::Primary, say::delivery_script(name.clone())),
        };
        let press = move |()| delivering.send(Msg::Download(route));
        view! { <Button kind=kind label=i18n.t(label) on_press=press /> }.into_any()
    })
}

fn save_manifest(delivering: Delivering, (content, name): (ContentHash, String)) -> AnyView {
    let i18n = delivering.opened.console.i18n;
    let press = move |()| {
        let name = name.clone();
        delivering.opened.console.backend().kept(content.clone()).then(move |answer| match answer {
            Ok(Some(bytes)) => download(&name, &bytes),
            Ok(None) => {
                delivering.ui.toast(Tone::Danger, i18n.write(&say::delivery_manifest_gone()));
            }
            Err(failure) => delivering.ui.toast(Tone::Danger, i18n.write(&failure.message())),
        });
    };
    view! { <Button label=i18n.t(say::delivery_manifest()) on_press=press /> }.into_any()
}

/// That it was carried over, or given to whoever does: of a script, only once it was saved.
fn hand_off(delivering: Delivering, route: Route, script: bool, way: Message) -> AnyView {
    let (opened, i18n) = (delivering.opened, delivering.opened.console.i18n);
    let ready = Memo::new(move |_| {
        !script || delivering.carrying.with(|carrying| carrying.made_for(route).is_some())
    });
    let missing = i18n.t(say::delivery_script_first());
    let unavailable = Signal::derive(move || match (opened.why_not(), ready.get()) {
        (Some(why), _) => i18n.write(&why),
        (None, false) => missing.get(),
        (None, true) => String::new(),
    });
    let press = move |()| {
        let name = opened.name().get_untracked();
        delivering.send(Msg::HandedOff(route, known(delivering), name));
    };
    let label = i18n.t(say::delivery_handed_off(way));
    // What comes next is drawn as that.
    live(move || {
        let kind = if script && ready.get() { ButtonKind::Primary } else { ButtonKind::Secondary };
        view! {
            <Button kind=kind label=label busy=opened.busy() unavailable=unavailable on_press=press />
        }
        .into_any()
    })
}

/// What was saved, with its hash, and that saving it changes nothing.
fn made(delivering: Delivering, route: Route) -> AnyView {
    let i18n = delivering.opened.console.i18n;
    let made = Memo::new(move |_| {
        delivering
            .carrying
            .with(|carrying| carrying.made_for(route).map(|made| (made.name.clone(), made.content.0.clone())))
    });
    live(move || {
        let said = made.get().map(|(name, hash)| {
            let said = i18n.t(say::delivery_script_made(name, hash));
            view! { <p class="muted small" role="status">{said}</p> }.into_any()
        });
        said.into_any()
    })
}
