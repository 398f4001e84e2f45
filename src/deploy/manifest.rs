//! Take a manifest: drop it, browse for it, paste its text, or fetch it from an allowed address.

use super::origin;
use super::portal;
use super::state::Msg;
use super::view::{Deploying, foot, next_link, reading};
use crate::acting::Perform as _;
use crate::route::Step;
use crate::ui::{Button, ButtonKind, Disclosure, DropZone, MessageBar, StepHeader, TextField, Tone, live};
use leptos::prelude::*;
use messages::{Message, say};

/// The endings that the browser's file dialog offers first.
const ENDINGS: &str = ".xml,.json,.zip";

/// The step.
pub fn view(deploying: Deploying) -> AnyView {
    let (i18n, wizard) = (deploying.console.i18n, deploying.wizard);
    let not_taken = Memo::new(move |_| wizard.with(|wizard| wizard.not_taken.clone()));
    let present =
        Memo::new(move |_| wizard.with(|wizard| wizard.checked.value().map(|_| wizard.file_name.clone())));
    let missing = origin::of(deploying, |options| options.origin().err());
    view! {
        <StepHeader title=i18n.t(say::deploy_step_manifest()) subtitle=i18n.t(say::deploy_take_lead()) />
        {origin::view(deploying)}
        {move || {
            not_taken
                .get()
                .map(|message| {
                    view! {
                        <MessageBar
                            tone=Tone::Danger
                            title=i18n.t(say::deploy_take_failed())
                            body=i18n.t(message)
                        />
                    }
                        .into_any()
                })
        }}
        {move || {
            present
                .get()
                .map(|name| {
                    let title = if name.is_empty() {
                        say::deploy_take_present_pasted()
                    } else {
                        say::deploy_take_present(name)
                    };
                    view! {
                        <MessageBar
                            tone=Tone::Info
                            title=i18n.t(title)
                            body=i18n.t(say::deploy_take_replace())
                        />
                    }
                        .into_any()
                })
        }}
        <DropZone
            label=i18n.t(say::deploy_take_drop())
            hint=i18n.t(say::deploy_take_limits())
            browse_label=i18n.t(say::deploy_take_browse())
            reading_label=i18n.t(say::deploy_take_reading())
            reading=reading(deploying)
            accept=ENDINGS
            on_files=move |files| deploying.offer(files)
        />
        <div class="stack">
            <Disclosure label=i18n.t(say::deploy_take_paste())>{paste(deploying)}</Disclosure>
            <Disclosure label=i18n.t(say::deploy_take_address())>{address(deploying)}</Disclosure>
            {portal::view(deploying)}
        </div>
        {foot(
            deploying,
            Step::Manifest,
            live(move || next(deploying, present.get().is_some(), missing.get())),
        )}
    }
    .into_any()
}

/// On to the check, once there is a file; what else is missing stands beside the button.
fn next(deploying: Deploying, present: bool, missing: Option<Message>) -> AnyView {
    let i18n = deploying.console.i18n;
    match missing {
        _ if !present => ().into_any(),
        None => next_link(deploying, Step::Check),
        Some(why) => view! {
            <Button
                kind=ButtonKind::Primary
                label=i18n.t(say::deploy_next())
                unavailable=i18n.t(why)
                on_press=|()| ()
            />
        }
        .into_any(),
    }
}

fn paste(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let text = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let nothing = i18n.t(say::deploy_take_nothing_pasted());
    view! {
        <TextField
            label=i18n.t(say::deploy_take_paste_label())
            value=text
            on_input=move |typed| {
                text.set(typed);
                missing.set(false);
            }
            error=Signal::derive(move || if missing.get() { nothing.get() } else { String::new() })
            lines=8
            code=true
        />
        <Button
            label=i18n.t(say::deploy_take_paste_use())
            busy=reading(deploying)
            on_press=move |()| {
                let pasted = text.get_untracked();
                if pasted.trim().is_empty() {
                    missing.set(true);
                } else {
                    deploying.send(Msg::Taken { name: String::new(), bytes: pasted.into_bytes() });
                }
            }
        />
    }
    .into_any()
}

fn address(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let text = RwSignal::new(String::new());
    let fetch = move |()| deploying.fetch(text.get_untracked());
    view! {
        <TextField
            label=i18n.t(say::deploy_take_address_label())
            hint=i18n.t(say::deploy_take_address_hint())
            value=text
            on_input=move |typed| text.set(typed)
            on_enter=fetch
            kind="url"
        />
        <Button label=i18n.t(say::deploy_take_address_use()) busy=reading(deploying) on_press=fetch />
    }
    .into_any()
}
