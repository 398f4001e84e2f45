//! How a write stands, in a bar: for every page that writes.

use crate::i18n::I18n;
use crate::ui::{MessageBar, Progress, Tone, failure_bar, live};
use crate::writing::Writing;
use addin_deployment::outcome::HistoryLine;
use leptos::prelude::*;
use messages::{Message, say};

/// Draws the state of a write; `again` sends it once more, under the same key.
pub fn view(i18n: I18n, writing: Signal<Writing>, again: Callback<()>) -> AnyView {
    live(move || match writing.get() {
        Writing::NotSent | Writing::Sending => ().into_any(),
        Writing::FindingOut => view! { <Progress label=i18n.t(say::deploy_finding_out()) /> }.into_any(),
        Writing::Refused(refusal) => bar(i18n, Tone::Danger, say::deploy_refused_title(), refusal.message),
        Writing::Failed(failure) => bar(i18n, Tone::Danger, say::deploy_refused_title(), failure.message()),
        Writing::NotWritten => {
            view! { <MessageBar tone=Tone::Warning title=i18n.t(say::deploy_not_written()) /> }.into_any()
        }
        Writing::Conflict(theirs) => conflict(i18n, theirs),
        Writing::Unknown(failure) => failure_bar(
            i18n.t(say::deploy_unknown_title()),
            i18n.t(failure.message()),
            i18n.t(say::deploy_unknown_again()),
            again,
        ),
    })
}

fn bar(i18n: I18n, tone: Tone, title: Message, body: Message) -> AnyView {
    view! { <MessageBar tone=tone title=i18n.t(title) body=i18n.t(body) /> }.into_any()
}

fn conflict(i18n: I18n, theirs: Vec<HistoryLine>) -> AnyView {
    view! {
        <MessageBar
            tone=Tone::Warning
            title=i18n.t(say::deploy_conflict_title())
            body=i18n.t(say::deploy_conflict_body())
            details=move || history(i18n, &theirs)
        />
    }
    .into_any()
}

/// What happened, line by line.
pub fn history(i18n: I18n, lines: &[HistoryLine]) -> AnyView {
    let items = lines
        .iter()
        .map(|line| {
            view! {
                <li>
                    <p>{i18n.t(line.what.clone())}</p>
                    <p class="muted small">
                        {i18n.t(say::addin_history_line(line.actor.name.clone(), line.at.0))}
                    </p>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! { <ul class="list plain stack-tight">{items}</ul> }.into_any()
}
