//! Choosing several things out of very many by typing: an ARIA combobox with a list of options, where each chosen
//! thing becomes a tag that can be taken out again.
//!
//! States of the list: idle (closed), waiting, found (with how many more there are), nothing found, failed. What was
//! found stays on the screen while the next answer is on its way, so that the list does not flicker.
//! Keyboard, in the field: Down and Up move through the options, Home and End to the first and last one; Enter
//! chooses (without a marked option: the only one, otherwise it marks the first); Escape closes the list, then clears
//! the text; Backspace in the empty field takes out the last tag, Left at its beginning moves to the tags.
//! On a tag: Left, Right, Home and End move, Enter, Space, Delete or Backspace takes it out.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::{
    anchor::Anchor,
    context::Ui,
    field::{Field, invalid},
    focus::{Move, focus, move_focus, stays_inside},
    icon::Icon,
    live::keyed,
    picker_list,
    tag::Tag,
    tone::Tone,
};

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickerOption {
    /// What is handed to the callbacks.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What tells it from another of the same name.
    pub detail: String,
    /// Drawn before the name.
    pub icon: Icon,
    /// A word about it that matters before choosing it.
    pub note: Option<(Tone, String)>,
}

/// What the list shows. The texts come with the state, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PickerList {
    /// Nothing is asked: the list is closed.
    #[default]
    Idle,
    /// The answer is on its way.
    Waiting(String),
    /// The answer.
    Found {
        /// Best first.
        options: Vec<PickerOption>,
        /// How many there are, or that there are none; said when the list changes.
        summary: String,
    },
    /// There is no answer; says why and what to do.
    Failed(String),
}

/// A field for choosing several things by typing.
#[component]
pub fn Picker(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What can be typed, below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to put it right. Empty: nothing is.
    #[prop(optional, into)]
    error: Signal<String>,
    /// What the list shows for the present text.
    #[prop(into)]
    list: Signal<PickerList>,
    /// What is chosen, in order.
    #[prop(into)]
    chosen: Signal<Vec<PickerOption>>,
    /// The name of the row of tags, also said before a newly chosen name: "Chosen".
    #[prop(into)]
    chosen_label: Signal<String>,
    /// The label of a tag's button, for the name it is given: "Take out Sandra".
    #[prop(into)]
    remove_label: Callback<String, String>,
    /// Called with the text after every change; an empty one asks for nothing.
    #[prop(into)]
    on_query: Callback<String>,
    /// Called with the id of the option that the person chose.
    #[prop(into)]
    on_choose: Callback<String>,
    /// Called with the id of the chosen thing that is to be taken out.
    #[prop(into)]
    on_remove: Callback<String>,
    /// The field, for whoever gives the focus back to it.
    #[prop(optional)]
    input: Anchor,
    /// Called with a pasted text that holds several entries, which then is not put into the field.
    #[prop(optional, into)]
    on_paste: Option<Callback<String>>,
) -> impl IntoView {
    let field = Field::new(label, hint, error);
    let described_by = field.described_by();
    let picker = Picking {
        ui: Ui::get(),
        id: StoredValue::new(field.id.clone()),
        list: shown_list(list),
        chosen,
        chosen_label,
        on_query,
        on_choose,
        on_remove,
        query: RwSignal::new(String::new()),
        active: RwSignal::new(None),
        open: RwSignal::new(false),
        tag_stop: RwSignal::new(0),
        input,
        tags: Anchor::default(),
    };
    picker.speak();
    let paste = move |event: ev::ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        if let Some(on_paste) = on_paste.filter(|_| holds_several(&text)) {
            event.prevent_default();
            on_paste.run(text);
        }
    };
    let control = view! {
        <div
            class="picker"
            on:focusout=move |event| {
                if !stays_inside(event.current_target(), event.related_target()) {
                    picker.open.set(false);
                }
            }
        >
            <div class="input picker-box" aria-invalid=move || invalid(error) on:click=move |_| picker.focus_input()>
                {tags(picker, remove_label)}
                <input
                    class="picker-input"
                    id=field.id.clone()
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    node_ref=picker.input
                    aria-autocomplete="list"
                    aria-expanded=move || picker.has_options().to_string()
                    aria-controls=picker.list_id()
                    aria-activedescendant=move || picker.active.get().map(|active| picker.option_id(active))
                    aria-describedby=described_by
                    aria-invalid=move || invalid(error)
                    prop:value=Signal::derive(move || picker.query.get())
                    on:input=move |event| picker.type_text(event_target_value(&event))
                    on:focus=move |_| picker.open.set(true)
                    on:keydown=move |event| picker.on_key(&event)
                    on:paste=paste
                />
            </div>
            {picker_list::popup(picker, label)}
        </div>
    };
    field.frame(control.into_any(), None)
}

/// What the parts of one picker share.
#[derive(Clone, Copy)]
pub(super) struct Picking {
    ui: Ui,
    id: StoredValue<String>,
    pub(super) list: Memo<PickerList>,
    pub(super) chosen: Signal<Vec<PickerOption>>,
    chosen_label: Signal<String>,
    on_query: Callback<String>,
    on_choose: Callback<String>,
    on_remove: Callback<String>,
    query: RwSignal<String>,
    /// The place of the marked option.
    pub(super) active: RwSignal<Option<usize>>,
    /// Whether the list may be shown: the focus is here and Escape was not pressed.
    pub(super) open: RwSignal<bool>,
    /// The place of the tag that Tab reaches.
    tag_stop: RwSignal<usize>,
    input: Anchor,
    tags: Anchor,
}

impl Picking {
    pub(super) fn list_id(self) -> String {
        format!("{}-list", self.id.read_value())
    }

    pub(super) fn option_id(self, place: usize) -> String {
        format!("{}-option-{place}", self.id.read_value())
    }

    pub(super) fn has_options(self) -> bool {
        self.open.get() && count(&self.list.read()) > 0
    }

    pub(super) fn choose(self, place: usize) {
        let option = match &*self.list.read_untracked() {
            PickerList::Found { options, .. } => options.get(place).cloned(),
            PickerList::Idle | PickerList::Waiting(_) | PickerList::Failed(_) => None,
        };
        let Some(PickerOption { id, name, .. }) = option else { return };
        if self.chosen.read_untracked().iter().any(|chosen| chosen.id == id) {
            self.remove(id);
        } else {
            self.ui.say(&format!("{}: {name}", self.chosen_label.get_untracked()));
            self.on_choose.run(id);
        }
        self.type_text(String::new());
    }

    fn remove(self, id: String) {
        self.on_remove.run(id);
        let left = self.chosen.read_untracked().len();
        self.tag_stop.set(left.saturating_sub(1));
        self.ui.say(&format!("{}: {left}", self.chosen_label.get_untracked()));
        self.focus_input();
    }

    fn focus_input(self) {
        if let Some(input) = self.input.get_untracked() {
            focus(&input);
        }
    }

    fn type_text(self, text: String) {
        self.open.set(true);
        self.active.set(None);
        self.query.set(text.clone());
        self.on_query.run(text);
    }

    /// Says what was found, or that it failed, when that changes.
    fn speak(self) {
        Effect::new(move || match &*self.list.read() {
            PickerList::Found { summary, .. } => {
                self.active.set(None);
                self.ui.say(summary);
            }
            PickerList::Failed(why) => self.ui.say(why),
            PickerList::Idle | PickerList::Waiting(_) => (),
        });
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let count = if self.open.get_untracked() { count(&self.list.read_untracked()) } else { 0 };
        let active = self.active.get_untracked();
        let empty = self.query.read_untracked().is_empty();
        let key = event.key();
        match key.as_str() {
            "ArrowDown" | "ArrowUp" | "Home" | "End" => {
                self.open.set(true);
                let Some(place) = marked(&key, active, count) else { return };
                self.active.set(Some(place));
            }
            "Enter" if count > 0 => match active {
                Some(place) => self.choose(place),
                None if count == 1 => self.choose(0),
                None => self.active.set(Some(0)),
            },
            "Escape" if count > 0 => self.open.set(false),
            "Escape" if !empty => self.type_text(String::new()),
            // A held key empties the field, and must not go on to empty the choice.
            "Backspace" if empty && !event.repeat() => {
                let last = self.chosen.read_untracked().last().map(|last| last.id.clone());
                if let Some(last) = last {
                    self.remove(last);
                }
            }
            "ArrowLeft" if self.at_the_beginning() => self.move_to_tag(Move::Last),
            _ => return,
        }
        event.prevent_default();
    }

    fn at_the_beginning(self) -> bool {
        let input = self.input.get_untracked().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        input.is_some_and(|input| input.selection_end() == Ok(Some(0)))
            && !self.chosen.read_untracked().is_empty()
    }

    fn move_to_tag(self, step: Move) {
        if let Some(tags) = self.tags.get_untracked()
            && let Some(place) = move_focus(&tags, step)
        {
            self.tag_stop.set(place);
        }
    }
}

/// What was found stays while the next answer is on its way.
fn shown_list(list: Signal<PickerList>) -> Memo<PickerList> {
    Memo::new(move |before: Option<&PickerList>| match (list.get(), before) {
        (PickerList::Waiting(_), Some(found @ PickerList::Found { .. })) => found.clone(),
        (now, _) => now,
    })
}

fn count(list: &PickerList) -> usize {
    match list {
        PickerList::Found { options, .. } => options.len(),
        PickerList::Idle | PickerList::Waiting(_) | PickerList::Failed(_) => 0,
    }
}

/// The option that a key marks. Home and End move the caret as long as no option is marked.
fn marked(key: &str, active: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(active.filter(|active| *active < last).map_or(0, |active| active + 1)),
        "ArrowUp" => Some(active.and_then(|active| active.checked_sub(1)).unwrap_or(last)),
        "Home" => active.map(|_| 0),
        "End" => active.map(|_| last),
        _ => None,
    }
}

/// Whether a pasted text holds several entries: lines, or parts between semicolons or commas.
fn holds_several(text: &str) -> bool {
    text.split(['\n', ';', ',']).filter(|entry| !entry.trim().is_empty()).nth(1).is_some()
}

fn tags(picker: Picking, remove_label: Callback<String, String>) -> AnyView {
    let on_key = move |event: ev::KeyboardEvent| {
        let key = event.key();
        if matches!(key.as_str(), "Delete" | "Backspace") {
            let chosen =
                picker.chosen.read_untracked().get(picker.tag_stop.get_untracked()).map(|tag| tag.id.clone());
            if let Some(id) = chosen {
                picker.remove(id);
            }
        } else if let Some(step) = Move::of_key(&key, "ArrowLeft", "ArrowRight") {
            let last = picker.chosen.read_untracked().len().saturating_sub(1);
            match step {
                Move::Next if picker.tag_stop.get_untracked() >= last => picker.focus_input(),
                step => picker.move_to_tag(step),
            }
        } else {
            return;
        }
        event.prevent_default();
    };
    let ids = Signal::derive(move || picker.chosen.read().iter().map(|chosen| chosen.id.clone()).collect());
    view! {
        <ul
            class="picker-tags"
            aria-label=picker.chosen_label
            node_ref=picker.tags
            hidden=move || picker.chosen.read().is_empty()
            on:keydown=on_key
        >
            {keyed(ids, Callback::new(move |id| tag(picker, id, remove_label)))}
        </ul>
    }
    .into_any()
}

fn tag(picker: Picking, id: String, remove_label: Callback<String, String>) -> AnyView {
    let chosen = picker.chosen.read_untracked().iter().find(|chosen| chosen.id == id).cloned();
    let Some(PickerOption { name, icon, .. }) = chosen else { return ().into_any() };
    let place = {
        let id = id.clone();
        Signal::derive(move || picker.chosen.read().iter().position(|chosen| chosen.id == id))
    };
    let remove_name = name.clone();
    view! {
        <li>
            <Tag
                label=name
                icon=icon
                remove_label=move || remove_label.run(remove_name.clone())
                tab_stop=move || place.get() == Some(picker.tag_stop.get())
                on_remove=move |()| picker.remove(id.clone())
            />
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pasted_address_is_typed_and_several_are_handed_over() {
        assert!(!holds_several(""));
        assert!(!holds_several("sandra@example.com\n"));
        assert!(holds_several("sandra@example.com; sheila@example.com"));
        assert!(holds_several("sandra@example.com\r\nsheila@example.com\r\n"));
    }

    #[test]
    fn the_arrow_keys_go_around_at_both_ends() {
        assert_eq!(marked("ArrowDown", None, 3), Some(0));
        assert_eq!(marked("ArrowDown", Some(2), 3), Some(0));
        assert_eq!(marked("ArrowUp", None, 3), Some(2));
        assert_eq!(marked("ArrowUp", Some(0), 3), Some(2));
        assert_eq!(marked("ArrowDown", None, 0), None);
    }

    #[test]
    fn home_and_end_move_the_caret_until_an_option_is_marked() {
        assert_eq!(marked("Home", None, 3), None);
        assert_eq!(marked("Home", Some(2), 3), Some(0));
        assert_eq!(marked("End", Some(0), 3), Some(2));
    }
}
