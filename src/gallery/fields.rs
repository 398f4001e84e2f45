//! Fields, choices, and the place to bring a file to.

use leptos::prelude::*;

use super::specimen;
use crate::ui::{Checkbox, Choice, ChoiceCards, DropZone, Icon, SearchBox, Select, TextField, Tone, Ui};

pub(super) fn view() -> AnyView {
    (text(), search(), select(), choices(), files()).into_any()
}

fn text() -> AnyView {
    let value = RwSignal::new(String::from("https://example.com/file.xml"));
    let long = RwSignal::new(String::from("<a>\n  <b/>\n</a>"));
    let error = Signal::derive(move || {
        if value.read().starts_with("https:") { "" } else { "Start with https://." }.to_owned()
    });
    let set = move |text| value.set(text);
    specimen(
        "Text field",
        view! {
            <div class="stack measure">
                <TextField label="Plain" value=value on_input=set />
                <TextField
                    label="With a hint and a check"
                    hint="Where the file can be fetched."
                    kind="url"
                    value=value
                    error=error
                    on_input=set
                />
                <TextField label="With an error" value="nobody@" error="Write a whole address." on_input=|_| () />
                <TextField
                    label="Several lines"
                    hint="Source text is set in a fixed width."
                    code=true
                    lines=6
                    value=long
                    on_input=move |text| long.set(text)
                />
            </div>
        },
    )
}

fn search() -> AnyView {
    let query = RwSignal::new(String::from("agenda"));
    let ticked = RwSignal::new(true);
    specimen(
        "Search box and checkbox",
        view! {
            <div class="stack measure">
                <SearchBox
                    label="Search things"
                    value=query
                    on_input=move |text| query.set(text)
                    clear_label="Clear"
                    result=move || format!("{} letters", query.read().chars().count())
                />
                <SearchBox label="Empty, with a hint" hint="A name" value="" on_input=|_| () clear_label="Clear" />
                <Checkbox
                    label="This is a try"
                    hint="A try can be taken back."
                    checked=ticked
                    on_change=move |now| ticked.set(now)
                />
            </div>
        },
    )
}

fn select() -> AnyView {
    let chosen = RwSignal::new(String::from("second"));
    let options = || {
        let named = [
            ("first", "The first"),
            ("second", "The second"),
            ("third", "A third one, whose name is longer than a narrow screen is wide, as names can be"),
        ];
        named.map(|(value, name)| (value.to_owned(), name.into())).to_vec()
    };
    let unchosen = || [vec![(String::new(), "Choose …".into())], options()].concat();
    let choose = move |value| chosen.set(value);
    specimen(
        "Select",
        view! {
            <div class="stack measure">
                <Select label="With a choice" options=options() chosen=chosen on_choose=choose />
                <Select
                    label="Without a choice"
                    hint="The first line says what to do."
                    options=unchosen()
                    chosen=String::new()
                    on_choose=|_| ()
                />
            </div>
        },
    )
}

fn choice(
    value: &'static str,
    title: &'static str,
    detail: &'static str,
    advice: &'static str,
    icon: Icon,
) -> Choice {
    Choice { value, title: title.into(), detail: detail.into(), advice: advice.into(), icon: Some(icon) }
}

fn choices() -> AnyView {
    let chosen = RwSignal::new(String::from("some"));
    let error = Signal::derive(move || if chosen.read().is_empty() { "Choose one." } else { "" }.to_owned());
    let all = || {
        vec![
            choice("all", "All", "Everybody, now and later.", "", Icon::Globe),
            choice("some", "Some", "Those who are named, and who join them.", "Recommended", Icon::People),
            choice("one", "One", "Only this person, for a try.", "", Icon::Person),
        ]
    };
    specimen(
        "Choice cards",
        view! {
            <div class="stack measure">
                <ChoiceCards
                    legend="How many?"
                    hint="This can be changed later."
                    choices=all()
                    chosen=chosen
                    on_choose=move |value| chosen.set(value)
                />
                <ChoiceCards
                    legend="Nothing chosen yet"
                    choices=all()
                    chosen=""
                    error=error
                    on_choose=move |value| chosen.set(value)
                />
                <ChoiceCards
                    legend="With an error"
                    choices=all()
                    chosen=""
                    error="Choose one of these."
                    on_choose=|_| ()
                />
            </div>
        },
    )
}

fn files() -> AnyView {
    let ui = Ui::get();
    let taken = move |files: Vec<web_sys::File>| {
        let names: Vec<_> = files.iter().map(web_sys::File::name).collect();
        ui.toast(Tone::Info, format!("Taken: {}", names.join(", ")));
    };
    specimen(
        "Drop zone",
        view! {
            <div class="tiles">
                <DropZone
                    label="Drag a file here"
                    hint="XML, JSON or zip, up to 1 MB"
                    browse_label="Browse"
                    reading_label="Reading …"
                    reading=false
                    accept=".xml,.json,.zip"
                    on_files=taken
                />
                <DropZone
                    label="Drag a file here"
                    hint="XML, JSON or zip, up to 1 MB"
                    browse_label="Browse"
                    reading_label="Reading the file …"
                    reading=true
                    accept=".xml"
                    on_files=taken
                />
            </div>
        },
    )
}
