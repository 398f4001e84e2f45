//! Before you begin: does Centralized Deployment fit?

use super::view::{Deploying, foot, next_link};
use crate::route::Step;
use crate::ui::{Disclosure, Icon, MessageBar, StepHeader, Tone, live};
use addin_deployment::roles::about_activated_roles;
use leptos::prelude::*;
use messages::{Message, say};

/// The requirements, each with how to check it ("Determine if Centralized Deployment of add-ins works for your
/// organization").
fn requirements() -> [(Message, Message); 6] {
    [
        (say::deploy_begin_licence(), say::deploy_begin_licence_help()),
        (say::deploy_begin_mailbox(), say::deploy_begin_mailbox_help()),
        (say::deploy_begin_version(), say::deploy_begin_version_help()),
        (say::deploy_begin_signin(), say::deploy_begin_signin_help()),
        (say::deploy_begin_groups(), say::deploy_begin_groups_help()),
        (say::deploy_begin_role(), say::deploy_begin_role_help()),
    ]
}

/// The step.
pub fn view(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let may_not = Memo::new(move |_| deploying.wizard.with(|wizard| wizard.may_not().cloned()));
    let items = requirements()
        .into_iter()
        .map(|(requirement, help)| {
            view! {
                <li class="requirement">
                    {Icon::Check.view()}
                    <div>
                        <p>{i18n.t(requirement)}</p>
                        <Disclosure label=i18n.t(say::deploy_begin_help())>
                            <p>{i18n.t(help)}</p>
                        </Disclosure>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <StepHeader title=i18n.t(say::deploy_step_begin()) subtitle=i18n.t(say::deploy_begin_lead()) />
        <ul class="requirements">{items}</ul>
        <p class="muted">{i18n.t(say::deploy_begin_not())}</p>
        {live(move || match may_not.get() {
            None => foot(deploying, Step::Begin, next_link(deploying, Step::Manifest)),
            Some(why) => {
                let title = i18n.t(say::deploy_begin_may_not());
                view! {
                    <MessageBar
                        tone=Tone::Danger
                        title=title
                        body=i18n.t(why)
                        details=move || view! { <p>{i18n.t(about_activated_roles())}</p> }
                    />
                }
                    .into_any()
            }
        })}
    }
    .into_any()
}
