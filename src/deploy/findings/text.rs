//! A place of the manifest in its text, with the explanation of the rule beside it.

use super::state::{Msg, Panel};
use crate::console::Console;
use crate::load::Load;
use crate::rules::Explanations;
use crate::ui::{Button, ButtonKind, MessageBar, Progress, Tone, live};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::shown::{Line, Passage};

/// The open finding: its lines, where it has a place, and why it matters.
pub fn view(
    console: Console,
    panel: RwSignal<Panel>,
    send: Callback<Msg>,
    explanations: Explanations,
    code: String,
) -> AnyView {
    let i18n = console.i18n;
    // The buttons stay while the lines between them are drawn anew: whoever pressed one keeps the focus.
    let more = move |label: Message, is_wanted: fn(&Passage) -> bool, msg: Msg| {
        let is_wanted = Memo::new(move |_| {
            panel.with(|panel| panel.passage.value().and_then(Option::as_ref).is_some_and(is_wanted))
        });
        live(move || {
            let (label, msg) = (label.clone(), msg.clone());
            let button = move || {
                view! {
                    <Button
                        kind=ButtonKind::Subtle
                        label=i18n.t(label)
                        on_press=move |()| send.run(msg.clone())
                    />
                }
                .into_any()
            };
            is_wanted.get().then(button).into_any()
        })
    };
    let lines =
        live(move || panel.with(|panel| panel.open.map(|_| lines(console, &panel.passage))).into_any());
    view! {
        <div class="finding-detail">
            <div class="finding-text">
                {more(say::deploy_finding_earlier(), |passage| passage.first > 1, Msg::Earlier)} {lines}
                {more(say::deploy_finding_later(), |passage| passage.end() < passage.total, Msg::Later)}
            </div>
            <div class="explanation">{explanations.beside(code)}</div>
        </div>
    }
    .into_any()
}

fn lines(console: Console, load: &Load<Option<Passage>>) -> AnyView {
    let i18n = console.i18n;
    match (load.value(), load) {
        (Some(Some(passage)), _) => around(console, passage),
        (Some(None), _) => {
            view! { <MessageBar tone=Tone::Warning title=i18n.t(say::deploy_take_gone()) /> }.into_any()
        }
        (None, Load::Failed(failure)) => {
            view! { <MessageBar tone=Tone::Danger title=i18n.t(failure.message()) /> }.into_any()
        }
        (None, _) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
    }
}

fn around(console: Console, passage: &Passage) -> AnyView {
    let numbers = passage.first..;
    let drawn = numbers.zip(&passage.lines).map(|(number, text)| line(number, text)).collect_view();
    view! {
        <pre
            class="excerpt"
            tabindex="0"
            role="region"
            aria-label=console.i18n.t(say::deploy_finding_text())
        >
            {drawn}
        </pre>
    }
    .into_any()
}

fn line(number: u32, line: &Line) -> AnyView {
    let marked = (!line.marked.is_empty()).then(|| view! { <mark>{line.marked.clone()}</mark> }.into_any());
    view! {
        <span class="excerpt-line" data-line=number.to_string()>
            {line.before.clone()}
            {marked}
            {line.after.clone()}
            "\n"
        </span>
    }
    .into_any()
}
