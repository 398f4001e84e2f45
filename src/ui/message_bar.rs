//! A message bar: one thing the person should know about this screen, beside what it is about.
//!
//! Tones: info, success, warning, danger. A danger bar interrupts a screen reader when it appears (`alert`), the
//! others wait for their turn (`status`).
//! Keyboard: only its actions take the focus.

use leptos::prelude::*;

use super::{button::Button, button::ButtonKind, icon::Icon, tone::Tone};

/// A message bar.
#[component]
pub fn MessageBar(
    /// How good or bad it is.
    tone: Tone,
    /// What happened, in one sentence.
    #[prop(into)]
    title: Signal<String>,
    /// Why it matters and what to do.
    #[prop(optional, into)]
    body: Signal<String>,
    /// More than a sentence, below the body.
    #[prop(optional, into)]
    details: Option<ViewFn>,
    /// Buttons and links.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// Called when the person sends it away. Without it, the bar stays.
    #[prop(optional, into)]
    on_dismiss: Option<Callback<()>>,
    /// The label of the button that sends it away.
    #[prop(optional, into)]
    dismiss_label: Signal<String>,
) -> impl IntoView {
    let role = if tone == Tone::Danger { "alert" } else { "status" };
    view! {
        <div class=format!("message-bar {}", tone.class()) role=role>
            {tone.icon().view()}
            <div class="message-text">
                <p class="message-title">{title}</p>
                <p class="message-body">{body}</p>
                {details.map(|details| details.run())}
                {actions.map(|actions| view! { <div class="row message-actions">{actions.run()}</div> }.into_any())}
            </div>
            {on_dismiss
                .map(|on_dismiss| {
                    view! {
                        <Button
                            label=dismiss_label
                            kind=ButtonKind::Subtle
                            icon=Icon::Close
                            icon_only=true
                            on_press=on_dismiss
                        />
                    }.into_any()
                })}
        </div>
    }
}

/// A bar that says what failed, with a button to try it again.
pub fn failure_bar(
    title: Signal<String>,
    body: Signal<String>,
    again_label: Signal<String>,
    again: Callback<()>,
) -> AnyView {
    view! {
        <MessageBar
            tone=Tone::Danger
            title=title
            body=body
            actions=move || view! { <Button label=again_label on_press=again /> }
        />
    }
    .into_any()
}
