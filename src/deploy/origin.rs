//! Where the add-in comes from: a file, an address, or the Office Store. Whatever it is, the administrator brings the
//! manifest: the page fetches nothing from others.

use super::state::options::{Msg as Change, Options, Source};
use super::state::{Msg, Wizard};
use super::view::Deploying;
use crate::acting::Perform as _;
use crate::ui::{Checkbox, Choice, ChoiceCards, ExternalLink, TextField, live};
use addin_deployment::asset_id::AssetId;
use addin_deployment::lifecycle::setting::manifest_address;
use leptos::prelude::*;
use messages::say;

const SOURCES: [(Source, &str); 3] =
    [(Source::File, "file"), (Source::Url, "address"), (Source::Store, "store")];

/// The choice, and what is asked for it.
pub fn view(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let source = of(deploying, |options| options.source);
    let has_store = Memo::new(move |_| {
        let tenant = deploying.console.tenant;
        tenant.with(|tenant| tenant.value().is_none_or(|tenant| tenant.setting.cloud.has_store()))
    });
    let store = i18n.live(move || {
        if has_store.get() { say::deploy_origin_store_detail() } else { say::deploy_origin_store_cloud() }
    });
    let card = |value, title, detail: Signal<String>| Choice {
        value,
        title: i18n.t(title),
        detail,
        advice: Signal::default(),
        icon: None,
    };
    let choices = vec![
        card("file", say::deploy_origin_file(), i18n.t(say::deploy_origin_file_detail())),
        card("address", say::deploy_origin_url(), i18n.t(say::deploy_origin_url_detail())),
        card("store", say::deploy_origin_store(), store),
    ];
    view! {
        <ChoiceCards
            legend=i18n.t(say::deploy_origin_question())
            choices=choices
            chosen=Signal::derive(move || {
                let known = SOURCES.iter().find(|(known, _)| *known == source.get());
                known.map(|(_, word)| *word).unwrap_or_default().to_owned()
            })
            on_choose=move |word: String| {
                if let Some((source, _)) = SOURCES.iter().find(|(_, known)| *known == word) {
                    change(deploying, Change::Source(*source));
                }
            }
        />
        {live(move || match source.get() {
            Source::File => ().into_any(),
            Source::Url => address(deploying),
            Source::Store => asset(deploying),
        })}
    }
    .into_any()
}

/// A part of what is filled in, drawn again when it changes.
pub(super) fn of<T: Clone + PartialEq + Send + Sync + 'static>(
    deploying: Deploying,
    take: impl Fn(&Options) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| deploying.wizard.with(|wizard: &Wizard| take(&wizard.options)))
}

pub(super) fn change(deploying: Deploying, change: Change) {
    deploying.send(Msg::Options(change));
}

fn address(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    view! {
        <TextField
            label=i18n.t(say::deploy_origin_address())
            hint=i18n.t(say::deploy_origin_address_hint())
            kind="url"
            value=of(deploying, |options| options.address.clone())
            on_input=move |text| change(deploying, Change::Address(text))
        />
    }
    .into_any()
}

fn asset(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let known = of(deploying, |options| AssetId::parse(&options.asset));
    view! {
        <section class="card stack">
            <TextField
                label=i18n.t(say::deploy_origin_asset())
                hint=i18n.t(say::deploy_origin_asset_hint())
                value=of(deploying, |options| options.asset.clone())
                on_input=move |text| change(deploying, Change::Asset(text))
            />
            {live(move || {
                let link = known
                    .get()
                    .map(|asset| {
                        view! {
                            <p>{i18n.t(say::deploy_origin_open_about())}</p>
                            <ExternalLink
                                label=i18n.t(say::deploy_origin_open(asset.as_str()))
                                href=manifest_address(&asset)
                                new_tab=i18n.t(say::addin_new_tab())
                            />
                        }
                            .into_any()
                    });
                link.into_any()
            })}
            <Checkbox
                label=i18n.t(say::deploy_origin_free())
                hint=i18n.t(say::deploy_origin_free_hint())
                checked=of(deploying, |options| options.free)
                on_change=move |on| change(deploying, Change::Free(on))
            />
            <Checkbox
                label=i18n.t(say::deploy_origin_accept())
                checked=of(deploying, |options| options.accepted)
                on_change=move |on| change(deploying, Change::Accepted(on))
            />
        </section>
    }
    .into_any()
}
