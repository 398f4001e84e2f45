//! `VersionOverrides` of every kind and version.

use super::base::{PANE_HEIGHT, PROPERTIES};
use super::resources::{ICON, MOBILE_ICON, REFERENCE, REQUIREMENTS, RESOURCES};
use super::{
    ALL, BOOLEAN, C, Child, EXACT, M, N, T, TEXT_125, TEXT_250, Type, any, attributes, chosen, leaf, may,
    maybe, named, need, one, parent, some, variant,
};
use crate::rules::values::Value;

/// A block, outer or nested.
pub(in crate::rules) static VERSION_OVERRIDES: Type = parent(&[
    maybe("Description", &REFERENCE).only(T | M | N),
    maybe("Requirements", &REQUIREMENTS).only(T | M | N),
    maybe("Hosts", &HOSTS).only(T | M | N),
    maybe("Resources", &RESOURCES).only(T | M | N),
    maybe("WebApplicationInfo", &WEB_APPLICATION_INFO).only(T | C | N),
    maybe("EquivalentAddins", &EQUIVALENT_ADDINS).only(T | N),
    maybe("ConnectedServiceControls", &CONNECTED_SERVICE_CONTROLS).only(T | C | N),
    maybe("ExtendedPermissions", &EXTENDED_PERMISSIONS).only(N),
    maybe("VersionOverrides", &VERSION_OVERRIDES),
]);

static HOSTS: Type = parent(&[some("Host", &HOST)]);
static HOST: Type = chosen(&[
    variant("Workbook", T, &HOST_CONTENT),
    variant("Document", T, &HOST_CONTENT),
    variant("Presentation", T, &HOST_CONTENT),
    variant("Notebook", T, &HOST_CONTENT),
    variant("MailHost", M | N, &HOST_CONTENT),
]);
static HOST_CONTENT: Type = parent(&[
    maybe("Runtimes", &RUNTIMES).only(T | N),
    maybe("AllFormFactors", &ALL_FORM_FACTORS).only(T),
    maybe("DesktopFormFactor", &DESKTOP_FORM_FACTOR),
    maybe("MobileFormFactor", &MOBILE_FORM_FACTOR).only(N),
]);

static RUNTIMES: Type = parent(&[some("Runtime", &RUNTIME)]);
static RUNTIME: Type = parent(&[any("Override", &RUNTIME_OVERRIDE)])
    .with(&[need("resid", Value::ResourceId), may("lifetime", Value::text(125))]);
static RUNTIME_OVERRIDE: Type =
    attributes(&[need("resid", Value::ResourceId), need("type", Value::text(125))]);

static DESKTOP_FORM_FACTOR: Type = parent(&[
    maybe("GetStarted", &GET_STARTED).only(T),
    maybe("SupportsSharedFolders", &BOOLEAN).only(N),
    maybe("FunctionFile", &REFERENCE),
    some("ExtensionPoint", &EXTENSION_POINT),
]);
static MOBILE_FORM_FACTOR: Type =
    parent(&[maybe("FunctionFile", &REFERENCE), some("ExtensionPoint", &MOBILE_EXTENSION_POINT)]);
static ALL_FORM_FACTORS: Type = parent(&[maybe("ExtensionPoint", &FUNCTIONS_EXTENSION_POINT)]);
static GET_STARTED: Type =
    parent(&[one("Title", &REFERENCE), one("Description", &REFERENCE), one("LearnMoreUrl", &REFERENCE)]);

static EXTENSION_POINT: Type = chosen(&[
    variant("PrimaryCommandSurface", T, &TABS),
    variant("ContextMenu", T, &MENUS),
    variant("LaunchEvent", T | N, &LAUNCH),
    variant("MessageReadCommandSurface", M | N, &TABS),
    variant("MessageComposeCommandSurface", M | N, &TABS),
    variant("AppointmentOrganizerCommandSurface", M | N, &TABS),
    variant("AppointmentAttendeeCommandSurface", M | N, &TABS),
    variant("CustomPane", M | N, &CUSTOM_PANE),
    variant("Module", N, &MODULE),
    variant("Events", N, &EVENTS),
    variant("DetectedEntity", N, &DETECTED_ENTITY),
    variant("MessageComposeAutoRun", N, &PAGE),
    variant("AppointmentOrganizerAutoRun", N, &PAGE),
    variant("ReportPhishingCommandSurface", N, &REPORT_PHISHING),
]);
static MOBILE_EXTENSION_POINT: Type = chosen(&[
    variant("MobileMessageReadCommandSurface", N, &MOBILE_SURFACE),
    variant("MobileMessageComposeCommandSurface", N, &MOBILE_SURFACE),
    variant("MobileAppointmentOrganizerCommandSurface", N, &MOBILE_SURFACE),
    variant("MobileAppointmentAttendeeCommandSurface", N, &MOBILE_SURFACE),
    variant("MobileOnlineMeetingCommandSurface", N, &MOBILE_COMMAND),
    variant("MobileLogEventAppointmentAttendee", N, &MOBILE_COMMAND),
    variant("LaunchEvent", N, &LAUNCH),
]);
static FUNCTIONS_EXTENSION_POINT: Type = named(&[variant("CustomFunctions", T, &CUSTOM_FUNCTIONS)]);

static PAGE: Type = parent(&[one("SourceLocation", &REFERENCE)]);
static CUSTOM_FUNCTIONS: Type = parent(&[
    one("Script", &PAGE),
    one("Page", &PAGE),
    one("Metadata", &PAGE),
    maybe("Namespace", &REFERENCE),
]);
static LAUNCH: Type = parent(&[one("LaunchEvents", &LAUNCH_EVENTS), one("SourceLocation", &REFERENCE)]);
static LAUNCH_EVENTS: Type = parent(&[some("LaunchEvent", &LAUNCH_EVENT)]);
static LAUNCH_EVENT: Type = parent(&[maybe("MessageAttachments", &MESSAGE_ATTACHMENTS).only(N)]).with(&[
    need("Type", Value::text(125)),
    need("FunctionName", Value::text(250)),
    may("SendMode", Value::SendMode).only(N),
    may("HeaderName", Value::text(250)).only(N),
]);
static MESSAGE_ATTACHMENTS: Type = parent(&[Child::of("MessageAttachment", &MESSAGE_ATTACHMENT, 1, 2)]);
static MESSAGE_ATTACHMENT: Type = attributes(&[need("AttachmentExtension", Value::Extension)]);
static EVENTS: Type = parent(&[one("Event", &EVENT)]);
static EVENT: Type = attributes(&[
    need("Type", Value::text(125)),
    need("FunctionExecution", Value::OneOf(&["synchronous", "asynchronous", "synchronousUserDismissable"])),
    need("FunctionName", Value::text(250)),
]);

static MODULE: Type = parent(&[
    one("SourceLocation", &REFERENCE),
    one("Label", &REFERENCE),
    one("CommandSurface", &COMMAND_SURFACE),
]);
static COMMAND_SURFACE: Type = parent(&[some("CustomTab", &CUSTOM_TAB)]);
static DETECTED_ENTITY: Type = parent(&[
    one("Label", &REFERENCE),
    maybe("RequestedHeight", &ENTITY_HEIGHT),
    one("SourceLocation", &REFERENCE),
    one("Rule", &RULE),
]);
static ENTITY_HEIGHT: Type = leaf(Value::Pixels(140, 450));
static CUSTOM_PANE: Type = parent(&[
    maybe("RequestedHeight", &PANE_HEIGHT),
    one("SourceLocation", &REFERENCE),
    one("Rule", &RULE),
    maybe("DisableEntityHighlighting", &BOOLEAN),
]);

static REPORT_PHISHING: Type = parent(&[one("ReportPhishingCustomization", &PHISHING_CUSTOMIZATION)]);
static PHISHING_CUSTOMIZATION: Type = parent(&[
    one("Control", &PHISHING_CONTROL),
    one("PreProcessingDialog", &PRE_PROCESSING_DIALOG),
    one("SourceLocation", &REFERENCE),
]);
static PHISHING_CONTROL: Type = named(&[variant("Button", N, &BUTTON)]);
static PRE_PROCESSING_DIALOG: Type = Type {
    unordered: true,
    ..parent(&[
        one("Title", &REFERENCE),
        one("Description", &REFERENCE),
        maybe("NeverShowAgainOption", &BOOLEAN),
        maybe("ReportingOptions", &REPORTING_OPTIONS),
        maybe("FreeTextLabel", &REFERENCE),
        maybe("MoreInfo", &MORE_INFO),
    ])
};
static REPORTING_OPTIONS: Type = parent(&[one("Title", &REFERENCE), Child::of("Option", &REFERENCE, 1, 5)])
    .with(&[may("inputType", Value::text(125))]);
static MORE_INFO: Type = parent(&[one("MoreInfoText", &REFERENCE), one("MoreInfoUrl", &REFERENCE)]);

const ID: &[super::Attribute] = &[need("id", Value::text(125))];

static TABS: Type = parent(&[any("OfficeTab", &OFFICE_TAB), any("CustomTab", &CUSTOM_TAB)]);
static OFFICE_TAB: Type = parent(&[some("Group", &GROUP)]).with(ID);
static CUSTOM_TAB: Type = parent(&[
    some("Group", &GROUP),
    some("OfficeGroup", &WITH_ID).only(T).or(),
    one("Label", &REFERENCE),
    maybe("InsertBefore", &TEXT_125).only(T),
    maybe("InsertAfter", &TEXT_125).only(T).or(),
])
.with(ID);
static WITH_ID: Type = attributes(ID);
static MENUS: Type = parent(&[some("OfficeMenu", &OFFICE_MENU)]);
static OFFICE_MENU: Type = parent(&[some("Control", &CONTROL)]).with(ID);
static GROUP: Type = parent(&[
    maybe("OverriddenByRibbonApi", &BOOLEAN).only(T),
    one("Label", &REFERENCE),
    maybe("Tooltip", &REFERENCE).only(M | N),
    one("Icon", &ICON).only(T),
    some("Control", &CONTROL),
    some("OfficeControl", &WITH_ID).only(T).or(),
])
.with(ID);
static CONTROL: Type = chosen(&[variant("Button", ALL, &BUTTON), variant("Menu", ALL, &MENU)]);
static BUTTON: Type = parent(&[
    maybe("OverriddenByRibbonApi", &BOOLEAN).only(T),
    one("Label", &REFERENCE),
    maybe("Tooltip", &REFERENCE).only(M | N),
    one("Supertip", &SUPERTIP),
    one("Icon", &ICON),
    one("Action", &ACTION),
    maybe("Enabled", &BOOLEAN).only(T),
])
.with(ID);
static MENU: Type = parent(&[
    maybe("OverriddenByRibbonApi", &BOOLEAN).only(T),
    one("Label", &REFERENCE),
    maybe("Tooltip", &REFERENCE).only(M | N),
    one("Supertip", &SUPERTIP),
    one("Icon", &ICON),
    one("Items", &ITEMS),
])
.with(ID);
static ITEMS: Type = parent(&[some("Item", &ITEM)]);
static ITEM: Type = parent(&[
    maybe("OverriddenByRibbonApi", &BOOLEAN).only(T),
    one("Label", &REFERENCE),
    maybe("Tooltip", &REFERENCE).only(M | N),
    one("Supertip", &SUPERTIP),
    maybe("Icon", &ICON),
    one("Action", &ACTION),
    maybe("Enabled", &BOOLEAN).only(T),
])
.with(ID);
static SUPERTIP: Type = parent(&[one("Title", &REFERENCE), one("Description", &REFERENCE)]);

static MOBILE_SURFACE: Type = parent(&[one("Group", &MOBILE_GROUP)]);
static MOBILE_GROUP: Type = parent(&[one("Label", &REFERENCE), some("Control", &MOBILE_CONTROL)]).with(ID);
static MOBILE_COMMAND: Type = parent(&[one("Control", &MOBILE_CONTROL)]);
static MOBILE_CONTROL: Type = named(&[variant("MobileButton", N, &MOBILE_BUTTON)]);
static MOBILE_BUTTON: Type =
    parent(&[one("Label", &REFERENCE), one("Icon", &MOBILE_ICON), one("Action", &ACTION)]).with(ID);

static ACTION: Type = chosen(&[
    variant("ShowTaskpane", ALL, &SHOW_TASKPANE),
    variant("ExecuteFunction", ALL, &EXECUTE_FUNCTION),
]);
static SHOW_TASKPANE: Type = parent(&[
    maybe("TaskpaneId", &TEXT_125).only(T),
    one("SourceLocation", &REFERENCE),
    maybe("Title", &REFERENCE).only(T),
    maybe("SupportsPinning", &BOOLEAN).only(N),
    maybe("SupportsNoItemContext", &BOOLEAN).only(N),
    maybe("SupportsMultiSelect", &BOOLEAN).only(N),
]);
static EXECUTE_FUNCTION: Type = parent(&[one("FunctionName", &TEXT_250)]);

static RULE: Type = chosen(&[
    variant("ItemIs", M | N, &ITEM_IS),
    variant("ItemHasKnownEntity", M | N, &KNOWN_ENTITY),
    variant("ItemHasRegularExpressionMatch", M | N, &REGULAR_EXPRESSION),
    variant("ItemHasAttachment", M | N, &HAS_ATTACHMENT),
    variant("RuleCollection", M | N, &RULE_COLLECTION),
]);
static ITEM_IS: Type = attributes(&[
    need("ItemType", Value::FILLED),
    may("FormType", Value::OneOf(&["Read"])),
    may("ItemClass", Value::FILLED),
    may("IncludeSubClasses", Value::Boolean),
    may("Highlight", Value::text(125)).only(N),
]);
static KNOWN_ENTITY: Type = attributes(&[
    need("EntityType", Value::text(125)),
    may("RegExFilter", Value::FILLED),
    may("FilterName", Value::FILLED),
    may("IgnoreCase", Value::Boolean),
    may("Highlight", Value::text(125)).only(N),
]);
static REGULAR_EXPRESSION: Type = attributes(&[
    need("RegExName", Value::FILLED),
    need("RegExValue", Value::FILLED),
    need("PropertyName", Value::OneOf(PROPERTIES)),
    may("IgnoreCase", Value::Boolean),
    may("Highlight", Value::text(125)).only(N),
]);
static HAS_ATTACHMENT: Type = attributes(&[may("Highlight", Value::text(125)).only(N)]);
static RULE_COLLECTION: Type = parent(&[some("Rule", &RULE)])
    .with(&[need("Mode", Value::OneOf(&["And", "Or"])), may("Highlight", Value::text(125)).only(N)]);

static WEB_APPLICATION_INFO: Type = parent(&[
    one("Id", &EXACT),
    maybe("MsaId", &TEXT_250).only(T),
    one("Resource", &TEXT_250),
    one("Scopes", &SCOPES),
    maybe("Authorizations", &AUTHORIZATIONS),
]);
static SCOPES: Type = parent(&[some("Scope", &SCOPE)]);
static SCOPE: Type = leaf(Value::SCOPE);
static AUTHORIZATIONS: Type = parent(&[some("Authorization", &AUTHORIZATION)]);
static AUTHORIZATION: Type = parent(&[one("Resource", &TEXT_250), one("Scopes", &SCOPES)]);
static CONNECTED_SERVICE_CONTROLS: Type = parent(&[one("Scopes", &SCOPES)]);
static EQUIVALENT_ADDINS: Type =
    parent(&[some("EquivalentAddin", &EQUIVALENT_ADDIN), maybe("Effect", &EFFECT).only(T)]);
static EFFECT: Type = leaf(Value::OneOf(&["DisableWithNotification", "UserOptionToDisable"]));
static EQUIVALENT_ADDIN: Type = parent(&[
    maybe("ProgId", &TEXT_250),
    maybe("DisplayName", &TEXT_250),
    maybe("FileName", &TEXT_250),
    one("Type", &EQUIVALENT_TYPE),
]);
static EQUIVALENT_TYPE: Type = leaf(Value::EquivalentType);
static EXTENDED_PERMISSIONS: Type = parent(&[some("ExtendedPermission", &TEXT_250)]);
