//! Short notices, and the two regions through which everything is said to screen readers.
//!
//! A toast says that something is done, never that something failed or what only stands there: it goes away after
//! some seconds. It waits while the pointer or the focus is on it, and one with an action stays until it is used or
//! sent away.
//! Keyboard: Tab reaches its action and its close button, Escape on it sends it away.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{
    button::{Button, ButtonKind},
    context::Ui,
    icon::Icon,
    live::keyed,
    tone::Tone,
};

/// How long a toast stays when nobody points at it: time to read twelve words twice.
const TOAST_STAYS: Duration = Duration::from_secs(7);

/// How many toasts without an action stand at once. More would cover a narrow screen.
const TOASTS_MAX: usize = 3;

/// A short notice.
#[derive(Clone)]
pub struct Toast {
    number: u32,
    tone: Tone,
    text: String,
    action: Option<(String, Callback<()>)>,
}

impl Ui {
    /// Shows a short notice and says it.
    pub fn toast(self, tone: Tone, text: impl Into<String>) {
        self.show_toast(tone, text.into(), None);
    }

    /// Shows a short notice with one action, which stays until it is used or sent away. The same action must be
    /// reachable elsewhere.
    pub fn toast_with_action(
        self,
        tone: Tone,
        text: impl Into<String>,
        label: impl Into<String>,
        act: Callback<()>,
    ) {
        self.show_toast(tone, text.into(), Some((label.into(), act)));
    }

    fn show_toast(self, tone: Tone, text: String, action: Option<(String, Callback<()>)>) {
        self.say(&text);
        let number = self.number();
        self.toasts.update(|toasts| {
            toasts.push(Toast { number, tone, text, action });
            let passing = |toast: &Toast| toast.action.is_none();
            if toasts.iter().filter(|toast| passing(toast)).count() > TOASTS_MAX
                && let Some(oldest) = toasts.iter().position(passing)
            {
                toasts.remove(oldest);
            }
        });
    }

    fn dismiss_toast(self, number: u32) {
        // The app may have been unmounted while the toast waited.
        let _ = self.toasts.try_update(|toasts| toasts.retain(|toast| toast.number != number));
    }
}

/// Where the toasts stand.
#[component]
pub(super) fn Toasts(label: Signal<String>, dismiss_label: Signal<String>) -> impl IntoView {
    let ui = Ui::get();
    let numbers =
        Signal::derive(move || ui.toasts.read().iter().map(|toast| toast.number.to_string()).collect());
    view! {
        <div class="toasts" role="region" aria-label=label hidden=move || ui.toasts.read().is_empty()>
            {keyed(numbers, Callback::new(move |number| {
                let toasts = ui.toasts.get_untracked();
                let toast = toasts.into_iter().find(|toast| toast.number.to_string() == number);
                toast.map(|toast| toast_view(ui, toast, dismiss_label)).into_any()
            }))}
        </div>
    }
}

fn toast_view(ui: Ui, toast: Toast, dismiss_label: Signal<String>) -> AnyView {
    let Toast { number, tone, text, action } = toast;
    let dismiss = Callback::new(move |()| ui.dismiss_toast(number));
    let stays = action.is_some();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    };
    let start = move || {
        stop();
        if !stays {
            timer.set_value(set_timeout_with_handle(move || ui.dismiss_toast(number), TOAST_STAYS).ok());
        }
    };
    start();
    on_cleanup(stop);
    view! {
        <div
            class=format!("toast {}", tone.class())
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start()
            on:focusin=move |_| stop()
            on:focusout=move |_| start()
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    dismiss.run(());
                }
            }
        >
            {tone.icon().view()}
            <p>{text}</p>
            {action
                .map(|(label, act)| {
                    view! {
                        <Button
                            label=label
                            kind=ButtonKind::Subtle
                            on_press=move |()| {
                                dismiss.run(());
                                act.run(());
                            }
                        />
                    }.into_any()
                })}
            <Button label=dismiss_label kind=ButtonKind::Subtle icon=Icon::Close icon_only=true on_press=dismiss />
        </div>
    }
    .into_any()
}

/// The two regions through which [`Ui::say`] and [`Ui::say_now`] speak.
#[component]
pub(super) fn LiveRegions() -> impl IntoView {
    let ui = Ui::get();
    view! {
        <div class="visually-hidden" role="status">
            {move || ui.polite.get()}
        </div>
        <div class="visually-hidden" role="alert">
            {move || ui.urgent.get()}
        </div>
    }
}
