//! Where the person is in a task of several steps: an ordered list, in which a finished step is a link back to it.
//!
//! States of a step: done, current (`aria-current="step"`), to do. On a narrow screen the list is folded away behind
//! its summary, "Step 2 of 6: Check", which opens it.
//! Keyboard: Tab through the links; Enter follows one, or opens the folded list.

use leptos::prelude::*;

use super::{context::Ui, icon::Icon};

/// How far one step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Finished; the person may go back to it.
    Done,
    /// The one on the screen.
    Current,
    /// Not reached yet.
    ToDo,
}

/// One step of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name, one or two words.
    pub label: String,
    /// Its address, where the person may go there.
    pub href: Option<String>,
    /// How far it is.
    pub state: StepState,
}

/// The steps of a task. The list and the current step come from one value, so that they can never disagree.
#[component]
pub fn Stepper(
    /// What the steps belong to; said by screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// All steps, in order.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// "Step 2 of 6: Check", for narrow screens.
    #[prop(into)]
    summary: Signal<String>,
    /// Said after a finished step: "done".
    #[prop(into)]
    done_label: Signal<String>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let list_id = Ui::get().id("steps");
    let draw = move |(index, step): (usize, Step)| {
        let Step { label, href, state } = step;
        let class = match state {
            StepState::Done => "step done",
            StepState::Current => "step current",
            StepState::ToDo => "step",
        };
        let mark = match state {
            StepState::Done => Icon::Check.view(),
            StepState::Current | StepState::ToDo => (index + 1).to_string().into_any(),
        };
        let inner = view! {
            <span class="step-mark" aria-hidden="true">
                {mark}
            </span>
            <span class="step-label">{label}</span>
            {(state == StepState::Done).then(|| view! { <span class="visually-hidden">"(" {done_label} ")"</span> }.into_any())}
        };
        let current = (state == StepState::Current).then_some("step");
        let content = match href {
            Some(href) => {
                view! { <a class="step-body" href=href aria-current=current>{inner}</a> }.into_any()
            }
            None => view! { <span class="step-body" aria-current=current>{inner}</span> }.into_any(),
        };
        view! { <li class=class>{content}</li> }.into_any()
    };
    view! {
        <nav class="stepper" class:open=move || open.get() aria-label=label>
            <button
                type="button"
                class="stepper-summary"
                aria-expanded=move || open.get().to_string()
                aria-controls=list_id.clone()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span>{summary}</span>
                {Icon::ChevronDown.view()}
            </button>
            <ol id=list_id>{move || steps.get().into_iter().enumerate().map(draw).collect_view().into_any()}</ol>
        </nav>
    }
}
