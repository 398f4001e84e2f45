//! What the properties of an add-in mean, by their names in any of the spellings that are known.
//!
//! Of `Get-OrganizationAddIn` only `DisplayName`, `ProductId`, `AssetId`, `ProviderName`, `AssignedUsers` and `AssignedGroups`
//! are documented, of `Get-App` most; the others are names that the same thing has elsewhere. A value that is not known
//! leaves its property unknown, and is kept under its name.

use super::record::{Record, Value, without_dots};
use super::{Observed, Store};
use crate::asset_id::AssetId;
use crate::facts::Fact;
use crate::import::column::normalised;
use crate::import::value;
use crate::lifecycle::command::ContentHash;
use crate::search::addresses;
use crate::verdict::Method;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use office_addin_manifest::visible;

/// Properties without a meaning that are kept for one add-in.
const MAX_MORE: usize = 60;

/// Characters of such a property that are kept: Exchange repeats the whole manifest in one.
const MAX_MORE_CHARACTERS: usize = 300;

/// Characters of a name that are kept: the longest that a manifest may have is 125.
const MAX_NAME_CHARACTERS: usize = 250;

const PRODUCT: &str = "productid manifestid addinid appid";
const OF_EXCHANGE: [&str; 5] =
    ["defaultstateforuser", "providedto", "userlist", "appversion", "marketplaceassetid"];
const NAME: &str = "displayname name title";
const PROVIDER: &str = "providername provider publishername publisher";
const ASSET: &str = "assetid marketplaceassetid";
const VERSION: &str = "version appversion addinversion";
const HASH: &str = "sha256 manifesthash";
const MEMBERS: &str = "members userlist assignedmembers acquireusersandgroups";
const USERS: &str = "assignedusers assigneduser users";
const GROUPS: &str = "assignedgroups assignedgroup groups";

/// What words say of being turned on.
const ON: &str = "enabled on active turnedon deployed";
const OFF: &str = "disabled off inactive turnedoff blocked";

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// An add-in in a store.
    AddIn(Store),
    /// An add-in of one mailbox, which tells nothing of what an administrator deployed.
    Mailbox,
    /// An add-in that everybody has from Outlook itself.
    OfOutlook,
}

/// What a record is about, unless its file says it.
pub(super) fn subject(record: &Record) -> Subject {
    let is_of_exchange = OF_EXCHANGE.iter().any(|key| record.has(key))
        || record.has("appid") && !record.has("productid") && !record.has("manifestid");
    if !is_of_exchange {
        return Subject::AddIn(Store::Centralized);
    }
    let scope = normalised(record.text("scope"));
    if scope == "user" || record.get("mailboxownerid").is_some() {
        Subject::Mailbox
    } else if scope == "default" {
        Subject::OfOutlook
    } else {
        Subject::AddIn(Store::Exchange)
    }
}

/// Whether some property can say which add-in is meant.
pub(super) fn names_a_product(record: &Record) -> bool {
    PRODUCT.split(' ').any(|key| record.has(key))
}

/// The add-in that a record tells of. `notice` gets what is told only in part.
///
/// # Errors
///
/// Why nothing can be known: the product ID is missing, cut off or none.
pub(super) fn observed(
    mut record: Record,
    store: Store,
    notice: &mut dyn FnMut(Message),
) -> Result<Observed, Message> {
    let written = record.take(PRODUCT);
    let Some(product) = ProductId::parse(written.text()) else {
        let written = written.text();
        return Err(match without_dots(written) {
            "" => say::inventory_skipped_no_product(),
            sound if sound.len() < written.len() => say::inventory_skipped_cut(visible(written)),
            _ => say::inventory_skipped_not_guid(visible(written)),
        });
    };
    let mut seen = Observed::new(store, product);
    // Microsoft Graph lists what an organisation could deploy as well.
    seen.present = normalised(record.text("deployedto")) != "none";
    seen.name = shortened(record.take(NAME).text(), MAX_NAME_CHARACTERS);
    seen.provider = shortened(record.take(PROVIDER).text(), MAX_NAME_CHARACTERS);
    seen.asset = known(&mut record, ASSET, AssetId::parse);
    seen.version = known(&mut record, VERSION, |text| (!text.is_empty()).then(|| shortened(text, 40)));
    seen.hash = known(&mut record, HASH, hash);
    seen.enabled = enabled(&mut record);
    seen.everyone = everyone(&mut record);
    seen.method = method(&mut record);
    seen.members = members(&mut record, &mut |sentence| {
        let name = if seen.name.is_empty() { seen.product.as_str() } else { seen.name.as_str() };
        notice(sentence(visible(name)));
    });
    let told = record.fields.iter().filter(|field| field.value != Value::Nothing);
    let short = |field: &super::record::Field| {
        let value = field.value.shown();
        (shortened(&field.name, MAX_NAME_CHARACTERS), shortened(&value, MAX_MORE_CHARACTERS))
    };
    seen.more = told.take(MAX_MORE).map(short).collect();
    Ok(seen)
}

/// A text as far as it is kept.
fn shortened(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}

/// Takes a property that means something; a value that is not known stays under its name.
fn known<T>(record: &mut Record, keys: &str, meaning: impl Fn(&str) -> Option<T>) -> Option<T> {
    let found = meaning(record.text(keys).trim());
    if found.is_some() || record.get(keys).is_none() {
        record.take(keys);
    }
    found
}

fn hash(text: &str) -> Option<ContentHash> {
    let is_one = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_one.then(|| ContentHash(text.to_ascii_lowercase()))
}

fn is_one_of(text: &str, words: &str) -> bool {
    let text = normalised(text);
    words.split(' ').any(|word| word == text)
}

/// Yes or no in the words of a property; `None` for what is neither, and for nothing.
fn fact(text: &str, yes: &str, no: &str) -> Option<Fact> {
    match value::fact(text) {
        Some(Fact::Unknown) => None,
        Some(fact) => Some(fact),
        None if is_one_of(text, yes) => Some(Fact::Yes),
        None if is_one_of(text, no) => Some(Fact::No),
        None => None,
    }
}

fn enabled(record: &mut Record) -> Fact {
    let told = known(record, "enabled isenabled", |text| fact(text, ON, OFF));
    let told = told.or_else(|| known(record, "state addinstate status", |text| fact(text, ON, OFF)));
    let blocked = || known(record, "isblocked", |text| fact(text, "", "").map(value::not));
    told.or_else(blocked).unwrap_or_default()
}

fn everyone(record: &mut Record) -> Fact {
    let direct = "assigntoeveryone assignedtoeveryone isassignedtoeveryone everyone";
    let told = known(record, direct, |text| fact(text, "", ""));
    let other = || {
        known(record, "providedto deployedto", |text| fact(text, "everyone all", "specificusers some none"))
    };
    told.or_else(other).unwrap_or_default()
}

/// Exchange names what a person finds first; Centralized Deployment names its method.
fn method(record: &mut Record) -> Method {
    let state = known(record, "defaultstateforuser defaultstate", |text| match normalised(text).as_str() {
        "alwaysenabled" => Some(Method::Fixed),
        "enabled" => Some(Method::Optional),
        "disabled" => Some(Method::Available),
        _ => None,
    });
    let named = || {
        known(record, "deploymentmethod deploymenttype", |text| match normalised(text).as_str() {
            "fixed" => Some(Method::Fixed),
            "optional" => Some(Method::Optional),
            "available" => Some(Method::Available),
            _ => None,
        })
    };
    state.or_else(named).unwrap_or_default()
}

/// Everybody whom it is assigned to by name, when all are told. Names lead to nobody for sure: only addresses and ids do.
fn members(record: &mut Record, notice: &mut dyn FnMut(fn(String) -> Message)) -> Option<Vec<String>> {
    let is_told = record.get(MEMBERS).is_some() || !record.has(USERS) && !record.has(GROUPS);
    let lists = if is_told { [MEMBERS].as_slice() } else { &[USERS, GROUPS] };
    let mut all = Vec::new();
    let mut is_told = false;
    let mut is_whole = true;
    for keys in lists.iter().copied() {
        // One list alone says nothing of the other.
        is_whole &= keys.split(' ').any(|key| record.has(key));
        let value = match record.take(keys) {
            Value::Text(text) => Value::names(&text, true),
            value => value,
        };
        if let Value::List { mut items, whole } = value {
            is_told = true;
            is_whole &= whole;
            if !whole {
                notice(say::inventory_notice_members_cut);
            }
            all.append(&mut items);
        }
    }
    [USERS, GROUPS].into_iter().for_each(|keys| drop(record.take(keys)));
    let ids = all.iter().map(|item| match addresses(item).first() {
        Some(address) => Some((*address).to_owned()),
        None => value::guid(item).map(|_| item.clone()),
    });
    if let Some(ids) = ids.collect::<Option<Vec<String>>>() {
        return (is_told && is_whole).then_some(ids);
    }
    record.push("Members", Value::List { items: all, whole: is_whole });
    notice(say::inventory_notice_members_names);
    None
}
