//! Draws the page.

use super::dry_run;
use super::state::{Effect, Msg, PlanPage};
use crate::acting::Perform;
use crate::backend::Failure;
use crate::browser::files::{download, read};
use crate::browser::random::uuid;
use crate::console::Console;
use crate::load::{Generation, Load};
use crate::route::Route;
use crate::ui::{Button, Checkbox, DropZone, MessageBar, PageHeader, Progress, Tone, Ui, find_focus, live};
use addin_deployment::outcome::IntentKey;
use addin_deployment::plan::{MAX_BYTES, is_too_long};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::say;
use web_sys::File;

/// Under which name the present plan is saved.
const FILE: &str = "tenant-plan.json";

/// The page, for its parts.
#[derive(Clone, Copy)]
pub(super) struct Planning {
    pub(super) console: Console,
    pub(super) page: RwSignal<PlanPage>,
    ui: Ui,
    /// Whether the file of the present plan is being made.
    saving: RwSignal<bool>,
    /// A file of it that is too long to be brought again, while nobody said what is to become of it.
    long: RwSignal<Option<Vec<u8>>>,
    /// The file that was brought.
    file: StoredValue<Option<File>, LocalStorage>,
}

impl Perform for Planning {
    type State = PlanPage;

    fn state(self) -> RwSignal<PlanPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Read(generation, remove_others) => self.read(generation, remove_others),
            Effect::Execute(command, key, known) => {
                backend.execute(command, key, known).then(self.tell(Msg::Outcome));
            }
            Effect::FindOut(key) => backend.intent(key).then(self.tell(Msg::FoundOut)),
            Effect::Forget => self.file.set_value(None),
        }
    }
}

/// The page.
#[component]
pub fn Plan() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let planning = Planning {
        console,
        page: RwSignal::new(PlanPage::default()),
        ui: Ui::get(),
        saving: RwSignal::new(false),
        long: RwSignal::new(None),
        file: StoredValue::new_local(None),
    };
    leptos::prelude::Effect::new(move |before: Option<()>| {
        console.news.track();
        if before.is_some() {
            planning.send(Msg::Refresh);
        }
    });
    view! {
        <PageHeader
            title=i18n.t(say::shell_title_plan())
            subtitle=i18n.t(say::plan_page_subtitle())
            back=(i18n.t(say::shell_nav_settings()), console.link(&Route::Settings))
        />
        <div class="stack">
            {planning.save()} {planning.bring()} {planning.judged()} {dry_run::progress(planning)}
        </div>
    }
}

impl Planning {
    fn save(self) -> AnyView {
        let i18n = self.console.i18n;
        let press = move |()| {
            self.saving.set(true);
            self.long.set(None);
            self.console.backend().export_plan().then(move |answer| {
                self.saving.try_set(false);
                match answer {
                    Ok(file) if is_too_long(&file) => self.long.set(Some(file)),
                    Ok(file) => download(FILE, &file),
                    Err(failure) => self.ui.toast(Tone::Danger, i18n.write(&failure.message())),
                }
            });
        };
        view! {
            <section class="card stack-tight">
                <h2>{i18n.t(say::plan_page_save())}</h2>
                <p>{i18n.t(say::plan_page_save_body())}</p>
                <div class="row">
                    <Button label=i18n.t(say::plan_page_download()) busy=self.saving on_press=press />
                </div>
                {self.long()}
            </section>
        }
        .into_any()
    }

    /// That nobody can bring the file that was made: said before it is kept.
    fn long(self) -> AnyView {
        let i18n = self.console.i18n;
        live(move || {
            let bar = self.long.with(Option::is_some).then(|| {
                let keep = move || {
                    let press = move |()| {
                        if let Some(file) = self.long.try_update(Option::take).flatten() {
                            download(FILE, &file);
                        }
                        request_animation_frame(find_focus);
                    };
                    view! { <Button label=i18n.t(say::plan_page_download_long()) on_press=press /> }
                };
                let title = i18n.t(say::plan_page_long());
                view! { <MessageBar tone=Tone::Warning title=title actions=keep /> }.into_any()
            });
            bar.into_any()
        })
    }

    fn bring(self) -> AnyView {
        let i18n = self.console.i18n;
        let busy = Signal::derive(move || self.page.with(|page| page.plan.is_loading() || page.run.runs));
        let large = Memo::new(move |_| self.page.with(|page| page.too_large.clone()));
        let megabytes = i64::try_from(MAX_BYTES / 1024 / 1024).unwrap_or(i64::MAX);
        view! {
            <section class="stack">
                <h2>{i18n.t(say::plan_page_bring())}</h2>
                <p class="muted">{i18n.t(say::plan_page_bring_body())}</p>
                <DropZone
                    label=i18n.t(say::delivery_drop())
                    hint=i18n.t(say::plan_page_drop_hint())
                    browse_label=i18n.t(say::deploy_take_browse())
                    reading_label=i18n.t(say::delivery_reading())
                    reading=busy
                    accept=".json"
                    on_files=move |files| self.take(files)
                />
                <Checkbox
                    label=i18n.t(say::plan_page_remove_others())
                    hint=i18n.t(say::plan_page_remove_others_hint())
                    checked=Signal::derive(move || self.page.with(|page| page.remove_others))
                    on_change=move |remove| self.send(Msg::RemoveOthers(remove))
                />
                {live(move || {
                    let bar = large.get().map(|name| {
                        let title = i18n.t(say::delivery_too_large(name, megabytes));
                        let body = i18n.t(say::plan_error_not_a_plan());
                        view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
                    });
                    bar.into_any()
                })}
            </section>
        }
        .into_any()
    }

    /// What would come of the file; why it cannot be read.
    fn judged(self) -> AnyView {
        let i18n = self.console.i18n;
        let plan = Memo::new(move |_| self.page.with(|page| page.plan.steady()));
        live(move || match plan.get() {
            Load::NotAsked => ().into_any(),
            Load::Loading(_) => view! { <Progress label=i18n.t(say::delivery_reading()) /> }.into_any(),
            Load::Failed(failure) => self.console.failed(
                say::delivery_read_failed(),
                &failure,
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::Ready(read) => dry_run::view(self, &read.value),
        })
    }

    fn take(self, files: Vec<File>) {
        let Some(file) = files.into_iter().next() else { return };
        // A file's size is a whole number below 2^53.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and positive")]
        let (name, size) = (file.name(), file.size() as u64);
        self.file.set_value(Some(file));
        self.send(Msg::Bring(name, size));
    }

    fn read(self, generation: Generation, remove_others: bool) {
        let Some(file) = self.file.try_get_value().flatten() else { return };
        let backend = self.console.backend();
        spawn_local(async move {
            match read(&file).await {
                Ok(bytes) => {
                    let tell = self.tell(move |answer| Msg::Plan(generation, answer));
                    backend.read_plan(bytes, remove_others).then(tell);
                }
                Err(_) => {
                    let failure = Failure::Said(say::deploy_take_unreadable(file.name()));
                    self.send(Msg::Plan(generation, Err(failure)));
                }
            }
        });
    }

    /// Carries out the steps that are shown.
    pub(super) fn begin(self) {
        let steps =
            self.page.with_untracked(|page| page.plan.value().map_or(0, |read| read.value.steps.steps.len()));
        self.send(Msg::Begin((0..steps).map(|_| IntentKey(uuid())).collect()));
    }
}
