//! What of a pasted list belongs to nobody, or to more than one: it stays below the picker until it is mended.

use super::state::{Msg, Pasted, Who, name_of};
use crate::i18n::I18n;
use crate::ui::{Anchor, Button, ButtonKind, Icon, Progress, TextField, focus, go_on, keyed, live};
use addin_deployment::effect::Hit;
use leptos::prelude::*;
use messages::say;

/// The items, where there are any, and that a list is being looked up.
///
/// Whoever settles or forgets an item goes on with the next one, else with the one before it, else in the picker's
/// `field`: the focus must not be lost with what it stood on.
pub fn view(i18n: I18n, who: Memo<Who>, send: Callback<Msg>, field: Anchor) -> AnyView {
    let matching = Memo::new(move |_| who.with(|who| who.matching > 0));
    let numbers = Memo::new(move |_| {
        who.with(|who| who.pasted.iter().map(|item| item.number.to_string()).collect::<Vec<_>>())
    });
    let list = Anchor::default();
    go_on(numbers, list, "input", move || {
        if let Some(field) = field.get_untracked() {
            focus(&field);
        }
    });
    let any = Memo::new(move |_| numbers.with(|numbers| !numbers.is_empty()));
    let draw = Callback::new(move |number: String| item(i18n, who, send, number.parse().unwrap_or_default()));
    view! {
        {live(move || {
            let waiting = matching
                .get()
                .then(|| view! { <Progress label=i18n.t(say::people_paste_looking()) /> }.into_any());
            waiting.into_any()
        })}
        {live(move || {
            let open = any.get().then(|| {
                view! {
                    <section class="card pasted">
                        <h3>{i18n.t(say::people_paste_open())}</h3>
                        <ul class="list plain" node_ref=list>
                            {keyed(Signal::derive(move || numbers.get()), draw)}
                        </ul>
                    </section>
                }
                .into_any()
            });
            open.into_any()
        })}
    }
    .into_any()
}

/// An item: its text, whom it may mean, and what can be done.
fn item(i18n: I18n, who: Memo<Who>, send: Callback<Msg>, number: u32) -> AnyView {
    let item =
        Memo::new(move |_| who.with(|who| who.pasted.iter().find(|item| item.number == number).cloned()));
    let line = item.with_untracked(|item| item.as_ref().map_or(0, |item| item.line));
    let text = Signal::derive(move || {
        item.with(|item| item.as_ref().map(|item| item.text.clone()).unwrap_or_default())
    });
    let hint = Signal::derive(move || {
        item.with(|item| item.as_ref().map(|item| why(i18n, item)).unwrap_or_default())
    });
    let candidates = Memo::new(move |_| {
        item.with(|item| item.as_ref().map(|item| item.candidates.clone()).unwrap_or_default())
    });
    view! {
        <li class="stack-tight">
            <TextField
                label=i18n.t(say::people_paste_item(i64::from(line)))
                hint=hint
                value=text
                on_input=move |text| send.run(Msg::Mend(number, text))
                on_enter=move |()| send.run(Msg::LookAgain(number))
            />
            {live(move || {
                let one = |hit| candidate(send, number, hit);
                candidates.get().into_iter().map(one).collect_view().into_any()
            })}
            <div class="row">
                <Button
                    icon=Icon::Search
                    label=i18n.t(say::people_paste_look())
                    on_press=move |()| send.run(Msg::LookAgain(number))
                />
                <Button
                    kind=ButtonKind::Subtle
                    icon=Icon::Delete
                    label=i18n.live(move || say::deploy_who_remove(text.get()))
                    on_press=move |()| send.run(Msg::Forget(number))
                />
            </div>
        </li>
    }
    .into_any()
}

/// Why it is not chosen. Reactive.
fn why(i18n: I18n, item: &Pasted) -> String {
    i18n.write(&match &item.failure {
        Some(failure) => failure.message(),
        None if item.candidates.is_empty() => say::people_paste_nobody(),
        None => say::people_paste_several(),
    })
}

fn candidate(send: Callback<Msg>, number: u32, hit: Hit) -> AnyView {
    let detail = match &hit {
        Hit::Person(person) => person.mail.clone(),
        Hit::Group(_) => String::new(),
    };
    let icon = match &hit {
        Hit::Person(_) => Icon::Person,
        Hit::Group(_) => Icon::People,
    };
    let name = name_of(&hit).clone();
    view! {
        <div class="row">
            <Button
                kind=ButtonKind::Subtle
                icon=icon
                label=name
                on_press=move |()| send.run(Msg::Settle(number, hit.clone()))
            />
            <span class="muted">{detail}</span>
        </div>
    }
    .into_any()
}
