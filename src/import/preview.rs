//! Draws what an import would bring: each file, what only the administrator can say about it, and the facts.

use super::state::{Msg, Stage};
use super::view::{Importing, foot};
use crate::acting::Perform as _;
use crate::i18n::I18n;
use crate::search::view::{self as search, Words, choose_group, choose_person};
use crate::ui::{
    Badge, Button, ButtonKind, Disclosure, Icon, MessageBar, Select, Stat, TextField, Tone, live,
};
use crate::words::group_kind_word;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::PersonHit;
use addin_deployment::facts::{AgeGroup, Mailbox};
use addin_deployment::import::{
    Answer, Column, Disagreement, FactPreview, FileIndex, FileKind, FilePreview, FileState, Heading, Preview,
    Problem, Proposal, Question, Said, Side,
};
use leptos::prelude::*;
use messages::{Message, say};

/// The kinds that a list of the administrator's own can be said to be.
const KINDS: [FileKind; 15] = [
    FileKind::EntraUsers,
    FileKind::EntraGroups,
    FileKind::GroupMembers,
    FileKind::ActiveUsers,
    FileKind::Mailboxes,
    FileKind::OfficeActivations,
    FileKind::AppsUsage,
    FileKind::MailboxUsage,
    FileKind::People,
    FileKind::Groups,
    FileKind::GraphUsers,
    FileKind::GraphGroups,
    FileKind::GraphMembers,
    FileKind::Subscriptions,
    FileKind::LicenceDetails,
];

/// What the import would bring; nothing before it was asked.
pub fn view(importing: Importing) -> AnyView {
    let preview = Memo::new(move |_| {
        importing.page.with(|page| {
            let open = matches!(page.stage, Stage::Ready | Stage::Reading);
            page.preview.clone().filter(|_| open)
        })
    });
    let ready = Memo::new(move |_| importing.page.with(|page| page.stage == Stage::Ready));
    live(move || preview.get().map(|preview| whole(importing, &preview, ready)).into_any())
}

fn whole(importing: Importing, preview: &Preview, ready: Memo<bool>) -> AnyView {
    let i18n = importing.console.i18n;
    let files =
        (0..).map(FileIndex).zip(&preview.files).map(|(index, file)| one_file(importing, index, file));
    let notices = preview.notices.iter().cloned().map(|notice| note(i18n, notice));
    view! {
        <section class="stack">
            <h2>{i18n.t(say::import_page_files())}</h2>
            {files.collect_view()}
        </section>
        <section class="card stack">
            <h2>{i18n.t(say::import_page_result())}</h2>
            {numbers(i18n, preview)}
            {notices.collect_view()}
            {facts(i18n, preview)}
            {live(move || ready.get().then(|| foot(importing)).into_any())}
        </section>
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

fn one_file(importing: Importing, index: FileIndex, file: &FilePreview) -> AnyView {
    let i18n = importing.console.i18n;
    let (tone, state) = match &file.state {
        FileState::Reading => (Tone::Neutral, say::import_page_state_reading()),
        FileState::Read if file.kind.is_none() => (Tone::Warning, say::import_page_state_unclear()),
        FileState::Read => (Tone::Success, say::import_page_state_read()),
        FileState::Refused(_) => (Tone::Danger, say::import_page_state_refused()),
        FileState::Removed => return ().into_any(),
    };
    let refused = match &file.state {
        FileState::Refused(why) => Some(view! { <p>{i18n.t(why.clone())}</p> }.into_any()),
        _ => None,
    };
    let kind = file.kind.map(|kind| view! { <span class="muted">{i18n.t(kind.label())}</span> }.into_any());
    let rows = number(file.rows);
    let counts = (file.rows > 0)
        .then(|| view! { <p>{i18n.t(say::import_page_rows(rows, number(file.used)))}</p> }.into_any());
    let about = file
        .about
        .as_ref()
        .map(|about| view! { <p>{i18n.t(say::import_page_about(about.who.name.as_str()))}</p> }.into_any());
    let notices = file.notices.iter().map(|notice| view! { <p>{i18n.t(notice.clone())}</p> }.into_any());
    let questions = file.questions.iter().map(|question| ask(importing, index, question));
    view! {
        <article class="card stack-tight">
            <div class="row">
                <strong>{file.name.clone()}</strong> <Badge tone=tone label=i18n.t(state) /> {kind}
            </div>
            {refused}
            {counts}
            {about}
            {notices.collect_view()}
            {questions.collect_view()}
            {headings(importing, &file.headings)}
            {problems(i18n, &file.problems, file.problem_count)}
            <div class="row">
                <Button
                    kind=ButtonKind::Subtle
                    icon=Icon::Close
                    label=i18n.t(say::import_page_remove(file.name.as_str()))
                    on_press=move |()| importing.send(Msg::Remove(index))
                />
            </div>
        </article>
    }
    .into_any()
}

/// What only the administrator can say.
fn ask(importing: Importing, index: FileIndex, question: &Question) -> AnyView {
    match question {
        Question::Kind(kinds) => ask_kind(importing, index, kinds),
        Question::Group(proposals) => {
            let find = find_group(importing, index);
            ask_about(importing, index, say::import_page_ask_group(), proposals, find)
        }
        Question::Person(proposals) => {
            let find = find_person(importing, index);
            ask_about(importing, index, say::import_page_ask_person(), proposals, find)
        }
        Question::Columns => {
            view! { <p>{importing.console.i18n.t(say::import_page_ask_columns())}</p> }.into_any()
        }
        Question::Side => ask_side(importing, index),
    }
}

fn ask_kind(importing: Importing, index: FileIndex, kinds: &[FileKind]) -> AnyView {
    let i18n = importing.console.i18n;
    let kinds = if kinds.is_empty() { KINDS.to_vec() } else { kinds.to_vec() };
    let mut options = vec![(String::new(), i18n.t(say::import_page_choose()))];
    options.extend((0u32..).zip(&kinds).map(|(place, kind)| (place.to_string(), i18n.t(kind.label()))));
    let choose = move |value: String| {
        let kind = value.parse().ok().and_then(|place: usize| kinds.get(place).copied());
        if let Some(kind) = kind {
            importing.send(Msg::Answer(Answer::Kind(index, kind)));
        }
    };
    view! {
        <Select
            label=i18n.t(say::import_page_ask_kind())
            options=options
            chosen=String::new()
            on_choose=choose
        />
    }
    .into_any()
}

/// A search among the groups of the import: most files of members do not say of which group.
fn find_group(importing: Importing, index: FileIndex) -> AnyView {
    let console = importing.console;
    let words = Words {
        label: say::import_page_find_group(),
        hint: say::import_page_find_group_hint(),
        none: say::import_page_find_group_none(),
    };
    let choose = Callback::new(move |id| importing.send(Msg::Answer(Answer::About(index, Some(id)))));
    let draw = Callback::new(move |found| choose_group(console.i18n, found, choose));
    search::own(
        console,
        words,
        |console, query| console.backend().groups_of_import(query),
        std::convert::identity,
        draw,
    )
}

/// A search among the people of the import: an answer about somebody's licences need not say about whom.
fn find_person(importing: Importing, index: FileIndex) -> AnyView {
    let words = Words {
        label: say::import_page_find_person(),
        hint: say::import_page_find_person_hint(),
        none: say::import_page_find_person_none(),
    };
    let choose = Callback::new(move |person: PersonHit| {
        importing.send(Msg::Answer(Answer::About(index, Some(person.id))));
    });
    search::own(
        importing.console,
        words,
        |console, query| console.backend().people_of_import(query),
        std::convert::identity,
        Callback::new(move |found| choose_person(found, choose)),
    )
}

/// The proposals, a way to `find` others, and a field for the id of any other.
fn ask_about(
    importing: Importing,
    index: FileIndex,
    label: Message,
    proposals: &[Proposal],
    find: AnyView,
) -> AnyView {
    let i18n = importing.console.i18n;
    let mut options = vec![(String::new(), i18n.t(say::import_page_choose()))];
    let named = |proposal: &Proposal| (proposal.id.0.clone(), Signal::stored(proposal.name.clone()));
    options.extend(proposals.iter().map(named));
    let about = move |id: String| {
        let id = id.trim().to_owned();
        if !id.is_empty() {
            importing.send(Msg::Answer(Answer::About(index, Some(DirectoryId(id)))));
        }
    };
    let other = RwSignal::new(String::new());
    let nothing_proposed = proposals.is_empty();
    view! {
        {nothing_proposed.then(|| view! { <p>{i18n.t(label.clone())}</p> }.into_any())}
        {(!nothing_proposed)
            .then(|| {
                view! { <Select label=i18n.t(label) options=options chosen=String::new() on_choose=about /> }
                    .into_any()
            })}
        {find}
        <TextField
            label=i18n.t(say::import_page_ask_id())
            hint=i18n.t(say::import_page_ask_id_hint())
            value=other
            on_input=move |text| other.set(text)
            on_enter=Callback::new(move |()| about(other.get_untracked()))
        />
        <div class="row">
            <Button
                label=i18n.t(say::import_page_ask_id_use())
                on_press=move |()| about(other.get_untracked())
            />
        </div>
    }
    .into_any()
}

fn ask_side(importing: Importing, index: FileIndex) -> AnyView {
    let i18n = importing.console.i18n;
    let button = |label: Message, side: Side| {
        view! {
            <Button
                label=i18n.t(label)
                on_press=move |()| importing.send(Msg::Answer(Answer::Side(index, side)))
            />
        }
        .into_any()
    };
    view! {
        <div class="stack-tight" role="group" aria-label=i18n.t(say::import_page_ask_side())>
            <p>{i18n.t(say::import_page_ask_side())}</p>
            <div class="row">
                {button(say::import_page_side_cloud(), Side::Cloud)}
                {button(say::import_page_side_on_premises(), Side::OnPremises)}
            </div>
        </div>
    }
    .into_any()
}

/// The headings of a file, each with what the console takes it for; any can be told otherwise.
fn headings(importing: Importing, headings: &[Heading]) -> AnyView {
    if headings.is_empty() {
        return ().into_any();
    }
    let i18n = importing.console.i18n;
    let one = |heading: &Heading| {
        let mut options = vec![(String::new(), i18n.t(say::import_page_column_none()))];
        let choices = (0u32..).zip(Column::CHOICES);
        options
            .extend(choices.filter_map(|(place, column)| Some((place.to_string(), i18n.t(column.label()?)))));
        let own = heading.column.and_then(|own| Column::CHOICES.iter().position(|column| *column == own));
        let is_fixed = heading.column.is_some() && own.is_none();
        if is_fixed {
            // What only the console's own tables can tell is not chosen by hand, and stays.
            options.push(("-".to_owned(), i18n.t(say::import_page_column_known())));
        }
        let chosen = match own {
            Some(place) => place.to_string(),
            None if is_fixed => "-".to_owned(),
            None => String::new(),
        };
        let text = heading.text.clone();
        let choose = move |value: String| {
            if value != "-" {
                let column = value.parse().ok().and_then(|place: usize| Column::CHOICES.get(place).copied());
                importing.send(Msg::Answer(Answer::Column(text.clone(), column)));
            }
        };
        view! { <Select label=heading.text.clone() options=options chosen=chosen on_choose=choose /> }
            .into_any()
    };
    let all = headings.iter().map(one).collect_view();
    view! {
        <Disclosure label=i18n.t(say::import_page_headings())>
            <p class="muted">{i18n.t(say::import_page_headings_hint())}</p>
            <div class="heading-grid">{all}</div>
        </Disclosure>
    }
    .into_any()
}

fn problems(i18n: I18n, problems: &[Problem], count: u64) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let one = |problem: &Problem| {
        let (line, column) = (i64::from(problem.line), i64::from(problem.column));
        let message = problem.message.clone();
        let said = if column == 0 {
            say::import_page_problem_line(line, message)
        } else {
            say::import_page_problem_column(line, column, message)
        };
        view! { <li>{i18n.t(said)}</li> }.into_any()
    };
    let more = number(count.saturating_sub(problems.len() as u64));
    let all = problems.iter().map(one).collect_view();
    view! {
        <Disclosure label=i18n.t(say::import_page_problems(number(count)))>
            <ul class="list">{all}</ul>
            {(more > 0)
                .then(|| view! { <p class="muted">{i18n.t(say::import_page_problems_more(more))}</p> }.into_any())}
        </Disclosure>
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

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
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
