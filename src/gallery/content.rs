//! Messages, facts and tables.

use leptos::prelude::*;

use super::specimen;
use crate::ui::{
    Badge, Button, ButtonKind, CodeBlock, Column, DataTable, Definition, DefinitionList, Disclosure,
    EmptyState, Icon, LinkButton, Load, LongTable, MessageBar, Row, Sort, Stat, Tab, Tabs, Tag, Tone,
    failure_bar, live,
};

pub(super) fn view() -> AnyView {
    (messages(), facts(), small(), tables(), long_tables(), tabs(), rest()).into_any()
}

fn messages() -> AnyView {
    let shown = RwSignal::new(true);
    specimen(
        "Message bar",
        view! {
            <div class="stack">
                <MessageBar tone=Tone::Info title="Worth knowing." body="And why it matters." />
                <MessageBar tone=Tone::Success title="It is done." body="It may take a day until everybody sees it." />
                <MessageBar
                    tone=Tone::Warning
                    title="Twelve people look covered, but are not."
                    body="They are in a group inside a group."
                    actions=|| view! { <Button label="Show them" on_press=|()| () /> }
                    details=|| {
                        view! {
                            <ul class="list">
                                <li>"First detail"</li>
                                <li>"Second detail"</li>
                            </ul>
                        }
                    }
                />
                <Show when=move || shown.get()>
                    <MessageBar
                        tone=Tone::Danger
                        title="It could not be saved."
                        body="The other side did not answer. Nothing was changed."
                        actions=|| view! { <Button label="Try again" on_press=|()| () /> }
                        on_dismiss=move |()| shown.set(false)
                        dismiss_label="Dismiss"
                    />
                </Show>
                {failure_bar(
                    "The list could not be fetched.".into(),
                    "The other side did not answer.".into(),
                    "Try again".into(),
                    Callback::new(|()| ()),
                )}
            </div>
        },
    )
}

fn facts() -> AnyView {
    let change = || view! { <Button label="Change the name" kind=ButtonKind::Subtle on_press=|()| () /> };
    specimen(
        "Definition list",
        view! {
            <div class="card">
                <DefinitionList>
                    <Definition term="Name" action=change>
                        "A thing"
                    </Definition>
                    <Definition term="A longer term that needs two lines">
                        "A longer text that explains the thing and needs more than one line on a narrow screen, as texts do."
                    </Definition>
                    <Definition term="Several">
                        <ul class="list plain">
                            <li>"First"</li>
                            <li>"Second"</li>
                        </ul>
                    </Definition>
                </DefinitionList>
            </div>
        },
    )
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("Name").sortable(),
        Column::new("State"),
        Column::new("People").sortable().at_end(),
        Column::new("Changed"),
    ]
}

fn row(name: String) -> Row {
    let people = name.len() * 37;
    let (tone, state) = if people > 300 { (Tone::Success, "Active") } else { (Tone::Neutral, "Turned off") };
    Row {
        href: Some("#/gallery/content".into()),
        cells: vec![
            name.into_any(),
            view! { <Badge tone=tone label=state /> }.into_any(),
            people.to_string().into_any(),
            "3 May 2026".into_any(),
        ],
    }
}

fn tables() -> AnyView {
    let sort = RwSignal::new(None::<Sort>);
    let rows = Signal::derive(move || {
        let mut names = ["Agenda", "Contract checker", "Meeting notes for everybody", "Slides"]
            .map(String::from)
            .to_vec();
        match sort.get() {
            Some(Sort { column: 0, .. }) => names.sort(),
            Some(_) => names.sort_by_key(String::len),
            None => (),
        }
        if sort.get().is_some_and(|sort| sort.descending) {
            names.reverse();
        }
        names
    });
    let empty = || {
        view! {
            <EmptyState
                icon=Icon::Apps
                title="Nothing here yet"
                body="What you add appears here, with its state."
                actions=|| view! { <LinkButton label="Add a thing" kind=ButtonKind::Primary href="#/gallery" /> }
            />
        }
    };
    let failed = || view! { <MessageBar tone=Tone::Danger title="The list could not be fetched." /> };
    specimen(
        "Data table",
        view! {
            <DataTable
                caption="Things"
                columns=columns()
                rows=rows
                row=row
                sort=sort
                on_sort=move |order| sort.set(Some(order))
            />
            <h3>"Waiting, empty, failed"</h3>
            <DataTable caption="Waiting" columns=columns() rows=vec![] row=row load=Load::Waiting waiting_label="Loading" />
            <DataTable caption="Empty" columns=columns() rows=vec![] row=row empty=empty />
            <DataTable caption="Failed" columns=columns() rows=vec![] row=row load=Load::Failed failed=failed />
        },
    )
}

/// Rows that are here, those that are still to come, and a few.
fn long_tables() -> AnyView {
    let seen = RwSignal::new((0, 0));
    let columns = || vec![Column::new("Name"), Column::new("Department"), Column::new("People").at_end()];
    let cells = |number: u32| {
        let name = view! {
            <a class="row-link" href="#/gallery/content">
                {format!("Person {number}")}
            </a>
            <span class="row-detail">{format!("person{number}@example.com")}</span>
        };
        vec![name.into_any(), "Sales".into_any(), (number * 37 % 1000).to_string().into_any()]
    };
    let waiting = |_: u32| {
        let bar = || view! { <span class="grey-bar"></span> }.into_any();
        let name = view! {
            {bar()}
            <span class="visually-hidden">"Loading…"</span>
        };
        vec![name.into_any(), bar(), bar()]
    };
    let drawn = move || {
        let (first, count) = seen.get();
        view! { <p>{format!("Drawn: {count} rows from row {first} on.")}</p> }.into_any()
    };
    specimen(
        "Long table",
        view! {
            <LongTable
                caption="A hundred thousand things"
                columns=columns()
                total=100_000
                cells=cells
                on_window=move |rows| seen.set(rows)
            />
            {live(drawn)}
            <h3>"Nothing here yet, a few"</h3>
            <LongTable caption="Things on their way" columns=columns() total=40 cells=waiting on_window=|_| () />
            <LongTable caption="Few things" columns=columns() total=3 cells=cells on_window=|_| () />
        },
    )
}

fn small() -> AnyView {
    let there = RwSignal::new(true);
    specimen(
        "Badge, tag, stat",
        view! {
            <div class="row">
                <Badge tone=Tone::Neutral label="Turned off" />
                <Badge tone=Tone::Info label="Update pending" />
                <Badge tone=Tone::Success label="Active" icon=Icon::Check />
                <Badge tone=Tone::Warning label="Look at this" />
                <Badge tone=Tone::Danger label="Failed" icon=Icon::Error />
            </div>
            <div class="row">
                <Show when=move || there.get() fallback=|| view! { <p>"Taken out."</p> }>
                    <Tag
                        label="Ana Silva"
                        icon=Icon::Person
                        remove_label="Take out Ana Silva"
                        on_remove=move |()| there.set(false)
                    />
                </Show>
            </div>
            <div class="tiles">
                <div class="card">
                    <Stat value="4,812" label="get it" tone=Tone::Success />
                </div>
                <div class="card">
                    <Stat value="37" label="may get it" />
                </div>
                <div class="card">
                    <Stat value="151" label="look covered but do not get it" tone=Tone::Warning />
                </div>
            </div>
        },
    )
}

fn tabs() -> AnyView {
    let shown = RwSignal::new(String::from("first"));
    let tab = |value: &'static str, label: &'static str, count: &'static str| Tab {
        value,
        label: label.into(),
        count: count.into(),
    };
    specimen(
        "Tabs",
        view! {
            <Tabs
                label="Views"
                tabs=vec![tab("first", "All", "12"), tab("second", "Active", "9"), tab("third", "History", "")]
                shown=shown
                on_show=move |value| shown.set(value)
            >
                <p>"The panel of: " {shown}</p>
            </Tabs>
        },
    )
}

fn rest() -> AnyView {
    specimen(
        "Disclosure, empty state, code block",
        view! {
            <Disclosure label="More about this">
                <p>"What was folded away."</p>
            </Disclosure>
            <Disclosure label="Open from the beginning" open=true>
                <p>"What was folded away."</p>
            </Disclosure>
            <div class="card">
                <EmptyState icon=Icon::Search title="Nothing found" body="No thing has that name. Look at the spelling." />
            </div>
            <CodeBlock
                label="A command"
                text="Get-Something -Name \"Contract checker\" | Format-List Name, State, AssignedUsers"
                copy_label="Copy"
                copied_label="Copied."
            />
        },
    )
}
