//! Draws the findings: by severity, filtered, each with its place in the text.

use super::state::{Effect as Ask, Msg, Panel, SEVERITIES, listed, numbered};
use super::{repair, text};
use crate::acting::Perform;
use crate::console::Console;
use crate::route::{Route, Shown, severity_of, word_of_severity};
use crate::rules::Explanations;
use crate::ui::{
    Anchor, Badge, Button, ButtonKind, LinkButton, MessageBar, Tab, Tabs, Tone, focus, focus_when_there,
    keyed, live,
};
use crate::words::severity_word;
use addin_deployment::lifecycle::command::ContentHash;
use deployment_api::Checked;
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::finding::{Finding, Severity};

/// What the findings stand in: the wizard, or the update of an add-in.
#[derive(Clone, Copy)]
pub struct Around {
    /// The console.
    pub console: Console,
    /// Which are shown, and which is open, as the address says.
    pub shown: Memo<Shown>,
    /// The address of some of them.
    pub route: Callback<Shown, Route>,
    /// Gives the reader the repaired copy as a file.
    pub download: Callback<Vec<u8>>,
    /// Goes on with a repaired copy, in which so many changes were made.
    pub go_on: Callback<(ContentHash, usize)>,
}

/// The findings of one manifest on screen.
#[derive(Clone, Copy)]
struct Findings {
    around: Around,
    findings: StoredValue<Vec<Finding>>,
    panel: RwSignal<Panel>,
    explanations: Explanations,
}

/// The findings of the manifest, with what can be repaired.
pub fn view(around: Around, checked: &Checked) -> AnyView {
    let console = around.console;
    let i18n = console.i18n;
    let found = &checked.findings;
    if found.is_empty() && checked.repairs == 0 {
        return view! {
            <section class="card stack">
                <h3>{i18n.t(say::deploy_check_findings())}</h3>
                <p class="muted">{i18n.t(say::deploy_findings_none())}</p>
            </section>
        }
        .into_any();
    }
    let this = Findings {
        around,
        findings: StoredValue::new(found.clone()),
        panel: RwSignal::new(Panel::new(checked.content.clone())),
        explanations: Explanations::fetch(console),
    };
    this.follow_address();
    let [errors, warnings, informations] = SEVERITIES.map(|severity| count(found, Some(severity)));
    let send = Callback::new(move |msg| this.send(msg));
    // The rules about the unified manifest name what they are about by its place.
    let names_places = found.iter().any(|finding| finding.code.starts_with('U'));
    view! {
        <section class="card stack">
            <h3>{i18n.t(say::deploy_check_findings())}</h3>
            <p class="muted">{i18n.t(say::deploy_findings_count(errors, warnings, informations))}</p>
            {names_places.then(|| view! { <p class="muted small">{i18n.t(say::deploy_findings_places())}</p> }.into_any())}
            {repair::view(console, this.panel, send, checked.repairs)}
            <Tabs
                label=i18n.t(say::deploy_findings_filter())
                tabs=tabs(console, found)
                shown=Signal::derive(move || value_of(this.shown().severity).to_owned())
                on_show=move |word: String| {
                    console.replace(&around.route.run(Shown { severity: severity_of(&word), open: None }));
                }
            >
                {this.list()}
            </Tabs>
        </section>
    }
    .into_any()
}

/// How many findings there are of a severity, or in all.
pub fn count(findings: &[Finding], severity: Option<Severity>) -> i64 {
    let wanted = |finding: &&Finding| severity.is_none_or(|severity| finding.severity == severity);
    i64::try_from(findings.iter().filter(wanted).count()).unwrap_or(i64::MAX)
}

/// The tab of a severity, or of all findings.
fn value_of(severity: Option<Severity>) -> &'static str {
    severity.map_or("all", word_of_severity)
}

fn tabs(console: Console, found: &[Finding]) -> Vec<Tab> {
    let i18n = console.i18n;
    let tab = |word: Message, severity| {
        let value = value_of(severity);
        let count = u32::try_from(count(found, severity)).unwrap_or(u32::MAX);
        Tab { value, label: i18n.t(word), count: Signal::derive(move || i18n.number(count)) }
    };
    vec![
        tab(say::deploy_findings_all(), None),
        tab(say::deploy_findings_errors(), Some(Severity::Error)),
        tab(say::deploy_findings_warnings(), Some(Severity::Warning)),
        tab(say::deploy_findings_information(), Some(Severity::Information)),
    ]
}

impl Perform for Findings {
    type State = Panel;

    fn state(self) -> RwSignal<Panel> {
        self.panel
    }

    fn perform(self, effect: Ask) {
        let backend = self.around.console.backend();
        match effect {
            Ask::Passage(generation, content, place, before, after) => {
                let question = backend.passage(content, place, before, after);
                question.then(self.tell(move |answer| Msg::Passage(generation, answer)));
            }
            Ask::Repair(content) => backend.repair(content).then(self.tell(Msg::Repaired)),
            Ask::Download(file) => self.around.download.run(file),
            Ask::Use(content, changes) => self.around.go_on.run((content, changes)),
        }
    }
}

impl Findings {
    /// Which are shown, and which is open: the address says so. Reactive.
    fn shown(self) -> Shown {
        self.around.shown.get()
    }

    /// The panel opens the place of the finding that the address names.
    fn follow_address(self) {
        Effect::new(move |before: Option<Option<u32>>| {
            let open = self.shown().open;
            if before != Some(open) {
                self.send(Msg::Open(open.and_then(|number| self.of_number(number)?.span)));
            }
            open
        });
    }

    fn of_number(self, number: u32) -> Option<Finding> {
        self.findings.with_value(|findings| numbered(findings, number).cloned())
    }

    fn list(self) -> AnyView {
        let i18n = self.around.console.i18n;
        let listed = move || {
            let shown = self.shown();
            // What is open is shown, whatever the filter says.
            let open = shown.open.and_then(|number| self.of_number(number)).map(|finding| finding.severity);
            let severity = shown.severity.filter(|severity| open.is_none_or(|open| open == *severity));
            self.findings.with_value(|findings| listed(findings, severity))
        };
        let limit = move |listed: &[u32]| {
            let open = self.shown().open;
            let place = listed.iter().position(|number| Some(*number) == open);
            self.panel.with(|panel| panel.shown).max(place.map_or(0, |place| place + 1))
        };
        let left = move || {
            let listed = listed();
            i64::try_from(listed.len().saturating_sub(limit(&listed))).unwrap_or(i64::MAX)
        };
        let keys = Signal::derive(move || {
            let listed = listed();
            listed.iter().take(limit(&listed)).map(u32::to_string).collect()
        });
        let draw = Callback::new(move |key: String| {
            let number = key.parse().unwrap_or_default();
            self.of_number(number).map(|finding| self.finding(number, &finding)).into_any()
        });
        let has_more = Memo::new(move |_| left() > 0);
        let is_empty = Memo::new(move |_| listed().is_empty());
        let is_gone =
            Memo::new(move |_| self.shown().open.filter(|number| self.of_number(*number).is_none()));
        view! {
            {live(move || {
                let gone = is_gone.get().map(|number| {
                    let title = i18n.t(say::deploy_finding_gone(i64::from(number)));
                    view! { <MessageBar tone=Tone::Warning title=title /> }.into_any()
                });
                let none = || view! { <p class="muted">{i18n.t(say::deploy_findings_none_here())}</p> }.into_any();
                view! {
                    {gone}
                    {is_empty.get().then(none)}
                }
                    .into_any()
            })}
            <ul class="list plain findings">{keyed(keys, draw)}</ul>
            {live(move || {
                let more = has_more.get().then(|| {
                    view! {
                        <Button
                            kind=ButtonKind::Subtle
                            label=i18n.live(move || say::deploy_findings_more(left()))
                            on_press=move |()| {
                                let first = untrack(|| {
                                    let listed = listed();
                                    listed.get(limit(&listed)).copied()
                                });
                                self.send(Msg::More(first));
                            }
                        />
                    }
                        .into_any()
                });
                more.into_any()
            })}
        }
        .into_any()
    }

    fn finding(self, number: u32, finding: &Finding) -> AnyView {
        let console = self.around.console;
        let i18n = console.i18n;
        let (word, tone) = severity_word(finding.severity);
        let place = match finding.span {
            Some(span) => say::deploy_finding_place(i64::from(span.line), i64::from(span.column)),
            None => say::deploy_finding_whole(),
        };
        let is_open = Memo::new(move |_| self.shown().open == Some(number));
        let line = finding.span.map(|span| i64::from(span.line));
        let label = i18n.live(move || match (is_open.get(), line) {
            (true, _) => say::deploy_finding_hide(),
            (false, Some(line)) => say::deploy_finding_show(line),
            (false, None) => say::deploy_finding_why(),
        });
        let other = Signal::derive(move || {
            let shown = self.shown();
            console.href(&self.around.route.run(Shown { open: (!is_open.get()).then_some(number), ..shown }))
        });
        let code = finding.code.clone();
        let detail = live(move || {
            let send = Callback::new(move |msg| self.send(msg));
            let open = || text::view(console, self.panel, send, self.explanations, code.clone());
            is_open.get().then(open).into_any()
        });
        let item = Anchor::default();
        if self.panel.try_update_untracked(|panel| panel.takes_focus(number)) == Some(true) {
            focus_when_there(item);
        }
        // A link from elsewhere, or an address, leads to the finding; whoever opened it here keeps the focus.
        Effect::new(move || {
            let (true, Some(item)) = (is_open.get(), item.get()) else { return };
            item.scroll_into_view_with_bool(true);
            let active = document().active_element();
            if !active.is_some_and(|active| item.contains(Some(&active))) {
                focus(&item);
            }
        });
        let repair = finding.repair().map(|_| {
            view! { <span class="muted small">{i18n.t(say::deploy_finding_repairable())}</span> }.into_any()
        });
        view! {
            <li class="finding" tabindex="-1" node_ref=item>
                <div class="row">
                    <Badge tone=tone label=i18n.t(word) />
                    <span class="muted small">{finding.code.clone()}</span>
                    <span class="muted small">{i18n.t(place)}</span>
                    {repair}
                </div>
                <p>{i18n.t(finding.message.clone())}</p>
                <div class="row">
                    <LinkButton kind=ButtonKind::Subtle label=label href=other />
                </div>
                {detail}
            </li>
        }
        .into_any()
    }
}
