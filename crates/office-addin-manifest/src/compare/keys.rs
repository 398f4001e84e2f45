//! What two manifests are compared by: for each list of the model the key of an entry, which is equal where the meaning
//! is, and the name that people read.

use crate::address;
use crate::model::{
    Action, Command, EntryPoint, EntryPointKind, Equivalent, Kind, LaunchEvent, LocalText, Manifest,
    Permission, RequirementSet, Runtime, ScopeGrant, WebApplication,
};
use crate::parts::holds;
use sorting::sort_by_key;

/// Key and name of each entry of a list.
pub(super) type Keys = Vec<(String, String)>;

/// A key that is also the name.
fn plain(text: &str) -> (String, String) {
    (text.trim().to_owned(), text.trim().to_owned())
}

/// A key in which capitals make no difference.
fn any_case(text: &str) -> (String, String) {
    (text.trim().to_ascii_lowercase(), text.trim().to_owned())
}

/// The name of a level in the add-in only manifest.
pub(super) const fn permission_name(permission: Permission) -> &'static str {
    match permission {
        Permission::DocumentRestricted | Permission::ItemRestricted => "Restricted",
        Permission::DocumentRead => "ReadDocument",
        Permission::DocumentReadAll => "ReadAllDocument",
        Permission::DocumentWrite => "WriteDocument",
        Permission::DocumentReadWrite => "ReadWriteDocument",
        Permission::ItemRead => "ReadItem",
        Permission::ItemReadWrite => "ReadWriteItem",
        Permission::MailboxReadWrite => "ReadWriteMailbox",
    }
}

/// Further grants. The formats, and the documents about them, have several names for one grant.
pub(super) fn grants(manifest: &Manifest) -> Keys {
    let same = |name: &str| match name {
        "Mailbox.AppendOnSend.User" | "MailboxItem.AppendOnSend.User" => "AppendOnSend",
        "Mailbox.SharedFolder" | "Mailbox.AccessSharedFolders.User" => "SupportsSharedFolders",
        _ => "",
    };
    let key = |name: &String| match same(name) {
        "" => plain(name),
        known => (known.to_owned(), name.clone()),
    };
    manifest.extra_permissions.iter().map(key).collect()
}

fn application(manifest: &Manifest) -> impl Iterator<Item = &WebApplication> {
    manifest.web_application.iter()
}

/// The application of single sign-on: its id or its resource.
pub(super) fn application_text(manifest: &Manifest, part: fn(&WebApplication) -> &str) -> String {
    application(manifest).map(|found| part(found).trim().to_ascii_lowercase()).collect()
}

fn granted(grants: &[ScopeGrant], keys: &mut Keys) {
    for grant in grants {
        if grant.scopes.is_empty() {
            keys.push(plain(&grant.resource));
        }
        for scope in &grant.scopes {
            let name = [scope.trim(), " (", grant.resource.trim(), ")"].concat();
            keys.push((name.to_ascii_lowercase(), name));
        }
    }
}

/// Scopes of Microsoft Graph and of further resources.
pub(super) fn scopes(manifest: &Manifest) -> Keys {
    let mut keys = Keys::new();
    for application in application(manifest) {
        keys.extend(application.scopes.iter().map(|scope| any_case(scope)));
        granted(&application.authorizations, &mut keys);
    }
    keys
}

/// Nested app authentication: each scope with where its answer goes.
pub(super) fn nested_authentication(manifest: &Manifest) -> Keys {
    let mut keys = Keys::new();
    application(manifest).for_each(|application| granted(&application.nested_app_auth, &mut keys));
    keys
}

/// Events by their names.
pub(super) fn events(manifest: &Manifest) -> Keys {
    manifest.events.iter().map(|event| plain(&event.name)).collect()
}

/// The events of a manifest in the order of their names.
pub(super) struct Events<'m>(Vec<&'m LaunchEvent>);

impl<'m> Events<'m> {
    pub fn of(manifest: &'m Manifest) -> Self {
        let mut events: Vec<&LaunchEvent> = manifest.events.iter().collect();
        sort_by_key(&mut events, |event| event.name.as_str());
        Self(events)
    }

    /// Those of each name together.
    pub fn by_name(&self) -> impl Iterator<Item = &[&'m LaunchEvent]> {
        self.0.chunk_by(|one, other| one.name == other.name)
    }

    /// Those of a name.
    pub fn named(&self, name: &str) -> &[&'m LaunchEvent] {
        let start = self.0.partition_point(|event| event.name.as_str() < name);
        let rest = self.0.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|event| event.name == name)).unwrap_or_default()
    }
}

/// The functions that events run.
pub(super) fn event_functions(events: &[&LaunchEvent]) -> Keys {
    let named = events.iter().filter(|event| !event.function.is_empty());
    named.map(|event| plain(&event.function)).collect()
}

/// What happens to a message that the add-in objects to, the mildest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SendMode {
    PromptUser,
    SoftBlock,
    Block,
}

impl SendMode {
    pub const fn name(self) -> &'static str {
        match self {
            Self::PromptUser => "PromptUser",
            Self::SoftBlock => "SoftBlock",
            Self::Block => "Block",
        }
    }
}

/// The strictest mode of the events of one name; `None` when there are none, or when they stop nobody from sending.
pub(super) fn send_mode(events: &[&LaunchEvent]) -> Option<SendMode> {
    let stopping =
        events.iter().filter(|event| matches!(&*event.name, "OnMessageSend" | "OnAppointmentSend"));
    stopping
        .map(|event| match event.send_mode.as_deref() {
            Some("PromptUser") => SendMode::PromptUser,
            Some("Block") => SendMode::Block,
            // The default where nothing is said ("LaunchEvent element").
            _ => SendMode::SoftBlock,
        })
        .max()
}

/// Applications of the base manifest.
pub(super) fn hosts(manifest: &Manifest) -> Keys {
    manifest.hosts.iter().map(|host| plain(host.name())).collect()
}

/// Applications that have buttons.
pub(super) fn button_hosts(manifest: &Manifest) -> Keys {
    manifest.override_hosts.iter().map(|host| plain(host.name())).collect()
}

/// The origin of an address, or the address itself where it has none.
fn origin(url: &str) -> (String, String) {
    let cleaned = address::clean(url);
    match address::parse(&cleaned).and_then(|address| address.origin()) {
        Some(origin) => plain(&origin),
        None => any_case(url),
    }
}

/// Where code comes from.
pub(super) fn code_origins(manifest: &Manifest) -> Keys {
    manifest.entry_points.iter().map(|point| origin(&point.url)).collect()
}

/// Pages, scripts and function files, by their addresses.
pub(super) fn pages(manifest: &Manifest) -> Keys {
    let kind = |kind: EntryPointKind| match kind {
        EntryPointKind::Page => "p",
        EntryPointKind::Functions => "f",
        EntryPointKind::Runtime => "r",
        EntryPointKind::Script => "s",
    };
    let key = |point: &EntryPoint| {
        let url = point.url.trim();
        ([kind(point.kind), url].concat(), url.to_owned())
    };
    manifest.entry_points.iter().map(key).collect()
}

/// Remote files that change the add-in after it was approved.
pub(super) fn remote_definitions(manifest: &Manifest) -> Keys {
    manifest.remote_definitions.iter().map(|url| plain(url)).collect()
}

/// Listed domains by their origins. One without a scheme is not the same as one that is limited to https.
pub(super) fn domains(manifest: &Manifest) -> Keys {
    let key = |domain: &String| {
        let (key, name) = origin(domain);
        (key.trim_end_matches('/').to_owned(), name)
    };
    manifest.app_domains.iter().map(key).collect()
}

/// Listed domains between the formats: the unified manifest names them without a scheme, and the other one with it.
pub(super) fn domains_of_formats(manifest: &Manifest) -> Keys {
    let key = |domain: &String| {
        let has_scheme = holds(domain, "://");
        let (key, name) =
            if has_scheme { origin(domain) } else { origin(&["https://", domain.trim()].concat()) };
        let name = if has_scheme { name } else { domain.trim().to_owned() };
        (key.trim_end_matches('/').to_owned(), name)
    };
    manifest.app_domains.iter().map(key).collect()
}

fn sets(sets: &[RequirementSet]) -> Keys {
    let key = |set: &RequirementSet| {
        // Without a version the first one is meant ("Set element").
        let version = match set.min_version.trim() {
            "" => "1.1",
            version => version,
        };
        any_case(&[set.name.trim(), " ", version].concat())
    };
    sets.iter().map(key).collect()
}

/// What a client must offer to show the add-in at all.
pub(super) fn requirements(manifest: &Manifest) -> Keys {
    let mut keys = sets(&manifest.requirements);
    keys.extend(manifest.methods.iter().map(|method| plain(method)));
    keys
}

/// What a client must offer for the buttons.
pub(super) fn override_requirements(manifest: &Manifest) -> Keys {
    sets(&manifest.override_requirements)
}

/// COM add-ins and XLLs that take its place, with what happens then.
pub(super) fn equivalents(manifest: &Manifest) -> Keys {
    let key = |equivalent: &Equivalent| match equivalent.effect.trim() {
        "" => any_case(&equivalent.name),
        effect => any_case(&[equivalent.name.trim(), " (", effect, ")"].concat()),
    };
    manifest.equivalents.iter().map(key).collect()
}

/// Other add-ins that it hides.
pub(super) fn replaced(manifest: &Manifest) -> Keys {
    let names = manifest.replaces.iter().flat_map(|replaced| [&replaced.id, &replaced.asset_id]);
    names.filter(|name| !name.is_empty()).map(|name| any_case(name)).collect()
}

/// When a mail add-in offers itself.
pub(super) fn activations(manifest: &Manifest) -> Keys {
    manifest.activations.iter().map(|rule| plain(rule)).collect()
}

/// Buttons and menu items, with what they do.
pub(super) fn commands(manifest: &Manifest) -> Keys {
    let key = |command: &Command| {
        let action = match command.action {
            Action::OpenPage => "open",
            Action::RunFunction => "run",
            Action::Unknown => "",
        };
        let name = if command.label.trim().is_empty() { &command.id } else { &command.label };
        let key = [command.id.trim(), "\n", command.label.trim(), "\n", action, "\n", command.target.trim()]
            .concat();
        (key, name.trim().to_owned())
    };
    manifest.commands.iter().map(key).collect()
}

/// Background processes by page, script and lifetime.
pub(super) fn runtimes(manifest: &Manifest) -> Keys {
    let key = |runtime: &Runtime| {
        let lifetime = if runtime.lifetime.is_empty() { "short" } else { runtime.lifetime.trim() };
        let code = if runtime.page.is_empty() { &runtime.script } else { &runtime.page };
        let name = [code.trim(), " (", lifetime, ")"].concat();
        ([name.as_str(), runtime.script.trim()].concat(), name)
    };
    manifest.runtimes.iter().map(key).collect()
}

/// Custom functions by the name in a cell.
pub(super) fn functions(manifest: &Manifest) -> Keys {
    let mut keys = Keys::new();
    for set in &manifest.custom_functions {
        keys.push(plain(&set.namespace));
        keys.extend(set.functions.iter().map(|name| plain(&[set.namespace.trim(), ".", name].concat())));
    }
    keys
}

/// Locales of texts.
pub(super) fn locales(manifest: &Manifest) -> Keys {
    manifest.locales.iter().map(|locale| any_case(locale)).collect()
}

/// An address that need not be there.
pub(super) fn present(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default().trim()
}

/// Everything that people can read and that has no row of its own.
pub(super) fn further_texts(manifest: &Manifest) -> String {
    let texts = [&manifest.name, &manifest.description, &manifest.full_name, &manifest.full_description];
    let mut all: Vec<String> = texts.into_iter().map(local).collect();
    all.push(manifest.full_name.default.trim().to_owned());
    all.push(manifest.full_description.default.trim().to_owned());
    all.push(manifest.default_locale.trim().to_ascii_lowercase());
    all.join("\n")
}

/// Every address of an icon.
pub(super) fn icons(manifest: &Manifest) -> String {
    let mut icons = vec![present(&manifest.icon_url), present(&manifest.high_resolution_icon_url)];
    icons.extend(manifest.alternate_icons.iter().map(|icon| icon.trim()));
    icons.join("\n")
}

/// What matters too little for a sentence of its own.
pub(super) fn other(manifest: &Manifest) -> String {
    let mut text = String::new();
    for kind in &manifest.kinds {
        text.push_str(match kind {
            Kind::TaskPane => "t",
            Kind::Content => "c",
            Kind::Mail => "m",
        });
    }
    text.push_str(match manifest.allow_snapshot {
        Some(false) => "-",
        // Where nothing is said, one is kept ("AllowSnapshot element").
        Some(true) | None => "+",
    });
    for part in [&manifest.asset_id, &manifest.privacy_url, &manifest.terms_url] {
        text.push('\n');
        text.push_str(present(part));
    }
    text
}

/// A text's translations, in any order of them.
fn local(text: &LocalText) -> String {
    let mut translations: Vec<String> = text
        .overrides
        .iter()
        .map(|(locale, text)| [&locale.to_ascii_lowercase(), "\n", text.trim()].concat())
        .collect();
    sort_by_key(&mut translations, |translation| translation.clone());
    translations.concat()
}
