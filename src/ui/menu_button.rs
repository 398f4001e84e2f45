//! A button that opens a menu, after the ARIA practices' menu button.
//!
//! States: closed, open; an item is plain, or one of which exactly one is checked (theme, language).
//! Keyboard: Enter, Space or Down opens the menu at its first item, Up at its last; in it the arrow keys move around,
//! Home and End jump, a letter goes to the next item that begins with it, Enter or Space chooses, Escape closes it and
//! gives the focus back, Tab closes it and goes on.

use leptos::{ev, prelude::*};

use super::{
    anchor::Anchor,
    context::Ui,
    focus::{Move, focus, move_focus, stays_inside},
    icon::Icon,
};
use crate::browser::text::lower;

/// One item of a menu.
#[derive(Clone)]
pub struct MenuItem {
    /// What it does, or is.
    pub label: Signal<String>,
    /// The language of the label, where it is not the page's.
    pub lang: Option<&'static str>,
    /// Drawn before the label.
    pub icon: Option<Icon>,
    /// Whether it is the checked one, for a menu in which exactly one is.
    pub checked: Option<Signal<bool>>,
    /// Called when it is chosen.
    pub on_choose: Callback<()>,
}

/// A button that opens a menu.
#[component]
pub fn MenuButton(
    /// What the menu is about.
    #[prop(into)]
    label: Signal<String>,
    /// The items, in order.
    items: Vec<MenuItem>,
    /// Drawn before the label.
    icon: Icon,
    /// Shows only the icon; the label is still what screen readers say.
    #[prop(optional)]
    icon_only: bool,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let menu = Anchor::default();
    let button = Anchor::default();
    let menu_id = Ui::get().id("menu");
    let close = move || {
        open.set(false);
        if let Some(button) = button.get_untracked() {
            focus(&button);
        }
    };
    let go = move |step: Move| {
        if let Some(menu) = menu.get_untracked() {
            move_focus(&menu, step);
        }
    };
    let enter = move |step: Move| {
        open.set(true);
        // The menu can take the focus only once it is shown.
        request_animation_frame(move || go(step));
    };
    let on_menu_key = move |event: ev::KeyboardEvent| menu_key(&event, open, close, go);
    let items = items.into_iter().map(|item| menu_item(item, close)).collect_view();
    view! {
        <div class="menu-anchor" on:focusout=move |event| {
            if !stays_inside(event.current_target(), event.related_target()) {
                open.set(false);
            }
        }>
            <button
                type="button"
                class="button subtle"
                class:icon-only=icon_only
                node_ref=button
                aria-label=icon_only.then_some(label)
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                aria-controls=menu_id.clone()
                on:click=move |_| if open.get_untracked() { open.set(false) } else { enter(Move::First) }
                on:keydown=move |event| {
                    let step = match event.key().as_str() {
                        "ArrowDown" => Move::First,
                        "ArrowUp" => Move::Last,
                        _ => return,
                    };
                    event.prevent_default();
                    enter(step);
                }
            >
                {icon.view()}
                {(!icon_only).then(|| view! { <span>{label}</span> {Icon::ChevronDown.view()} }.into_any())}
            </button>
            <ul
                class="popup menu"
                role="menu"
                id=menu_id
                aria-label=label
                node_ref=menu
                hidden=move || !open.get()
                on:keydown=on_menu_key
            >
                {items}
            </ul>
        </div>
    }
}

/// What a key does in the open menu.
fn menu_key(event: &ev::KeyboardEvent, open: RwSignal<bool>, close: impl Fn(), go: impl Fn(Move)) {
    let key = event.key();
    let step = match key.as_str() {
        "Tab" => return open.set(false),
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            return close();
        }
        letter if letter.chars().count() == 1 && letter != " " => Some(Move::Beginning(lower(letter))),
        key => Move::of_key(key, "ArrowUp", "ArrowDown"),
    };
    if let Some(step) = step {
        event.prevent_default();
        go(step);
    }
}

fn menu_item(item: MenuItem, close: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let MenuItem { label, lang, icon, checked, on_choose } = item;
    view! {
        <li role="none">
            <button
                type="button"
                class="menu-item"
                tabindex="-1"
                role=if checked.is_some() { "menuitemradio" } else { "menuitem" }
                aria-checked=move || checked.map(|checked| checked.get().to_string())
                on:click=move |_| {
                    close();
                    on_choose.run(());
                }
            >
                {checked.map(|_| view! { <span class="menu-check">{Icon::Check.view()}</span> }.into_any())}
                {icon.map(Icon::view)}
                <span lang=lang>{label}</span>
            </button>
        </li>
    }
    .into_any()
}
