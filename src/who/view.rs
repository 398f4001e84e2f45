//! Draws the panel *who*.

use super::pasted;
use super::state::{Effect, HITS, Msg, Who, id_of};
use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::ui::{
    Anchor, Badge, Choice, ChoiceCards, Disclosure, Icon, MessageBar, Picker, PickerList, PickerOption,
    Progress, Stat, Tone,
};
use crate::words::{group_kind_word, person_words};
use addin_deployment::effect::{Effect as Outreach, Hit, Loss, LossReason};
use addin_deployment::facts::Fact;
use addin_deployment::loss;
use deployment_api::{AssignmentChoice, Hits};
use leptos::prelude::*;
use messages::{Message, say};

/// Carries out what the panel asks for; `tell` hears what came of it. It must outlive the control that was pressed,
/// such as a line of the list of hits, so it is no callback made at the press.
pub fn perform(console: Console, effect: Effect, tell: impl FnOnce(Msg) + 'static) {
    let backend = console.backend();
    match effect {
        Effect::Search(generation, query) => {
            backend.search(query, HITS).then(move |answer| tell(Msg::Hits(generation, answer)));
        }
        Effect::Match(lookup, text) => {
            let asked = text.clone();
            backend.match_list(text).then(move |answer| tell(Msg::Matched(lookup, asked, answer)));
        }
        Effect::Preview(generation, assignment) => {
            backend.preview(assignment).then(move |answer| tell(Msg::Outreach(generation, answer)));
        }
        // Whoever keeps the panel decides whether to keep its draft.
        Effect::Changed => {}
    }
}

const CHOICES: [(AssignmentChoice, &str); 3] = [
    (AssignmentChoice::Everyone, "everyone"),
    (AssignmentChoice::Specific, "specific"),
    (AssignmentChoice::JustMe, "just-me"),
];

/// The panel: the choice, the picker, and what that comes to.
#[component]
pub fn WhoPanel(
    /// What it knows.
    who: Memo<Who>,
    /// Takes its messages.
    #[prop(into)]
    send: Callback<Msg>,
) -> impl IntoView {
    let i18n = Console::get().i18n;
    let choice = Memo::new(move |_| who.with(|who| who.choice));
    let chosen = Signal::derive(move || {
        let word = CHOICES.iter().find(|(known, _)| Some(*known) == choice.get()).map(|(_, word)| *word);
        word.unwrap_or_default().to_owned()
    });
    let choices = vec![
        card("everyone", i18n, say::deploy_who_everyone(), say::deploy_who_everyone_hint(), Icon::Globe),
        card("specific", i18n, say::deploy_who_specific(), say::deploy_who_specific_hint(), Icon::People),
        card("just-me", i18n, say::deploy_who_just_me(), say::deploy_who_just_me_hint(), Icon::Person),
    ];
    view! {
        <ChoiceCards
            legend=i18n.t(say::deploy_who_question())
            hide_legend=true
            choices=choices
            chosen=chosen
            on_choose=move |word: String| {
                if let Some((choice, _)) = CHOICES.iter().find(|(_, known)| *known == word) {
                    send.run(Msg::Choose(*choice));
                }
            }
        />
        {move || (choice.get() == Some(AssignmentChoice::Specific)).then(|| picker(i18n, who, send))}
        {effect(i18n, who)}
    }
}

fn card(value: &'static str, i18n: I18n, title: Message, detail: Message, icon: Icon) -> Choice {
    Choice {
        value,
        title: i18n.t(title),
        detail: i18n.t(detail),
        advice: String::new().into(),
        icon: Some(icon),
    }
}

/// What the picker shows of a person or group.
fn option(i18n: I18n, hit: &Hit) -> PickerOption {
    let note = |hindrance: Option<LossReason>| {
        hindrance.map(|reason| (Tone::Warning, i18n.write(&loss::label(reason))))
    };
    match hit {
        Hit::Person(person) => PickerOption {
            id: person.id.0.clone(),
            name: person.name.clone(),
            detail: person_words(person),
            icon: Icon::Person,
            note: note(person.hindrance),
        },
        Hit::Group(group) => {
            let dynamic = (group.dynamic == Fact::Yes).then(say::deploy_who_kind_dynamic);
            let members = say::deploy_who_members(i64::from(group.members));
            let parts = [Some(group_kind_word(group.kind)), dynamic, Some(members)];
            let parts: Vec<_> = parts.into_iter().flatten().map(|part| i18n.write(&part)).collect();
            PickerOption {
                id: group.id.0.clone(),
                name: group.name.clone(),
                detail: parts.join(" · "),
                icon: Icon::People,
                note: note(group.hindrance),
            }
        }
    }
}

fn picker(i18n: I18n, who: Memo<Who>, send: Callback<Msg>) -> AnyView {
    let query = RwSignal::new(String::new());
    let field = Anchor::default();
    let list_of = move |who: &Who| match &who.search.hits {
        Load::NotAsked => PickerList::Idle,
        Load::Loading(_) => PickerList::Waiting(i18n.write(&say::shell_loading())),
        Load::Failed(failure) => PickerList::Failed(i18n.write(&failure.message())),
        Load::Ready(found) => PickerList::Found {
            options: found.hits.iter().map(|hit| option(i18n, hit)).collect(),
            summary: i18n.write(&summary(found, &query.read())),
        },
    };
    let list = Signal::derive(move || who.with(list_of));
    let chosen = Signal::derive(move || {
        who.with(|who| who.picked.iter().map(|hit| option(i18n, hit)).collect::<Vec<_>>())
    });
    let pick = move |key: String| {
        let hit = who.with_untracked(|who| {
            let Hits { hits, .. } = who.search.hits.value()?;
            hits.iter().find(|hit| id_of(hit).0 == key).cloned()
        });
        if let Some(hit) = hit {
            send.run(Msg::Pick(hit));
        }
    };
    let unpick = move |key: String| {
        let id = who.with_untracked(|who| who.picked.iter().map(id_of).find(|id| id.0 == key).cloned());
        if let Some(id) = id {
            send.run(Msg::Unpick(id));
        }
    };
    view! {
        <Picker
            label=i18n.t(say::deploy_who_picker())
            hint=i18n.t(say::deploy_who_picker_hint())
            list=list
            chosen=chosen
            chosen_label=i18n.t(say::deploy_who_chosen())
            remove_label=move |name: String| i18n.write(&say::deploy_who_remove(name))
            on_query=move |text: String| {
                query.set(text.clone());
                send.run(Msg::Query(text));
            }
            on_choose=pick
            on_remove=unpick
            on_paste=move |text: String| send.run(Msg::Paste(text))
            input=field
        />
        {pasted::view(i18n, who, send, field)}
    }
    .into_any()
}

/// The line under the hits.
fn summary(found: &Hits, query: &str) -> Message {
    if found.hits.is_empty() {
        return say::deploy_who_none_found(query.trim());
    }
    let shown = u32::try_from(found.hits.len()).unwrap_or(u32::MAX);
    match found.total.saturating_sub(shown) {
        0 => say::deploy_who_found(i64::from(found.total)),
        more => say::deploy_who_more(i64::from(more)),
    }
}

/// What the choice comes to, live.
fn effect(i18n: I18n, who: Memo<Who>) -> AnyView {
    let outreach = Memo::new(move |_| who.with(|who| who.outreach.clone()));
    view! {
        <section class="card stack" aria-live="polite">
            <h3>{i18n.t(say::deploy_effect_title())}</h3>
            {move || match outreach.get() {
                Load::NotAsked => {
                    view! { <p class="muted">{i18n.t(say::deploy_effect_waiting())}</p> }.into_any()
                }
                Load::Failed(failure) => {
                    view! {
                        <MessageBar
                            tone=Tone::Danger
                            title=i18n.t(say::deploy_effect_failed())
                            body=i18n.t(failure.message())
                        />
                    }
                        .into_any()
                }
                Load::Loading(None) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
                Load::Loading(Some(read)) | Load::Ready(read) => {
                    let everyone = who.with_untracked(|who| who.choice == Some(AssignmentChoice::Everyone));
                    numbers(i18n, &read.value, everyone)
                }
            }}
        </section>
    }
    .into_any()
}

/// The numbers, and who is missed. Of everyone, every account is told apart from the people whom it comes to.
fn numbers(i18n: I18n, outreach: &Outreach, everyone: bool) -> AnyView {
    let lost: u32 =
        outreach.losses.iter().filter(|loss| !loss.reason.uncertain()).map(|loss| loss.people).sum();
    let (reached, uncertain, accounts) = (outreach.reached, outreach.uncertain, outreach.accounts);
    let number = move |count: u32| Signal::derive(move || i18n.number(count));
    view! {
        <div class="row stats">
            <Stat value=number(reached) label=i18n.t(say::deploy_effect_reached(i64::from(reached))) />
            {(uncertain > 0)
                .then(|| {
                    view! {
                        <Stat
                            value=number(uncertain)
                            label=i18n.t(say::deploy_effect_uncertain(i64::from(uncertain)))
                        />
                    }.into_any()
                })}
            {(lost > 0)
                .then(|| view! { <Stat value=number(lost) label=i18n.t(say::deploy_effect_lost(i64::from(lost))) /> }.into_any())}
            {everyone
                .then(|| view! { <Stat value=number(accounts) label=i18n.t(say::deploy_effect_accounts(i64::from(accounts))) /> }.into_any())}
        </div>
        {losses(i18n, outreach)}
    }
    .into_any()
}

/// "214 people get it; 3 may." in one line. Reactive.
pub fn reached_line(i18n: I18n, outreach: &Outreach) -> String {
    let reached = i18n.write(&say::deploy_effect_reached_line(i64::from(outreach.reached)));
    if outreach.uncertain == 0 {
        return reached;
    }
    [reached.as_str(), " ", &i18n.write(&say::deploy_effect_uncertain_line(i64::from(outreach.uncertain)))]
        .concat()
}

/// Who looks covered but is not, and why.
pub fn losses(i18n: I18n, outreach: &Outreach) -> AnyView {
    let missing = i64::try_from(outreach.missing.len()).unwrap_or(i64::MAX);
    if outreach.losses.is_empty() && missing == 0 {
        return view! { <p class="muted">{i18n.t(say::deploy_effect_everyone_covered())}</p> }.into_any();
    }
    let items = outreach.losses.iter().map(|found| loss_item(i18n, found)).collect_view();
    view! {
        <ul class="list plain losses">{items}</ul>
        {(missing > 0).then(|| view! { <p>{i18n.t(say::deploy_effect_missing(missing))}</p> }.into_any())}
    }
    .into_any()
}

/// A loss: the reason, the sentence, and some of the people.
pub fn loss_item(i18n: I18n, found: &Loss) -> AnyView {
    let tone = if found.reason.uncertain() { Tone::Warning } else { Tone::Danger };
    let names: Vec<String> = found.sample.iter().map(|person| person.name.clone()).collect();
    let more = found.people.saturating_sub(u32::try_from(names.len()).unwrap_or(u32::MAX));
    let named = move || {
        let listed = i18n.list(names.iter().cloned());
        if more == 0 { listed } else { i18n.write(&say::deploy_effect_sample(listed, i64::from(more))) }
    };
    let anybody = !found.sample.is_empty();
    view! {
        <li class="stack-tight">
            <div class="row">
                <Badge tone=tone label=i18n.t(loss::label(found.reason)) />
            </div>
            <p>{i18n.t(loss::sentence(found))}</p>
            {anybody
                .then(|| {
                    view! {
                        <Disclosure label=i18n.t(say::deploy_effect_who())>
                            <p>{named}</p>
                        </Disclosure>
                    }.into_any()
                })}
        </li>
    }
    .into_any()
}
