//! A field to search with. How much was found is shown below it and said when the typing pauses.
//!
//! States: empty, with a text (a button clears it), with a result.
//! Keyboard: Escape clears it; the clear button gives the focus back to the field.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{
    anchor::Anchor, button::Button, button::ButtonKind, context::Ui, field::Field, focus::focus, icon::Icon,
};

/// How long nothing must be typed before the result is said, so that not every letter is answered aloud.
const PAUSE: Duration = Duration::from_millis(700);

/// A field to search with.
#[component]
pub fn SearchBox(
    /// What is searched.
    #[prop(into)]
    label: Signal<String>,
    /// What is searched for.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text after every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// The label of the button that clears it.
    #[prop(into)]
    clear_label: Signal<String>,
    /// What can be typed, below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// How much was found: "3 of 12".
    #[prop(optional, into)]
    result: Signal<String>,
) -> impl IntoView {
    let ui = Ui::get();
    let input = Anchor::default();
    let field = Field::new(label, hint, Signal::default());
    say_after_a_pause(ui, result);
    let clear = move |()| {
        on_input.run(String::new());
        if let Some(input) = input.get_untracked() {
            focus(&input);
        }
    };
    let control = view! {
        <div class="search">
            {Icon::Search.view()}
            <input
                class="input"
                type="search"
                id=field.id.clone()
                autocomplete="off"
                spellcheck="false"
                node_ref=input
                aria-describedby=field.described_by()
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Escape" && !value.read_untracked().is_empty() {
                        event.prevent_default();
                        clear(());
                    }
                }
            />
            <span class="search-clear" hidden=move || value.read().is_empty()>
                <Button label=clear_label kind=ButtonKind::Subtle icon=Icon::Close icon_only=true on_press=clear />
            </span>
        </div>
    };
    let foot = view! { <p class="field-result">{result}</p> };
    field.frame(control.into_any(), Some(foot.into_any()))
}

fn say_after_a_pause(ui: Ui, result: Signal<String>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        let found = result.get();
        stop();
        // The first value stands there with the page; only a change is news.
        if before.is_some() && !found.is_empty() {
            timer.set_value(set_timeout_with_handle(move || ui.say(&found), PAUSE).ok());
        }
    });
    on_cleanup(stop);
}
