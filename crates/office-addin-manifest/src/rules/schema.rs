//! What may stand where in an add-in only manifest ([MS-OWEMXML] and the later generation of its schemas).

use crate::model::Kind;

/// How often an element stands in its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occurs {
    /// Not in an add-in of this kind.
    Never,
    /// At most once.
    Optional,
    /// Exactly once.
    Once,
    /// Any number of times.
    Any,
    /// At least once.
    Some,
}

/// A child element and how often it occurs in each kind of add-in: task pane, content, mail.
pub(super) struct Child {
    pub name: &'static str,
    occurs: [Occurs; 3],
}

impl Child {
    /// How often it occurs in an add-in of a kind.
    pub fn occurs(&self, kind: Kind) -> Occurs {
        let [task_pane, content, mail] = self.occurs;
        match kind {
            Kind::TaskPane => task_pane,
            Kind::Content => content,
            Kind::Mail => mail,
        }
    }
}

const fn child(name: &'static str, occurs: Occurs) -> Child {
    Child { name, occurs: [occurs; 3] }
}

const fn of_kind(name: &'static str, task_pane: Occurs, content: Occurs, mail: Occurs) -> Child {
    Child { name, occurs: [task_pane, content, mail] }
}

/// An element of the base manifest: its children in their order, and the attributes that it needs.
pub(super) struct Type {
    pub name: &'static str,
    pub children: &'static [Child],
    pub attributes: &'static [&'static str],
}

const fn parent(name: &'static str, children: &'static [Child]) -> Type {
    Type { name, children, attributes: &[] }
}

const fn setting(name: &'static str) -> Type {
    Type { name, children: TRANSLATIONS, attributes: &["DefaultValue"] }
}

const TRANSLATIONS: &[Child] = &[child("Override", Occurs::Any)];

const OFFICE_APP: &[Child] = &[
    child("Id", Occurs::Once),
    child("AlternateId", Occurs::Optional),
    child("Version", Occurs::Once),
    child("ProviderName", Occurs::Once),
    child("DefaultLocale", Occurs::Once),
    child("DisplayName", Occurs::Once),
    child("Description", Occurs::Once),
    child("IconUrl", Occurs::Optional),
    child("HighResolutionIconUrl", Occurs::Optional),
    child("SupportUrl", Occurs::Optional),
    child("AppDomains", Occurs::Optional),
    child("Hosts", Occurs::Optional),
    of_kind("Requirements", Occurs::Optional, Occurs::Optional, Occurs::Once),
    of_kind("DefaultSettings", Occurs::Once, Occurs::Once, Occurs::Never),
    of_kind("FormSettings", Occurs::Never, Occurs::Never, Occurs::Once),
    // Whether it is needed is rule B019.
    child("Permissions", Occurs::Optional),
    of_kind("Dictionary", Occurs::Optional, Occurs::Never, Occurs::Never),
    of_kind("AllowSnapshot", Occurs::Never, Occurs::Optional, Occurs::Never),
    of_kind("Rule", Occurs::Never, Occurs::Never, Occurs::Once),
    of_kind("DisableEntityHighlighting", Occurs::Never, Occurs::Never, Occurs::Optional),
    child("VersionOverrides", Occurs::Optional),
    of_kind("ExtendedOverrides", Occurs::Optional, Occurs::Never, Occurs::Never),
];

const FORM_SETTINGS: &[Child] =
    &[child("SourceLocation", Occurs::Once), child("RequestedHeight", Occurs::Optional)];

const TYPES: &[Type] = &[
    parent("OfficeApp", OFFICE_APP),
    setting("DisplayName"),
    setting("Description"),
    setting("IconUrl"),
    setting("HighResolutionIconUrl"),
    setting("SupportUrl"),
    setting("SourceLocation"),
    setting("QueryUri"),
    setting("CitationText"),
    setting("DictionaryName"),
    setting("DictionaryHomePage"),
    parent("AppDomains", &[child("AppDomain", Occurs::Some)]),
    parent("Hosts", &[child("Host", Occurs::Some)]),
    Type { name: "Host", children: &[], attributes: &["Name"] },
    parent(
        "Requirements",
        &[
            child("Sets", Occurs::Optional),
            of_kind("Methods", Occurs::Optional, Occurs::Optional, Occurs::Never),
        ],
    ),
    parent("Sets", &[child("Set", Occurs::Some)]),
    Type { name: "Set", children: &[], attributes: &["Name"] },
    parent("Methods", &[child("Method", Occurs::Some)]),
    Type { name: "Method", children: &[], attributes: &["Name"] },
    parent(
        "DefaultSettings",
        &[
            child("SourceLocation", Occurs::Once),
            of_kind("RequestedWidth", Occurs::Never, Occurs::Optional, Occurs::Never),
            of_kind("RequestedHeight", Occurs::Never, Occurs::Optional, Occurs::Never),
        ],
    ),
    parent("FormSettings", &[child("Form", Occurs::Some)]),
    parent(
        "Form",
        &[
            child("DesktopSettings", Occurs::Once),
            child("TabletSettings", Occurs::Optional),
            child("PhoneSettings", Occurs::Optional),
        ],
    ),
    parent("DesktopSettings", FORM_SETTINGS),
    parent("TabletSettings", FORM_SETTINGS),
    parent("PhoneSettings", &[child("SourceLocation", Occurs::Once)]),
    parent(
        "Dictionary",
        &[
            child("TargetDialects", Occurs::Once),
            child("QueryUri", Occurs::Once),
            child("CitationText", Occurs::Once),
            child("DictionaryName", Occurs::Once),
            child("DictionaryHomePage", Occurs::Once),
        ],
    ),
    parent("TargetDialects", &[child("TargetDialect", Occurs::Some)]),
    parent("Rule", &[child("Rule", Occurs::Any)]),
    parent("ExtendedOverrides", &[child("Tokens", Occurs::Optional)]),
    parent("Tokens", &[child("Token", Occurs::Some)]),
    parent("Token", TRANSLATIONS),
    Type { name: "Override", children: &[child("Requirements", Occurs::Optional)], attributes: &["Value"] },
];

/// The type of an element of the base manifest.
pub(super) fn base_type(name: &str) -> Option<&'static Type> {
    TYPES.iter().find(|known| known.name == name)
}

/// Whether the base manifest has an element of this name anywhere.
pub(super) fn is_base_name(name: &str) -> bool {
    TYPES.iter().any(|known| known.children.iter().any(|child| child.name == name))
}

/// Every name of `VersionOverrides`, sorted.
pub(super) const OVERRIDES_NAMES: &[&str] = &[
    "Action",
    "AllFormFactors",
    "Authorization",
    "Authorizations",
    "CommandSurface",
    "ConnectedServiceControls",
    "ConnectedServiceControlsScopes",
    "Control",
    "CustomTab",
    "Description",
    "DesktopFormFactor",
    "DisableEntityHighlighting",
    "DisplayName",
    "Effect",
    "Enabled",
    "EquivalentAddin",
    "EquivalentAddins",
    "Event",
    "ExtendedPermission",
    "ExtendedPermissions",
    "ExtensionPoint",
    "FileName",
    "FreeTextLabel",
    "FunctionFile",
    "FunctionName",
    "GetStarted",
    "Group",
    "Host",
    "Hosts",
    "Icon",
    "Id",
    "Image",
    "Images",
    "InsertAfter",
    "InsertBefore",
    "Item",
    "Items",
    "Label",
    "LaunchEvent",
    "LaunchEvents",
    "LearnMoreUrl",
    "LongStrings",
    "MessageAttachment",
    "MessageAttachments",
    "Metadata",
    "Method",
    "Methods",
    "MobileFormFactor",
    "MoreInfo",
    "MoreInfoText",
    "MoreInfoUrl",
    "MsaId",
    "Namespace",
    "NeverShowAgainOption",
    "OfficeControl",
    "OfficeGroup",
    "OfficeMenu",
    "OfficeTab",
    "Option",
    "OverriddenByRibbonApi",
    "Override",
    "Page",
    "PreProcessingDialog",
    "ProgId",
    "ReportPhishingCustomization",
    "ReportingOptions",
    "RequestedHeight",
    "Requirements",
    "Resource",
    "Resources",
    "Rule",
    "Runtime",
    "Runtimes",
    "Scope",
    "Scopes",
    "Script",
    "Set",
    "Sets",
    "ShortStrings",
    "SourceLocation",
    "String",
    "Supertip",
    "SupportsMultiSelect",
    "SupportsNoItemContext",
    "SupportsPinning",
    "SupportsSharedFolders",
    "TaskpaneId",
    "Title",
    "Tooltip",
    "Type",
    "Url",
    "Urls",
    "VersionOverrides",
    "WebApplicationInfo",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_overrides_are_sorted_for_the_search() {
        assert!(OVERRIDES_NAMES.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
