//! What Microsoft's portal said about a manifest, and what it means: for whoever was refused there before coming here.

use super::view::Deploying;
use crate::route::{Route, Shown};
use crate::ui::{Disclosure, MessageBar, TextArea, Tone};
use addin_deployment::upload_error::{UploadError, explain};
use leptos::prelude::*;
use messages::say;

/// A field for the message, and its meaning below.
pub fn view(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let quoted = RwSignal::new(String::new());
    let meaning = move || {
        quoted.with(|quoted| {
            let is_empty = quoted.trim().is_empty();
            (!is_empty).then(|| match explain(quoted) {
                Some(known) => known_message(deploying, known),
                None => view! { <MessageBar tone=Tone::Info title=i18n.t(say::deploy_portal_unknown()) /> }
                    .into_any(),
            })
        })
    };
    view! {
        <Disclosure label=i18n.t(say::deploy_portal_title())>
            <div class="stack">
                <TextArea
                    label=i18n.t(say::deploy_portal_label())
                    hint=i18n.t(say::deploy_portal_hint())
                    value=quoted
                    on_input=move |text| quoted.set(text)
                    rows=3
                />
                <div aria-live="polite">{meaning}</div>
            </div>
        </Disclosure>
    }
    .into_any()
}

fn known_message(deploying: Deploying, known: &'static UploadError) -> AnyView {
    let i18n = deploying.console.i18n;
    view! {
        <MessageBar
            tone=Tone::Info
            title=i18n.t((known.meaning)())
            details=move || behind_it(deploying, known)
        />
    }
    .into_any()
}

/// The findings of the present manifest that explain the message.
fn behind_it(deploying: Deploying, known: &'static UploadError) -> AnyView {
    let (console, i18n) = (deploying.console, deploying.console.i18n);
    deploying.wizard.with(|wizard| {
        let Some(checked) = wizard.checked.value() else { return ().into_any() };
        let explaining: Vec<_> = (1..)
            .zip(&checked.findings)
            .filter(|(_, finding)| known.rules.contains(&finding.code.as_str()))
            .map(|(number, finding)| {
                let route = Route::Findings(Shown { severity: None, open: Some(number) });
                let message = i18n.t(finding.message.clone());
                view! {
                    <li>
                        <a href=move || console.href(&route)>{finding.code.clone()}</a>
                        " "
                        {message}
                    </li>
                }
                .into_any()
            })
            .collect();
        match (known.rules.is_empty(), explaining.is_empty()) {
            (true, _) => ().into_any(),
            (false, true) => view! { <p>{i18n.t(say::deploy_portal_none())}</p> }.into_any(),
            (false, false) => view! {
                <p>{i18n.t(say::deploy_portal_findings())}</p>
                <ul class="list">{explaining.into_iter().take(10).collect_view()}</ul>
            }
            .into_any(),
        }
    })
}
