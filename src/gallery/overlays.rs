//! What opens above the page: menus, dialogs, notices.

use leptos::prelude::*;

use super::specimen;
use crate::ui::{Button, ButtonKind, Dialog, Icon, MenuButton, MenuItem, TextField, Tone, Ui};

pub(super) fn view() -> AnyView {
    (menus(), dialogs(), toasts()).into_any()
}

fn menus() -> AnyView {
    let ui = Ui::get();
    let chosen = RwSignal::new("First");
    let checked = ["First", "Second", "Third"].map(|name| MenuItem {
        label: name.into(),
        lang: None,
        icon: None,
        checked: Some(Signal::derive(move || chosen.get() == name)),
        on_choose: Callback::new(move |()| chosen.set(name)),
    });
    let plain =
        [("Copy", Icon::Copy), ("Turn off", Icon::Power), ("Delete", Icon::Delete)].map(|(name, icon)| {
            MenuItem {
                label: name.into(),
                lang: None,
                icon: Some(icon),
                checked: None,
                on_choose: Callback::new(move |()| ui.toast(Tone::Info, name)),
            }
        });
    specimen(
        "Menu button",
        view! {
            <div class="row">
                <MenuButton label="One of three" icon=Icon::CheckCircle items=checked.to_vec() />
                <MenuButton label="Actions" icon=Icon::Menu icon_only=true items=plain.to_vec() />
            </div>
        },
    )
}

fn dialogs() -> AnyView {
    let ui = Ui::get();
    let (asking, editing) = (RwSignal::new(false), RwSignal::new(false));
    let name = RwSignal::new(String::from("A name"));
    specimen(
        "Dialog",
        view! {
            <div class="row">
                <Button label="Ask a question" kind=ButtonKind::Danger on_press=move |()| asking.set(true) />
                <Button label="Open a form" on_press=move |()| editing.set(true) />
            </div>
            <Dialog
                open=asking
                title="Remove it for 214 people?"
                body="They lose it within a day. Its history stays, and it can be brought back."
                cancel_label="Cancel"
                confirm_label="Remove it for 214 people"
                danger=true
                on_confirm=move |()| ui.toast(Tone::Success, "Removed for 214 people.")
            />
            <Dialog
                open=editing
                title="Change the name"
                content=move || {
                    view! { <TextField label="Name" value=name on_input=move |text| name.set(text) /> }
                }
                cancel_label="Cancel"
                confirm_label="Change"
                on_confirm=move |()| ui.toast(Tone::Success, "Changed.")
            />
        },
    )
}

fn toasts() -> AnyView {
    let ui = Ui::get();
    let undo = Callback::new(move |()| ui.toast(Tone::Info, "Undone."));
    specimen(
        "Toast",
        view! {
            <div class="row">
                <Button label="Success" on_press=move |()| ui.toast(Tone::Success, "It is done, for 214 people.") />
                <Button
                    label="With an action"
                    on_press=move |()| ui.toast_with_action(Tone::Info, "Turned off.", "Undo", undo)
                />
            </div>
        },
    )
}
