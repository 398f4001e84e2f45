//! The script for one change: which parts it needs, and the few values that stand in it.

use super::parts::{self, Part};
use super::{Deed, HandOff, ManifestFile, Member, routes};
use crate::asset_id::AssetId;
use crate::base64;
use crate::lifecycle::command::{Method, Route};
use crate::lifecycle::setting::Cloud;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use office_addin_manifest::visible;

/// How many letters of base64 stand on a line.
const LINE: usize = 116;

/// The script that carries exactly this change into the tenant: ASCII with line ends of Windows, so that every
/// PowerShell reads the same text.
///
/// # Errors
///
/// Why this way cannot carry the change, as a sentence. A value that is not what it should be is never escaped.
pub fn script(hand_off: &HandOff, route: Route) -> Result<Vec<u8>, Message> {
    let Some(tenant) = ProductId::parse(&hand_off.tenant_id) else {
        return Err(say::handoff_no_tenant());
    };
    let asset = hand_off.asset.as_ref().map(|asset| AssetId::parse(asset.as_str()));
    let (Some(product), None | Some(Some(_))) = (ProductId::parse(hand_off.product.as_str()), &asset) else {
        return Err(say::handoff_no_product());
    };
    if let Some(why) = routes::why_not(hand_off, route) {
        return Err(why);
    }
    let (code, own, other): (&str, &[&str], &[&str]) = match route {
        Route::CentralizedDeployment => (
            "centralized",
            &[parts::CENTRALIZED_STORE, parts::ROUTE_CENTRALIZED],
            &[parts::EXCHANGE_STORE, parts::EXCHANGE_ONLINE, parts::OTHER_EXCHANGE],
        ),
        Route::Exchange => (
            "exchange",
            &[parts::EXCHANGE_STORE, parts::EXCHANGE_ONLINE, parts::ROUTE_EXCHANGE],
            &[parts::CENTRALIZED_STORE, parts::OTHER_CENTRALIZED],
        ),
        Route::ExchangeOnPremises => {
            ("exchange-on-premises", &[parts::EXCHANGE_STORE, parts::ROUTE_ON_PREMISES], &[])
        }
        Route::AdminCenter | Route::SharePointCatalog => return Err(say::handoff_no_script()),
    };
    let other = if routes::looks_elsewhere(hand_off, route) { other } else { &[] };
    let work = if route == Route::CentralizedDeployment { centralized(hand_off) } else { exchange(hand_off) };
    let mut text = Text { out: String::new() };
    text.code(parts::HEAD);
    text.value("Route", code);
    text.value("Tenant", tenant.as_str());
    text.value("Product", product.as_str());
    text.value("Name", &base64::encode(visible(&hand_off.name).as_bytes()));
    cloud(&mut text, hand_off.cloud);
    wanted(&mut text, hand_off, route);
    members(&mut text, hand_off, route);
    if let Some(asset) = asset.flatten() {
        text.value("Asset", asset.as_str().trim_start_matches("WA"));
    }
    if !other.is_empty() {
        let must = hand_off.deed == Deed::Create;
        text.code(if must { "$MustLook = $true\n" } else { "$MustLook = $false\n" });
    }
    text.code(parts::COMMON);
    own.iter().chain(other).for_each(|part| text.code(part));
    if work.iter().any(|part| part.run.contains("Invoke-Assignment")) {
        text.code(parts::ASSIGNMENT);
    }
    if let Some(manifest) = carried(hand_off) {
        text.manifest(manifest);
        text.code(parts::MANIFEST);
    }
    text.code("\nfunction Test-Parameters {\n");
    work.iter().for_each(|part| text.code(part.needs));
    text.code("}\n");
    text.code(parts::BEGIN);
    if !other.is_empty() {
        text.code(parts::ELSEWHERE);
    }
    work.iter().for_each(|part| text.code(part.run));
    text.code(parts::END);
    Ok(text.out.into_bytes())
}

/// A name for the script's file, which says what it is about and needs no quotes.
#[must_use]
pub fn file_name(hand_off: &HandOff, route: Route) -> String {
    let way = match route {
        Route::CentralizedDeployment => "centralized",
        Route::Exchange => "exchange",
        _ => "exchange-on-premises",
    };
    ["addin-", hand_off.product.as_str(), "-", way, ".ps1"].concat()
}

/// The manifest, where the change brings one along.
fn carried(hand_off: &HandOff) -> Option<&ManifestFile> {
    let brings = matches!(hand_off.deed, Deed::Create | Deed::Update) && hand_off.asset.is_none();
    hand_off.content.as_ref().filter(|_| brings)
}

/// The work in Centralized Deployment, in an order in which nobody has for a moment what they should not have: what takes
/// away comes before what gives.
fn centralized(hand_off: &HandOff) -> Vec<Part> {
    let access = hand_off.access.as_ref();
    let everyone = access.and_then(|access| access.everyone);
    let mut work = vec![parts::LOOK_CENTRALIZED];
    match hand_off.deed {
        Deed::Remove => return [work, vec![parts::BEFORE_REMOVE, parts::REMOVE_CENTRALIZED]].concat(),
        Deed::Create => work.push(parts::BEFORE_CREATE),
        Deed::Update | Deed::Adjust => work.push(parts::BEFORE_CHANGE),
    }
    if carried(hand_off).is_some() {
        work.push(parts::SAVE_MANIFEST);
    }
    if hand_off.enabled == Some(false) && hand_off.deed != Deed::Create {
        work.push(parts::ENABLE_CENTRALIZED);
    }
    match hand_off.deed {
        Deed::Create if hand_off.asset.is_some() => work.push(parts::CREATE_FROM_STORE),
        Deed::Create => work.push(parts::CREATE_CENTRALIZED),
        Deed::Update => work.push(parts::UPDATE_CENTRALIZED),
        Deed::Adjust | Deed::Remove => {}
    }
    if hand_off.enabled == Some(false) && hand_off.deed == Deed::Create {
        work.push(parts::ENABLE_CENTRALIZED);
    }
    let named = |part: Part, members: &[Member]| {
        members.iter().any(|member| member.address().is_some()).then_some(part)
    };
    work.extend((everyone == Some(false)).then_some(parts::EVERYONE));
    work.extend(access.and_then(|access| named(parts::WITHDRAW, &access.withdraw)));
    work.extend(access.and_then(|access| named(parts::ADD, &access.add)));
    work.extend((everyone == Some(true)).then_some(parts::EVERYONE));
    work.extend((hand_off.enabled == Some(true)).then_some(parts::ENABLE_CENTRALIZED));
    work
}

/// The work in Exchange, online or on premises.
fn exchange(hand_off: &HandOff) -> Vec<Part> {
    let mut work = vec![parts::LOOK_EXCHANGE];
    match hand_off.deed {
        Deed::Remove => return [work, vec![parts::BEFORE_REMOVE, parts::REMOVE_EXCHANGE]].concat(),
        Deed::Create => {
            work.extend([parts::BEFORE_CREATE, parts::SAVE_MANIFEST, parts::CREATE_EXCHANGE]);
        }
        Deed::Update | Deed::Adjust => work.push(parts::BEFORE_CHANGE),
    }
    let creates = hand_off.deed == Deed::Create;
    work.extend((hand_off.enabled == Some(false)).then_some(parts::ENABLE_EXCHANGE));
    work.extend((creates || hand_off.access.is_some()).then_some(parts::ACCESS_EXCHANGE));
    work.extend((creates || hand_off.method.is_some()).then_some(parts::METHOD_EXCHANGE));
    let turns_on = hand_off.enabled == Some(true) || creates && hand_off.enabled.is_none();
    work.extend(turns_on.then_some(parts::ENABLE_EXCHANGE));
    work
}

/// Where people of a cloud sign in, and how the Exchange module calls the cloud ("Connect-ExchangeOnline").
fn cloud(text: &mut Text, cloud: Cloud) {
    let (sign_in, exchange) = match cloud {
        Cloud::Worldwide | Cloud::Gcc => ("login.microsoftonline.com", "O365Default"),
        Cloud::GccHigh => ("login.microsoftonline.us", "O365USGovGCCHigh"),
        Cloud::Dod => ("login.microsoftonline.us", "O365USGovDoD"),
        Cloud::China => ("login.partner.microsoftonline.cn", "O365China"),
    };
    text.value("SignIn", sign_in);
    text.value("ExchangeCloud", exchange);
}

/// What the tenant must show afterwards, as far as this change is about it.
fn wanted(text: &mut Text, hand_off: &HandOff, route: Route) {
    let in_exchange = route != Route::CentralizedDeployment;
    let creates = hand_off.deed == Deed::Create;
    text.code("$Wanted = [ordered]@{}\n");
    text.switch("present", Some(hand_off.deed != Deed::Remove));
    if hand_off.deed == Deed::Remove {
        return;
    }
    text.switch("enabled", hand_off.enabled.or((in_exchange && creates).then_some(true)));
    let access = hand_off.access.as_ref();
    text.switch(
        "everyone",
        match access {
            Some(access) if in_exchange => Some(access.everyone_after),
            Some(access) => access.everyone,
            None => None,
        },
    );
    if let Some(version) = carried(hand_off).and_then(|manifest| manifest.version.as_ref()) {
        let parts = version.parts().map(|part| part.to_string());
        text.value("Wanted.version", &parts.join("."));
    }
    if in_exchange && (creates || hand_off.method.is_some()) {
        let state = match hand_off.method.unwrap_or_default() {
            Method::Fixed => "AlwaysEnabled",
            Method::Optional => "Enabled",
            Method::Available => "Disabled",
        };
        text.value("Wanted.defaultState", state);
    }
}

/// Who is added and who is taken off: in Exchange, the whole list.
fn members(text: &mut Text, hand_off: &HandOff, route: Route) {
    let (add, withdraw): (&[Member], &[Member]) = match &hand_off.access {
        None => (&[], &[]),
        _ if hand_off.deed == Deed::Remove => (&[], &[]),
        Some(access) if route == Route::CentralizedDeployment => (&access.add, &access.withdraw),
        Some(access) if access.everyone_after => (&[], &[]),
        Some(access) => (&access.people_after, &[]),
    };
    text.addresses("Add", add);
    text.addresses("Withdraw", withdraw);
}

/// The script in the making. `code` takes text of our own; everything else passes through `quoted`.
struct Text {
    out: String,
}

impl Text {
    /// Text of our own, with the line ends of Windows.
    fn code(&mut self, code: &str) {
        for (place, line) in code.split('\n').enumerate() {
            if place > 0 {
                self.out.push_str("\r\n");
            }
            self.out.push_str(line.trim_end_matches('\r'));
        }
    }

    /// `$Name = 'value'`.
    fn value(&mut self, name: &str, value: &str) {
        self.code("$");
        self.code(name);
        self.code(" = ");
        self.quoted(value);
        self.code("\n");
    }

    /// `$Wanted.name = $true`, where there is something to say.
    fn switch(&mut self, name: &str, on: Option<bool>) {
        let Some(on) = on else { return };
        self.code("$Wanted.");
        self.code(name);
        self.code(if on { " = $true\n" } else { " = $false\n" });
    }

    /// A value in single quotes. Of what it was given it takes only what can mean nothing but itself there, so that even
    /// a mistake elsewhere ends in a wrong value and never in code.
    fn quoted(&mut self, value: &str) {
        self.out.push('\'');
        self.out.extend(value.chars().filter(|&sign| is_plain(sign)));
        self.out.push('\'');
    }

    /// A list of addresses; those with marks that mean something in PowerShell are written as base64.
    fn addresses(&mut self, name: &str, members: &[Member]) {
        self.code("$");
        self.code(name);
        self.code(" = @(");
        let mut follows = false;
        for address in members.iter().filter_map(Member::address) {
            self.code(if follows { ",\n    " } else { "\n    " });
            follows = true;
            if address.chars().all(is_plain) {
                self.quoted(address);
            } else {
                self.code("[Text.Encoding]::ASCII.GetString([Convert]::FromBase64String(");
                self.quoted(&base64::encode(address.as_bytes()));
                self.code("))");
            }
        }
        self.code(if follows { "\n)\n" } else { ")\n" });
    }

    /// The manifest as base64, on many lines, with its hash.
    fn manifest(&mut self, manifest: &ManifestFile) {
        self.code("\n");
        self.value("ManifestHash", &manifest.sha256.0);
        self.code("$Manifest = '");
        let letters = base64::encode(&manifest.bytes);
        for (place, letter) in letters.chars().enumerate() {
            if place % LINE == 0 {
                self.code("\n");
            }
            self.out.push(letter);
        }
        self.code("\n'\n");
    }
}

/// Whether a character means only itself between single quotes, wherever it stands.
const fn is_plain(sign: char) -> bool {
    matches!(sign, 'A'..='Z' | 'a'..='z' | '0'..='9' | '@' | '.' | '_' | '+' | '-' | '=' | '/')
}
