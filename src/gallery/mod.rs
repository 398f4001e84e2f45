//! Every component of the design system in every state, for people to look at and for the accessibility tests to
//! walk. It is a page of its own, with its own frame and English-only texts, and never part of the production module.
//!
//! Addresses: `#/gallery` shows everything, `#/gallery/<section>` one section.

mod actions;
mod content;
mod fields;
mod overlays;
mod picking;
mod waiting;

use leptos::{ev, prelude::*};

use crate::ui::{AppFrame, FrameTexts, Icon, LinkButton, PageHeader, Place, Ui};

/// A section: the last part of its address, its name, its icon and its content.
struct Section {
    slug: &'static str,
    name: &'static str,
    icon: Icon,
    view: fn() -> AnyView,
}

const SECTIONS: [Section; 6] = [
    Section { slug: "actions", name: "Buttons and links", icon: Icon::Add, view: actions::view },
    Section { slug: "fields", name: "Fields and choices", icon: Icon::CheckCircle, view: fields::view },
    Section { slug: "picker", name: "Picker", icon: Icon::People, view: picking::view },
    Section { slug: "content", name: "Content", icon: Icon::List, view: content::view },
    Section { slug: "overlays", name: "Menus and dialogs", icon: Icon::Display, view: overlays::view },
    Section { slug: "waiting", name: "Steps and waiting", icon: Icon::List, view: waiting::view },
];

/// The whole gallery, as a page.
#[component]
pub fn Gallery() -> impl IntoView {
    Ui::provide();
    let slug = RwSignal::new(slug_of_address());
    let listener = window_event_listener(ev::hashchange, move |_| slug.set(slug_of_address()));
    on_cleanup(move || listener.remove());
    let everything = Place {
        label: "Everything".into(),
        href: "#/gallery".into(),
        current: Signal::derive(move || slug.read().is_empty()),
        icon: Icon::Apps,
    };
    let sections = SECTIONS.iter().map(|section| Place {
        label: section.name.into(),
        href: format!("#/gallery/{}", section.slug).into(),
        current: Signal::derive(move || slug.read().as_str() == section.slug),
        icon: section.icon,
    });
    let texts = FrameTexts {
        skip: "Skip to the content".into(),
        navigation: "Sections".into(),
        notices: "Notices".into(),
        dismiss: "Dismiss".into(),
    };
    view! {
        <AppFrame
            name="Design system"
            home="#/gallery"
            places=std::iter::once(everything).chain(sections).collect()
            texts=texts
            strip=|| view! { <p>"Every component in every state. The texts mean nothing."</p> }
            footer=|| view! { <p>"The footer: version and where to ask."</p> }
        >
            {move || page(&slug.read())}
        </AppFrame>
    }
}

fn page(slug: &str) -> AnyView {
    let title =
        SECTIONS.iter().find(|section| section.slug == slug).map_or("Everything", |section| section.name);
    let shown = SECTIONS.iter().filter(|section| slug.is_empty() || section.slug == slug);
    view! {
        <PageHeader
            title=title
            subtitle="A screen's heading, what the screen is for, and its actions at the end."
            actions=|| view! { <LinkButton label="To everything" href="#/gallery" /> }
        />
        <div class="stack-wide">{shown.map(|section| (section.view)()).collect_view()}</div>
    }
    .into_any()
}

fn slug_of_address() -> String {
    let address = window().location().hash().unwrap_or_default();
    address.strip_prefix("#/gallery/").unwrap_or_default().to_owned()
}

/// One specimen with its name.
fn specimen(name: &'static str, content: impl IntoView + 'static) -> AnyView {
    view! {
        <section class="stack">
            <h2>{name}</h2>
            {content.into_any()}
        </section>
    }
    .into_any()
}
