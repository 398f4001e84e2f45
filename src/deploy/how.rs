//! How people get the add-in: the method, whether it is a test, and whether it reaches them in steps. What is usual is
//! chosen, so it is folded away.

use super::origin::{change, of};
use super::state::options::{Msg as Change, Options};
use super::view::Deploying;
use crate::rings::view::editor;
use crate::ui::{Checkbox, Choice, ChoiceCards, Disclosure, live};
use crate::words::method_words;
use addin_deployment::lifecycle::command::Method;
use leptos::prelude::*;
use messages::{Message, say};

const METHODS: [Method; 3] = [Method::Fixed, Method::Optional, Method::Available];

/// The choices.
pub fn view(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let method = of(deploying, |options| options.method);
    let choices = METHODS.map(|method| Choice {
        value: method.name(),
        title: method.name().to_owned().into(),
        detail: i18n.t(method_words(method)),
        advice: Signal::default(),
        icon: None,
    });
    // A draft may have chosen something else: that is not hidden.
    let open = deploying.wizard.with_untracked(|wizard| !is_usual(&wizard.options));
    view! {
        <Disclosure label=i18n.live(move || deploying.wizard.with(|wizard| summary(&wizard.options))) open=open>
            <div class="stack">
                <ChoiceCards
                    legend=i18n.t(say::addin_method())
                    hint=i18n.t(say::addin_method_defect())
                    choices=choices.to_vec()
                    chosen=Signal::derive(move || method.get().name().to_owned())
                    on_choose=move |name: String| {
                        if let Some(method) = METHODS.into_iter().find(|method| method.name() == name) {
                            change(deploying, Change::Method(method));
                        }
                    }
                />
                <Checkbox
                    label=i18n.t(say::addin_test_badge())
                    hint=i18n.t(say::deploy_how_test_hint())
                    checked=of(deploying, |options| options.test)
                    on_change=move |on| change(deploying, Change::Test(on))
                />
                <Checkbox
                    label=i18n.t(say::deploy_how_in_steps())
                    hint=i18n.t(say::deploy_how_in_steps_hint())
                    checked=of(deploying, |options| options.in_steps)
                    on_change=move |on| change(deploying, Change::InSteps(on))
                />
                {rings(deploying)}
            </div>
        </Disclosure>
    }
    .into_any()
}

fn rings(deploying: Deploying) -> AnyView {
    let in_steps = of(deploying, |options| options.in_steps);
    let planner = of(deploying, |options| options.rings.clone());
    live(move || {
        let send = Callback::new(move |msg| change(deploying, Change::Rings(msg)));
        in_steps.get().then(|| editor(deploying.console, planner, send)).into_any()
    })
}

fn is_usual(options: &Options) -> bool {
    options.method == Method::Fixed && !options.test && !options.in_steps
}

/// "How people get it: Fixed, all at once".
fn summary(options: &Options) -> Message {
    let steps = if options.in_steps { say::deploy_how_steps() } else { say::deploy_how_at_once() };
    say::deploy_how(options.method.name(), steps)
}
