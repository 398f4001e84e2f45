//! One choice out of a few, each with a title and what it means: a radio group whose options are cards.
//!
//! States: none chosen, one chosen, with an error.
//! Keyboard (the browser's own radio group, as the ARIA practices describe it): Tab enters at the chosen option or
//! the first, the arrow keys move and choose, Space chooses.

use leptos::prelude::*;

use super::{
    context::Ui,
    field::{described_by, error_text, hint_text},
    icon::Icon,
};

/// One option.
#[derive(Clone)]
pub struct Choice {
    /// What is handed to the callback.
    pub value: &'static str,
    /// Its name.
    pub title: Signal<String>,
    /// What choosing it means.
    pub detail: Signal<String>,
    /// A short advice beside the title, such as "Recommended". Empty: none.
    pub advice: Signal<String>,
    /// Drawn before the title.
    pub icon: Option<Icon>,
}

/// A group of cards of which one can be chosen.
#[component]
pub fn ChoiceCards(
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// The options, in order.
    choices: Vec<Choice>,
    /// The value of the chosen option; a value that is no option chooses none.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value of the option that the person chose.
    #[prop(into)]
    on_choose: Callback<String>,
    /// A rule or an explanation, below the question.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to put it right. Empty: nothing is.
    #[prop(optional, into)]
    error: Signal<String>,
    /// Shows the question to screen readers only, where a heading already asks it.
    #[prop(optional)]
    hide_legend: bool,
) -> impl IntoView {
    let id = Ui::get().id("choice");
    let cards = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            let Choice { value, title, detail, advice, icon } = choice;
            let title_id = format!("{id}-{index}");
            let detail_id = format!("{title_id}-detail");
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=id.clone()
                        value=value
                        aria-labelledby=title_id.clone()
                        aria-describedby=detail_id.clone()
                        prop:checked=move || *chosen.read() == value
                        on:change=move |_| on_choose.run(value.to_owned())
                    />
                    {icon.map(Icon::view)}
                    <span class="choice-text">
                        <span class="choice-title">
                            <span id=title_id>{title}</span>
                            <span class="badge tone-info">{advice}</span>
                        </span>
                        <span class="choice-detail" id=detail_id>
                            {detail}
                        </span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field choices" aria-describedby=described_by(&id)>
            <legend class="field-label" class:visually-hidden=hide_legend>
                {legend}
            </legend>
            {hint_text(&id, hint)}
            {cards}
            {error_text(&id, error)}
        </fieldset>
    }
}
