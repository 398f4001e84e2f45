//! The console as a whole: its frame, and the page that the address names.

use crate::backend::Backend;
use crate::backend::embedded::Embedded;
use crate::browser::location::Location;
use crate::browser::storage::Settings;
use crate::catalog::view::Catalog;
use crate::console::Console;
use crate::i18n::I18n;
use crate::later;
use crate::load::Load;
use crate::options::Options;
use crate::route::{Part, Route, Shown};
use crate::texts;
use crate::ui::{
    AppFrame, Button, ButtonKind, Dialog, EmptyState, FrameTexts, Icon, LinkButton, MenuButton, MenuItem,
    PageHeader, Place, Tone, Ui, live,
};
use addin_deployment::effect::RowsOf;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::TenantKind;
use deployment_api::{AddInRow, TenantInfo};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Language, Message, say};
use std::rc::Rc;

/// The name of the setting that keeps the language; `boot.js` reads it too.
const LANGUAGE: &str = "language";
/// The name of the setting that keeps the organisation of a real tenant; nothing in a demonstration.
const TENANT: &str = "tenant";
/// The name of the setting that keeps the appearance; `boot.js` reads it too.
const THEME: &str = "theme";

/// Draws a console.
pub fn view(options: Options) -> AnyView {
    let ui = Ui::provide();
    let Options { base, language, texts, text_files, engine } = options;
    let backend: Rc<dyn Backend> = Rc::new(Embedded::new(engine));
    let i18n = I18n::new(language, texts);
    let console = Console::provide(i18n, text_files, Location::fragment(), Settings::new(&base), backend);
    #[cfg(feature = "gallery")]
    if matches!(console.route.get_untracked(), Route::Gallery(_)) {
        // A page of its own, with its own frame.
        return view! { <crate::gallery::Gallery /> }.into_any();
    }
    Effect::new(move || title_and_language(console));
    let resetting = RwSignal::new(false);
    view! {
        <AppFrame
            name=i18n.t(say::shell_title())
            home=console.link(&Route::Catalog)
            places=places(console)
            texts=FrameTexts {
                skip: i18n.t(say::shell_skip()),
                navigation: i18n.t(say::shell_navigation()),
                notices: i18n.t(say::shell_notices()),
                dismiss: i18n.t(say::shell_close()),
            }
            tools=move || tools(console)
            strip=move || strip(console, resetting)
            footer=move || view! { <p>{i18n.t(say::shell_not_affiliated())}</p> }
        >
            {page(console)}
        </AppFrame>
        <Dialog
            open=resetting
            title=i18n.t(say::shell_reset_title())
            body=i18n.t(say::shell_reset_body())
            cancel_label=i18n.t(say::shell_cancel())
            confirm_label=i18n.t(say::shell_reset_confirm())
            danger=true
            on_confirm=move |()| reset(console, ui)
        />
    }
    .into_any()
}

/// The document says what page this is and in which language.
fn title_and_language(console: Console) {
    let i18n = console.i18n;
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let route = console.route.get();
    let subject = console.subject.get();
    let page = match &route {
        Route::Catalog => say::catalog_title(),
        Route::Deploy(_) | Route::Findings(_) => say::shell_title_deploy(),
        Route::Rule(_) => say::shell_title_rules(),
        Route::States(_) => say::states_title(),
        Route::AddIn(..)
        | Route::Update(..)
        | Route::Record(_)
        | Route::Deployed(_)
        | Route::Access(_)
        | Route::Audience(..) => say::shell_title_add_in(),
        Route::People | Route::Person(..) => say::shell_nav_people(),
        Route::Readiness(_) => say::shell_nav_readiness(),
        Route::Import => say::shell_title_import(),
        Route::Delivery => say::shell_nav_delivery(),
        Route::Settings => say::shell_nav_settings(),
        Route::Activity(_) => say::shell_nav_activity(),
        Route::Plan => say::shell_title_plan(),
        Route::PersonalData => say::shell_title_personal(),
        Route::Diagnose(_) => say::shell_title_diagnose(),
        Route::Unknown(_) => say::shell_unknown_title(),
        #[cfg(feature = "gallery")]
        Route::Gallery(_) => say::shell_title(),
    };
    let page = if subject.0 == route && !subject.1.is_empty() { subject.1 } else { i18n.write(&page) };
    document.set_title(&[&page, " – ", &i18n.write(&say::shell_title())].concat());
    if let Some(root) = document.document_element() {
        // A language tag is always a legal value.
        let _ = root.set_attribute("lang", i18n.language().tag());
    }
}

fn places(console: Console) -> Vec<Place> {
    let place = |message: Message, icon: Icon, route: Route, here: fn(&Route) -> bool| Place {
        label: console.i18n.t(message),
        href: console.link(&route),
        current: Signal::derive(move || console.route.with(here)),
        icon,
    };
    vec![
        place(say::shell_nav_catalog(), Icon::Apps, Route::Catalog, |route| {
            matches!(route, Route::Catalog | Route::Deploy(_) | Route::Findings(_))
        }),
        place(say::shell_nav_states(), Icon::List, Route::States(None), |route| {
            matches!(
                route,
                Route::States(_)
                    | Route::AddIn(..)
                    | Route::Update(..)
                    | Route::Record(_)
                    | Route::Access(_)
                    | Route::Deployed(_)
                    | Route::Audience(..)
            )
        }),
        place(say::shell_nav_people(), Icon::People, Route::People, |route| {
            matches!(route, Route::People | Route::Person(..) | Route::Import)
        }),
        place(say::shell_nav_readiness(), Icon::CheckCircle, Route::Readiness(None), |route| {
            matches!(route, Route::Readiness(_) | Route::Diagnose(_))
        }),
        place(say::shell_nav_delivery(), Icon::Upload, Route::Delivery, |route| {
            matches!(route, Route::Delivery)
        }),
        place(say::shell_nav_activity(), Icon::Clock, Route::Activity(String::new()), |route| {
            matches!(route, Route::Activity(_))
        }),
        place(say::shell_title_rules(), Icon::Shield, Route::Rule(None), |route| {
            matches!(route, Route::Rule(_))
        }),
        place(say::shell_nav_settings(), Icon::Settings, Route::Settings, |route| {
            matches!(route, Route::Settings | Route::Plan | Route::PersonalData)
        }),
    ]
}

fn page(console: Console) -> AnyView {
    // A page is made anew when the address leads to another one, not when it leads to another part of the same.
    let kind = Memo::new(move |_| match console.route.get() {
        Route::Deploy(_) | Route::Findings(_) => Route::Deploy(crate::route::Step::Begin),
        Route::Rule(_) => Route::Rule(None),
        Route::States(_) => Route::States(None),
        Route::AddIn(product, _) => Route::AddIn(product, Part::Overview),
        Route::Update(product, _) => Route::Update(product, Shown::default()),
        Route::Audience(product, _) => Route::Audience(product, RowsOf::Sure),
        Route::Readiness(_) => Route::Readiness(None),
        Route::Person(id, _) => Route::Person(id, None),
        Route::Diagnose(_) => Route::Diagnose(None),
        Route::Activity(_) => Route::Activity(String::new()),
        other => other,
    });
    let pages = RwSignal::new(Load::NotAsked);
    live(move || match kind.get() {
        Route::Catalog => view! { <Catalog /> }.into_any(),
        Route::Unknown(address) => unknown(console, address),
        route => later::page(console, pages, route),
    })
}

fn unknown(console: Console, address: String) -> AnyView {
    let i18n = console.i18n;
    view! {
        <PageHeader title=i18n.t(say::shell_unknown_title()) />
        <EmptyState
            icon=Icon::Search
            body=i18n.t(say::shell_unknown_body(address))
            actions=move || {
                view! {
                    <LinkButton
                        kind=ButtonKind::Primary
                        label=i18n.t(say::shell_to_catalog())
                        href=console.link(&Route::Catalog)
                    />
                }
            }
        />
    }
    .into_any()
}

/// What happens to a change in this kind of tenant, above every page. Until the tenant is known it is what it was at the
/// last visit: a real one is never called a demonstration.
fn strip(console: Console, resetting: RwSignal<bool>) -> AnyView {
    let i18n = console.i18n;
    let last = console.settings.with_value(|settings| settings.get(TENANT));
    let is_real = last.is_some();
    let demonstration = Memo::new(move |_| {
        let is = |tenant: &TenantInfo| tenant.setting.kind == TenantKind::Demonstration;
        console.tenant.with(|tenant| tenant.value().map_or(!is_real, is))
    });
    Effect::new(move || {
        let name =
            console.tenant.with(|tenant| tenant.value().map(|tenant| tenant.setting.organisation.clone()));
        if let Some(name) = name {
            let name = Some(name.as_str()).filter(|_| !demonstration.get());
            console.settings.with_value(|settings| settings.set(TENANT, name));
        }
    });
    let text = i18n.live(move || {
        console.tenant.with(|tenant| match tenant.value() {
            Some(tenant) if tenant.setting.kind != TenantKind::Demonstration => {
                say::shell_handoff_strip(tenant.setting.organisation.clone())
            }
            Some(tenant) if tenant.imported => say::shell_demo_banner_imported(),
            Some(tenant) => say::shell_demo_banner(tenant.organisation.clone()),
            None => last.clone().map_or_else(say::shell_demo_banner_plain, say::shell_handoff_strip),
        })
    });
    let open = Memo::new(move |_| unconfirmed(console));
    live(move || {
        let action = if demonstration.get() {
            let press = move |()| resetting.set(true);
            view! { <Button kind=ButtonKind::Subtle label=i18n.t(say::shell_reset()) on_press=press /> }
                .into_any()
        } else {
            let link = move || {
                let label = i18n.t(say::shell_handoff_open(open.get()));
                let href = console.link(&Route::Delivery);
                let link = (open.get() > 0).then(|| {
                    view! { <LinkButton kind=ButtonKind::Subtle label=label href=href /> }.into_any()
                });
                link.into_any()
            };
            live(link)
        };
        view! {
            <div class="demo-strip">
                <p>{text}</p>
                {action}
            </div>
        }
        .into_any()
    })
}

/// How many plans were not seen in the tenant yet, or are otherwise there.
fn unconfirmed(console: Console) -> i64 {
    let open = |row: &&AddInRow| {
        use DeliveryState::{Differs, HandedOff, Planned};
        matches!(row.delivery, Planned | HandedOff | Differs)
    };
    let count = console.add_ins.with(|load| {
        let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
        rows.iter().filter(open).count()
    });
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn reset(console: Console, ui: Ui) {
    console.reset(move |answer| {
        let (tone, said) = match answer {
            Ok(()) => (Tone::Success, say::shell_reset_done()),
            Err(failure) => (Tone::Danger, failure.message()),
        };
        console.refresh();
        console.go(&Route::Catalog);
        ui.toast(tone, console.i18n.write(&said));
    });
}

fn tools(console: Console) -> AnyView {
    let i18n = console.i18n;
    let languages = [(Language::English, "English"), (Language::Dutch, "Nederlands")];
    let language_items = languages
        .into_iter()
        .map(|(language, name)| MenuItem {
            label: name.to_owned().into(),
            lang: Some(language.tag()),
            checked: Some(Signal::derive(move || i18n.language() == language)),
            on_choose: Callback::new(move |()| speak(console, language)),
            icon: None,
        })
        .collect();
    let kept = console.settings.with_value(|settings| settings.get(THEME)).unwrap_or_default();
    let theme = RwSignal::new(kept);
    Effect::new(move || apply_theme(&theme.get()));
    let themes = [
        ("", say::shell_theme_system(), Icon::Display),
        ("light", say::shell_theme_light(), Icon::Sun),
        ("dark", say::shell_theme_dark(), Icon::Moon),
    ];
    let theme_items = themes
        .into_iter()
        .map(|(name, word, icon)| MenuItem {
            label: i18n.t(word),
            lang: None,
            checked: Some(Signal::derive(move || theme.with(|theme| theme == name))),
            on_choose: Callback::new(move |()| {
                theme.set(name.to_owned());
                console
                    .settings
                    .with_value(|settings| settings.set(THEME, Some(name).filter(|name| !name.is_empty())));
            }),
            icon: Some(icon),
        })
        .collect();
    view! {
        <MenuButton label=i18n.t(say::shell_theme()) icon=Icon::Sun items=theme_items icon_only=true />
        <MenuButton label=i18n.t(say::shell_language()) icon=Icon::Globe items=language_items icon_only=true />
    }
    .into_any()
}

/// Fetches the texts of a language and uses them; what was spoken stays when they do not come.
fn speak(console: Console, language: Language) {
    let files = console.text_files.get_value();
    let ui = Ui::get();
    spawn_local(async move {
        match texts::of_language(&files, language).await {
            Some(texts) => {
                console.i18n.speak(language, texts);
                console.settings.with_value(|settings| settings.set(LANGUAGE, Some(language.tag())));
            }
            None => ui.toast(Tone::Danger, console.i18n.write(&say::shell_language_failed())),
        }
    });
}

fn apply_theme(theme: &str) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    let Some(root) = root else { return };
    // Both can only fail for a name that is no attribute's.
    let _ = if theme.is_empty() {
        root.remove_attribute("data-theme")
    } else {
        root.set_attribute("data-theme", theme)
    };
}
