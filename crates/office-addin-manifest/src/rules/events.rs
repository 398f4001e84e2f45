//! Runtimes and the events that start them: V013 to V016, V024.

use super::values::V014;
use crate::finding::Severity;
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::Node;
use messages::say;
use sorting::sort_by_key;

/// A launch event that starts nothing: its page is not the runtime ("LaunchEvent element", Office add-ins manifest
/// reference); a warning where its name is unknown, or where classic Outlook has no script to run ("Runtime element").
const V013: Rule = Rule::error("V013");
/// More runtimes, or scripts in one, than Office reads ("Runtimes element", Office add-ins manifest reference).
const V015: Rule = Rule::error("V015");
/// A lifetime that does not exist, or that launch events do not have ("Runtime element", Office add-ins manifest
/// reference).
const V016: Rule = Rule::warning("V016");
/// An event that can hold a message back for good: administrators may deploy it, and the store refuses it ("On-send
/// feature for Outlook add-ins", "Handle OnMessageSend and OnAppointmentSend events with Smart Alerts").
const V024: Rule = Rule::warning("V024");

/// Every launch event, and the minor version of the Mailbox set that brought it; 0 for other applications and previews
/// ("Activate add-ins with events").
const EVENTS: [(&str, u8); 21] = [
    ("OnNewMessageCompose", 10),
    ("OnNewAppointmentOrganizer", 10),
    ("OnMessageAttachmentsChanged", 11),
    ("OnAppointmentAttachmentsChanged", 11),
    ("OnMessageRecipientsChanged", 11),
    ("OnAppointmentAttendeesChanged", 11),
    ("OnAppointmentTimeChanged", 11),
    ("OnAppointmentRecurrenceChanged", 11),
    ("OnInfoBarDismissClicked", 11),
    ("OnMessageSend", 12),
    ("OnAppointmentSend", 12),
    ("OnMessageCompose", 12),
    ("OnAppointmentOrganizer", 12),
    ("OnMessageFromChanged", 13),
    ("OnAppointmentFromChanged", 13),
    ("OnSensitivityLabelChanged", 13),
    ("OnMessageDecrypt", 16),
    ("OnMessageRead", 16),
    ("OnMessageReadWithCustomHeader", 0),
    ("OnMessageReadWithCustomAttachment", 0),
    ("OnDocumentOpened", 0),
];

fn find(event: &str) -> Option<u8> {
    EVENTS.iter().find(|(name, _)| *name == event).map(|(_, minor)| *minor)
}

/// The minor version of the Mailbox set that an event needs; 0 when it needs none.
pub(super) fn mailbox_set(event: &str) -> u8 {
    find(event).unwrap_or_default()
}

/// The runtimes and events of an application.
pub(super) fn check(host: Node<'_, '_>, is_mail: bool, report: &mut Report) {
    let is_launch =
        |element: &Node<'_, '_>| element.local() == "ExtensionPoint" && element.xsi_type() == "LaunchEvent";
    let starts_by_itself = host.descendants().any(|element| is_launch(&element));
    let listed = host.children_of("Runtimes");
    let runtimes: Vec<_> = listed.filter(|runtime| runtime.local() == "Runtime").collect();
    for (index, runtime) in runtimes.iter().enumerate() {
        if index == 1 {
            report.add(&V015, runtime.at(), say::finding_element_twice(runtime.local(), "Runtimes"));
        }
        check_runtime(*runtime, starts_by_itself, is_mail, report);
    }
    let mut pages: Vec<_> = runtimes.iter().map(|runtime| runtime.value("resid")).collect();
    sort_by_key(&mut pages, |page| *page);
    for element in host.descendants() {
        match element.local() {
            _ if is_launch(&element) => {
                let Some(resid) = element.child("SourceLocation").and_then(|page| page.attribute("resid"))
                else {
                    continue;
                };
                if pages.binary_search(&&*resid.value).is_err() {
                    report.add(&V013, resid.value_at, say::finding_event_runtime(visible(&resid.value)));
                }
            }
            "LaunchEvent" => check_event(element, report),
            // Its only event is ItemSend.
            "Event" => {
                report.add(&V024, element.at(), say::finding_blocking_event(visible(element.value("Type"))))
            }
            _ => {}
        }
    }
}

fn check_runtime(runtime: Node<'_, '_>, starts_by_itself: bool, is_mail: bool, report: &mut Report) {
    let scripts = || runtime.children().filter(|script| script.local() == "Override");
    if let Some(second) = scripts().nth(1) {
        report.add(&V015, second.at(), say::finding_element_twice(second.local(), runtime.local()));
    }
    if let Some(lifetime) = runtime.attribute("lifetime") {
        match &*lifetime.value {
            "" | "short" => {}
            "long" if starts_by_itself => report.add(&V016, lifetime.value_at, say::finding_long_lifetime()),
            "long" => {}
            other => report.add(
                &V016,
                lifetime.value_at,
                say::finding_value_refused("Runtime lifetime", visible(other), "short, long"),
            ),
        }
    }
    if starts_by_itself && is_mail && scripts().next().is_none() {
        let rule = V013.as_severity(Severity::Warning);
        report.add(&rule, runtime.at(), say::finding_event_script());
    }
}

/// An event and what may stand beside it.
fn check_event(launch: Node<'_, '_>, report: &mut Report) {
    let Some(event) = launch.attribute("Type") else { return };
    if find(&event.value).is_none() && !event.value.is_empty() {
        let rule = V013.as_severity(Severity::Warning);
        return report.add(&rule, event.value_at, say::finding_event_unknown(visible(&event.value)));
    }
    let sends = matches!(&*event.value, "OnMessageSend" | "OnAppointmentSend");
    let by_header =
        matches!(&*event.value, "OnMessageDecrypt" | "OnMessageRead" | "OnMessageReadWithCustomHeader");
    for (attribute, fits) in [("SendMode", sends), ("HeaderName", by_header)] {
        if let Some(written) = launch.attribute(attribute).filter(|_| !fits) {
            let message = say::finding_attribute_of_other_event(attribute, visible(&event.value));
            report.add(&V014, written.name_at, message);
        }
    }
    if let Some(mode) = launch.attribute("SendMode").filter(|mode| sends && mode.value == "Block") {
        report.add(&V024, mode.value_at, say::finding_blocking_event(visible(&event.value)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::xml::parse;

    fn codes(host: &str, is_mail: bool) -> Vec<String> {
        let instance = "http://www.w3.org/2001/XMLSchema-instance";
        let text = format!("<Host xmlns:xsi='{instance}'>{host}</Host>");
        let parsed = parse(&text);
        let mut report = Report::default();
        check(parsed.tree.root().unwrap(), is_mail, &mut report);
        report.finish(&Source::decode(text.as_bytes())).into_iter().map(|finding| finding.code).collect()
    }

    const LAUNCH: &str =
        "<ExtensionPoint xsi:type='LaunchEvent'><SourceLocation resid='a'/></ExtensionPoint>";

    #[test]
    fn attributes_of_one_event_are_refused_at_another() {
        for (event, expected) in [
            ("<LaunchEvent Type='OnMessageSend' SendMode='SoftBlock'/>", &[][..]),
            ("<LaunchEvent Type='OnMessageDecrypt' HeaderName='a'/>", &[]),
            ("<LaunchEvent Type='OnMessageCompose' SendMode='SoftBlock'/>", &["V014"]),
            ("<LaunchEvent Type='OnMessageSend' HeaderName='a'/>", &["V014"]),
            ("<LaunchEvent Type='OnMessageSend' SendMode='Block'/>", &["V024"]),
            ("<Event Type='ItemSend'/>", &["V024"]),
            ("<LaunchEvent Type='OnMessage'/>", &["V013"]),
        ] {
            assert_eq!(codes(event, true), expected, "{event}");
        }
    }

    #[test]
    fn a_launch_event_runs_in_the_one_runtime_which_classic_outlook_needs_a_script_for() {
        let runtime =
            |inside: &str| format!("<Runtimes><Runtime resid='a'>{inside}</Runtime></Runtimes>{LAUNCH}");
        assert_eq!(codes(&runtime("<Override/>"), true), Vec::<String>::new());
        assert_eq!(codes(&runtime(""), true), ["V013"]);
        assert_eq!(codes(&runtime(""), false), Vec::<String>::new());
        assert_eq!(codes(LAUNCH, false), ["V013"]);
        assert_eq!(codes("<Runtimes><Runtime resid='a'/><Runtime resid='b'/></Runtimes>", true), ["V015"]);
    }

    #[test]
    fn only_a_runtime_without_launch_events_lives_long() {
        let long = "<Runtimes><Runtime resid='a' lifetime='long'><Override/></Runtime></Runtimes>";
        assert_eq!(codes(long, true), Vec::<String>::new());
        assert_eq!(codes(&format!("{long}{LAUNCH}"), true), ["V016"]);
    }
}
