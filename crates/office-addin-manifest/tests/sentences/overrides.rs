//! `VersionOverrides`: commands, icons, events, runtimes and single sign-on.

use crate::change::{after, check, fixture, nothing_said, said};
use messages::say;

const ICON: &str = "<bt:Image size=\"32\" resid=\"Icon.32\"/>";

#[test]
fn an_icon_is_told_with_every_size_that_it_lacks() {
    check(
        "task-pane.xml",
        vec![
            (ICON, "<bt:Image size=\"24\" resid=\"Icon.32\"/>", say::finding_icon_sizes("32")),
            (ICON, "<bt:Image size=\"16\" resid=\"Icon.32\"/>", say::finding_icon_sizes("32")),
            (
                &format!("{ICON}\n                  <bt:Image size=\"80\" resid=\"Icon.80\"/>"),
                "<bt:Image size=\"24\" resid=\"Icon.32\"/><bt:Image size=\"64\" resid=\"Icon.80\"/>",
                say::finding_icon_sizes("32, 80"),
            ),
        ],
    );
    nothing_said("task-pane.xml", &[(ICON, "<bt:Image size=\" 32 \" resid=\"Icon.32\"/>")]);
}

#[test]
fn commands_are_told_by_their_ids() {
    let control = "<ov:Control xsi:type=\"ov:Menu\" id=\"Invoices.Menu\">";
    let twice = control.replace("Invoices.Menu", "Invoices.Open");
    check("task-pane.xml", vec![(control, &twice, say::finding_id_twice("Control", "Invoices.Open"))]);
    let tab = "<OfficeTab id=\"TabDefault\">";
    check("mail.xml", vec![(tab, "<OfficeTab id=\"TabHome\">", say::finding_office_tab("TabHome"))]);
    // A group may be called as a control is.
    nothing_said("task-pane.xml", &[(control, "<ov:Control xsi:type=\"ov:Menu\" id=\"Invoices.Group\">")]);
    let found = after("task-pane.xml", "<ov:FunctionFile resid=\"Functions.Url\"/>", "");
    assert!(found.contains(&say::finding_no_function_file("DesktopFormFactor")), "{found:?}");
}

#[test]
fn launch_events_are_told_by_their_name_and_what_they_start() {
    let compose = "Type=\"OnNewMessageCompose\"";
    let sends = "Type=\"OnMessageSend\" FunctionName=\"onSend\" SendMode=\"SoftBlock\"";
    let runtime = "<Runtime resid=\"Runtime.Url\">";
    let script = "<Override type=\"javascript\" resid=\"Script.Url\"/>";
    check(
        "mail.xml",
        vec![
            (compose, "Type=\"OnEverything\"", say::finding_event_unknown("OnEverything")),
            (
                compose,
                &[compose, " SendMode=\"SoftBlock\""].concat(),
                say::finding_attribute_of_other_event("SendMode", "OnNewMessageCompose"),
            ),
            (
                compose,
                &[compose, " HeaderName=\"x-a\""].concat(),
                say::finding_attribute_of_other_event("HeaderName", "OnNewMessageCompose"),
            ),
            (sends, &sends.replace("SoftBlock", "Block"), say::finding_blocking_event("OnMessageSend")),
            (runtime, "<Runtime resid=\"Runtime.Url\" lifetime=\"long\">", say::finding_long_lifetime()),
            (
                runtime,
                "<Runtime resid=\"Runtime.Url\" lifetime=\"for ever\">",
                say::finding_value_refused("Runtime lifetime", "for ever", "short, long"),
            ),
            (
                "<SourceLocation resid=\"Runtime.Url\"/>",
                "<SourceLocation resid=\"Script.Url\"/>",
                say::finding_event_runtime("Script.Url"),
            ),
            (">AppendOnSend<", ">ReadEverything<", say::finding_extended_permission("ReadEverything")),
        ],
    );
    nothing_said(
        "mail.xml",
        &[
            (runtime, "<Runtime resid=\"Runtime.Url\" lifetime=\"short\">"),
            (sends, &sends.replace("OnMessageSend", "OnAppointmentSend")),
            (compose, "Type=\"OnNewAppointmentOrganizer\""),
        ],
    );
    let found = after("mail.xml", script, "");
    assert!(found.contains(&say::finding_event_script()), "{found:?}");
}

#[test]
fn applications_and_single_sign_on_are_told_by_what_is_written() {
    let resource = "api://addins.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa";
    let other = "api://elsewhere.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa";
    let id = ">6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa</ov:Id>";
    check(
        "task-pane.xml",
        vec![
            (resource, other, say::finding_sso_resource(other)),
            (id, ">mine</ov:Id>", say::finding_id_not_guid("WebApplicationInfo", "mine")),
            (
                "xsi:type=\"ov:Workbook\"",
                "xsi:type=\"ov:Presentation\"",
                say::finding_overrides_host("Presentation"),
            ),
            (
                "        <ov:ProgId>Example.Invoices</ov:ProgId>\n",
                "",
                say::finding_element_missing("ProgId", "EquivalentAddin"),
            ),
        ],
    );
}

#[test]
fn an_outlook_feature_that_is_no_launch_event_needs_its_set_too() {
    let point = "<ExtensionPoint xsi:type=\"LaunchEvent\">";
    let report = "<ExtensionPoint xsi:type=\"ReportPhishingCommandSurface\"/>";
    let found = after("mail.xml", point, &[report, point].concat());
    let too_low = say::finding_set_too_low("ReportPhishingCommandSurface", "1.14", "1.12");
    assert!(found.contains(&too_low), "{found:?}");
}

#[test]
fn tabs_of_its_own_stand_alone() {
    let text = fixture("mail.xml");
    let (start, rest) = text.split_once("            <OfficeTab id=\"TabDefault\">").unwrap();
    let (group, end) = rest.split_once("            </OfficeTab>").unwrap();
    let label = "<Label resid=\"Group.Label\"/>";
    let own = format!("<CustomTab id=\"Own\">{group}{label}</CustomTab>");
    assert_eq!(said(&[start, &own, end].concat()), []);
    let both =
        format!("<OfficeTab id=\"TabDefault\">{group}</OfficeTab>{}", own.replace("\"Check.", "\"Own."));
    let mixed = say::finding_tabs_mixed("MessageComposeCommandSurface");
    assert_eq!(said(&[start, &both, end].concat()), [mixed]);
    let two = format!("<OfficeTab id=\"TabDefault\">{group}</OfficeTab>")
        .repeat(2)
        .replacen("\"Check.", "\"Own.", 2);
    let twice = say::finding_element_twice("OfficeTab", "MessageComposeCommandSurface");
    assert_eq!(said(&[start, &two, end].concat()), [twice]);
}
