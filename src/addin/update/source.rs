//! Where the new manifest comes from: a file that somebody brings, or an address that is kept as the add-in's origin.

use super::state::{Msg, Update};
use super::view::Updating;
use crate::acting::Perform as _;
use crate::deploy::taking;
use crate::load::Load;
use crate::ui::{Button, Choice, ChoiceCards, DropZone, MessageBar, TextField, Tone, live};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::say;
use web_sys::File;

const FILE: &str = "file";
const ADDRESS: &str = "address";

/// The choice, and where the file is taken.
pub(super) fn view(updating: Updating) -> AnyView {
    let i18n = updating.opened.console.i18n;
    let not_taken = of(updating, |update| update.not_taken.clone());
    let reading = of(updating, |update| matches!(update.checked, Load::Loading(None)));
    view! {
        {hint(updating)}
        {choice(updating)}
        {live(move || {
            let bar = not_taken.get().map(|message| {
                let (title, body) = (i18n.t(say::deploy_take_failed()), i18n.t(message));
                view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
            });
            bar.into_any()
        })}
        <DropZone
            label=i18n.t(say::deploy_take_drop())
            hint=i18n.t(say::deploy_take_limits())
            browse_label=i18n.t(say::deploy_take_browse())
            reading_label=i18n.t(say::deploy_take_reading())
            reading=reading
            accept=".xml,.json,.zip"
            on_files=move |files| take(updating, files)
        />
    }
    .into_any()
}

fn of<T: Clone + PartialEq + Send + Sync + 'static>(
    updating: Updating,
    part: impl Fn(&Update) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| updating.update.with(|update| part(update)))
}

/// Who brings new versions to people: what is at an address is not looked at from here.
fn hint(updating: Updating) -> AnyView {
    let i18n = updating.opened.console.i18n;
    let about = updating.opened.of(|detail| detail.life.about_updates.clone());
    live(move || {
        let hint = about.get().map(|about| view! { <p class="muted">{i18n.t(about)}</p> }.into_any());
        hint.into_any()
    })
}

fn choice(updating: Updating) -> AnyView {
    let i18n = updating.opened.console.i18n;
    let by_address = of(updating, |update| update.by_address);
    let card = |value, title, detail| Choice {
        value,
        title: i18n.t(title),
        detail: i18n.t(detail),
        advice: Signal::default(),
        icon: None,
    };
    let choices = vec![
        card(FILE, say::deploy_origin_file(), say::addin_update_from_file()),
        card(ADDRESS, say::deploy_origin_url(), say::addin_update_from_address()),
    ];
    view! {
        <ChoiceCards
            legend=i18n.t(say::addin_update_from())
            choices=choices
            chosen=Signal::derive(move || {
                let chosen = if by_address.get() { ADDRESS } else { FILE };
                chosen.to_owned()
            })
            on_choose=move |word: String| updating.send(Msg::ByAddress(word == ADDRESS))
        />
        {live(move || if by_address.get() { address(updating) } else { ().into_any() })}
    }
    .into_any()
}

fn address(updating: Updating) -> AnyView {
    let i18n = updating.opened.console.i18n;
    let fetch = move |()| updating.send(Msg::Fetch);
    view! {
        <section class="card stack">
            <TextField
                label=i18n.t(say::deploy_origin_address())
                hint=i18n.t(say::addin_update_address_hint())
                kind="url"
                value=of(updating, |update| update.address.clone())
                on_input=move |text| updating.send(Msg::Address(text))
                on_enter=fetch
            />
            <div class="row">
                <Button
                    label=i18n.t(say::deploy_take_address_use())
                    busy=of(updating, |update| update.fetching)
                    on_press=fetch
                />
            </div>
        </section>
    }
    .into_any()
}

fn take(updating: Updating, files: Vec<File>) {
    spawn_local(async move {
        updating.send(match taking::take(files).await {
            Ok((name, bytes)) => Msg::Taken { name, bytes },
            Err(message) => Msg::NotTaken(message),
        });
    });
}
