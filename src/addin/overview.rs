//! What the add-in is, who has it, and how it stands.

use super::view::Opened;
use crate::ui::{Badge, Definition, DefinitionList};
use crate::who::state::name_of;
use crate::words::{host_list, state_word};
use deployment_api::AddInDetail;
use leptos::prelude::*;
use messages::say;

/// The part.
pub(super) fn view(opened: Opened) -> AnyView {
    let i18n = opened.console.i18n;
    opened.shown(Callback::new(move |detail: AddInDetail| {
        let (word, tone) = state_word(detail.row.state);
        view! {
            <section class="card stack">
                <div class="row">
                    <Badge tone=tone label=i18n.t(word) />
                    <span class="muted small">{i18n.t(say::addin_expected(detail.row.expected_by.0))}</span>
                </div>
                {facts(opened, &detail)}
            </section>
        }
        .into_any()
    }))
}

fn facts(opened: Opened, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let row = detail.row.clone();
    let (hosts, targets, everyone) = (row.hosts.clone(), detail.targets.clone(), row.assignment.everyone);
    view! {
        <DefinitionList>
            <Definition term=i18n.t(say::addin_access())>
                <p>
                    {move || {
                        if everyone {
                            i18n.write(&say::addin_access_everyone())
                        } else {
                            i18n.list(targets.iter().map(|hit| name_of(hit).clone()))
                        }
                    }}
                </p>
                <p class="muted small">{i18n.t(say::addin_reached(i64::from(row.reached)))}</p>
            </Definition>
            <Definition term=i18n.t(
                say::catalog_column_hosts(),
            )>{move || host_list(i18n, &hosts)}</Definition>
            <Definition term=i18n.t(say::catalog_column_version())>{row.version.clone()}</Definition>
            <Definition term=i18n.t(
                say::addin_deployed_by(),
            )>
                {i18n.t(say::addin_deployed_by_at(row.deployed_by.name.clone(), row.deployed_at.0))}
            </Definition>
            <Definition term=i18n.t(
                say::addin_product_id(),
            )>
                <code>{row.product.as_str().to_owned()}</code>
            </Definition>
        </DefinitionList>
    }
    .into_any()
}
