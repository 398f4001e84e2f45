//! What can be repaired here: the change, line by line, and the repaired manifest to go on with or to keep.

use super::state::{CHANGES, Msg, Panel};
use crate::console::Console;
use crate::load::Load;
use crate::ui::{
    Anchor, Button, ButtonKind, MessageBar, Tone, failure_bar, focus, focus_when_there, keyed, live,
};
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::finding::Hunk;

/// The offer to repair; nothing where nothing can be repaired.
pub fn view(console: Console, panel: RwSignal<Panel>, send: Callback<Msg>, count: u32) -> AnyView {
    let i18n = console.i18n;
    if count == 0 {
        return ().into_any();
    }
    let busy = Signal::derive(move || panel.with(|panel| panel.repaired.is_loading()));
    let answered =
        Memo::new(move |_| panel.with(|panel| !matches!(panel.repaired, Load::NotAsked | Load::Loading(_))));
    let section = Anchor::default();
    // The button that was pressed is gone then: the focus goes to what came in its place.
    Effect::new(move || {
        if let (true, Some(section)) = (answered.get(), section.get_untracked()) {
            focus(&section);
        }
    });
    let outcome = live(move || {
        answered.track();
        panel.with_untracked(|known| match &known.repaired {
            Load::NotAsked | Load::Loading(_) => view! {
                <Button
                    label=i18n.t(say::deploy_repair_show())
                    busy=busy
                    busy_label=i18n.t(say::shell_loading())
                    on_press=move |()| send.run(Msg::Repair)
                />
            }
            .into_any(),
            Load::Ready(Some(_)) => changes(console, panel, send),
            Load::Ready(None) => {
                view! { <MessageBar tone=Tone::Info title=i18n.t(say::deploy_repair_nothing()) /> }.into_any()
            }
            Load::Failed(failure) => failure_bar(
                i18n.t(failure.message()),
                Signal::default(),
                i18n.t(say::shell_retry()),
                Callback::new(move |()| send.run(Msg::Repair)),
            ),
        })
    });
    view! {
        <section class="repair stack" tabindex="-1" node_ref=section>
            <h4>{i18n.t(say::deploy_repair_title(i64::from(count)))}</h4>
            <p>{i18n.t(say::deploy_repair_body())}</p>
            {outcome}
        </section>
    }
    .into_any()
}

fn changes(console: Console, panel: RwSignal<Panel>, send: Callback<Msg>) -> AnyView {
    let i18n = console.i18n;
    let numbers = Signal::derive(move || {
        panel.with(|panel| (0..panel.changes().0.len()).map(|number| number.to_string()).collect())
    });
    let draw = Callback::new(move |number: String| {
        let number: usize = number.parse().unwrap_or_default();
        panel.with_untracked(|panel| {
            panel.changes().0.get(number).map(|hunk| change(console, hunk, number == CHANGES)).into_any()
        })
    });
    let are_more = Memo::new(move |_| panel.with(|panel| panel.changes().0.len() < panel.changes().1));
    let count = panel.with_untracked(|panel| i64::try_from(panel.changes().1).unwrap_or(i64::MAX));
    let all = live(move || {
        let button = || {
            view! {
                <Button
                    kind=ButtonKind::Subtle
                    label=i18n.t(say::deploy_repair_all(count))
                    on_press=move |()| send.run(Msg::AllChanges)
                />
            }
            .into_any()
        };
        are_more.get().then(button).into_any()
    });
    view! {
        <div class="row">
            <Button
                kind=ButtonKind::Primary
                label=i18n.t(say::deploy_repair_use())
                on_press=move |()| send.run(Msg::Use)
            />
            <Button label=i18n.t(say::deploy_repair_download()) on_press=move |()| send.run(Msg::Download) />
        </div>
        <ul class="list plain hunks">{keyed(numbers, draw)}</ul>
        {all}
    }
    .into_any()
}

/// A change; the first that comes when all are wanted takes the focus from the button, which is gone then.
fn change(console: Console, hunk: &Hunk, takes_focus: bool) -> AnyView {
    let i18n = console.i18n;
    let lines = |text: &str, class: &'static str, said| {
        let said = i18n.t(said);
        let drawn =
            text.lines().map(|line| view! { <span class=class>{line.to_owned()} "\n"</span> }.into_any());
        view! {
            <span class="visually-hidden">{said}</span>
            {drawn.collect_view()}
        }
        .into_any()
    };
    let item = Anchor::default();
    if takes_focus {
        focus_when_there(item);
    }
    view! {
        <li tabindex="-1" node_ref=item>
            <p class="small muted">{i18n.t(say::deploy_repair_line(i64::from(hunk.line)))}</p>
            <pre class="excerpt" tabindex="0" role="region" aria-label=i18n.t(say::deploy_repair_change())>
                {lines(&hunk.before, "excerpt-line removed", say::deploy_repair_before())}
                {lines(&hunk.after, "excerpt-line added", say::deploy_repair_after())}
            </pre>
        </li>
    }
    .into_any()
}
