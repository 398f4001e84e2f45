//! What every page of one mounted console shares. It travels in a Leptos context: several consoles may live on one
//! page, so nothing of it is global.

use crate::backend::{Backend, Failure};
use crate::browser::files::download;
use crate::browser::location::Location;
use crate::browser::storage::Settings;
use crate::i18n::I18n;
use crate::load::Load;
use crate::route::Route;
use crate::texts::TextFiles;
use crate::ui::{Button, LinkButton, MessageBar, Tone, Ui, failure_bar};
use deployment_api::{AddInRow, Change, Read, TenantInfo};
use futures_util::StreamExt as _;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Message, say};
use std::rc::Rc;

/// One mounted console.
#[derive(Clone, Copy)]
pub struct Console {
    /// The reader's language.
    pub i18n: I18n,
    /// Where addresses live.
    pub location: Location,
    /// Where the reader is.
    pub route: Memo<Route>,
    /// Where the texts of each language are.
    pub text_files: StoredValue<TextFiles>,
    /// Small settings that outlive a visit.
    pub settings: StoredValue<Settings>,
    /// Who and what is here, asked for after the first screen.
    pub tenant: RwSignal<Load<TenantInfo>>,
    /// Every add-in: the catalog, the states view and the shell draw from one list.
    pub add_ins: RwSignal<Load<Read<Vec<AddInRow>>>>,
    /// What one page is about, for the title of the document: it counts while the reader is on that page.
    pub subject: RwSignal<(Route, String)>,
    /// The newest change, counted so that two equal ones are two.
    pub news: RwSignal<(u32, Option<Change>)>,
    backend: StoredValue<Rc<dyn Backend>, LocalStorage>,
}

impl Console {
    /// Shares a console with everything below the current owner, and keeps its list of add-ins up to date.
    pub fn provide(
        i18n: I18n,
        text_files: TextFiles,
        location: Location,
        settings: Settings,
        backend: Rc<dyn Backend>,
    ) -> Self {
        let console = Self {
            i18n,
            location,
            route: Memo::new(move |_| Route::parse(&location.get())),
            text_files: StoredValue::new(text_files),
            settings: StoredValue::new(settings),
            tenant: RwSignal::new(Load::NotAsked),
            add_ins: RwSignal::new(Load::NotAsked),
            subject: RwSignal::new((Route::Catalog, String::new())),
            news: RwSignal::new((0, None)),
            backend: StoredValue::new_local(backend),
        };
        provide_context(console);
        console.follow();
        console.refresh();
        console
    }

    /// The console around the current component.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// Whatever carries out what is decided.
    #[must_use]
    pub fn backend(self) -> Rc<dyn Backend> {
        self.backend.get_value()
    }

    /// Goes to a page.
    pub fn go(self, route: &Route) {
        self.location.go(&route.print());
    }

    /// Shows a page in the place of the present one.
    pub fn replace(self, route: &Route) {
        self.location.replace(&route.print());
    }

    /// What a link to a page carries.
    #[must_use]
    pub fn href(self, route: &Route) -> String {
        self.location.href(&route.print())
    }

    /// What a link to a page carries, as components take it.
    #[must_use]
    pub fn link(self, route: &Route) -> Signal<String> {
        self.href(route).into()
    }

    /// Asks for the list of add-ins again; what is known stays visible meanwhile.
    pub fn refresh(self) {
        self.add_ins.update(Load::ask);
        self.backend().add_ins().then(move |answer| {
            self.add_ins.try_set(answer.into());
            // The organisation is made ready only after the catalog can be used.
            if self.tenant.try_with_untracked(|tenant| matches!(tenant, Load::NotAsked)) == Some(true) {
                self.meet();
            }
        });
    }

    /// Asks who and what is here.
    pub fn meet(self) {
        self.tenant.update(Load::ask);
        self.backend().tenant().then(move |answer| {
            self.tenant.try_set(answer.into());
        });
    }

    /// What stands in the place of something that could not be had: what, why, and a button that asks again.
    pub fn failed(self, title: Message, failure: &Failure, again: Callback<()>) -> AnyView {
        let t = |message| self.i18n.t(message);
        if !is_of_store(failure) {
            return failure_bar(t(title), t(failure.message()), t(say::shell_retry()), again);
        }
        let (again_label, rescue) = (t(say::shell_retry()), move || self.rescue_button());
        let (restore_label, restore) = (t(say::shell_restore()), self.link(&Route::Settings));
        let actions = move || {
            view! {
                <Button label=again_label on_press=again />
                {rescue()}
                <LinkButton label=restore_label href=restore />
            }
        };
        let (title, body) = (t(title), t(failure.message()));
        view! { <MessageBar tone=Tone::Danger title=title body=body actions=actions /> }.into_any()
    }

    /// A button that saves everything that can still be read: what a store holds is never lost with it.
    pub fn rescue_button(self) -> AnyView {
        let (i18n, ui) = (self.i18n, Ui::get());
        let busy = RwSignal::new(false);
        let press = move |()| {
            busy.set(true);
            self.backend().rescue().then(move |answer| {
                busy.try_set(false);
                match answer {
                    Ok(file) => download("addin-console-rescue.json", &file),
                    Err(failure) => ui.toast(Tone::Danger, i18n.write(&failure.message())),
                }
            });
        };
        view! { <Button label=i18n.t(say::shell_rescue()) busy=busy on_press=press /> }.into_any()
    }

    fn follow(self) {
        let mut changes = self.backend().changes();
        spawn_local(async move {
            while let Some(change) = changes.next().await {
                // Which tenant this is may change while it has no add-in yet.
                let empty = |add_ins: &Load<Read<Vec<AddInRow>>>| {
                    add_ins.value().is_none_or(|read| read.value.is_empty())
                };
                let others = matches!(change, Change::Directory | Change::Reset)
                    || self.add_ins.try_with_untracked(empty) == Some(true);
                let heard = self.news.try_update(|(count, newest)| {
                    *count = count.wrapping_add(1);
                    *newest = Some(change);
                });
                if heard.is_none() {
                    return;
                }
                self.refresh();
                if others {
                    self.meet();
                }
            }
        });
    }
}

/// Whether the store is full, blocked, damaged or of a newer version: asking again may not help, and what it holds can
/// be saved.
fn is_of_store(failure: &Failure) -> bool {
    let Failure::Said(said) = failure else { return false };
    let stores = [say::engine_full(), say::engine_blocked(), say::engine_newer(), say::engine_unavailable()];
    stores.contains(said) || said.is_like(&say::engine_damaged(0)) || said.is_like(&say::engine_failed(""))
}
