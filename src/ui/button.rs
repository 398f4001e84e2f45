//! A button: does something on this page.
//!
//! States: ready, busy (keeps the focus, shows and says what is going on, ignores presses) and unavailable (stays
//! focusable, the reason stands beside it and is said when it is pressed). It never has the `disabled` attribute:
//! that would take the focus away and hide the reason.
//! Keyboard: Enter or Space presses it.

use leptos::prelude::*;

use super::{context::Ui, icon::Icon};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next: at most one on a screen.
    Primary,
    /// Any other action.
    #[default]
    Secondary,
    /// An action inside a row or a bar, without a frame until it is pointed at.
    Subtle,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    /// The CSS classes of a button or link of this kind.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Secondary => "button",
            Self::Subtle => "button subtle",
            Self::Danger => "button danger",
        }
    }
}

/// A button. See the module for its states.
#[component]
pub fn Button(
    /// What will happen: "Send to 214 people".
    #[prop(into)]
    label: Signal<String>,
    /// Called when it is pressed, unless it is busy or unavailable.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// Drawn before the label.
    #[prop(optional)]
    icon: Option<Icon>,
    /// Shows only the icon; the label is still what screen readers say.
    #[prop(optional)]
    icon_only: bool,
    /// True while the work is going on.
    #[prop(optional, into)]
    busy: Option<Signal<bool>>,
    /// What is going on: "Sending …". Takes the label's place while busy.
    #[prop(optional, into)]
    busy_label: Signal<String>,
    /// Why it cannot be pressed now. Empty: it can.
    #[prop(optional, into)]
    unavailable: Option<Signal<String>>,
    /// Whether the reason stands near it for several buttons at once: it is not shown once more beside each.
    #[prop(optional)]
    reason_elsewhere: bool,
    /// Takes the focus when the dialog around it opens.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let ui = Ui::get();
    let is_busy = Signal::derive(move || busy.is_some_and(|busy| busy.get()));
    let reason = Signal::derive(move || unavailable.map(|reason| reason.get()).unwrap_or_default());
    let text = Signal::derive(move || {
        let instead = if is_busy.get() { busy_label.get() } else { String::new() };
        if instead.is_empty() { label.get() } else { instead }
    });
    let reason_id = unavailable.map(|_| ui.id("reason"));
    if busy.is_some() {
        Effect::new(move || {
            if is_busy.get() {
                ui.say(&text.get_untracked());
            }
        });
    }
    let press = move |_| {
        let reason = reason.get_untracked();
        if !reason.is_empty() {
            ui.say(&reason);
        } else if !is_busy.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            class=kind.class()
            class:icon-only=icon_only
            class:busy=move || is_busy.get()
            autofocus=autofocus
            aria-label=icon_only.then_some(text)
            aria-disabled=move || (is_busy.get() || !reason.read().is_empty()).then_some("true")
            aria-describedby=reason_id.clone()
            on:click=press
        >
            {busy.map(|_| view! { <span class="spinner"></span> }.into_any())}
            {icon.map(Icon::view)}
            {(!icon_only).then(|| view! { <span>{text}</span> }.into_any())}
        </button>
        {reason_id.map(|id| view! { <span id=id class="button-reason" class:visually-hidden=reason_elsewhere>{reason}</span> }.into_any())}
    }
}
