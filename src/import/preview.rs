//! Draws what an import would bring: each file, and what all of them come to.

use super::card;
use super::state::{Msg, Stage};
use super::view::{Importing, foot};
use crate::acting::Perform as _;
use crate::i18n::I18n;
use crate::ui::{Anchor, Button, Disclosure, MessageBar, Stat, Tone, find_focus, go_on, keyed, live};
use crate::words::group_kind_word;
use addin_deployment::facts::{AgeGroup, Mailbox};
use addin_deployment::import::{Disagreement, FactPreview, FileIndex, FileState, Preview, Said};
use leptos::prelude::*;
use messages::{Message, say};

/// What the import would bring; nothing before it was asked.
pub fn view(importing: Importing) -> AnyView {
    let i18n = importing.console.i18n;
    let preview = Memo::new(move |_| {
        importing.page.with(|page| {
            let open = matches!(page.stage, Stage::Ready | Stage::Reading);
            page.preview.clone().filter(|_| open)
        })
    });
    let open = Memo::new(move |_| preview.with(Option::is_some));
    let ready = Memo::new(move |_| importing.page.with(|page| page.stage == Stage::Ready));
    let files = Memo::new(move |_| preview.with(|preview| preview.as_ref().map(places).unwrap_or_default()));
    let list = Anchor::default();
    go_on(files, list, "h3", find_focus);
    stay(importing);
    // A file is drawn once, and stays with its open parts while answers change what it brings.
    let draw = Callback::new(move |place: String| {
        card::view(importing, FileIndex(place.parse().unwrap_or_default()))
    });
    view! {
        {live(move || {
            let section = open.get().then(|| {
                view! {
                    <section class="stack">
                        <h2>{i18n.t(say::import_page_files())}</h2>
                        <div class="stack" node_ref=list>
                            {keyed(Signal::derive(move || files.get()), draw)}
                        </div>
                    </section>
                }
                .into_any()
            });
            section.into_any()
        })}
        {live(move || preview.get().map(|preview| result(importing, &preview, ready)).into_any())}
    }
    .into_any()
}

/// The places of the files that were not left out.
fn places(preview: &Preview) -> Vec<String> {
    let files = preview.files.iter().enumerate().filter(|(_, file)| file.state != FileState::Removed);
    files.map(|(place, _)| place.to_string()).collect()
}

/// Whoever keeps an import, or cancels it, pressed what is no longer there then.
fn stay(importing: Importing) {
    let over =
        Memo::new(move |_| importing.page.with(|page| !matches!(page.stage, Stage::Reading | Stage::Ready)));
    Effect::new(move |before: Option<()>| {
        if over.get() && before.is_some() {
            request_animation_frame(find_focus);
        }
    });
}

/// What all files come to, and what can be done with it.
fn result(importing: Importing, preview: &Preview, ready: Memo<bool>) -> AnyView {
    let i18n = importing.console.i18n;
    let notices = preview.notices.iter().cloned().map(|notice| note(i18n, notice));
    let somebody = preview.people > 0;
    let end = move || if somebody { foot(importing) } else { cancel(importing) };
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::import_page_result())}</h2>
            {numbers(i18n, preview)}
            {notices.collect_view()}
            {facts(i18n, preview)}
            {live(move || ready.get().then(end).into_any())}
        </section>
    }
    .into_any()
}

/// Nobody is no directory: there is nothing to keep.
fn cancel(importing: Importing) -> AnyView {
    let label = importing.console.i18n.t(say::import_page_cancel());
    view! {
        <div class="row">
            <Button label=label on_press=move |()| importing.send(Msg::Cancel) />
        </div>
    }
    .into_any()
}

fn note(i18n: I18n, message: Message) -> AnyView {
    view! { <MessageBar tone=Tone::Warning title=i18n.t(say::import_page_notice()) body=i18n.t(message) /> }
        .into_any()
}

fn numbers(i18n: I18n, preview: &Preview) -> AnyView {
    let stat = |number: u32, label: fn(i64) -> Message| {
        view! {
            <Stat value=Signal::derive(move || i18n.number(number)) label=i18n.t(label(i64::from(number))) />
        }
        .into_any()
    };
    let (known, groups) = (i64::from(preview.groups_with_members), i64::from(preview.groups));
    view! {
        <div class="row stats">
            {stat(preview.people, say::people_count_accounts)} {stat(preview.groups, say::people_count_groups)}
        </div>
        {(groups > 0)
            .then(|| view! { <p>{i18n.t(say::import_page_members_of(known, groups))}</p> }.into_any())}
    }
    .into_any()
}

/// Every fact: from which files, for how many it stays unknown, and where files disagree.
fn facts(i18n: I18n, preview: &Preview) -> AnyView {
    let name = |file: FileIndex| {
        preview.files.get(file.0 as usize).map(|file| file.name.clone()).unwrap_or_default()
    };
    let one = |fact: &FactPreview| {
        let sources: Vec<_> = fact.sources.iter().map(|(file, count)| (name(*file), *count)).collect();
        let told = Signal::derive(move || {
            let source = |(name, count): &(String, u32)| {
                i18n.write(&say::import_page_fact_source(name.as_str(), i64::from(*count)))
            };
            i18n.list(sources.iter().map(source))
        });
        let unknown = i64::from(fact.unknown);
        let examples = fact.examples.iter().map(|example| disagreement(i18n, example, &name)).collect_view();
        let disagreements = i64::from(fact.disagreements);
        view! {
            <li class="stack-tight">
                <p>
                    <strong>{i18n.t(fact.fact.label())}</strong>
                    " "
                    {told}
                </p>
                {(unknown > 0)
                    .then(|| {
                        view! { <p class="muted">{i18n.t(say::import_page_fact_unknown(unknown))}</p> }.into_any()
                    })}
                {(disagreements > 0)
                    .then(|| {
                        view! {
                            <Disclosure label=i18n.t(say::import_page_disagreements(disagreements))>
                                <ul class="list">{examples}</ul>
                            </Disclosure>
                        }
                            .into_any()
                    })}
            </li>
        }
        .into_any()
    };
    let all = preview.facts.iter().map(one).collect_view();
    view! {
        <Disclosure label=i18n.t(say::import_page_facts())>
            <ul class="list plain">{all}</ul>
        </Disclosure>
    }
    .into_any()
}

fn disagreement(i18n: I18n, example: &Disagreement, file: &dyn Fn(FileIndex) -> String) -> AnyView {
    let (who, from, against) = (example.name.clone(), file(example.from), file(example.against));
    let (taken, other) = (said(&example.taken), said(&example.other));
    view! { <li>{i18n.t(say::import_page_disagreement(who, from, taken, against, other))}</li> }.into_any()
}

fn said(said: &Said) -> Message {
    match said {
        Said::Text(text) => say::import_page_said(text.as_str()),
        Said::Yes(true) => say::verdict_answer_yes(),
        Said::Yes(false) => say::verdict_answer_no(),
        Said::Mailbox(mailbox) => mailbox_word(*mailbox),
        Said::Age(age) => age_word(*age),
        Said::Kind(kind) => group_kind_word(*kind),
        Said::Count(count) => say::import_page_said_count(i64::from(*count)),
    }
}

fn mailbox_word(mailbox: Mailbox) -> Message {
    match mailbox {
        Mailbox::Unknown => say::readiness_state_unknown(),
        Mailbox::None => say::import_page_mailbox_none(),
        Mailbox::User => say::verdict_answer_mailbox_online(),
        Mailbox::Shared => say::verdict_answer_mailbox_shared(),
        Mailbox::Room => say::import_page_mailbox_room(),
        Mailbox::Equipment => say::import_page_mailbox_equipment(),
        Mailbox::OnPremises => say::verdict_answer_mailbox_on_premises(),
        Mailbox::Other => say::import_page_mailbox_other(),
    }
}

fn age_word(age: AgeGroup) -> Message {
    match age {
        AgeGroup::Unknown => say::readiness_state_unknown(),
        AgeGroup::Adult => say::import_page_age_adult(),
        AgeGroup::NotAdult => say::import_page_age_not_adult(),
        AgeGroup::Minor => say::import_page_age_minor(),
        AgeGroup::MinorWithConsent => say::import_page_age_consent(),
        AgeGroup::MinorWithoutConsent => say::import_page_age_no_consent(),
        AgeGroup::MinorNoConsentNeeded => say::import_page_age_no_need(),
    }
}
