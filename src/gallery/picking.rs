//! The picker in each of its states. The first one works: it searches a few invented names.

use leptos::prelude::*;

use super::specimen;
use crate::ui::{Icon, Picker, PickerList, PickerOption, Tone, Ui};

pub(super) fn view() -> AnyView {
    (working(), states()).into_any()
}

fn option(name: &str, detail: &str, icon: Icon, note: Option<(Tone, &str)>) -> PickerOption {
    PickerOption {
        id: name.to_owned(),
        name: name.to_owned(),
        detail: detail.to_owned(),
        icon,
        note: note.map(|(tone, text)| (tone, text.to_owned())),
    }
}

fn everybody() -> Vec<PickerOption> {
    vec![
        option("Ana Silva", "ana@example.com, Finance", Icon::Person, None),
        option(
            "Anders Holm",
            "anders@example.com, a department with a very long name indeed",
            Icon::Person,
            None,
        ),
        option("Annual meeting", "A group, 24 members", Icon::People, Some((Tone::Warning, "Not supported"))),
        option("Bas de Wit", "bas@example.com, Sales", Icon::Person, Some((Tone::Warning, "Disabled"))),
        option("Board", "A group, 7 members", Icon::People, None),
    ]
}

fn found(query: &str) -> PickerList {
    if query.trim().is_empty() {
        return PickerList::Idle;
    }
    let query = query.to_lowercase();
    let options: Vec<_> =
        everybody().into_iter().filter(|option| option.name.to_lowercase().contains(&query)).collect();
    let summary = match options.len() {
        0 => format!("Nobody matches {query}."),
        1 => "1 match".to_owned(),
        count => format!("{count} matches, 3 more: type another letter"),
    };
    PickerList::Found { options, summary }
}

fn working() -> AnyView {
    let ui = Ui::get();
    let query = RwSignal::new(String::new());
    let chosen = RwSignal::new(Vec::<PickerOption>::new());
    let choose = move |id: String| {
        let option = everybody().into_iter().find(|option| option.id == id);
        chosen.update(|chosen| chosen.extend(option));
    };
    specimen(
        "Picker",
        view! {
            <div class="measure">
                <Picker
                    label="People and groups"
                    hint="Type the beginning of a name: a, b."
                    list=Signal::derive(move || found(&query.read()))
                    chosen=chosen
                    chosen_label="Chosen"
                    remove_label=|name| format!("Take out {name}")
                    on_query=move |text| query.set(text)
                    on_choose=choose
                    on_remove=move |id| chosen.update(|chosen| chosen.retain(|option| option.id != id))
                    on_paste=move |text| ui.toast(Tone::Info, format!("Pasted: {text}"))
                />
            </div>
        },
    )
}

fn states() -> AnyView {
    let fixed = |label: &'static str, list: PickerList, chosen: Vec<PickerOption>, error: &'static str| {
        view! {
            <Picker
                label=label
                error=error
                list=list
                chosen=chosen
                chosen_label="Chosen"
                remove_label=|name| format!("Take out {name}")
                on_query=|_| ()
                on_choose=|_| ()
                on_remove=|_| ()
            />
        }
    };
    specimen(
        "Picker: focus a field to see its list",
        view! {
            <div class="stack measure">
                {fixed("Several chosen", PickerList::Idle, everybody(), "")}
                {fixed("With an error", PickerList::Idle, vec![], "Choose at least one.")}
                {fixed("Waiting", PickerList::Waiting("Searching …".to_owned()), vec![], "")}
                {fixed("Nothing found", found("zzz"), vec![], "")}
                {fixed("Failed", PickerList::Failed("The search did not answer. Try again.".to_owned()), vec![], "")}
                {fixed("Found", found("a"), vec![], "")}
            </div>
        },
    )
}
