//! The word of whoever looked in the tenant: what no list has told of a change that is handed off, confirmed by name.

use super::super::asking::Question;
use super::super::state::Deed;
use super::Delivering;
use crate::ui::{Button, live};
use addin_deployment::lifecycle::command::Command;
use deployment_api::lifecycle::Vouching;
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::model::ProductId;

/// The section; nothing where there is nothing to vouch for.
pub(super) fn view(delivering: Delivering) -> AnyView {
    let (opened, i18n) = (delivering.opened, delivering.opened.console.i18n);
    let vouching = opened.of(|detail| detail.life.delivery.vouching.clone());
    let product = opened.page.with_untracked(|page| page.product.clone());
    let may_not = Signal::derive(move || opened.why_not().map(|why| i18n.write(&why)).unwrap_or_default());
    live(move || {
        let section = vouching.get().flatten().map(|vouching| {
            let Vouching { place, what } = vouching.clone();
            let untold = move || {
                let what = i18n.list(what.iter().map(|what| i18n.write(what)));
                i18n.write(&say::attest_untold(what))
            };
            let product = product.clone();
            let press = move |()| {
                let what = i18n.list(vouching.what.iter().map(|what| i18n.write(what)));
                let name = opened.name().get_untracked();
                opened.ask(question(&product, name, &vouching, what));
            };
            view! {
                <section class="card stack-tight">
                    <h2>{i18n.t(say::attest_wait())}</h2>
                    <p>{i18n.t(say::attest_wait_body(place))}</p>
                    <p>{untold}</p>
                    <div class="row">
                        <Button
                            label=i18n.t(say::attest_press())
                            busy=opened.busy()
                            unavailable=may_not
                            on_press=press
                        />
                    </div>
                </section>
            }
            .into_any()
        });
        section.into_any()
    })
}

/// What is asked before somebody vouches: it names each thing.
fn question(product: &ProductId, name: String, vouching: &Vouching, what: String) -> Question {
    let command = Command::Attest { product: product.clone() };
    Question {
        title: say::attest_title(vouching.place.clone()),
        body: say::attest_body(name.as_str(), what),
        label: say::attest_press(),
        danger: false,
        deed: Deed::new(command, say::attest_done(name)),
    }
}
