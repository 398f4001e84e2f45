//! The pages that are fetched when the first of them is opened: all but the catalog, with which a visit begins.
//!
//! What only [`draw`] uses is cut out of the page's module into one of its own (`tools/wasm-bindgen`), so that the
//! catalog does not wait for it. The texts of these pages come with them.

use crate::activity::view::Activity;
use crate::addin::update::view::UpdateAddIn;
use crate::addin::{access, deployed, view as addin};
use crate::backend::Failure;
use crate::console::Console;
use crate::delivery::view::Delivery;
use crate::deploy::view::Deploy;
use crate::diagnose::view::Why;
use crate::import::view::Import;
use crate::invented;
use crate::load::Load;
use crate::people::audience::view::Audience;
use crate::people::find::view::People;
use crate::people::person::view::Person;
use crate::personal::view::PersonalData;
use crate::plan::view::Plan;
use crate::readiness::view::Readiness;
use crate::record::view::Record;
use crate::route::Route;
use crate::rules::Rules;
use crate::settings::view::Settings;
use crate::states::view::States;
use crate::texts;
use crate::ui::{Progress, live};
use futures_util::FutureExt as _;
use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::say;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Whether the later pages are here. One console asks once.
pub type Pages = RwSignal<Load<()>>;

/// Shows a later page, fetching it first where that was not done yet.
pub fn page(console: Console, pages: Pages, route: Route) -> AnyView {
    if !pages.with_untracked(|pages| matches!(pages, Load::Ready(()) | Load::Loading(_))) {
        ask(console, pages);
    }
    live(move || match pages.get() {
        // They are here, so the future ends at once.
        Load::Ready(()) => draw(route.clone()).now_or_never().and_then(Result::ok).into_any(),
        Load::Failed(failure) => {
            console.failed(say::shell_page_failed(), &failure, Callback::new(move |()| ask(console, pages)))
        }
        Load::NotAsked | Load::Loading(_) => {
            view! { <Progress label=console.i18n.t(say::shell_loading()) /> }.into_any()
        }
    })
}

fn ask(console: Console, pages: Pages) {
    pages.update(Load::ask);
    spawn_local(async move {
        let (module, complete) = join(fetch(), texts::complete(console)).await;
        let outcome = if module.is_ok() && complete { Ok(()) } else { Err(Failure::Unreachable) };
        pages.try_set(outcome.into());
    });
}

#[wasm_split(pages, fallible, preload(fetch))]
fn draw(route: Route) -> Result<AnyView, SplitLoaderError> {
    let names_nobody = matches!(
        route,
        Route::Import
            | Route::Settings
            | Route::Rule(_)
            | Route::Record(_)
            | Route::Activity(_)
            | Route::Plan
            | Route::PersonalData
    );
    let notice = (!names_nobody).then(|| invented::notice(Console::get()));
    let page = match route {
        Route::Deploy(_) => view! { <Deploy /> }.into_any(),
        Route::States(_) => view! { <States /> }.into_any(),
        Route::Rule(_) => view! { <Rules /> }.into_any(),
        Route::AddIn(product, _) => view! { <addin::AddIn product=product /> }.into_any(),
        Route::Update(product, _) => view! { <UpdateAddIn product=product /> }.into_any(),
        Route::Record(revision) => view! { <Record revision=revision /> }.into_any(),
        Route::Deployed(product) => view! { <deployed::Deployed product=product /> }.into_any(),
        Route::Audience(product, _) => view! { <Audience product=product /> }.into_any(),
        Route::Import => view! { <Import /> }.into_any(),
        Route::Delivery => view! { <Delivery /> }.into_any(),
        Route::Settings => view! { <Settings /> }.into_any(),
        Route::Activity(_) => view! { <Activity /> }.into_any(),
        Route::Plan => view! { <Plan /> }.into_any(),
        Route::PersonalData => view! { <PersonalData /> }.into_any(),
        Route::People => view! { <People /> }.into_any(),
        Route::Person(id, _) => view! { <Person id=id /> }.into_any(),
        Route::Readiness(_) => view! { <Readiness /> }.into_any(),
        Route::Diagnose(_) => view! { <Why /> }.into_any(),
        Route::Access(product) => view! { <access::Access product=product /> }.into_any(),
        _ => ().into_any(),
    };
    Ok(view! {
        {notice}
        {page}
    }
    .into_any())
}
