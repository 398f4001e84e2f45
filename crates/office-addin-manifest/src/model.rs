//! The normalised manifest: one shape for the add-in only manifest (XML) and the unified manifest (JSON).

use crate::finding::Finding;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What the bytes turned out to be. Recognised from the bytes, never asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// Add-in only manifest, XML.
    AddinOnly,
    /// Unified manifest for Microsoft 365, JSON.
    Unified,
    /// App package: a zip archive with a unified manifest.
    Package,
    /// None of these.
    Unknown,
}

/// The outcome of reading: never a failure, always as much as could be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What the bytes are.
    pub format: Format,
    /// The manifest, where enough of it could be read to say what it is; findings may still forbid to deploy it.
    pub manifest: Option<Manifest>,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Finding>,
}

/// The manifest's `Id`: a GUID in lower case without braces.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProductId(String);

impl ProductId {
    /// Takes a GUID as people write it: any case, in braces, or with `urn:uuid:` before it.
    ///
    /// `None` when it is not a GUID.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("urn:uuid:").unwrap_or(text);
        let text = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
        let mut groups = text.as_bytes().split(|byte| *byte == b'-');
        let well_formed = [8, 4, 4, 4, 12].iter().all(|length| {
            groups
                .next()
                .is_some_and(|group| group.len() == *length && group.iter().all(u8::is_ascii_hexdigit))
        });
        (well_formed && groups.next().is_none()).then(|| Self(text.to_ascii_lowercase()))
    }

    /// The GUID in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A manifest's version: compared part by part as numbers, missing parts as 0, and shown as it was written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ManifestVersion {
    parts: [u32; 4],
    written: String,
}

impl ManifestVersion {
    /// One to four numbers of at most five digits each, between dots ("Version element", Office add-ins manifest reference).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut parts = [0; 4];
        let mut given = text.split('.');
        for (index, part) in parts.iter_mut().enumerate() {
            match given.next() {
                Some(digits)
                    if (1..=5).contains(&digits.len())
                        && digits.bytes().all(|byte| byte.is_ascii_digit()) =>
                {
                    *part = digits.parse().ok()?;
                }
                None if index > 0 => break,
                _ => return None,
            }
        }
        given.next().is_none().then(|| Self { parts, written: text.to_owned() })
    }

    /// Its four numbers; missing ones are 0.
    #[must_use]
    pub const fn parts(&self) -> [u32; 4] {
        self.parts
    }

    /// The version as it stands in the manifest.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }
}

impl PartialEq for ManifestVersion {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for ManifestVersion {}

impl PartialOrd for ManifestVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ManifestVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts.cmp(&other.parts)
    }
}

/// An Office application that an add-in says it runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Host {
    /// Word (`Document`).
    Word,
    /// Excel (`Workbook`).
    Excel,
    /// PowerPoint (`Presentation`).
    PowerPoint,
    /// Outlook (`Mailbox`).
    Outlook,
    /// OneNote (`Notebook`): cannot be deployed.
    OneNote,
    /// Project: cannot be deployed.
    Project,
    /// Access web apps (`Database`): obsolete, cannot be deployed.
    Access,
}

impl Host {
    /// The application's name: the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "Word",
            Self::Excel => "Excel",
            Self::PowerPoint => "PowerPoint",
            Self::Outlook => "Outlook",
            Self::OneNote => "OneNote",
            Self::Project => "Project",
            Self::Access => "Access",
        }
    }

    /// Whether Centralized Deployment serves this application ("Determine if Centralized Deployment of add-ins works
    /// for your organization").
    #[must_use]
    pub const fn deployable(self) -> bool {
        matches!(self, Self::Word | Self::Excel | Self::PowerPoint | Self::Outlook)
    }
}

/// What kind of add-in it is (`xsi:type` of the root, or what a unified manifest's extension holds).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A pane beside the document.
    TaskPane,
    /// An object in the document.
    Content,
    /// Outlook.
    Mail,
}

/// The permission level. Document levels are no ladder: writing does not include reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Permission {
    /// `Restricted` for documents.
    DocumentRestricted,
    /// `ReadDocument`.
    DocumentRead,
    /// `ReadAllDocument`.
    DocumentReadAll,
    /// `WriteDocument`.
    DocumentWrite,
    /// `ReadWriteDocument`.
    DocumentReadWrite,
    /// `Restricted` for mail; also what an absent element means there.
    ItemRestricted,
    /// `ReadItem`.
    ItemRead,
    /// `ReadWriteItem`.
    ItemReadWrite,
    /// `ReadWriteMailbox`.
    MailboxReadWrite,
}

/// A text with its translations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalText {
    /// The text in the default locale.
    pub default: String,
    /// Locale and text of each translation, in the order of the file.
    pub overrides: Vec<(String, String)>,
}

impl LocalText {
    /// The text for a language such as `nl`: an exact locale, else one of the same language, else the default.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        let matches = |locale: &str| {
            locale.get(..language.len()).is_some_and(|start| start.eq_ignore_ascii_case(language))
                && !locale.as_bytes().get(language.len()).is_some_and(u8::is_ascii_alphanumeric)
        };
        self.overrides
            .iter()
            .find(|(locale, text)| matches(locale) && !text.is_empty())
            .map_or(self.default.as_str(), |(_, text)| text)
    }
}

/// Where code of the add-in is loaded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EntryPointKind {
    /// A page that people see.
    Page,
    /// A file with functions of commands.
    Functions,
    /// A runtime that runs in the background.
    Runtime,
    /// A script.
    Script,
}

/// One address that the add-in loads code from. It is text: nothing ever fetches it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryPoint {
    /// What is loaded.
    pub kind: EntryPointKind,
    /// The address as written.
    pub url: String,
}

/// An event that starts the add-in by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LaunchEvent {
    /// The name that the XML format uses, such as `OnMessageSend`; unknown names stay as written.
    pub name: String,
    /// `PromptUser`, `SoftBlock` or `Block`, where the event has one.
    pub send_mode: Option<String>,
    /// The function or action that it runs; empty when none is named.
    pub function: String,
}

/// A requirement set that a client must offer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RequirementSet {
    /// Name, such as `ExcelApi`.
    pub name: String,
    /// Lowest version, such as `1.7`; empty when none is given.
    pub min_version: String,
}

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Action {
    /// Opens the page that is its target.
    OpenPage,
    /// Runs the function that is its target.
    RunFunction,
    /// Nothing that the manifest defines.
    Unknown,
}

/// A ribbon button, menu item or context menu entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Command {
    /// The label, resolved to its text in the default locale; empty when it does not resolve.
    pub label: String,
    /// The control's id.
    pub id: String,
    /// What it does.
    pub action: Action,
    /// Address of the page, or name of the function; in a unified manifest the action's id stands for the function.
    pub target: String,
}

/// The kind of place in which a command stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Surface {
    /// The ribbon of a document's window.
    #[default]
    Ribbon,
    /// The menu of the right mouse button.
    ContextMenu,
    /// A message that somebody reads.
    MessageRead,
    /// A message that somebody writes.
    MessageCompose,
    /// An appointment that somebody makes.
    AppointmentOrganizer,
    /// An appointment that somebody was invited to.
    AppointmentAttendee,
    /// A place of another kind: phones, modules, reports of spam.
    Other,
}

/// Where people find a command.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The application; `None` when the manifest does not say.
    pub host: Option<Host>,
    /// What kind of place.
    pub surface: Surface,
    /// Id of the tab, when it is one that Office has itself, such as `TabHome`; else empty.
    pub tab: String,
    /// Label of the tab, when it is the add-in's own.
    pub own_tab: LocalText,
    /// Label of the group on the tab.
    pub group: LocalText,
    /// Label of the command.
    pub label: LocalText,
}

/// A background process that the add-in's code runs in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Runtime {
    /// Its page; empty when none is named.
    pub page: String,
    /// Its script for clients that load no page, such as classic Outlook; empty when none is named.
    pub script: String,
    /// `short` or `long`; empty when the manifest leaves it to the default, which is short.
    pub lifetime: String,
}

/// A set of custom functions for Excel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CustomFunctions {
    /// What stands before each function's name in a cell; empty when none is given.
    pub namespace: String,
    /// The remote file that describes the functions; empty when the manifest describes them itself.
    pub metadata_url: String,
    /// Ids of the functions that the manifest describes itself.
    pub functions: Vec<String>,
}

/// A COM add-in or XLL that takes the add-in's place where it is installed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Equivalent {
    /// Program id, file name or display name: the first that is given.
    pub name: String,
    /// What happens beside it, by the name that the XML format uses (`DisableWithNotification`,
    /// `UserOptionToDisable`); `Prefer` where a unified manifest prefers it. Empty when nothing is said.
    pub effect: String,
}

/// Another add-in that this one hides: most often its own older form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ReplacedAddIn {
    /// Its id as written.
    pub id: String,
    /// Its Asset ID in the Office Store; empty when it is not named.
    pub asset_id: String,
}

/// Scopes that are asked for together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeGrant {
    /// The resource that they are for; the redirect address for nested app authentication.
    pub resource: String,
    /// Their names, in the order of the file.
    pub scopes: Vec<String>,
}

/// Single sign-on: the add-in's application in Microsoft Entra ID.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebApplication {
    /// Application (client) id as written.
    pub id: String,
    /// Application id for personal Microsoft accounts as written; empty when there is none.
    pub msa_id: String,
    /// Resource as written.
    pub resource: String,
    /// Microsoft Graph scopes that are asked for; unified manifests name none.
    pub scopes: Vec<String>,
    /// Scopes of further resources (`Authorizations`).
    pub authorizations: Vec<ScopeGrant>,
    /// Nested app authentication (`nestedAppAuthInfo`), by redirect address.
    pub nested_app_auth: Vec<ScopeGrant>,
}

/// A manifest, normalised. Texts are as written and may be hostile: show them as text only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Product ID; `None` when the manifest's is not a GUID.
    pub id: Option<ProductId>,
    /// The id as written.
    pub id_written: String,
    /// Asset ID in the Office Store (`WA…`), where the manifest names one.
    pub asset_id: Option<String>,
    /// Add-ins that this one hides.
    pub replaces: Vec<ReplacedAddIn>,
    /// Version; `None` when what is written is not one.
    pub version: Option<ManifestVersion>,
    /// The version as written.
    pub version_written: String,
    /// Name that people see.
    pub name: LocalText,
    /// The longer name of a unified manifest; empty in the other format.
    pub full_name: LocalText,
    /// What it does.
    pub description: LocalText,
    /// The longer description of a unified manifest; empty in the other format.
    pub full_description: LocalText,
    /// Publisher.
    pub provider: String,
    /// Default locale, such as `en-US`.
    pub default_locale: String,
    /// Every locale that some text is translated to.
    pub locales: Vec<String>,
    /// Page with help.
    pub support_url: Option<String>,
    /// Privacy statement.
    pub privacy_url: Option<String>,
    /// Terms of use.
    pub terms_url: Option<String>,
    /// Small icon: an address, or a path in the package.
    pub icon_url: Option<String>,
    /// Large icon.
    pub high_resolution_icon_url: Option<String>,
    /// Addresses of icons that older clients show instead of those in the package.
    pub alternate_icons: Vec<String>,
    /// Kinds of add-in; a unified manifest may hold several.
    pub kinds: Vec<Kind>,
    /// Applications, in the order of [`Host`], without repeats.
    pub hosts: Vec<Host>,
    /// Applications that `VersionOverrides` has a `Host` for, or that single features of a unified manifest are
    /// limited to; in the order of [`Host`], without repeats.
    pub override_hosts: Vec<Host>,
    /// Permission level; in a unified manifest the highest of each family.
    pub permissions: Vec<Permission>,
    /// Further grants by the names that the manifest uses (`AppendOnSend`, `Mailbox.SharedFolder`, …).
    pub extra_permissions: Vec<String>,
    /// Single sign-on.
    pub web_application: Option<WebApplication>,
    /// Domains that the manifest lists (`AppDomains`, `validDomains`) as written, in order.
    pub app_domains: Vec<String>,
    /// Origins that the add-in loads from or opens: those of every address and listed domain, without repeats.
    pub origins: Vec<String>,
    /// Requirement sets of the base manifest.
    pub requirements: Vec<RequirementSet>,
    /// API methods that the base manifest requires, such as `Document.getSelectedDataAsync`.
    pub methods: Vec<String>,
    /// Requirement sets of `VersionOverrides`, or of single features of a unified manifest, without repeats.
    pub override_requirements: Vec<RequirementSet>,
    /// Where code comes from; the page of the base manifest stands first.
    pub entry_points: Vec<EntryPoint>,
    /// Runtimes, in the order of the file.
    pub runtimes: Vec<Runtime>,
    /// Buttons and menu items.
    pub commands: Vec<Command>,
    /// Where these are found, as far as they have a label; the first of very many.
    pub places: Vec<Place>,
    /// Events that start the add-in by itself.
    pub events: Vec<LaunchEvent>,
    /// When a mail add-in offers itself beside an item, one text for each rule, such as
    /// `Or(ItemIs(FormType=Read ItemType=Message) ItemHasAttachment())`; also `CustomPane` and `DetectedEntity` with
    /// their rules.
    pub activations: Vec<String>,
    /// Custom functions for Excel.
    pub custom_functions: Vec<CustomFunctions>,
    /// COM add-ins and XLLs that take its place.
    pub equivalents: Vec<Equivalent>,
    /// Remote files that change the add-in and are no part of the manifest.
    pub remote_definitions: Vec<String>,
    /// Whether a picture of a content add-in is kept in the document (`AllowSnapshot`, `disableSnapshot`); `None` when
    /// nothing is said.
    pub allow_snapshot: Option<bool>,
}
