//! Bringing what the tenant says: a file or a text, what would come of it, and how to get one.

use super::state::{MAX_FILE_BYTES, Msg, is_foreign};
use super::view::Delivering;
use crate::acting::Perform as _;
use crate::addin::state::Deed;
use crate::i18n::I18n;
use crate::import::view::COLLECTOR;
use crate::load::Load;
use crate::ui::{
    Button, ButtonKind, CodeBlock, Definition, DefinitionList, Disclosure, DropZone, MessageBar, Progress,
    TextField, Tone, live,
};
use addin_deployment::delivery::drift::Drift;
use addin_deployment::delivery::inventory::{Complete, Store};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::Command;
use deployment_api::lifecycle::InventoryView;
use leptos::prelude::*;
use messages::{Message, say};

/// The endings that the browser's file dialog offers first.
const ENDINGS: &str = ".json,.jsonl,.ndjson,.csv,.txt";

/// What writes both lists to files ("Use PowerShell to manage Centralized Deployment", "Get-App").
const LINES: &str = "Connect-OrganizationAddInService\n\
     Get-OrganizationAddIn | ForEach-Object { Get-OrganizationAddIn -ProductId $_.ProductId } |\n  \
     ConvertTo-Json -Depth 5 | Set-Content -Encoding UTF8 add-ins.json\n\n\
     Connect-ExchangeOnline\n\
     Get-App -OrganizationApp | ConvertTo-Json -Depth 5 | Set-Content -Encoding UTF8 exchange-add-ins.json";

/// The section.
pub(super) fn view(delivering: Delivering) -> AnyView {
    let i18n = delivering.console.i18n;
    let reading = Signal::derive(move || delivering.page.with(|page| page.file.is_loading()));
    let large = Memo::new(move |_| delivering.page.with(|page| page.too_large.clone()));
    let megabytes = i64::try_from(MAX_FILE_BYTES / 1_000_000).unwrap_or(i64::MAX);
    view! {
        <section class="stack">
            <h2>{i18n.t(say::delivery_import())}</h2>
            <p class="muted">{i18n.t(say::delivery_import_body())}</p>
            <DropZone
                label=i18n.t(say::delivery_drop())
                hint=i18n.t(say::delivery_drop_hint())
                browse_label=i18n.t(say::deploy_take_browse())
                reading_label=i18n.t(say::delivery_reading())
                reading=reading
                accept=ENDINGS
                on_files=move |files| delivering.bring(files)
            />
            {live(move || {
                let bar = large.get().map(|name| {
                    let title = i18n.t(say::delivery_too_large(name, megabytes));
                    let body = i18n.t(say::delivery_too_large_body());
                    view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
                });
                bar.into_any()
            })}
            {judged(delivering)}
            {paste(delivering)}
            {how(delivering)}
        </section>
    }
    .into_any()
}

fn paste(delivering: Delivering) -> AnyView {
    let i18n = delivering.console.i18n;
    let text = Memo::new(move |_| delivering.page.with(|page| page.pasted.clone()));
    let empty = i18n.t(say::delivery_paste_empty());
    let missing = Signal::derive(move || match text.with(|text| text.trim().is_empty()) {
        true => empty.get(),
        false => String::new(),
    });
    view! {
        <Disclosure label=i18n.t(say::delivery_paste())>
            <TextField
                label=i18n.t(say::delivery_paste_label())
                value=text
                on_input=move |text| delivering.send(Msg::Typed(text))
                lines=8
                code=true
            />
            <div class="row">
                <Button
                    label=i18n.t(say::delivery_paste_use())
                    unavailable=missing
                    on_press=move |()| delivering.send(Msg::ReadTyped)
                />
            </div>
        </Disclosure>
    }
    .into_any()
}

fn how(delivering: Delivering) -> AnyView {
    let i18n = delivering.console.i18n;
    view! {
        <Disclosure label=i18n.t(say::delivery_how())>
            <div class="stack delivery-how">
                <p>{i18n.t(say::delivery_how_collector())}</p>
                <p>
                    <a class="button" href=COLLECTOR download="addin-console-collector.ps1">
                        {i18n.t(say::import_page_collector_save())}
                    </a>
                </p>
                <p>{i18n.t(say::delivery_how_cmdlets())}</p>
                <CodeBlock
                    label=i18n.t(say::delivery_how_lines())
                    text=LINES
                    copy_label=i18n.t(say::addin_copy())
                    copied_label=i18n.t(say::addin_copied())
                />
            </div>
        </Disclosure>
    }
    .into_any()
}

/// What would come of the file; why it cannot be read.
fn judged(delivering: Delivering) -> AnyView {
    let i18n = delivering.console.i18n;
    let file = Memo::new(move |_| delivering.page.with(|page| page.file.clone()));
    live(move || match file.get() {
        Load::NotAsked => ().into_any(),
        Load::Loading(_) => view! { <Progress label=i18n.t(say::delivery_reading()) /> }.into_any(),
        Load::Failed(failure) => {
            let (title, body) = (i18n.t(say::delivery_read_failed()), i18n.t(failure.message()));
            view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
        }
        Load::Ready(view) => preview(delivering, &view),
    })
}

fn preview(delivering: Delivering, view: &InventoryView) -> AnyView {
    let i18n = delivering.console.i18n;
    let bar = |tone, title: Message, body: Option<Message>| {
        let body = body.map(|body| i18n.t(body)).unwrap_or_default();
        view! { <MessageBar tone=tone title=i18n.t(title) body=body /> }.into_any()
    };
    let refused = view.refusal.clone().map(|why| bar(Tone::Danger, say::delivery_refused(), Some(why)));
    let dry = view.dry_run.then(|| bar(Tone::Info, say::delivery_preview_dry(), None));
    let stopped = view.steps.iter().any(|step| !step.ok);
    let stopped = stopped.then(|| {
        bar(Tone::Warning, say::delivery_script_stopped(), Some(say::delivery_script_stopped_body()))
    });
    let other = view
        .other_script
        .then(|| bar(Tone::Warning, say::delivery_other_script(), Some(say::delivery_other_script_body())));
    let take_in = view.refusal.is_none().then(|| {
        let content = view.content.clone();
        let press = move |()| {
            let command = Command::ImportInventory { content: content.clone() };
            let decided_on = delivering.page.with_untracked(|page| page.judged_on());
            delivering.doing.act(Deed { decided_on, ..Deed::new(command, say::delivery_taken_in()) });
        };
        view! {
            <Button
                kind=ButtonKind::Primary
                label=i18n.t(say::delivery_take_in())
                busy=delivering.doing.busy()
                unavailable=delivering.may_not()
                on_press=press
            />
        }
        .into_any()
    });
    view! {
        <div class="card stack">
            <h3>{i18n.t(say::delivery_preview())}</h3>
            {refused}
            {dry}
            {stopped}
            {other}
            {facts(delivering, view)}
            {more(delivering, view)}
            <div class="row">
                {take_in}
                <Button
                    label=i18n.t(say::delivery_put_away())
                    on_press=move |()| delivering.send(Msg::PutAway)
                />
            </div>
        </div>
    }
    .into_any()
}

fn facts(delivering: Delivering, view: &InventoryView) -> AnyView {
    let i18n = delivering.console.i18n;
    let tenant = match view.tenant {
        Fact::Yes => say::delivery_preview_tenant_this(),
        Fact::No => say::delivery_preview_tenant_other(),
        Fact::Unknown => say::delivery_preview_tenant_unknown(),
    };
    let as_of = match view.as_of {
        Some(at) => Signal::derive(move || i18n.moment(at.0)),
        None => i18n.t(say::delivery_preview_as_of_unknown()),
    };
    let (foreign, differing): (Vec<&Drift>, Vec<&Drift>) =
        view.drift.iter().partition(|drift| is_foreign(drift));
    let number = move |count: u32| Signal::derive(move || i18n.number(count));
    let whole = |list: &[&Drift]| u32::try_from(list.len()).unwrap_or(u32::MAX);
    let mut differences = Vec::new();
    for drift in &differing {
        for item in &drift.items {
            let (name, what) = (drift.name.clone(), i18n.t(item.what.clone()));
            differences.push(view! { <li>{name} ": " {what}</li> }.into_any());
        }
    }
    let names: Vec<AnyView> =
        foreign.iter().map(|drift| view! { <li>{drift.name.clone()}</li> }.into_any()).collect();
    let (kind, add_ins, confirms) = (i18n.t(view.kind.clone()), number(view.add_ins), number(view.confirms));
    let (differ, unknown) = (number(whole(&differing)), number(whole(&foreign)));
    let complete = complete(i18n, view.complete);
    view! {
        <DefinitionList>
            <Definition term=i18n.t(say::delivery_preview_kind())>{kind}</Definition>
            <Definition term=i18n.t(say::delivery_preview_as_of())>{as_of}</Definition>
            <Definition term=i18n.t(say::delivery_preview_tenant())>{i18n.t(tenant)}</Definition>
            <Definition term=i18n.t(say::delivery_preview_add_ins())>{add_ins}</Definition>
            <Definition term=i18n.t(say::delivery_preview_complete())>{complete}</Definition>
            <Definition term=i18n.t(say::delivery_preview_confirms())>{confirms}</Definition>
            <Definition term=i18n.t(say::delivery_preview_differs())>
                <p>{differ}</p>
                <ul class="list">{differences}</ul>
            </Definition>
            <Definition term=i18n.t(say::delivery_preview_foreign())>
                <p>{unknown}</p>
                <ul class="list">{names}</ul>
            </Definition>
        </DefinitionList>
    }
    .into_any()
}

/// Of which store the file is the whole list: what is not in it counts as gone from there.
fn complete(i18n: I18n, complete: Complete) -> AnyView {
    let listed = [Store::Centralized, Store::Exchange].into_iter().filter(|store| complete.of(*store));
    let line = |message: Message| view! { <p>{i18n.t(message)}</p> }.into_any();
    let none = (!complete.any()).then(|| line(say::delivery_preview_complete_none()));
    let lines = listed.map(|store| line(say::delivery_preview_complete_of(store.label())));
    view! { {lines.collect_view()} {none} }.into_any()
}

/// What a script did, and what could not be used.
fn more(delivering: Delivering, view: &InventoryView) -> AnyView {
    let i18n = delivering.console.i18n;
    let folded = |label: Message, open: bool, lines: Vec<Message>| {
        let line = |line: Message| view! { <li>{i18n.t(line)}</li> }.into_any();
        let shown = (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(line).collect_view();
            view! {
                <Disclosure label=i18n.t(label) open=open>
                    <ul class="list">{lines}</ul>
                </Disclosure>
            }
            .into_any()
        });
        shown.into_any()
    };
    let failed = view.steps.iter().any(|step| !step.ok);
    let steps = view.steps.iter().map(|step| step.message()).collect();
    let skipped = i64::try_from(view.skipped.len()).unwrap_or(i64::MAX);
    view! {
        {folded(say::delivery_preview_steps(), failed, steps)}
        {folded(say::delivery_preview_skipped(skipped), false, view.skipped.clone())}
    }
    .into_any()
}
