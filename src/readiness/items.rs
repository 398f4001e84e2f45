//! Things that were looked at: how each stands, why, and the exact step that mends it.

use crate::i18n::I18n;
use crate::ui::{Badge, CodeBlock, Tone};
use addin_deployment::readiness::{Advice, Item, State};
use leptos::prelude::*;
use messages::say;

/// The tone of a state.
#[must_use]
pub const fn tone(state: State) -> Tone {
    match state {
        State::NotReady => Tone::Danger,
        State::Notice => Tone::Warning,
        State::Ready => Tone::Success,
        State::Unknown | State::Probably => Tone::Neutral,
    }
}

/// A list of them.
pub fn view(i18n: I18n, items: &[Item]) -> AnyView {
    let item = |item: &Item| {
        view! {
            <li class="stack-tight">
                <div class="row">
                    <strong>{i18n.t(item.topic.label())}</strong>
                    <Badge tone=tone(item.state) label=i18n.t(item.state.label()) />
                </div>
                <p>{i18n.t(item.why.clone())}</p>
                {item.mend.as_ref().map(|advice| advice_view(i18n, advice))}
            </li>
        }
        .into_any()
    };
    view! { <ul class="list plain card-list">{items.iter().map(item).collect_view()}</ul> }.into_any()
}

/// What to do, with the command to copy.
pub fn advice_view(i18n: I18n, advice: &Advice) -> AnyView {
    let command = advice.command.clone();
    view! {
        <p>{i18n.t(advice.step.clone())}</p>
        {(!command.is_empty()).then(|| command_view(i18n, command))}
    }
    .into_any()
}

/// A command or a path, to copy.
fn command_view(i18n: I18n, command: String) -> AnyView {
    view! {
        <CodeBlock
            label=i18n.t(say::people_command())
            text=command
            copy_label=i18n.t(say::addin_copy())
            copied_label=i18n.t(say::addin_copied())
        />
    }
    .into_any()
}
