//! Steps and waiting.

use leptos::prelude::*;

use super::specimen;
use crate::ui::{Button, Progress, ProgressOf, Skeleton, Step, StepHeader, StepState, Stepper};

pub(super) fn view() -> AnyView {
    (steps(), waiting()).into_any()
}

fn steps() -> AnyView {
    let names = ["Prepare", "Bring", "Check", "Who gets it", "Review", "Done"];
    let at = |current: usize| -> Vec<Step> {
        let step = |(index, name): (usize, &&str)| Step {
            label: (*name).to_owned(),
            href: (index < current).then(|| "#/gallery/waiting".to_owned()),
            state: match index.cmp(&current) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::ToDo,
            },
        };
        names.iter().enumerate().map(step).collect()
    };
    specimen(
        "Stepper",
        view! {
            <Stepper label="First step" steps=at(0) summary="Step 1 of 6: Prepare" done_label="done" />
            <Stepper label="Third step" steps=at(2) summary="Step 3 of 6: Check" done_label="done" />
            <Stepper label="All done" steps=at(6) summary="All 6 steps are done" done_label="done" />
            <div class="card">
                <StepHeader title="The heading of a step" subtitle="What to do here, in a sentence or two." />
            </div>
        },
    )
}

fn waiting() -> AnyView {
    let done = RwSignal::new(40_u32);
    let further = move |()| done.update(|done| *done = if *done < 100 { *done + 20 } else { 0 });
    specimen(
        "Progress and skeleton",
        view! {
            <Progress label="Working out who gets it …" />
            <ProgressOf label="Nothing is done yet" percent=0 />
            <ProgressOf label=move || format!("Reading: {} of 100 MB", done.get()) percent=done />
            <ProgressOf label="Everything is done" percent=100 />
            <div class="row">
                <Button label="Go further" on_press=further />
            </div>
            <div class="card">
                <Skeleton label="Loading" />
            </div>
        },
    )
}
