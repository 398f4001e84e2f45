//! Commands of `VersionOverrides`: V009, V011, V012, V021, V023, V025.

use crate::finding::Severity;
use crate::report::{Report, Rule, Told};
use crate::visible::visible;
use crate::xml::Node;
use messages::say;

/// Two commands or groups of one form factor have one id, so that only one of them can be addressed ("Control element",
/// Office add-ins manifest reference); information where only other form factors repeat it.
const V009: Rule = Rule::warning("V009");
/// An icon lacks a size without which the web client refuses the whole add-in (Office web client's manifest parser).
const V011: Rule = Rule::error("V011");
/// A command calls a function, and no file says where it is ("FunctionFile element", Office add-ins manifest
/// reference).
const V012: Rule = Rule::error("V012");
/// Outlook has one built-in tab, which an add-in may use once ("OfficeTab element", Office add-ins manifest reference).
const V021: Rule = Rule::warning("V021");
/// An add-in has one tab of its own, and not beside a built-in one ("CustomTab element", Office add-ins manifest
/// reference).
const V023: Rule = Rule::warning("V023");
/// More actions than the unified manifest took before version 1.24 of its schema ("Convert an add-in to use the unified
/// manifest for Microsoft 365").
const V025: Rule = Rule::warning("V025");

/// Actions that every version of the unified manifest takes.
const MAX_ACTIONS: u32 = 20;

/// What was met in the manifest so far.
#[derive(Default)]
pub(super) struct Commands<'t> {
    /// Ids of commands and groups in all form factors.
    ids: Told,
    repeated_told: bool,
    /// The id of the add-in's own tab.
    tab: Option<&'t str>,
    actions: u32,
}

impl<'t> Commands<'t> {
    /// Begins a block: clients read one of them, so that actions are counted in each.
    pub fn next_block(&mut self) {
        self.actions = 0;
    }

    /// Everything in a form factor.
    pub fn check(&mut self, form_factor: Node<'t, '_>, is_mail: bool, report: &mut Report) {
        let mut ids = Told::default();
        let has_functions = form_factor.children().any(|child| child.local() == "FunctionFile")
            || form_factor.parent().is_some_and(|host| host.child("Runtimes").is_some());
        let mut function_told = has_functions;
        for element in form_factor.descendants() {
            match element.local() {
                "Control" | "Group" => self.check_id(element, &mut ids, report),
                "Icon" => check_icon(element, report),
                "ExtensionPoint" => check_tabs(element, is_mail, report),
                "CustomTab" => self.check_own_tab(element, report),
                "Action" => {
                    self.actions += 1;
                    if self.actions == MAX_ACTIONS + 1 {
                        report.add(
                            &V025,
                            element.at(),
                            say::finding_too_many_actions(i64::from(MAX_ACTIONS)),
                        );
                    }
                    if element.xsi_type() == "ExecuteFunction" && !std::mem::replace(&mut function_told, true)
                    {
                        report.add(&V012, element.at(), say::finding_no_function_file(form_factor.local()));
                    }
                }
                _ => {}
            }
        }
    }

    /// V009.
    fn check_id(&mut self, element: Node<'_, '_>, ids: &mut Told, report: &mut Report) {
        let Some(id) = element.attribute("id") else { return };
        let mut cause = String::from(element.local());
        cause.push_str(&id.value);
        let is_first = self.ids.first(&cause);
        if !ids.first(&cause) {
            report.add(&V009, id.value_at, say::finding_id_twice(element.local(), visible(&id.value)));
        } else if !is_first && !std::mem::replace(&mut self.repeated_told, true) {
            let rule = V009.as_severity(Severity::Information);
            report.add(&rule, id.value_at, say::finding_id_repeated(element.local(), visible(&id.value)));
        }
    }

    /// V023 for the tabs of the whole add-in.
    fn check_own_tab(&mut self, tab: Node<'t, '_>, report: &mut Report) {
        let id = tab.value("id");
        if !id.is_empty() && *self.tab.get_or_insert(id) != id {
            report.add(&V023, tab.at(), say::finding_element_twice(tab.local(), "VersionOverrides"));
        }
    }
}

/// V011.
fn check_icon(icon: Node<'_, '_>, report: &mut Report) {
    let is_mobile = icon.parent().is_some_and(|control| control.xsi_type() == "MobileButton");
    let (sizes, scales): (_, &[&str]) =
        if is_mobile { (["25", "32", "48"], &["1", "2", "3"]) } else { (["16", "32", "80"], &[""]) };
    // What is no image, and a size that is missing or no number, was told.
    let has_number = |image: Node<'_, '_>, name: &str| {
        let value = image.value(name).trim();
        !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_sound = |image: Node<'_, '_>| {
        image.local() == "Image" && has_number(image, "size") && (!is_mobile || has_number(image, "scale"))
    };
    if !icon.children().all(is_sound) {
        return;
    }
    let mut missing = String::new();
    for (size, scale) in sizes.iter().flat_map(|size| scales.iter().map(move |scale| (size, scale))) {
        let is = |image: Node<'_, '_>| {
            image.value("size").trim() == *size && (!is_mobile || image.value("scale").trim() == *scale)
        };
        if !icon.children().any(is) {
            missing.push_str(if missing.is_empty() { "" } else { ", " });
            missing.push_str(size);
            missing.push_str(if is_mobile { " × " } else { "" });
            missing.push_str(scale);
        }
    }
    if !missing.is_empty() {
        report.add(&V011, icon.at(), say::finding_icon_sizes(missing));
    }
}

/// V021, and V023 for one extension point.
fn check_tabs(point: Node<'_, '_>, is_mail: bool, report: &mut Report) {
    let mut office = 0;
    for tab in point.children() {
        match tab.local() {
            "OfficeTab" => {
                office += 1;
                if is_mail && office == 2 {
                    report.add(&V021, tab.at(), say::finding_element_twice(tab.local(), point.xsi_type()));
                } else if let Some(id) = tab.attribute("id")
                    && is_mail
                    && id.value != "TabDefault"
                {
                    report.add(&V021, id.value_at, say::finding_office_tab(visible(&id.value)));
                }
            }
            "CustomTab" if office > 0 => {
                report.add(&V023, tab.at(), say::finding_tabs_mixed(point.xsi_type()))
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::xml::parse;

    fn codes(form_factor: &str, is_mail: bool) -> Vec<String> {
        let parsed = parse(form_factor);
        let mut report = Report::default();
        Commands::default().check(parsed.tree.root().unwrap(), is_mail, &mut report);
        report
            .finish(&Source::decode(form_factor.as_bytes()))
            .into_iter()
            .map(|finding| finding.code)
            .collect()
    }

    #[test]
    fn twenty_actions_can_be_converted_and_one_more_cannot() {
        let actions = |count: usize| format!("<F>{}</F>", "<Action/>".repeat(count));
        assert_eq!(codes(&actions(20), false), Vec::<String>::new());
        assert_eq!(codes(&actions(22), false), ["V025"]);
    }

    #[test]
    fn an_icon_needs_every_size_and_on_phones_every_scale_of_it() {
        let image = |size: &str, scale: &str| format!("<Image size='{size}' scale='{scale}'/>");
        let control = |kind: &str, images: &str| {
            let instance = "http://www.w3.org/2001/XMLSchema-instance";
            format!("<F xmlns:xsi='{instance}'><C xsi:type='{kind}'><Icon>{images}</Icon></C></F>")
        };
        let desktop = ["16", "32", "80"].map(|size| image(size, "")).concat();
        assert_eq!(codes(&control("Button", &desktop), false), Vec::<String>::new());
        assert_eq!(codes(&control("Button", &image("16", "")), false), ["V011"]);
        let phone: String = ["25", "32", "48"]
            .iter()
            .flat_map(|size| ["1", "2", "3"].map(|scale| image(size, scale)))
            .collect();
        assert_eq!(codes(&control("MobileButton", &phone), true), Vec::<String>::new());
        assert_eq!(codes(&control("MobileButton", &phone.replace("scale='3'", "scale='2'")), true), ["V011"]);
    }

    #[test]
    fn outlook_has_one_tab_and_the_other_applications_many() {
        let tabs =
            "<F><ExtensionPoint><OfficeTab id='TabDefault'/><OfficeTab id='TabHome'/></ExtensionPoint></F>";
        assert_eq!(codes(tabs, true), ["V021"]);
        assert_eq!(codes(tabs, false), Vec::<String>::new());
        assert_eq!(codes("<F><CustomTab id='a'/><CustomTab id='a'/></F>", false), Vec::<String>::new());
        assert_eq!(codes("<F><CustomTab id='a'/><CustomTab id='b'/></F>", false), ["V023"]);
    }
}
