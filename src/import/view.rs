//! Draws the page: the files that come, how far they are, and what to do with them.

use super::headings;
use super::preview;
use super::state::{Effect, ImportPage, Msg, Stage};
use crate::acting::Perform;
use crate::browser::clock::now;
use crate::browser::files::read_part;
use crate::console::Console;
use crate::load::Load;
use crate::route::Route;
use crate::search::view::{self as search, Words, choose_person, people_of};
use crate::ui::{
    Button, ButtonKind, Dialog, Disclosure, DropZone, LinkButton, MessageBar, PageHeader, Progress,
    ProgressOf, Tone, Ui, failure_bar, live,
};
use addin_deployment::effect::PersonHit;
use addin_deployment::import::{FileIndex, Mapping};
use addin_deployment::lifecycle::command::Timestamp;
use deployment_api::import::{FileInfo, ImportStep};
use deployment_api::people::DirectoryInfo;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::say;
use web_sys::File;

/// The endings that the browser's file dialog offers first.
const ENDINGS: &str = ".csv,.json,.jsonl,.ndjson,.txt";

/// Where the collector is, seen from the page.
pub const COLLECTOR: &str = "collector/addin-console-collector.ps1";

/// Name of the setting that keeps what was said about headings.
const MAPPING: &str = "import-headings";

/// Hits that are shown when somebody looks for themselves.
const HITS: u32 = 8;

/// The page, for its parts.
#[derive(Clone, Copy)]
pub struct Importing {
    /// The console around it.
    pub console: Console,
    /// What it knows.
    pub page: RwSignal<ImportPage>,
    files: StoredValue<Vec<File>, LocalStorage>,
    directory: RwSignal<Load<DirectoryInfo>>,
    /// Whether the imported directory is to be dropped is being asked.
    asking: RwSignal<bool>,
    ui: Ui,
}

impl Perform for Importing {
    type State = ImportPage;

    fn state(self) -> RwSignal<ImportPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            // What goes wrong with it is seen by the next piece.
            Effect::Step(step) => backend.import(step).then(|_| {}),
            Effect::Send(import, file, from, count) => {
                let send = move |bytes: Result<Vec<u8>, _>| match bytes {
                    // It was read while the administrator cancelled: the next import has other files.
                    _ if self.page.try_with_untracked(|page| page.is_present(import)) != Some(true) => {}
                    Ok(bytes) => {
                        let step = ImportStep::Piece(file, bytes);
                        let tell = self.tell(move |answer| Msg::Sent(import, file, count, answer));
                        self.console.backend().import(step).then(move |answer| tell(answer.map(|_| ())));
                    }
                    Err(_) => self.send(Msg::Unreadable(import, file)),
                };
                self.read(file, from, count, send);
            }
            Effect::Preview(import, step) => {
                backend.import(step).then(self.tell(move |answer| Msg::Preview(import, answer)));
            }
            Effect::Keep(import, step) => {
                let tell = self.tell(move |answer| Msg::Kept(import, answer));
                backend.import(step).then(move |answer| tell(answer.map(|_| ())));
            }
            Effect::Look(import, lost) => {
                let tell = self.tell(move |answer| Msg::Found(import, lost, answer));
                backend.directory().then(move |answer| {
                    // The news of it was lost with the answer.
                    self.directory.try_set(answer.clone().into());
                    self.console.meet();
                    tell(answer);
                });
            }
            Effect::Release => self.files.set_value(Vec::new()),
            Effect::Remember(mapping) => self.remember(&mapping),
        }
    }
}

/// Bringing a directory.
#[component]
pub fn Import() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let importing = Importing {
        console,
        page: RwSignal::new(ImportPage::new(remembered(console))),
        files: StoredValue::new_local(Vec::new()),
        directory: RwSignal::new(Load::NotAsked),
        asking: RwSignal::new(false),
        ui: Ui::get(),
    };
    leptos::prelude::Effect::new(move || {
        console.news.track();
        importing.directory.update(Load::ask);
        console.backend().directory().then(move |answer| {
            importing.directory.try_set(answer.into());
        });
    });
    // Whoever leaves the page leaves an import that was not kept.
    on_cleanup(move || {
        if importing.page.try_with_untracked(ImportPage::is_open) == Some(true) {
            console.backend().import(ImportStep::Cancel).then(|_| {});
        }
    });
    let stage = Memo::new(move |_| importing.page.with(|page| page.stage.clone()));
    view! {
        <PageHeader
            title=i18n.t(say::shell_title_import())
            subtitle=i18n.t(say::import_page_subtitle())
            back=(i18n.t(say::people_title()), console.link(&Route::People))
        />
        {live(move || importing.present())}
        {live(move || match stage.get() {
            Stage::Kept => importing.kept(),
            Stage::Forgotten => importing.forgotten(),
            Stage::NotForgotten(failure) => failure_bar(
                i18n.t(say::import_page_not_forgotten()),
                i18n.t(failure.message()),
                i18n.t(say::import_page_forget()),
                Callback::new(move |()| importing.send(Msg::Forget)),
            ),
            Stage::Unsure(failure) => failure_bar(
                i18n.t(say::import_page_unsure()),
                i18n.t(failure.message()),
                i18n.t(say::import_page_look()),
                Callback::new(move |()| importing.send(Msg::Look)),
            ),
            Stage::Keeping => view! { <Progress label=i18n.t(say::import_page_keeping()) /> }.into_any(),
            Stage::Failed(failure) => failure_bar(
                i18n.t(say::import_page_failed()),
                i18n.t(failure.message()),
                i18n.t(say::import_page_again()),
                Callback::new(move |()| importing.send(Msg::Again)),
            ),
            Stage::Empty | Stage::Reading | Stage::Ready => ().into_any(),
        })}
        <Dialog
            open=importing.asking
            title=i18n.t(say::import_page_forget_ask())
            body=i18n.t(say::import_page_forget_ask_body())
            cancel_label=i18n.t(say::shell_cancel())
            confirm_label=i18n.t(say::import_page_forget())
            danger=true
            on_confirm=move |()| importing.send(Msg::Forget)
        />
        {importing.zone()}
        {importing.progress()}
        {preview::view(importing)}
        {importing.sources()}
    }
}

impl Importing {
    /// Reads a part of a file that was brought.
    fn read(
        self,
        file: FileIndex,
        from: u64,
        count: u64,
        tell: impl FnOnce(Result<Vec<u8>, wasm_bindgen::JsValue>) + 'static,
    ) {
        let Some(file) = self.files.with_value(|files| files.get(file.0 as usize).cloned()) else { return };
        spawn_local(async move { tell(read_part(&file, from, count).await) });
    }

    fn bring(self, files: Vec<File>) {
        let infos = files.iter().map(|file| FileInfo {
            name: file.name(),
            size: whole(file.size()),
            modified: Some(Timestamp(i64::try_from(whole(file.last_modified())).unwrap_or_default())),
        });
        let infos: Vec<_> = infos.collect();
        let fresh = self.page.with_untracked(|page| !page.is_open());
        let kept = files.into_iter().filter(|file| whole(file.size()) <= super::state::MAX_FILE_BYTES);
        self.files.update_value(|known| {
            if fresh {
                known.clear();
            }
            known.extend(kept);
        });
        self.send(Msg::Bring(infos));
    }

    /// The directory at hand, and the way back to the invented one.
    fn present(self) -> AnyView {
        let i18n = self.console.i18n;
        self.directory.with(|directory| match directory.value() {
            Some(info) if !info.demonstration => {
                let sources = info.sources.iter().map(|source| {
                    let (name, kind, rows) =
                        (source.name.clone(), source.kind.clone(), i64::from(source.rows));
                    view! { <li>{i18n.t(say::import_page_source(name, kind, rows))}</li> }.into_any()
                });
                let at = info.imported_at.unwrap_or_default().0;
                let (people, groups) = (i64::from(info.people), i64::from(info.groups));
                view! {
                    <section class="card stack-tight">
                        <h2>{i18n.t(say::import_page_present())}</h2>
                        <p>{i18n.t(say::import_page_present_counts(people, groups))}</p>
                        <p class="muted">{i18n.t(say::people_source_imported(at))}</p>
                        <ul class="list plain">{sources.collect_view()}</ul>
                        <div class="row">
                            <Button
                                label=i18n.t(say::import_page_forget())
                                on_press=move |()| self.asking.set(true)
                            />
                        </div>
                    </section>
                }
                .into_any()
            }
            _ => ().into_any(),
        })
    }

    fn zone(self) -> AnyView {
        let i18n = self.console.i18n;
        let busy = Signal::derive(move || self.page.with(|page| page.stage == Stage::Keeping));
        let large = Memo::new(move |_| self.page.with(|page| page.too_large.clone()));
        view! {
            <DropZone
                label=i18n.t(say::import_page_drop())
                hint=i18n.t(say::import_page_drop_hint())
                browse_label=i18n.t(say::import_page_browse())
                reading_label=i18n.t(say::import_page_keeping())
                reading=busy
                accept=ENDINGS
                multiple=true
                on_files=move |files| self.bring(files)
            />
            {live(move || {
                let names = large.get();
                let bar = (!names.is_empty()).then(|| {
                    view! {
                        <MessageBar
                            tone=Tone::Danger
                            title=i18n.t(say::import_page_too_large())
                            body=i18n.live(move || say::import_page_too_large_body(i18n.list(names.iter().cloned())))
                        />
                    }
                    .into_any()
                });
                bar.into_any()
            })}
        }
        .into_any()
    }

    fn progress(self) -> AnyView {
        let i18n = self.console.i18n;
        let reading = Memo::new(move |_| self.page.with(|page| page.stage == Stage::Reading));
        let done = Memo::new(move |_| self.page.with(ImportPage::progress));
        let percent = Signal::derive(move || {
            let (sent, all) = done.get();
            u32::try_from(sent.saturating_mul(100) / all.max(1)).unwrap_or(100)
        });
        let label = move || {
            let (sent, all) = done.get();
            say::import_page_reading(megabytes(sent), megabytes(all))
        };
        live(move || {
            let bar = reading.get().then(|| {
                view! {
                    <section class="card stack-tight">
                        <ProgressOf label=i18n.live(label) percent=percent />
                        <div class="row">
                            <Button
                                label=i18n.t(say::import_page_cancel())
                                on_press=move |()| self.send(Msg::Cancel)
                            />
                        </div>
                    </section>
                }
                .into_any()
            });
            bar.into_any()
        })
    }

    /// What to do next, and who the reader is: *Just me* means somebody in this directory.
    fn kept(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        view! {
            <MessageBar
                tone=Tone::Success
                title=i18n.t(say::import_page_kept())
                body=i18n.t(say::import_page_kept_body())
                actions=move || {
                    view! {
                        <LinkButton label=i18n.t(say::people_title()) href=console.link(&Route::People) />
                        <LinkButton
                            label=i18n.t(say::shell_nav_readiness())
                            href=console.link(&Route::Readiness(None))
                        />
                    }
                }
            />
            {self.introduction()}
        }
        .into_any()
    }

    fn forgotten(self) -> AnyView {
        let i18n = self.console.i18n;
        let (title, body) = (say::import_page_forgotten(), say::import_page_forgotten_body());
        view! { <MessageBar tone=Tone::Success title=i18n.t(title) body=i18n.t(body) /> }.into_any()
    }

    fn introduction(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let me = Callback::new(move |person: PersonHit| {
            let name = person.name.clone();
            console.backend().introduce(person.id).then(move |answer| match answer {
                Ok(()) => {
                    console.meet();
                    self.ui.toast(Tone::Success, i18n.write(&say::import_page_introduced(name)));
                }
                Err(failure) => self.ui.toast(Tone::Danger, i18n.write(&failure.message())),
            });
        });
        let words = Words {
            label: say::import_page_who_label(),
            hint: say::import_page_who_hint(),
            none: say::people_found(0),
        };
        let draw = Callback::new(move |found| choose_person(found, me));
        view! {
            <section class="card stack-tight">
                <h2>{i18n.t(say::import_page_who())}</h2>
                {search::own(console, words, |console, query| console.backend().search(query, HITS), people_of, draw)}
            </section>
        }
        .into_any()
    }

    /// Where the files come from.
    fn sources(self) -> AnyView {
        let i18n = self.console.i18n;
        let exports = [
            say::import_page_from_entra_users(),
            say::import_page_from_entra_groups(),
            say::import_page_from_members(),
            say::import_page_from_active_users(),
            say::import_page_from_exchange(),
            say::import_page_from_reports(),
            say::import_page_from_graph(),
        ];
        let exports = exports.map(|message| view! { <li>{i18n.t(message)}</li> }.into_any());
        view! {
            <section class="stack">
                <div class="card stack-tight">
                    <h2>{i18n.t(say::import_page_collector())}</h2>
                    <p>{i18n.t(say::import_page_collector_body())}</p>
                    <ol class="list">
                        <li>{i18n.t(say::import_page_collector_step_save())}</li>
                        <li>{i18n.t(say::import_page_collector_step_run())}</li>
                        <li>{i18n.t(say::import_page_collector_step_bring())}</li>
                    </ol>
                    <p>
                        <a class="button" href=COLLECTOR download="addin-console-collector.ps1">
                            {i18n.t(say::import_page_collector_save())}
                        </a>
                    </p>
                </div>
                <Disclosure label=i18n.t(say::import_page_exports())>
                    <ul class="list">{exports.into_iter().collect_view()}</ul>
                </Disclosure>
            </section>
        }
        .into_any()
    }

    fn remember(self, mapping: &Mapping) {
        let text = headings::text(mapping);
        self.console.settings.with_value(|settings| settings.set(MAPPING, Some(&text)));
    }
}

/// What was said about headings in an earlier visit. One of another version of the console is forgotten.
fn remembered(console: Console) -> Mapping {
    let text = console.settings.with_value(|settings| settings.get(MAPPING)).unwrap_or_default();
    headings::mapping(&text).unwrap_or_default()
}

/// A size or a time that the browser gives: a whole number below 2^53.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and positive")]
const fn whole(number: f64) -> u64 {
    number as u64
}

/// Bytes as whole megabytes, at least one.
fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(1_000_000)).unwrap_or(i64::MAX)
}

/// The button that makes an import the directory, and the one that drops it.
pub fn foot(importing: Importing) -> AnyView {
    let i18n = importing.console.i18n;
    view! {
        <div class="row">
            <Button
                kind=ButtonKind::Primary
                label=i18n.t(say::import_page_keep())
                on_press=move |()| importing.send(Msg::Keep(Timestamp(now())))
            />
            <Button label=i18n.t(say::import_page_cancel()) on_press=move |()| importing.send(Msg::Cancel) />
        </div>
    }
    .into_any()
}
