//! Where the keyboard focus goes: to the heading of a new screen, and among the parts of one control.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, Node};

use super::{anchor::Anchor, context::Ui};
use crate::browser::text::lower;

/// Moves the focus to a heading as soon as it is on the page, unless it belongs to the very first screen. The
/// element needs `tabindex="-1"`. Without this, a change of address leaves the focus on a link that is gone, and
/// somebody who listens is not told that there is a new screen.
pub fn focus_on_arrival(heading: Anchor) {
    if Ui::get().arrive() {
        focus_when_there(heading);
    }
}

/// Moves the focus to an element as soon as it is on the page.
pub fn focus_when_there(anchor: Anchor) {
    Effect::new(move || {
        if let Some(element) = anchor.get() {
            focus(&element);
        }
    });
}

/// Focuses an element. One that cannot take the focus any more is left alone.
pub fn focus(element: &HtmlElement) {
    // `focus` throws only when the element's document is gone, and then there is nobody to focus for.
    let _ = element.focus();
}

/// Gives the focus to the heading of the screen where the part that had it is gone: it would begin at the top of the
/// page otherwise, and nobody would be told.
pub fn find_focus() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let (true, Some(heading)) = (focus_is_lost(), heading.and_then(|heading| heading.dyn_into().ok())) {
        focus(&heading);
    }
}

/// Whether nothing has the focus: what had it is off the page.
fn focus_is_lost() -> bool {
    document().active_element().is_none_or(|element| element.matches("body").unwrap_or(true))
}

/// Gives the focus to the first part of an element that takes it, once what had it has gone from there. An element that
/// has no such part leaves it to the heading of the screen.
pub fn find_focus_in(around: Anchor) {
    when_lost(move || go_to(around.get_untracked().as_deref(), "[tabindex], button, input", &find_focus));
}

/// Gives the focus to what follows in a list, of which every key is an entry, once an entry goes and the focus with it:
/// to what `takes` it (a CSS selector) in the next entry, else in the one before; to `otherwise` where none is left.
pub fn go_on(
    keys: Memo<Vec<String>>,
    list: Anchor,
    takes: &'static str,
    otherwise: impl Fn() + Copy + 'static,
) {
    Effect::new(move |before: Option<Vec<String>>| {
        let now = keys.get();
        let gone = before.unwrap_or_default().iter().position(|key| !now.contains(key));
        if let Some(place) = gone {
            let next = now.len().checked_sub(1).and_then(|last| u32::try_from(place.min(last)).ok());
            when_lost(move || {
                let list = list.get_untracked();
                let entry = list.zip(next).and_then(|(list, next)| list.children().item(next));
                go_to(entry.as_ref(), takes, &otherwise);
            });
        }
        now
    });
}

/// Does something in the next frame if nothing has the focus then: until what had it is off the page, the browser has
/// told nobody where it went.
fn when_lost(act: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        if focus_is_lost() {
            act();
        }
    });
}

fn go_to(around: Option<&Element>, takes: &str, otherwise: &dyn Fn()) {
    let target = around.and_then(|around| around.query_selector(takes).ok().flatten());
    match target.and_then(|target| target.dyn_into().ok()) {
        Some(target) => focus(&target),
        None => otherwise(),
    }
}

/// Where to move within a control of several buttons, of which Tab reaches one.
pub(super) enum Move {
    First,
    Last,
    Next,
    Previous,
    /// To the next one whose text begins with this.
    Beginning(String),
}

impl Move {
    /// What an arrow key, Home or End asks for, along the axis of which `next` and `previous` are the keys.
    pub(super) fn of_key(key: &str, previous: &str, next: &str) -> Option<Self> {
        match key {
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            key if key == next => Some(Self::Next),
            key if key == previous => Some(Self::Previous),
            _ => None,
        }
    }
}

/// Moves the focus among the buttons inside an element, around at both ends, and answers the place of the button
/// that has it now.
pub(super) fn move_focus(around: &Element, step: Move) -> Option<usize> {
    let buttons: Vec<HtmlElement> = around
        .query_selector_all("button")
        .map(|list| (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect())
        .unwrap_or_default();
    let now = buttons.iter().position(|button| button.matches(":focus").unwrap_or_default());
    let last = buttons.len().checked_sub(1)?;
    let target = match step {
        Move::First => 0,
        Move::Last => last,
        Move::Next => now.filter(|now| *now < last).map_or(0, |now| now + 1),
        Move::Previous => now.and_then(|now| now.checked_sub(1)).unwrap_or(last),
        Move::Beginning(letters) => {
            let after = now.map_or(0, |now| now + 1);
            let begins = |button: &HtmlElement| lower(button.inner_text().trim()).starts_with(&letters);
            (after..=last).chain(0..after).find(|index| buttons.get(*index).is_some_and(begins))?
        }
    };
    focus(buttons.get(target)?);
    Some(target)
}

/// Whether an event that leaves a part of `around` (its `currentTarget`) goes to another part of it (its
/// `relatedTarget`).
pub(super) fn stays_inside(around: Option<EventTarget>, to: Option<EventTarget>) -> bool {
    let node = |target: Option<EventTarget>| target.and_then(|target| target.dyn_into::<Node>().ok());
    match (node(around), node(to)) {
        (Some(around), Some(to)) => around.contains(Some(&to)),
        _ => false,
    }
}
