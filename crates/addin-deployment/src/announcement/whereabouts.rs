//! Where people find an add-in, application by application.

use super::text::one_line;
use super::{Announcement, NAME_MOST, Part, host_names};
use messages::{Message, say};
use office_addin_manifest::model::{Host, Place, Surface};

/// The most commands that a line names.
const COMMANDS_MOST: usize = 5;

/// The most lines for one application.
const LINES_MOST: usize = 5;

/// Commands that stand together.
struct Line<'a> {
    place: &'a Place,
    commands: Vec<String>,
}

/// The list of where it is found; with the method Available, where people add it.
pub(super) fn parts(about: &Announcement<'_>, name: &str) -> Vec<Part> {
    let heading = if about.to_add { say::announce_add() } else { say::announce_start() };
    let mut items = Vec::new();
    let mut panes = Vec::new();
    for host in about.manifest.hosts.iter().copied().filter(|host| host.deployable()) {
        let lines = if about.to_add { Vec::new() } else { lines(about, host) };
        if lines.is_empty() {
            panes.push(host);
        }
        for line in lines.iter().take(LINES_MOST) {
            items.push(Part::Item(written(about, host, line)));
        }
    }
    let outlook = panes.iter().position(|host| *host == Host::Outlook).map(|place| panes.remove(place));
    if !panes.is_empty() {
        items.push(Part::Item(say::announce_at_pane(host_names(&panes), name)));
    }
    if outlook.is_some() {
        items.push(Part::Item(say::announce_at_outlook_pane(name)));
    }
    if !items.is_empty() {
        items.insert(0, Part::Heading(heading));
    }
    items
}

/// The commands of an application, those of one place together.
fn lines<'a>(about: &Announcement<'a>, host: Host) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let is_here = |place: &&Place| place.host.is_none_or(|known| known == host);
    let told = |place: &&Place| {
        let of_documents = matches!(place.surface, Surface::Ribbon | Surface::ContextMenu);
        place.surface != Surface::Other && (host != Host::Outlook) == of_documents
    };
    for place in about.manifest.places.iter().filter(is_here).filter(told) {
        let command = label(about, place);
        let together = |line: &&mut Line<'_>| {
            let other = line.place;
            (other.surface, &other.tab, &other.own_tab, &other.group)
                == (place.surface, &place.tab, &place.own_tab, &place.group)
        };
        match lines.iter_mut().find(together) {
            Some(line) if line.commands.contains(&command) => {}
            Some(line) => line.commands.push(command),
            None => lines.push(Line { place, commands: vec![command] }),
        }
    }
    lines
}

fn label(about: &Announcement<'_>, place: &Place) -> String {
    one_line(place.label.in_language(about.language.tag()), NAME_MOST)
}

fn written(about: &Announcement<'_>, host: Host, line: &Line<'_>) -> Message {
    let own = |text: &str| one_line(text, NAME_MOST);
    let language = about.language.tag();
    let place = line.place;
    let mut commands = line.commands.iter().take(COMMANDS_MOST).cloned().collect::<Vec<_>>().join(", ");
    if line.commands.len() > COMMANDS_MOST {
        commands.push_str(", …");
    }
    let (tab, group) = (own(place.own_tab.in_language(language)), own(place.group.in_language(language)));
    let when = match place.surface {
        Surface::ContextMenu => return say::announce_at_menu(host.name(), commands),
        Surface::Ribbon | Surface::Other => {
            return match (office_tab(&place.tab), group.is_empty()) {
                (Some(tab), false) => say::announce_at_tab(host.name(), tab, group, commands),
                _ if !tab.is_empty() => say::announce_at_own_tab(host.name(), tab, commands),
                _ => say::announce_at_ribbon(host.name(), commands),
            };
        }
        Surface::MessageRead => say::announce_when_read(),
        Surface::MessageCompose => say::announce_when_write(),
        Surface::AppointmentOrganizer => say::announce_when_organise(),
        Surface::AppointmentAttendee => say::announce_when_attend(),
    };
    say::announce_at_item(when, commands)
}

/// The name of a tab that Office has itself ("OfficeTab element"); of those on which add-ins are seen to put commands.
fn office_tab(id: &str) -> Option<Message> {
    match id {
        "TabHome" => Some(say::announce_tab_home()),
        "TabInsert" => Some(say::announce_tab_insert()),
        "TabData" => Some(say::announce_tab_data()),
        "TabFormulas" => Some(say::announce_tab_formulas()),
        "TabPageLayoutWord" => Some(say::announce_tab_layout()),
        "TabReferences" => Some(say::announce_tab_references()),
        "TabReview" | "TabReviewWord" => Some(say::announce_tab_review()),
        "TabView" => Some(say::announce_tab_view()),
        _ => None,
    }
}
