//! Buttons and links.

use leptos::prelude::*;

use super::specimen;
use crate::ui::{Button, ButtonKind, ExternalLink, Icon, LinkButton, Tone, Ui};

pub(super) fn view() -> AnyView {
    (buttons(), links()).into_any()
}

fn buttons() -> AnyView {
    let ui = Ui::get();
    let busy = RwSignal::new(false);
    let press = move |()| ui.toast(Tone::Success, "Pressed.");
    specimen(
        "Button",
        view! {
            <div class="row">
                <Button label="Primary" kind=ButtonKind::Primary on_press=press />
                <Button label="Secondary" on_press=press />
                <Button label="Subtle" kind=ButtonKind::Subtle on_press=press />
                <Button label="Danger" kind=ButtonKind::Danger on_press=press />
                <Button label="With an icon" icon=Icon::Add on_press=press />
                <Button label="Only an icon" icon=Icon::Menu icon_only=true kind=ButtonKind::Subtle on_press=press />
            </div>
            <div class="row">
                <Button
                    label="Press to be busy, press Stop to end"
                    kind=ButtonKind::Primary
                    busy=busy
                    busy_label="Working …"
                    on_press=move |()| busy.set(true)
                />
                <Button label="Stop" on_press=move |()| busy.set(false) />
                <Button label="Always busy" busy=true busy_label="Sending …" on_press=press />
            </div>
            <div class="row">
                <Button label="Unavailable" unavailable="Choose a file first." on_press=press />
                <Button
                    label="Unavailable primary"
                    kind=ButtonKind::Primary
                    unavailable="Choose who gets it first."
                    on_press=press
                />
            </div>
        },
    )
}

fn links() -> AnyView {
    specimen(
        "Link",
        view! {
            <div class="row">
                <LinkButton label="Go on" kind=ButtonKind::Primary href="#/gallery" />
                <LinkButton label="Go elsewhere" icon=Icon::ChevronRight href="#/gallery" />
            </div>
            <p>
                "Text with " <a href="#/gallery">"a link"</a> ", one that leaves: "
                <ExternalLink label="the documentation" href="https://example.com/" new_tab="opens in a new tab" />
                ", and one that is not followed: "
                <ExternalLink label="http://example.com/" href="http://example.com/" new_tab="opens in a new tab" /> "."
            </p>
        },
    )
}
