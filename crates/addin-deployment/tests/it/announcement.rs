//! The message to the people who get an add-in: what stands in it, in both languages.

use addin_deployment::announcement::{
    Announcement, Letter, MOST_RECIPIENTS, News, Part, Whom, checked_link, compose, html, manifest_of,
    recipients,
};
use addin_deployment::demo;
use addin_deployment::directory::{Directory, Entry};
use messages::{Formatter, Language, Message, Texts, say};
use office_addin_manifest::model::{Host, LocalText, Manifest, Place, Surface};
use office_addin_manifest::read;

use crate::support::{Console, everyone, people, reading};
use addin_deployment::assignment::{Assignment, DirectoryId};

struct Plain;

impl Formatter for Plain {
    fn number(&self, number: i64) -> String {
        number.to_string()
    }

    fn time(&self, milliseconds: i64) -> String {
        milliseconds.to_string()
    }
}

pub fn written(letter: &Letter, language: Language) -> (String, String) {
    let texts = Texts::embedded(language);
    letter.written(&|message: &Message| texts.write(message, &Plain))
}

/// A sentence as somebody reads it in English, with times in milliseconds.
pub fn in_english(message: &Message) -> String {
    Texts::embedded(Language::English).write(message, &Plain)
}

fn word_and_excel() -> Message {
    say::announce_apps("Word", "Excel")
}

fn fixture(name: &str) -> Manifest {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/manifests/");
    let bytes = std::fs::read([folder, name].concat()).expect("a fixture");
    read(&bytes).manifest.expect("a manifest")
}

fn about(manifest: &Manifest, language: Language) -> Announcement<'_> {
    Announcement {
        manifest,
        news: News::New,
        whom: Whom::Chosen,
        to_add: false,
        planned: false,
        help: "",
        signature: "",
        language,
    }
}

#[test]
fn a_new_add_in_is_announced_in_english() {
    let manifest = fixture("task-pane.xml");
    let whom = Whom::Ring { number: 1, of: 3 };
    let help = checked_link(" https://intranet.example/help?addin=1 ").expect("a link");
    let letter = compose(&Announcement {
        whom,
        help: &help,
        signature: "Ana Lindeman\nIT",
        ..about(&manifest, Language::English)
    });
    let (subject, text) = written(&letter, Language::English);
    assert_eq!(subject, "New in Word and Excel: Invoice Helper");
    let expected = "\
Hello,

You are getting an add-in in Word and Excel: Invoice Helper.

What it does: Fills in invoices from the accounts of your organisation.

We introduce this step by step, and this is step 1 of 3: not all your colleagues have it yet. Tell us what works \
well and what does not.

It can take up to 24 hours before you notice it. Close Word and Excel completely and start again to see the change.

Start using your add-in. This is where you find it:
- Excel, tab Home, group Invoices: Open invoices, Insert number
- Word: choose Home > Add-ins > More Add-ins > Admin Managed, and there Invoice Helper.

Help and answers to questions: https://intranet.example/help?addin=1

Help of the supplier, Example Addins: https://addins.example.org/help

Ana Lindeman
IT";
    assert_eq!(text, expected);
}

/// The language is that of the readers: the manifest's own translations are taken as well.
#[test]
fn the_same_letter_in_dutch_takes_the_dutch_texts_of_the_manifest() {
    let manifest = fixture("task-pane.xml");
    let letter = compose(&about(&manifest, Language::Dutch));
    let (subject, text) = written(&letter, Language::Dutch);
    assert_eq!(subject, "Nieuw in Word en Excel: Factuurhulp");
    assert!(text.contains("U krijgt een invoegtoepassing in Word en Excel: Factuurhulp."), "{text}");
    assert!(
        text.contains("- Excel, tabblad Start, groep Invoices: Facturen openen, Insert number"),
        "{text}"
    );
    assert!(text.contains("tot 24 uur"), "{text}");
}

#[test]
fn in_outlook_the_letter_says_with_which_message_the_commands_are_found() {
    let manifest = fixture("mail.xml");
    let (_, text) = written(&compose(&about(&manifest, Language::English)), Language::English);
    assert!(text.contains("- Outlook, when you write a message: Check now"), "{text}");
    assert!(!text.contains("Get Add-ins"), "{text}");
}

#[test]
fn an_add_in_without_commands_is_found_under_admin_managed() {
    let manifest = Manifest { hosts: vec![Host::Word, Host::Outlook], ..fixture("plain.xml") };
    let letter = compose(&about(&manifest, Language::English));
    let name = manifest.name.default.as_str();
    assert!(letter.parts.contains(&Part::Item(say::announce_at_pane(say::announce_app("Word"), name))));
    assert!(letter.parts.contains(&Part::Item(say::announce_at_outlook_pane(name))));
}

/// With the method Available nothing appears by itself, buttons or not (F9).
#[test]
fn who_must_add_it_themselves_is_told_where() {
    let manifest = fixture("mail.xml");
    let letter = compose(&Announcement { to_add: true, ..about(&manifest, Language::English) });
    assert!(letter.parts.contains(&Part::Heading(say::announce_add())));
    let name = manifest.name.default.as_str();
    assert!(letter.parts.contains(&Part::Item(say::announce_at_outlook_pane(name))));
    assert_eq!(
        letter.parts.get(1),
        Some(&Part::Paragraph(say::announce_new_available(say::announce_app("Outlook"), name)))
    );
}

#[test]
fn each_news_has_its_own_words_and_its_own_hours() {
    let manifest = fixture("task-pane.xml");
    for (news, hours, where_to_find) in [
        (News::New, 24, true),
        (News::Updated, 72, false),
        (News::TurnedOff, 72, false),
        (News::TurnedOn, 72, true),
        (News::Removed, 24, false),
    ] {
        let letter = compose(&Announcement { news, ..about(&manifest, Language::English) });
        assert!(
            letter.parts.contains(&Part::Paragraph(say::announce_wait(hours, word_and_excel()))),
            "{news:?}"
        );
        let heading = letter.parts.contains(&Part::Heading(say::announce_start()));
        assert_eq!(heading, where_to_find, "{news:?}");
    }
    let planned = compose(&Announcement { planned: true, ..about(&manifest, Language::English) });
    assert!(planned.parts.contains(&Part::Paragraph(say::announce_wait_planned(24, word_and_excel()))));
    assert!(!planned.parts.contains(&Part::Paragraph(say::announce_wait(24, word_and_excel()))));
    let ring = |number| {
        let whom = Whom::Ring { number, of: 3 };
        let letter = compose(&Announcement { whom, ..about(&manifest, Language::English) });
        letter.parts.contains(&Part::Paragraph(say::announce_ring(i64::from(number), 3)))
    };
    assert_eq!([ring(1), ring(2), ring(3)], [true, true, false], "the last ring is everybody meant");
}

/// An add-in that was found in the tenant has no manifest here; people can be told of it all the same.
#[test]
fn an_add_in_whose_manifest_is_not_kept_is_announced_by_its_name() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("it can be deployed");
    let manifest = manifest_of(console.add_in(1));
    let help = "http://intranet.example/not-checked";
    let letter = compose(&Announcement { help, whom: Whom::Everyone, ..about(&manifest, Language::English) });
    let (subject, text) = written(&letter, Language::English);
    assert_eq!(subject, "New in Word: Add-in 1");
    let expected = "\
Hello,

You are getting an add-in in Word: Add-in 1.

Everyone in our organisation gets it.

It can take up to 24 hours before you notice it. Close Word completely and start again to see the change.

Start using your add-in. This is where you find it:
- Word: choose Home > Add-ins > More Add-ins > Admin Managed, and there Add-in 1.";
    assert_eq!(text, expected, "and an address that is not checked is left out");
}

#[test]
fn tabs_that_are_not_known_are_the_ribbon_and_long_lists_are_cut() {
    let text = |text: &str| LocalText { default: text.to_owned(), overrides: Vec::new() };
    let place = |tab: &str, own_tab: &str, surface, label: &str| Place {
        host: Some(Host::Word),
        surface,
        tab: tab.to_owned(),
        own_tab: text(own_tab),
        group: text("Tools"),
        label: text(label),
    };
    let many: Vec<_> =
        ["1", "2", "3", "4", "5", "6"].map(|label| place("TabView", "", Surface::Ribbon, label)).into();
    let places = [
        vec![
            place("TabHelp", "", Surface::Ribbon, "A"),
            place("", "Own", Surface::Ribbon, "B"),
            place("", "", Surface::ContextMenu, "C"),
            place("", "", Surface::MessageRead, "not in Word"),
        ],
        many,
    ]
    .concat();
    let manifest = Manifest { hosts: vec![Host::Word], places, ..Manifest::default() };
    let (_, text) = written(&compose(&about(&manifest, Language::English)), Language::English);
    let items: Vec<_> = text.lines().filter(|line| line.starts_with("- ")).collect();
    let expected = [
        "- Word, on the ribbon: A",
        "- Word, tab Own: B",
        "- Word, in the menu of the right mouse button: C",
        "- Word, tab View, group Tools: 1, 2, 3, 4, 5, …",
    ];
    assert_eq!(items, expected);
}

/// A name can hold whatever its author likes: it stays one line of text, and becomes no markup.
#[test]
fn hostile_names_stay_text() {
    let mut manifest = fixture("task-pane.xml");
    manifest.name.default = "Free\r\n\r\n- <b>\u{202e}\"'&\u{0}".to_owned();
    manifest.description.default = "x".repeat(10_000);
    manifest.support_url = Some("javascript:alert(1)".to_owned());
    let (subject, text) = written(&compose(&about(&manifest, Language::English)), Language::English);
    assert_eq!(subject, "New in Word and Excel: Free - <b>\"'&");
    assert!(text.lines().all(|line| line.chars().count() < 700), "{text}");
    assert!(!text.contains("javascript"), "{text}");
    assert!(
        html(&text).contains(
            "<p>You are getting an add-in in Word and Excel: Free - &lt;b&gt;&quot;&#39;&amp;.</p>"
        )
    );
}

#[test]
fn text_becomes_html_by_its_lines() {
    let text = "Hello,\nAna\n\nFind it:\n- a\n- b\n\nSee https://x.example/?a=1&b=2.";
    let expected = "<!DOCTYPE html>\r\n<html><head><meta charset=\"utf-8\"></head><body>\r\n\
        <p>Hello,<br>\r\nAna</p>\r\n<p>Find it:</p>\r\n<ul><li>a</li><li>b</li></ul>\r\n\
        <p>See <a href=\"https://x.example/?a=1&amp;b=2\">https://x.example/?a=1&amp;b=2</a>.</p>\r\n</body></html>\r\n";
    assert_eq!(html(text), expected);
}

#[test]
fn only_addresses_of_https_are_links() {
    for (text, link) in [
        ("https://intranet.example", "https://intranet.example"),
        ("HTTPS://a-b.example:8443/x?y#z", "https://a-b.example:8443/x?y#z"),
    ] {
        assert_eq!(checked_link(text).as_deref(), Ok(link));
    }
    for text in ["", "intranet.example", "http://intranet.example", "javascript:alert(1)", "mailto:a@b.nl"] {
        assert_eq!(checked_link(text), Err(say::announce_link_not_https()), "{text}");
    }
    for text in [
        "https://",
        "https:///x",
        "https://ana@intranet.example",
        "https://x.example:port/",
        "https://x.example/a b",
        "https://x.example/\"><script>",
        "https://x..example",
        "https://é.example",
    ] {
        assert_eq!(checked_link(text), Err(say::announce_link_broken()), "{text}");
    }
}

fn group(directory: &Directory, name: &str) -> DirectoryId {
    let found = directory.groups().find(|group| directory.group_name(*group) == name);
    directory.group_id(found.expect("a group"))
}

fn groups(directory: &Directory, names: &[&str]) -> Assignment {
    let groups = names.iter().map(|name| group(directory, name)).collect();
    Assignment { groups, ..Assignment::default() }
}

/// Mail to a group reaches the groups inside it too, who do not get the add-in: so people are written to by name as long
/// as one message has room for them.
#[test]
fn the_people_who_get_it_are_written_to_as_long_as_there_is_room() {
    let directory = demo::directory();
    let some = recipients(&directory, &groups(&directory, &["Project Tern"]));
    assert!((1..=MOST_RECIPIENTS).contains(&some.addresses.len()));
    assert!(some.addresses.iter().all(|address| address.ends_with(".example")));
    assert_eq!(some.notes, []);
    let many = recipients(&directory, &groups(&directory, &["Sales Department", "Team Sales", "SG-VPN"]));
    assert_eq!(many.addresses, ["sales-department@wolkenveld.example", "team-sales@wolkenveld.example"]);
    assert_eq!(many.notes, [say::announce_to_groups(), say::announce_to_without(1)]);
}

#[test]
fn everyone_is_written_to_by_the_organisations_own_list() {
    let found = recipients(&demo::directory(), &everyone());
    assert_eq!((found.addresses, found.notes), (Vec::new(), vec![say::announce_to_everyone()]));
    let nobody = recipients(&demo::directory(), &people(&["unknown"]));
    assert_eq!((nobody.addresses, nobody.notes), (Vec::new(), Vec::new()));
}

#[test]
fn a_person_named_directly_is_written_to_once() {
    let directory = demo::directory();
    let Some(Entry::Person(sandra)) = directory.people().nth(1).map(Entry::Person) else { panic!("people") };
    let mut assignment = groups(&directory, &["Team Communications"]);
    assignment.people = vec![directory.person_id(sandra), directory.person_id(sandra)];
    let found = recipients(&directory, &assignment).addresses;
    let mail = directory.person_mail(sandra).to_owned();
    assert_eq!(found.iter().filter(|address| **address == mail).count(), 1);
}
