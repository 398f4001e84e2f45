//! The frame around every screen: skip link, banner, navigation, main, footer, and the two live regions.
//!
//! States: the navigation is a column on a wide screen and folded behind a menu button on a narrow one.
//! Keyboard: the first Tab reaches the skip link; the menu button opens and closes the folded navigation, Escape
//! closes it.

use leptos::{ev, prelude::*};

use super::{
    anchor::Anchor,
    context::Ui,
    focus::focus,
    icon::Icon,
    toast::{LiveRegions, Toasts},
};

/// One place in the navigation.
#[derive(Clone)]
pub struct Place {
    /// Its name.
    pub label: Signal<String>,
    /// Its address.
    pub href: Signal<String>,
    /// True while the person is there.
    pub current: Signal<bool>,
    /// Drawn before the name.
    pub icon: Icon,
}

/// The texts of the frame itself.
#[derive(Clone, Copy)]
pub struct FrameTexts {
    /// "Skip to the content".
    pub skip: Signal<String>,
    /// What the navigation is called, by screen readers and by its button on a narrow screen.
    pub navigation: Signal<String>,
    /// What the region with short notices is called by screen readers.
    pub notices: Signal<String>,
    /// The label of the button that sends a notice away.
    pub dismiss: Signal<String>,
}

/// The frame around every screen.
#[component]
pub fn AppFrame(
    /// What the app is called.
    #[prop(into)]
    name: Signal<String>,
    /// The address of its first screen.
    #[prop(into)]
    home: Signal<String>,
    /// The places, in order.
    places: Vec<Place>,
    /// The texts of the frame itself.
    texts: FrameTexts,
    /// Menus at the end of the banner.
    #[prop(optional, into)]
    tools: ViewFn,
    /// A strip below the banner that stands on every screen, such as "This is demonstration data".
    #[prop(optional, into)]
    strip: ViewFn,
    /// The last line of the page.
    #[prop(optional, into)]
    footer: ViewFn,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let main = Anchor::default();
    let open = RwSignal::new(false);
    let nav_id = Ui::get().id("nav");
    let skip = move |event: ev::MouseEvent| {
        // The address belongs to the app: only the focus moves.
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            focus(&main);
        }
    };
    let places = places.into_iter().map(|place| nav_link(place, open)).collect_view();
    view! {
        <div
            class="frame"
            class:nav-open=move || open.get()
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    open.set(false);
                }
            }
        >
            <a class="skip-link" href="#main" on:click=skip>
                {texts.skip}
            </a>
            <header>
                <div class="frame-banner">
                    <button
                        type="button"
                        class="button subtle icon-only nav-button"
                        aria-label=texts.navigation
                        aria-expanded=move || open.get().to_string()
                        aria-controls=nav_id.clone()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {Icon::Menu.view()}
                    </button>
                    <a class="frame-name" href=home>
                        <span class="frame-mark">{Icon::Apps.view()}</span>
                        <span>{name}</span>
                    </a>
                    <div class="frame-tools">{tools.run()}</div>
                </div>
                <div class="frame-strip">{strip.run()}</div>
            </header>
            <div class="frame-body">
                <nav class="frame-nav" id=nav_id aria-label=texts.navigation>
                    <ul>{places}</ul>
                </nav>
                <div class="frame-content">
                    <main id="main" tabindex="-1" node_ref=main>
                        {children()}
                    </main>
                    <footer class="frame-footer">{footer.run()}</footer>
                </div>
            </div>
        </div>
        <Toasts label=texts.notices dismiss_label=texts.dismiss />
        <LiveRegions />
    }
}

fn nav_link(place: Place, open: RwSignal<bool>) -> AnyView {
    let Place { label, href, current, icon } = place;
    view! {
        <li>
            <a
                class="nav-link"
                href=href
                aria-current=move || current.get().then_some("page")
                on:click=move |_| open.set(false)
            >
                {icon.view()}
                <span>{label}</span>
            </a>
        </li>
    }
    .into_any()
}
