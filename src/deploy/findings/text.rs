//! A place of the manifest in its text, with the explanation of the rule beside it.

use super::state::{Msg, Panel};
use crate::console::Console;
use crate::load::Load;
use crate::rules::Explanations;
use crate::ui::{Button, ButtonKind, MessageBar, Progress, Tone};
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::shown::{Line, Passage};

/// The open finding: its lines, where it has a place, and why it matters.
pub fn view(
    console: Console,
    panel: RwSignal<Panel>,
    send: Callback<Msg>,
    explanations: Explanations,
    code: String,
) -> AnyView {
    let passage = Memo::new(move |_| panel.with(|panel| panel.open.map(|_| panel.passage.clone())));
    let lines = move || passage.get().map(|load| lines(console, &load, send));
    view! {
        <div class="finding-detail">
            <div class="finding-text">{lines}</div>
            <div class="explanation">{explanations.beside(code)}</div>
        </div>
    }
    .into_any()
}

fn lines(console: Console, load: &Load<Option<Passage>>, send: Callback<Msg>) -> AnyView {
    let i18n = console.i18n;
    match (load.value(), load) {
        (Some(Some(passage)), _) => around(console, passage, send),
        (Some(None), _) => {
            view! { <MessageBar tone=Tone::Warning title=i18n.t(say::deploy_take_gone()) /> }.into_any()
        }
        (None, Load::Failed(failure)) => {
            view! { <MessageBar tone=Tone::Danger title=i18n.t(failure.message()) /> }.into_any()
        }
        (None, _) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
    }
}

fn around(console: Console, passage: &Passage, send: Callback<Msg>) -> AnyView {
    let i18n = console.i18n;
    let shown = u32::try_from(passage.lines.len()).unwrap_or(u32::MAX);
    let (earlier, later) =
        (passage.first > 1, passage.first.saturating_add(shown).saturating_sub(1) < passage.total);
    let more = move |label, msg: Msg| {
        view! {
            <Button kind=ButtonKind::Subtle label=i18n.t(label) on_press=move |()| send.run(msg.clone()) />
        }
        .into_any()
    };
    let numbers = passage.first..;
    let drawn = numbers.zip(&passage.lines).map(|(number, text)| line(number, text)).collect_view();
    view! {
        {earlier.then(|| more(say::deploy_finding_earlier(), Msg::Earlier))}
        <pre class="excerpt" tabindex="0" role="region" aria-label=i18n.t(say::deploy_finding_text())>
            {drawn}
        </pre>
        {later.then(|| more(say::deploy_finding_later(), Msg::Later))}
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
