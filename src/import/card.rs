//! Draws one file of an import: what it is, what only the administrator can say about it, and what its columns mean.
//!
//! It is drawn once. What an answer changes is read from signals, so that whoever goes through the columns of a file by
//! keyboard keeps their place, although the file is read again after every answer.

use super::state::Msg;
use super::tenants::foreign;
use super::view::Importing;
use crate::acting::Perform as _;
use crate::i18n::I18n;
use crate::search::view::{self as search, Words, choose_group, choose_person};
use crate::ui::{
    Anchor, Badge, Button, ButtonKind, Disclosure, Icon, MessageBar, Select, TextField, Tone, find_focus_in,
    live,
};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::PersonHit;
use addin_deployment::import::{
    Answer, Column, FileIndex, FileKind, FilePreview, FileState, Heading, Problem, Proposal, Question, Side,
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

/// What a heading is taken for that only the console's own tables can tell.
const KNOWN: &str = "-";

/// The file at a place.
pub fn view(importing: Importing, index: FileIndex) -> AnyView {
    let i18n = importing.console.i18n;
    let file = shown(importing, index);
    let name = file.with_untracked(|file| file.name.clone());
    let card = Anchor::default();
    let asked = Memo::new(move |_| file.with(|file| (file.questions.clone(), file.about.clone())));
    Effect::new(move |before: Option<()>| {
        asked.track();
        if before.is_some() {
            find_focus_in(card);
        }
    });
    let known = Memo::new(move |_| {
        file.with(|file| file.about.as_ref().map(|about| (Whose::of(file.kind), about.who.name.clone())))
    });
    let problems = Memo::new(move |_| file.with(|file| (file.problems.clone(), file.problem_count)));
    let ask_all = move || {
        let (questions, _) = asked.get();
        questions.iter().map(|question| ask(importing, index, question)).collect_view().into_any()
    };
    view! {
        <article class="card stack-tight" node_ref=card>
            <div class="row">
                <h3 tabindex="-1">{name.clone()}</h3>
                {live(move || file.with(|file| state(i18n, file)))}
            </div>
            {live(move || file.with(|file| told(i18n, file)))}
            {live(move || of_other_tenant(importing, index))}
            {live(move || known.get().map(|(whose, name)| about(importing, index, whose, name)).into_any())}
            {live(ask_all)}
            {headings(importing, file)}
            {live(move || problems.with(|(problems, count)| problem_list(i18n, problems, *count)))}
            <div class="row">
                <Button
                    kind=ButtonKind::Subtle
                    icon=Icon::Close
                    label=i18n.t(say::import_page_remove(name))
                    on_press=move |()| importing.send(Msg::Remove(index))
                />
            </div>
        </article>
    }
    .into_any()
}

/// The file as the preview has it. While it is read again it asks, and has, what it did before.
fn shown(importing: Importing, index: FileIndex) -> Memo<FilePreview> {
    Memo::new(move |before: Option<&FilePreview>| {
        let now = importing.page.with(|page| {
            let files = page.preview.as_ref().map(|preview| preview.files.as_slice()).unwrap_or_default();
            files.get(index.0 as usize).cloned()
        });
        match (before, now) {
            (Some(before), Some(now)) if now.state == FileState::Reading => FilePreview {
                questions: before.questions.clone(),
                headings: before.headings.clone(),
                about: before.about.clone(),
                ..now
            },
            (_, Some(now)) => now,
            (before, None) => before.cloned().unwrap_or_default(),
        }
    })
}

/// How far it is, and what it is.
fn state(i18n: I18n, file: &FilePreview) -> AnyView {
    let (tone, state) = match &file.state {
        FileState::Reading => (Tone::Neutral, say::import_page_state_reading()),
        FileState::Read if file.kind.is_none() => (Tone::Warning, say::import_page_state_unclear()),
        FileState::Read => (Tone::Success, say::import_page_state_read()),
        FileState::Refused(_) => (Tone::Danger, say::import_page_state_refused()),
        FileState::Removed => return ().into_any(),
    };
    let kind = file.kind.map(|kind| view! { <span class="muted">{i18n.t(kind.label())}</span> }.into_any());
    view! {
        <Badge tone=tone label=i18n.t(state) />
        {kind}
    }
    .into_any()
}

/// Why nothing of it was read, else how much was, and what is to be known about it.
fn told(i18n: I18n, file: &FilePreview) -> AnyView {
    let refused = match &file.state {
        FileState::Refused(why) => Some(why.clone()),
        _ => None,
    };
    let counts = (file.rows > 0).then(|| say::import_page_rows(number(file.rows), number(file.used)));
    let lines = refused.into_iter().chain(counts).chain(file.notices.iter().cloned());
    lines.map(|line| view! { <p>{i18n.t(line)}</p> }.into_any()).collect_view().into_any()
}

/// That it comes from another tenant than the one that is looked after, or than the files before it.
fn of_other_tenant(importing: Importing, index: FileIndex) -> AnyView {
    let console = importing.console;
    let ours = console.tenant.with(|tenant| tenant.value().map(|info| info.setting.tenant_id.clone()));
    let foreign = importing.page.with(|page| {
        let files = page.preview.as_ref().map(|preview| preview.files.as_slice()).unwrap_or_default();
        foreign(files, index, &ours.unwrap_or_default())
    });
    let bar = foreign.map(|body| {
        let title = console.i18n.t(say::import_page_other_tenant());
        view! { <MessageBar tone=Tone::Danger title=title body=console.i18n.t(body) /> }.into_any()
    });
    bar.into_any()
}

/// Whom a file can be about that does not say it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The group whose members it holds.
    Members,
    /// The person whose licences it holds.
    Licences,
}

impl Whose {
    fn of(kind: Option<FileKind>) -> Self {
        if kind == Some(FileKind::LicenceDetails) { Self::Licences } else { Self::Members }
    }
}

/// Whom it is about: as it was guessed or said, and how that is mended.
fn about(importing: Importing, index: FileIndex, whose: Whose, name: String) -> AnyView {
    let i18n = importing.console.i18n;
    view! {
        <p>{i18n.t(say::import_page_about(name))}</p>
        <Disclosure label=i18n.t(say::import_page_about_other())>
            {ask_about(importing, index, whose, &[])}
        </Disclosure>
    }
    .into_any()
}

/// What only the administrator can say.
fn ask(importing: Importing, index: FileIndex, question: &Question) -> AnyView {
    match question {
        Question::Kind(kinds) => ask_kind(importing, index, kinds),
        Question::Group(proposals) => ask_about(importing, index, Whose::Members, proposals),
        Question::Person(proposals) => ask_about(importing, index, Whose::Licences, proposals),
        Question::Columns => {
            view! { <p>{importing.console.i18n.t(say::import_page_ask_columns())}</p> }.into_any()
        }
        Question::Side => ask_side(importing, index),
    }
}

/// The kinds to choose from. An answer is sent by a button: in a list that is closed, every arrow key chooses, and the
/// first answer would take the question away.
fn ask_kind(importing: Importing, index: FileIndex, kinds: &[FileKind]) -> AnyView {
    let i18n = importing.console.i18n;
    let kinds = if kinds.is_empty() { KINDS.to_vec() } else { kinds.to_vec() };
    let mut options = vec![(String::new(), i18n.t(say::import_page_choose()))];
    options.extend((0u32..).zip(&kinds).map(|(place, kind)| (place.to_string(), i18n.t(kind.label()))));
    let chosen = RwSignal::new(String::new());
    let unavailable = Signal::derive(move || {
        if chosen.with(String::is_empty) { i18n.write(&say::import_page_choose()) } else { String::new() }
    });
    let answer = move |()| {
        let place = chosen.with_untracked(|chosen| chosen.parse::<usize>().ok());
        if let Some(kind) = place.and_then(|place| kinds.get(place).copied()) {
            importing.send(Msg::Answer(Answer::Kind(index, kind)));
        }
    };
    view! {
        <Select
            label=i18n.t(say::import_page_ask_kind())
            options=options
            chosen=chosen
            on_choose=move |value| chosen.set(value)
        />
        <div class="row">
            <Button label=i18n.t(say::import_page_ask_kind_use()) unavailable=unavailable on_press=answer />
        </div>
    }
    .into_any()
}

/// A search among the groups of the import: most files of members do not say of which group.
fn find_group(importing: Importing, about: Callback<DirectoryId>) -> AnyView {
    let console = importing.console;
    let words = Words {
        label: say::import_page_find_group(),
        hint: say::import_page_find_group_hint(),
        none: say::import_page_find_group_none(),
    };
    let draw = Callback::new(move |found| choose_group(console.i18n, found, about));
    search::own(
        console,
        words,
        |console, query| console.backend().groups_of_import(query),
        std::convert::identity,
        draw,
    )
}

/// A search among the people of the import: an answer about somebody's licences need not say about whom.
fn find_person(importing: Importing, about: Callback<DirectoryId>) -> AnyView {
    let words = Words {
        label: say::import_page_find_person(),
        hint: say::import_page_find_person_hint(),
        none: say::import_page_find_person_none(),
    };
    let choose = Callback::new(move |person: PersonHit| about.run(person.id));
    search::own(
        importing.console,
        words,
        |console, query| console.backend().people_of_import(query),
        std::convert::identity,
        Callback::new(move |found| choose_person(found, choose)),
    )
}

/// The proposals, a way to find others, and a field for the id of any other.
fn ask_about(importing: Importing, index: FileIndex, whose: Whose, proposals: &[Proposal]) -> AnyView {
    let i18n = importing.console.i18n;
    let about = Callback::new(move |id: DirectoryId| {
        importing.send(Msg::Answer(Answer::About(index, Some(id))));
    });
    let (label, find) = match whose {
        Whose::Members => (say::import_page_ask_group(), find_group(importing, about)),
        Whose::Licences => (say::import_page_ask_person(), find_person(importing, about)),
    };
    let proposed = proposals.iter().map(|proposal| {
        let Proposal { id, name } = proposal.clone();
        view! { <Button label=name on_press=move |()| about.run(id.clone()) /> }.into_any()
    });
    let proposed = proposed.collect_view();
    let other = RwSignal::new(String::new());
    let typed = move |()| {
        let id = other.with_untracked(|other| other.trim().to_owned());
        if !id.is_empty() {
            about.run(DirectoryId(id));
        }
    };
    view! {
        <p>{i18n.t(label)}</p>
        {(!proposals.is_empty()).then(|| view! { <div class="row">{proposed}</div> }.into_any())}
        {find}
        <TextField
            label=i18n.t(say::import_page_ask_id())
            hint=i18n.t(say::import_page_ask_id_hint())
            value=other
            on_input=move |text| other.set(text)
            on_enter=Callback::new(typed)
        />
        <div class="row">
            <Button label=i18n.t(say::import_page_ask_id_use()) on_press=typed />
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
fn headings(importing: Importing, file: Memo<FilePreview>) -> AnyView {
    let i18n = importing.console.i18n;
    let headings = Memo::new(move |_| file.with(|file| file.headings.clone()));
    let texts = Memo::new(move |_| {
        headings.with(|headings| headings.iter().map(|heading| heading.text.clone()).collect::<Vec<_>>())
    });
    live(move || {
        let texts = texts.get();
        if texts.is_empty() {
            return ().into_any();
        }
        let one = |(place, text)| heading(importing, headings, place, text);
        let all = texts.into_iter().enumerate().map(one).collect_view();
        view! {
            <Disclosure label=i18n.t(say::import_page_headings())>
                <p class="muted">{i18n.t(say::import_page_headings_hint())}</p>
                <div class="heading-grid">{all}</div>
            </Disclosure>
        }
        .into_any()
    })
}

fn heading(importing: Importing, headings: Memo<Vec<Heading>>, place: usize, text: String) -> AnyView {
    let i18n = importing.console.i18n;
    let column = Memo::new(move |_| headings.with(|headings| headings.get(place)?.column));
    let place_of = |column: Column| Column::CHOICES.iter().position(|choice| *choice == column);
    let mut options = vec![(String::new(), i18n.t(say::import_page_column_none()))];
    let choices = (0u32..).zip(Column::CHOICES);
    options.extend(choices.filter_map(|(place, column)| Some((place.to_string(), i18n.t(column.label()?)))));
    // What only the console's own tables can tell is not among the choices, and can be gone back to.
    let known = column.get_untracked().filter(|column| place_of(*column).is_none());
    if known.is_some() {
        options.push((KNOWN.to_owned(), i18n.t(say::import_page_column_known())));
    }
    let chosen = Signal::derive(move || match column.get().map(place_of) {
        None => String::new(),
        Some(None) => KNOWN.to_owned(),
        Some(Some(place)) => place.to_string(),
    });
    let label = text.clone();
    let choose = move |value: String| {
        let place = value.parse::<usize>().ok();
        let chosen = place.and_then(|place| Column::CHOICES.get(place).copied());
        let column = if value == KNOWN { known } else { chosen };
        importing.send(Msg::Answer(Answer::Column(text.clone(), column)));
    };
    view! { <Select label=label options=options chosen=chosen on_choose=choose /> }.into_any()
}

fn problem_list(i18n: I18n, problems: &[Problem], count: u64) -> AnyView {
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

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
