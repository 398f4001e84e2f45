//! The base manifest.

use super::{
    BOOLEAN, C, EXACT, M, NOTHING, T, TEXT_250, Type, any, attributes, chosen, leaf, may, maybe, need, one,
    parent, some, variant,
};
use crate::rules::values::Value;

/// The root.
pub(in crate::rules) static OFFICE_APP: Type = parent(&[
    one("Id", &EXACT),
    maybe("AlternateId", &ALTERNATE_ID),
    one("Version", &EXACT),
    one("ProviderName", &OWN),
    one("DefaultLocale", &EXACT),
    one("DisplayName", &SETTING),
    one("Description", &SETTING),
    maybe("IconUrl", &SETTING),
    maybe("HighResolutionIconUrl", &SETTING),
    maybe("SupportUrl", &SETTING),
    maybe("AppDomains", &APP_DOMAINS),
    // Only a warning for those who forget it.
    one("Hosts", &HOSTS).only(T | C),
    maybe("Hosts", &HOSTS).only(M),
    maybe("Requirements", &REQUIREMENTS).only(T | C),
    one("Requirements", &REQUIREMENTS).only(M),
    one("DefaultSettings", &DEFAULT_SETTINGS).only(T | C),
    one("FormSettings", &FORM_SETTINGS).only(M),
    one("Permissions", &EXACT).only(T | C),
    maybe("Permissions", &EXACT).only(M),
    maybe("Dictionary", &DICTIONARY).only(T),
    maybe("AllowSnapshot", &BOOLEAN).only(C),
    one("Rule", &RULE).only(M),
    maybe("DisableEntityHighlighting", &BOOLEAN).only(M),
    maybe("VersionOverrides", &super::VERSION_OVERRIDES),
    maybe("ExtendedOverrides", &EXTENDED_OVERRIDES).only(T),
]);

/// A text that rules of its own check.
static OWN: Type = leaf(Value::Own);
static ALTERNATE_ID: Type = leaf(Value::AlternateId);

/// Names, descriptions and addresses have rules of their own.
static SETTING: Type =
    parent(&[any("Override", &SETTING_OVERRIDE)]).with(&[need("DefaultValue", Value::Own)]);
static SETTING_OVERRIDE: Type = attributes(&[need("Locale", Value::Exact), need("Value", Value::Own)]);
static TEXT_SETTING: Type =
    parent(&[any("Override", &TEXT_OVERRIDE)]).with(&[need("DefaultValue", Value::text(125))]);
static TEXT_OVERRIDE: Type = attributes(&[need("Locale", Value::Exact), need("Value", Value::text(125))]);

static APP_DOMAINS: Type = parent(&[some("AppDomain", &TEXT_250)]);
static HOSTS: Type = parent(&[some("Host", &HOST)]);
static HOST: Type = attributes(&[need("Name", Value::text(125))]);

// That a mail add-in needs a set and takes no methods is rule B023.
static REQUIREMENTS: Type = parent(&[maybe("Sets", &SETS), maybe("Methods", &METHODS)]);
static SETS: Type = parent(&[some("Set", &SET)]).with(&[may("DefaultMinVersion", Value::ShortVersion)]);
pub(super) static SET: Type =
    attributes(&[need("Name", Value::text(125)), may("MinVersion", Value::ShortVersion)]);
static METHODS: Type = parent(&[some("Method", &METHOD)]);
static METHOD: Type = attributes(&[need("Name", Value::text(250))]);

static DEFAULT_SETTINGS: Type = parent(&[
    one("SourceLocation", &SETTING),
    maybe("RequestedWidth", &CONTENT_SIZE).only(C),
    maybe("RequestedHeight", &CONTENT_SIZE).only(C),
]);
static CONTENT_SIZE: Type = leaf(Value::Pixels(32, 1000));

static FORM_SETTINGS: Type = parent(&[super::Child::of("Form", &FORM, 1, 2)]);
static FORM: Type = chosen(&[variant("ItemRead", M, &ITEM_READ), variant("ItemEdit", M, &ITEM_EDIT)]);
static ITEM_READ: Type = parent(&[
    one("DesktopSettings", &READ_SETTINGS),
    maybe("TabletSettings", &READ_SETTINGS),
    maybe("PhoneSettings", &PAGE_SETTINGS),
]);
static ITEM_EDIT: Type = parent(&[
    one("DesktopSettings", &PAGE_SETTINGS),
    maybe("TabletSettings", &PAGE_SETTINGS),
    maybe("PhoneSettings", &PAGE_SETTINGS),
]);
static READ_SETTINGS: Type = parent(&[one("SourceLocation", &SETTING), one("RequestedHeight", &PANE_HEIGHT)]);
static PAGE_SETTINGS: Type = parent(&[one("SourceLocation", &SETTING)]);
pub(super) static PANE_HEIGHT: Type = leaf(Value::Pixels(32, 450));

static DICTIONARY: Type = parent(&[
    one("TargetDialects", &TARGET_DIALECTS),
    one("QueryUri", &SETTING),
    one("CitationText", &TEXT_SETTING),
    one("DictionaryName", &TEXT_SETTING),
    one("DictionaryHomePage", &SETTING),
]);
static TARGET_DIALECTS: Type = parent(&[some("TargetDialect", &LOCALE)]);
static LOCALE: Type = leaf(Value::Locale);

static RULE: Type = chosen(&[
    variant("ItemIs", M, &ITEM_IS),
    variant("ItemHasKnownEntity", M, &KNOWN_ENTITY),
    variant("ItemHasRegularExpressionMatch", M, &REGULAR_EXPRESSION),
    variant("ItemHasAttachment", M, &NOTHING),
    variant("RuleCollection", M, &RULE_COLLECTION),
]);
static ITEM_IS: Type = attributes(&[
    need("ItemType", Value::OneOf(&["Message", "Appointment"])),
    need("FormType", Value::OneOf(&["Read", "Edit", "ReadOrEdit"])),
    may("ItemClass", Value::FILLED),
    may("IncludeSubClasses", Value::Boolean),
]);
const ENTITIES: &[&str] =
    &["MeetingSuggestion", "TaskSuggestion", "Address", "Url", "PhoneNumber", "EmailAddress", "Contact"];
static KNOWN_ENTITY: Type = attributes(&[
    need("EntityType", Value::OneOf(ENTITIES)),
    may("RegExFilter", Value::FILLED),
    may("FilterName", Value::FILLED),
    may("IgnoreCase", Value::Boolean),
]);
pub(super) const PROPERTIES: &[&str] = &["Subject", "BodyAsPlaintext", "BodyAsHTML", "SenderSMTPAddress"];
static REGULAR_EXPRESSION: Type = attributes(&[
    need("RegExName", Value::FILLED),
    need("RegExValue", Value::FILLED),
    need("PropertyName", Value::OneOf(PROPERTIES)),
    may("IgnoreCase", Value::Boolean),
]);
static RULE_COLLECTION: Type =
    parent(&[some("Rule", &RULE)]).with(&[need("Mode", Value::OneOf(&["And", "Or"]))]);

static EXTENDED_OVERRIDES: Type =
    parent(&[maybe("Tokens", &TOKENS)]).with(&[need("Url", Value::Own), may("ResourcesUrl", Value::Own)]);
static TOKENS: Type = parent(&[any("Token", &TOKEN)]);
static TOKEN: Type =
    chosen(&[variant("LocaleToken", T, &LOCALE_TOKEN), variant("RequirementsToken", T, &REQUIREMENTS_TOKEN)]);
const TOKEN_ATTRIBUTES: &[super::Attribute] =
    &[need("Name", Value::text(125)), need("DefaultValue", Value::text(125))];
static LOCALE_TOKEN: Type = parent(&[any("Override", &LOCALE_TOKEN_OVERRIDE)]).with(TOKEN_ATTRIBUTES);
static LOCALE_TOKEN_OVERRIDE: Type =
    attributes(&[need("Locale", Value::text(125)), need("Value", Value::text(125))]);
static REQUIREMENTS_TOKEN: Type =
    parent(&[any("Override", &REQUIREMENTS_TOKEN_OVERRIDE)]).with(TOKEN_ATTRIBUTES);
static REQUIREMENTS_TOKEN_OVERRIDE: Type =
    parent(&[one("Requirements", &REQUIREMENTS)]).with(&[need("Value", Value::text(125))]);
