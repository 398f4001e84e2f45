//! What can be done for people whom an add-in misses because of how its groups are built.

use super::state::Msg;
use super::view::Opened;
use crate::acting::Perform as _;
use crate::browser::files::download;
use crate::load::Load;
use crate::route::Route;
use crate::ui::{Button, Icon, LinkButton, Progress, Tone, live};
use addin_deployment::effect::{Changes, InnerGroup, Offer, Shortfall};
use addin_deployment::loss;
use leptos::prelude::*;
use messages::{Message, say};

/// The offers, where there are any.
pub fn view(opened: Opened) -> AnyView {
    let i18n = opened.console.i18n;
    let offers = Memo::new(move |_| opened.page.with(|page| page.offers.steady()));
    let inside = move || match offers.get() {
        Load::NotAsked => None,
        Load::Loading(_) => Some(view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()),
        Load::Failed(failure) => Some(opened.console.failed(
            say::people_repair_failed(),
            &failure,
            Callback::new(move |()| opened.send(Msg::Refresh)),
        )),
        Load::Ready(offers) if offers.is_empty() => None,
        Load::Ready(offers) => Some(offers.iter().map(|offer| opened.offer(offer)).collect_view().into_any()),
    };
    live(move || {
        let section = inside().map(|inside| {
            view! {
                <section class="stack">
                    <h2>{i18n.t(say::people_repair())}</h2>
                    {inside}
                </section>
            }
            .into_any()
        });
        section.into_any()
    })
}

impl Opened {
    fn offer(self, offer: &Offer) -> AnyView {
        let i18n = self.console.i18n;
        let (title, rest) = match offer {
            Offer::InnerGroups { groups, as_it_stands, once_taken_out, .. } => {
                (say::people_repair_inner(), self.inner_groups(groups, *as_it_stands, *once_taken_out))
            }
            Offer::FlatGroup { shortfall, without_id, .. } => {
                let title = match shortfall {
                    Shortfall::Nested => say::people_repair_flat(),
                    Shortfall::Uncertain => say::people_repair_flat_uncertain(),
                };
                (title, self.flat_group(*shortfall, *without_id))
            }
        };
        view! {
            <section class="card stack-tight">
                <h3>{i18n.t(title)}</h3>
                <p class="measure">{i18n.t(loss::offer(offer))}</p>
                {rest}
            </section>
        }
        .into_any()
    }

    /// The groups inside, what choosing them changes, and where they are chosen.
    fn inner_groups(self, groups: &[InnerGroup], now: Changes, then: Changes) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let items =
            groups.iter().map(|group| view! { <li>{i18n.t(loss::inner_group(group))}</li> }.into_any());
        let works: Vec<_> = groups.iter().filter(|group| group.hindrance.is_none()).collect();
        let works: Vec<_> = works.iter().map(|group| group.group.name.clone()).collect();
        let helps = !works.is_empty();
        let choose = i18n.live(move || say::people_repair_choose(i18n.list(works.iter().cloned())));
        let changes = |when: Message, changes: Changes| {
            let gains = i64::from(changes.gains);
            let line = match changes.may_gain {
                0 => say::people_repair_gains(when, gains),
                may => say::people_repair_changes(when, gains, i64::from(may)),
            };
            view! { <p>{i18n.t(line)}</p> }.into_any()
        };
        let product = self.product.get_value();
        let next = helps.then(|| {
            view! {
                {changes(say::people_repair_now(), now)}
                {changes(say::people_repair_then(), then)}
                <p>{choose}</p>
                <div class="row">
                    <LinkButton
                        label=i18n.t(say::addin_change_access())
                        href=console.link(&Route::Access(product))
                    />
                </div>
            }
            .into_any()
        });
        view! {
            <ul class="list">{items.collect_view()}</ul>
            {next}
        }
        .into_any()
    }

    /// The file from which Microsoft Entra fills the group.
    fn flat_group(self, shortfall: Shortfall, without_id: u32) -> AnyView {
        let i18n = self.console.i18n;
        let without = (without_id > 0).then(|| {
            view! { <p>{i18n.t(say::people_repair_without_id(i64::from(without_id)))}</p> }.into_any()
        });
        view! {
            {without}
            <div class="row">
                <Button
                    icon=Icon::People
                    label=i18n.t(say::people_repair_file())
                    on_press=move |()| self.members(shortfall)
                />
            </div>
        }
        .into_any()
    }

    fn members(self, shortfall: Shortfall) {
        let Some(assignment) = self.page.with_untracked(|page| page.assignment.clone()) else { return };
        self.console.backend().object_ids(assignment, shortfall).then(move |answer| match answer {
            Ok(file) => download("members.csv", &file),
            Err(failure) => self.ui.toast(Tone::Danger, self.console.i18n.write(&failure.message())),
        });
    }
}
