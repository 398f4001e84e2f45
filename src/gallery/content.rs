//! Messages, facts and tables.

use leptos::prelude::*;

use super::specimen;
use crate::ui::{
    Button, ButtonKind, Column, DataTable, Definition, DefinitionList, Load, MessageBar, Row, Sort, Tone,
};

pub(super) fn view() -> AnyView {
    (messages(), facts(), tables()).into_any()
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
    let state =
        if people > 200 { ("badge tone-success", "Active") } else { ("badge tone-neutral", "Turned off") };
    Row {
        href: Some("#/gallery/content".into()),
        cells: vec![
            name.into_any(),
            view! { <span class=state.0>{state.1}</span> }.into_any(),
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
    let empty = || view! { <p class="card">"Nothing here yet."</p> };
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
