//! Draws the message, its choices, and the ways to send it.

use super::state::{Announcing, Effect, Msg, Written};
use crate::acting::Perform;
use crate::addin::kept::{Stand, keep, kept};
use crate::addin::view::Opened;
use crate::backend::{Answered, Failure};
use crate::browser::clock::now;
use crate::browser::files::download;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::i18n::writer;
use crate::load::Load;
use crate::texts;
use crate::ui::{
    Button, ButtonKind, CodeBlock, Disclosure, Icon, MessageBar, Progress, Select, TextField, Tone,
    copy_letter, find_focus, live,
};
use addin_deployment::announcement::{Draft, News, eml, html, mailto};
use addin_deployment::lifecycle::command::Timestamp;
use deployment_api::lifecycle::LetterView;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Language, Message, say};

/// Under which name the browser keeps a message that was changed.
const BEGUN: &str = "announcement";

#[derive(Clone, Copy)]
struct Shown {
    opened: Opened,
    announcing: RwSignal<Announcing>,
}

impl Perform for Shown {
    type State = Announcing;

    fn state(self) -> RwSignal<Announcing> {
        self.announcing
    }

    fn perform(self, Effect(generation, wanted, language): Effect) {
        let console = self.opened.console;
        let tell = self.tell(move |answer| Msg::Written(generation, answer));
        console.backend().letter(wanted).then(move |answer| {
            spawn_local(async move {
                let written = match answer {
                    Ok(Some(view)) => in_language(console, language, *view).await.map(Some),
                    Ok(None) => Ok(None),
                    Err(failure) => Err(failure),
                };
                tell(written);
            });
        });
    }
}

/// The message in the language of its readers, whatever that of the page is.
async fn in_language(console: Console, language: Language, view: LetterView) -> Answered<Box<Written>> {
    let here = console.i18n.texts().filter(|(spoken, texts)| *spoken == language && texts.is_complete());
    let texts = match here {
        Some((_, texts)) => Some(texts),
        None => {
            let files = console.text_files.try_get_value().ok_or(Failure::Unreachable)?;
            texts::of_language(&files, language).await
        }
    };
    let write = writer(language, texts.ok_or(Failure::Unreachable)?);
    let (subject, text) = view.letter.written(&write);
    let instead = write(&say::announce_instead());
    Ok(Box::new(Written { view, subject, text, instead }))
}

const NEWS: [(News, &str); 5] = [
    (News::New, "new"),
    (News::Updated, "updated"),
    (News::TurnedOff, "off"),
    (News::TurnedOn, "on"),
    (News::Removed, "removed"),
];

fn news_word(news: News) -> Message {
    match news {
        News::New => say::addin_announce_new(),
        News::Updated => say::addin_announce_updated(),
        News::TurnedOff => say::addin_announce_off(),
        News::TurnedOn => say::addin_announce_on(),
        News::Removed => say::addin_announce_removed(),
    }
}

/// The part.
pub(in crate::addin) fn view(opened: Opened) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let product = opened.page.with_untracked(|page| page.product.clone());
    let language = untrack(|| i18n.language());
    let shown = Shown { opened, announcing: RwSignal::new(Announcing::new(product, language)) };
    if let Some(detail) = opened.detail.get_untracked() {
        let stand = Stand::of(&detail);
        shown.send(Msg::Known(detail));
        if let Some(begun) = kept(opened, BEGUN, stand) {
            shown.send(Msg::Resume(begun));
        }
    }
    leptos::prelude::Effect::new(move || {
        if let Some(detail) = opened.detail.get() {
            shown.send(Msg::Known(detail));
        }
    });
    keep(opened, BEGUN, shown.of(Announcing::kept));
    leptos::prelude::Effect::new(move || {
        if let Some(me) = console.tenant.with(|tenant| Some(tenant.value()?.me.actor.name.clone())) {
            shown.send(Msg::Me(me));
        }
    });
    let state = Memo::new(move |_| match shown.announcing.with(|announcing| announcing.written.steady()) {
        Load::Ready(written) => Load::Ready(written.is_some()),
        Load::Failed(failure) => Load::Failed(failure),
        Load::Loading(_) => Load::Loading(None),
        Load::NotAsked => Load::NotAsked,
    });
    view! {
        <section class="stack">
            <h2>{i18n.t(say::addin_announce())}</h2>
            <p>{i18n.t(say::addin_announce_about())}</p>
            {shown.choices()}
            {live(move || match state.get() {
                Load::NotAsked | Load::Loading(_) => {
                    view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
                }
                Load::Failed(failure) => {
                    let again = Callback::new(move |()| shown.send(Msg::Again));
                    console.failed(say::addin_announce_failed(), &failure, again)
                }
                Load::Ready(false) => view! { <p class="muted">{i18n.t(say::addin_announce_none())}</p> }.into_any(),
                Load::Ready(true) => shown.message(),
            })}
        </section>
    }
    .into_any()
}

impl Shown {
    /// A part of the state, drawn again when it changes.
    fn of<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        take: impl Fn(&Announcing) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.announcing.with(&take))
    }

    /// What a written message says of itself.
    fn written<T: Clone + PartialEq + Default + Send + Sync + 'static>(
        self,
        take: impl Fn(&LetterView) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.of(move |announcing| match announcing.written.value() {
            Some(Some(written)) => take(&written.view),
            _ => T::default(),
        })
    }

    fn choices(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let news = self.of(|announcing| announcing.news);
        let language = self.of(|announcing| announcing.language);
        let occasions = NEWS.map(|(news, word)| (word.to_owned(), i18n.t(news_word(news)))).to_vec();
        let languages = [(Language::English, "English"), (Language::Dutch, "Nederlands")];
        let languages =
            languages.map(|(language, name)| (language.tag().to_owned(), name.to_owned().into())).to_vec();
        let no_link = self.of(Announcing::no_link);
        let word_of = move |news: Option<News>| {
            NEWS.iter().find(|(known, _)| Some(*known) == news).map_or("", |(_, word)| *word).to_owned()
        };
        view! {
            <section class="card stack">
                <div class="heading-grid">
                    <Select
                        label=i18n.t(say::addin_announce_news())
                        options=occasions
                        chosen=Signal::derive(move || word_of(news.get()))
                        on_choose=move |word: String| {
                            if let Some((news, _)) = NEWS.iter().find(|(_, known)| *known == word) {
                                self.send(Msg::News(*news));
                            }
                        }
                    />
                    <Select
                        label=i18n.t(say::addin_announce_language())
                        options=languages
                        chosen=Signal::derive(move || language.get().tag().to_owned())
                        on_choose=move |tag: String| {
                            if let Some(language) = Language::from_tag(&tag) {
                                self.send(Msg::Language(language));
                            }
                        }
                    />
                </div>
                <TextField
                    label=i18n.t(say::addin_announce_help())
                    hint=i18n.t(say::addin_announce_help_hint())
                    kind="url"
                    value=self.of(|announcing| announcing.help.clone())
                    error=Signal::derive(move || no_link.get().map(|why| i18n.write(&why)).unwrap_or_default())
                    on_input=move |text| self.send(Msg::Help(text))
                />
                <TextField
                    label=i18n.t(say::addin_announce_signature())
                    value=self.of(|announcing| announcing.signature.clone())
                    on_input=move |text| self.send(Msg::Signature(text))
                    lines=2
                />
            </section>
        }
        .into_any()
    }

    fn message(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let no_mail = self.written(|view| view.no_mail.clone());
        let planned = self.written(|view| view.planned);
        view! {
            {live(move || {
                let bar = planned.get().then(|| {
                    let title = i18n.t(say::addin_announce_planned());
                    let body = i18n.t(say::addin_announce_planned_body());
                    view! { <MessageBar tone=Tone::Warning title=title body=body /> }.into_any()
                });
                bar.into_any()
            })}
            {live(move || {
                let title = i18n.t(say::addin_announce_no_mail());
                let bar = no_mail
                    .get()
                    .map(|why| view! { <MessageBar tone=Tone::Info title=title body=i18n.t(why) /> }.into_any());
                bar.into_any()
            })}
            <section class="card stack">
                {self.edited()}
                <TextField
                    label=i18n.t(say::addin_announce_subject())
                    value=self.of(|announcing| announcing.subject.clone())
                    on_input=move |text| self.send(Msg::Subject(text))
                />
                <TextField
                    label=i18n.t(say::addin_announce_text())
                    value=self.of(|announcing| announcing.text.clone())
                    on_input=move |text| self.send(Msg::Text(text))
                    lines=16
                />
                {self.ways()}
            </section>
            {self.recipients()}
        }
        .into_any()
    }

    /// That what was written by hand is not what would be written now, or is about an add-in as it was.
    fn edited(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let edited = self.of(|announcing| (announcing.is_stale(), announcing.differs()));
        live(move || {
            let (tone, title, body) = match edited.get() {
                (true, _) => (Tone::Warning, say::addin_announce_stale(), say::addin_announce_stale_body()),
                (false, true) => {
                    (Tone::Info, say::addin_announce_edited(), say::addin_announce_edited_body())
                }
                (false, false) => return ().into_any(),
            };
            let renew = move || {
                let press = move |()| {
                    self.send(Msg::Renew);
                    request_animation_frame(find_focus);
                };
                view! { <Button label=i18n.t(say::addin_announce_renew()) on_press=press /> }
            };
            view! { <MessageBar tone=tone title=i18n.t(title) body=i18n.t(body) actions=renew /> }.into_any()
        })
    }

    /// The ways to send it.
    fn ways(self) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let link = self.of(|announcing| {
            let Some(Some(written)) = announcing.written.value() else { return None };
            let addresses = &written.view.recipients.addresses;
            mailto(&announcing.subject, &announcing.text, &written.instead, addresses)
        });
        let copy = move |()| {
            let text = self.announcing.with_untracked(|announcing| announcing.text.clone());
            spawn_local(async move {
                let (tone, said) = if copy_letter(&text, &html(&text)).await {
                    (Tone::Success, say::addin_announce_copied())
                } else {
                    (Tone::Danger, say::addin_announce_not_copied())
                };
                opened.ui.toast(tone, i18n.write(&said));
            });
        };
        let without = move || {
            link.with(|link| match link {
                None => Some(say::addin_announce_no_link()),
                Some(link) if link.without_body => Some(say::addin_announce_without_body()),
                Some(link) if link.without_recipients => Some(say::addin_announce_without_recipients()),
                Some(_) => None,
            })
        };
        let mail = move || {
            link.get().map(|link| {
                let too_long = link.without_body;
                view! {
                    <a
                        class="button"
                        href=link.href
                        on:click=move |_| {
                            if too_long {
                                copy(());
                            }
                        }
                    >
                        <span>{i18n.t(say::addin_announce_mail())}</span>
                    </a>
                }
                .into_any()
            })
        };
        view! {
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    icon=Icon::Copy
                    label=i18n.t(say::addin_announce_copy())
                    on_press=copy
                />
                {live(move || mail().into_any())}
                <Button
                    label=i18n.t(say::addin_announce_file())
                    on_press=move |()| self.save()
                />
            </div>
            <p class="muted small" aria-live="polite">
                {move || without().map(|why| i18n.write(&why)).unwrap_or_default()}
            </p>
        }
        .into_any()
    }

    /// The message as a draft that Outlook opens.
    fn save(self) {
        let name = self.opened.name().get_untracked();
        self.announcing.with_untracked(|announcing| {
            let Some(Some(written)) = announcing.written.value() else { return };
            let draft = Draft {
                subject: &announcing.subject,
                body: &announcing.text,
                from: "",
                recipients: &written.view.recipients.addresses,
                at: Timestamp(now()),
                boundary: &uuid(),
            };
            download(&file_name(&name), &eml(&draft));
        });
    }

    fn recipients(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let reached = self.written(|view| i64::from(view.reached));
        let addresses = self.written(|view| view.recipients.addresses.clone());
        let notes = self.written(|view| view.recipients.notes.clone());
        let count = move || i64::try_from(addresses.with(Vec::len)).unwrap_or(i64::MAX);
        let line = move |note: Message| view! { <li>{i18n.t(note)}</li> }.into_any();
        view! {
            <section class="card stack">
                <h3>{i18n.t(say::addin_announce_recipients())}</h3>
                <p>{i18n.live(move || say::addin_announce_reached(reached.get()))}</p>
                {live(move || {
                    let notes = notes.get();
                    (!notes.is_empty())
                        .then(|| {
                            view! { <ul class="list">{notes.into_iter().map(line).collect_view()}</ul> }.into_any()
                        })
                        .into_any()
                })}
                {live(move || {
                    (count() > 0)
                        .then(|| {
                            view! {
                                <Disclosure label=i18n.live(move || say::addin_announce_addresses(count()))>
                                    <CodeBlock
                                        label=i18n.t(say::addin_announce_recipients())
                                        text=Signal::derive(move || addresses.with(|list| list.join("; ")))
                                        copy_label=i18n.t(say::addin_copy())
                                        copied_label=i18n.t(say::addin_copied())
                                    />
                                </Disclosure>
                            }
                                .into_any()
                        })
                        .into_any()
                })}
            </section>
        }
        .into_any()
    }
}

/// `Contoso Letters.eml`: what a file system takes of the name.
fn file_name(name: &str) -> String {
    let plain = |character: &char| character.is_alphanumeric() || " -_.".contains(*character);
    let name: String = name.chars().filter(plain).take(80).collect();
    [name.trim(), ".eml"].concat()
}
