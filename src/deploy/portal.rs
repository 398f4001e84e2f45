//! What Microsoft's portal said about a manifest, and what it means: for whoever was refused there before coming here.

use super::findings::state::{listed, numbered};
use super::view::Deploying;
use crate::route::{Route, Shown};
use crate::ui::{Disclosure, MessageBar, TextField, Tone, live};
use addin_deployment::upload_error::{UploadError, explain};
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::finding::Severity;

/// More errors are listed among the findings.
const MOST_ERRORS: usize = 10;

/// A field for the message, and its meaning below.
pub fn view(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let quoted = RwSignal::new(String::new());
    let meaning = live(move || {
        let shown = quoted.with(|quoted| match (quoted.trim().is_empty(), explain(quoted)) {
            (true, _) => None,
            (false, Some(known)) => Some(known_message(deploying, known)),
            (false, None) => Some(
                view! { <MessageBar tone=Tone::Info title=i18n.t(say::deploy_portal_unknown()) /> }
                    .into_any(),
            ),
        });
        shown.into_any()
    });
    view! {
        <Disclosure label=i18n.t(say::deploy_portal_title())>
            <div class="stack">
                <TextField
                    label=i18n.t(say::deploy_portal_label())
                    hint=i18n.t(say::deploy_portal_hint())
                    value=quoted
                    on_input=move |text| quoted.set(text)
                    lines=3
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

/// The errors of the present manifest, where they are what is behind the message.
fn behind_it(deploying: Deploying, known: &'static UploadError) -> AnyView {
    let (console, i18n) = (deploying.console, deploying.console.i18n);
    deploying.wizard.with(|wizard| {
        let Some(checked) = wizard.checked.value().filter(|_| known.by_errors) else { return ().into_any() };
        let errors = listed(&checked.findings, Some(Severity::Error));
        if errors.is_empty() {
            return view! { <p>{i18n.t(say::deploy_portal_none())}</p> }.into_any();
        }
        let items = errors.into_iter().take(MOST_ERRORS).filter_map(|number| {
            let finding = numbered(&checked.findings, number)?;
            let route = Route::Findings(Shown { severity: None, open: Some(number) });
            let message = i18n.t(finding.message.clone());
            let link = view! { <li><a href=console.link(&route)>{message}</a></li> }.into_any();
            Some(link)
        });
        view! {
            <p>{i18n.t(say::deploy_portal_findings())}</p>
            <ul class="list">{items.collect_view()}</ul>
        }
        .into_any()
    })
}
