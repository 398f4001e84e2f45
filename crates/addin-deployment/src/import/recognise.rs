//! Recognises a file by its headings or properties, never by its name or the order of its columns.

use super::column::normalised;
use super::preview::{FileKind, Generation};

/// The headings of one form of one export.
struct Form {
    kind: FileKind,
    generation: Generation,
    /// Headings that it has, normalised.
    has: &'static str,
    /// Headings that it does not have.
    lacks: &'static str,
    /// It has no others.
    is_all: bool,
}

const fn form(kind: FileKind, generation: Generation, has: &'static str) -> Form {
    Form { kind, generation, has, lacks: "", is_all: false }
}

const fn exactly(kind: FileKind, generation: Generation, has: &'static str) -> Form {
    Form { is_all: true, ..form(kind, generation, has) }
}

const fn without(form: Form, lacks: &'static str) -> Form {
    Form { lacks, ..form }
}

/// The forms of exports, in ranks: of the first rank in which any fits, all that fit are meant.
/// ("Download a list of users", "Bulk download groups", "Bulk download group members", "Bulk operations service
/// limitations" of Microsoft Entra ID; the exports of the Microsoft 365 and Exchange admin centers; the usage reports.)
const FORMS: [&[Form]; 4] = [
    &[
        exactly(FileKind::EntraGroups, Generation::Script, "id displayname mail grouptype membershiptype"),
        exactly(
            FileKind::EntraUsers,
            Generation::Script,
            "id displayname userprincipalname usertype onpremisessyncenabled companyname creationtype",
        ),
        exactly(FileKind::GroupMembers, Generation::Script, "id userprincipalname displayname"),
        exactly(FileKind::People, Generation::Any, "id userprincipalname displayname"),
    ],
    &[
        form(FileKind::OfficeActivations, Generation::Any, "userprincipalname producttype lastactivateddate"),
        form(FileKind::AppsUsage, Generation::Any, "userprincipalname windows mac web reportperiod"),
        form(FileKind::MailboxUsage, Generation::Any, "userprincipalname itemcount isdeleted"),
        form(FileKind::ActiveUsers, Generation::Admin2024, "userprincipalname blockcredential countryregion"),
        form(
            FileKind::ActiveUsers,
            Generation::Admin2025,
            "userprincipalname blockcredential countryorregion",
        ),
        form(
            FileKind::ActiveUsers,
            Generation::AdminTranslated,
            "benutzerprinzipalname anmeldeinformationenblockieren",
        ),
        form(FileKind::ActiveUsers, Generation::AdminShort, "username signinstatus"),
        form(FileKind::Mailboxes, Generation::Any, "recipienttypedetails"),
        form(FileKind::Mailboxes, Generation::Admin2025, "emailaddress recipienttype"),
        form(FileKind::GroupMembers, Generation::Entra2025, "id objecttype"),
        form(FileKind::GroupMembers, Generation::Entra2025, "id isgroup"),
        form(FileKind::GroupMembers, Generation::Documented, "objectid membertype"),
        form(FileKind::EntraGroups, Generation::Documented, "objectid displayname grouptype"),
        form(FileKind::EntraGroups, Generation::Entra2025, "id displayname grouptype"),
        without(
            form(
                FileKind::EntraUsers,
                Generation::Documented,
                "objectid userprincipalname usertype accountenabled",
            ),
            "creationtype",
        ),
        form(FileKind::EntraUsers, Generation::Entra2020, "objectid userprincipalname usertype creationtype"),
        form(FileKind::EntraUsers, Generation::Entra2021, "id userprincipalname usertype directorysynced"),
        without(
            form(FileKind::EntraUsers, Generation::Entra2025, "id userprincipalname usertype"),
            "directorysynced objecttype isgroup",
        ),
    ],
    &[
        form(FileKind::ActiveUsers, Generation::Any, "userprincipalname blockcredential"),
        form(FileKind::Groups, Generation::Any, "id displayname mailenabled securityenabled"),
        form(FileKind::Groups, Generation::Any, "displayname grouptype"),
    ],
    &[
        form(FileKind::People, Generation::Any, "userprincipalname"),
        form(FileKind::People, Generation::Any, "benutzerprinzipalname"),
    ],
];

/// The forms that fit.
pub(super) fn candidates(headings: &[String]) -> Vec<(FileKind, Generation)> {
    let has = |name: &str| headings.iter().any(|heading| heading == name);
    let count = headings.iter().filter(|heading| !heading.is_empty()).count();
    let fits = |form: &&Form| {
        let lacks = form.lacks.is_empty() || !form.lacks.split(' ').any(has);
        form.has.split(' ').all(has) && lacks && (!form.is_all || form.has.split(' ').count() == count)
    };
    let of_rank = |forms: &&[Form]| -> Vec<_> {
        forms.iter().filter(fits).map(|form| (form.kind, form.generation)).collect()
    };
    let mut found = FORMS.iter().map(of_rank).find(|found| !found.is_empty()).unwrap_or_default();
    found.dedup_by_key(|(kind, _)| *kind);
    found
}

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A template for a bulk change, or its file.
    Template,
    /// It holds passwords.
    Passwords,
}

/// A file that is meant for another job: templates name properties in brackets ("Initial password [passwordProfile]
/// Required"), and the new bulk service takes a single column `ObjectId`.
pub(super) fn refusal(headings: &[String]) -> Option<Refusal> {
    const PASSWORDS: &str =
        "password initialpassword temporarypassword newpassword passwordprofile wachtwoord kennwort passwort";
    let names_password = |heading: &String| {
        let name = normalised(heading);
        PASSWORDS.split(' ').any(|password| password == name) || heading.contains("[passwordProfile]")
    };
    let is_of_template = |heading: &String| heading.contains(" [") && heading.contains(']');
    if headings.iter().any(names_password) {
        return Some(Refusal::Passwords);
    }
    let is_single = matches!(headings, [heading] if normalised(heading) == "objectid");
    (is_single || headings.iter().any(is_of_template)).then_some(Refusal::Template)
}

/// The set that the context of an answer names, without what was chosen of it, and the path from there, such as
/// `…$metadata#users(id,mail)/$delta` and `…$metadata#groups('…')/members` (OData 4.01, "Context URL").
fn set_and_path(context: &str) -> (&str, &str) {
    let named = context.split_once("$metadata#").map_or("", |(_, named)| named);
    let mut depth = 0_u32;
    let begins_path = |sign: char| {
        depth = match sign {
            '(' => depth.saturating_add(1),
            ')' => depth.saturating_sub(1),
            _ => depth,
        };
        sign == '/' && depth == 0
    };
    let (set, path) = named.split_at(named.find(begins_path).unwrap_or(named.len()));
    (set.split('(').next().unwrap_or_default(), path)
}

/// What an answer of Microsoft Graph is, by the names of its first item's properties and its context. What somebody has,
/// as `…#users('…')/authentication/methods`, is nobody and no member of a group.
pub(super) fn answer(has: &dyn Fn(&str) -> bool, context: &str) -> Option<FileKind> {
    let (set, path) = set_and_path(context);
    let is_members = match (set, path) {
        ("directoryObjects", "") => true,
        ("groups", path) => path.starts_with("/members"),
        // An address in the place of a context.
        ("", _) => context.contains("groups") && context.contains("/members"),
        _ => false,
    };
    let is_whole = matches!(path, "" | "/$entity" | "/$delta");
    if is_members {
        Some(FileKind::GraphMembers)
    } else if path.starts_with("/licenseDetails") {
        Some(FileKind::LicenceDetails)
    } else if has("skupartnumber") && (has("prepaidunits") || has("consumedunits")) {
        Some(FileKind::Subscriptions)
    } else if has("skuid") && has("serviceplans") {
        Some(FileKind::LicenceDetails)
    } else if has("recipienttypedetails") {
        Some(FileKind::Mailboxes)
    } else if has("odatatype") && is_whole && !has("grouptypes") && !has("accountenabled") {
        Some(FileKind::GraphMembers)
    } else if has("userprincipalname") || has("assignedplans") || has("assignedlicenses") {
        Some(FileKind::GraphUsers)
    } else if has("grouptypes") || has("securityenabled") || has("mailenabled") {
        Some(FileKind::GraphGroups)
    } else {
        match set {
            "users" if is_whole => Some(FileKind::GraphUsers),
            "groups" if is_whole => Some(FileKind::GraphGroups),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(line: &str) -> Vec<(FileKind, Generation)> {
        candidates(&line.split(',').map(normalised).collect::<Vec<_>>())
    }

    #[test]
    fn two_kinds_can_fit_one_line() {
        let both = [(FileKind::GroupMembers, Generation::Script), (FileKind::People, Generation::Any)];
        assert_eq!(recognised("id,userPrincipalName,displayName"), both);
        assert_eq!(recognised("UPN,Name"), []);
    }

    #[test]
    fn settings_of_passwords_are_no_passwords() {
        let refused = |line: &str| refusal(&line.split(',').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(refused("Display name,Password never expires,Last password change time stamp"), None);
        assert_eq!(refused("User Name,Password"), Some(Refusal::Passwords));
        assert_eq!(
            refused("Name [displayName] Required,Initial password [passwordProfile] Required"),
            Some(Refusal::Passwords)
        );
        assert_eq!(
            refused("Member object ID or user principal name [memberObjectIdOrUpn] Required"),
            Some(Refusal::Template)
        );
        assert_eq!(refused("ObjectId"), Some(Refusal::Template));
        assert_eq!(refused("ObjectId,DisplayName"), None);
    }

    #[test]
    fn what_one_person_has_is_no_list_of_people() {
        let kind =
            |context: &str| answer(&|_| false, &["https://graph.example/v1.0/$metadata#", context].concat());
        assert_eq!(kind("users"), Some(FileKind::GraphUsers));
        assert_eq!(kind("users(id,mail)"), Some(FileKind::GraphUsers));
        assert_eq!(kind("groups"), Some(FileKind::GraphGroups));
        assert_eq!(kind("users('1')/licenseDetails"), Some(FileKind::LicenceDetails));
        assert_eq!(kind("users('1')/authentication/methods"), None);
        assert_eq!(kind("groups('1')/owners"), None);
    }
}
