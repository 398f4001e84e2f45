//! What the values of exports mean.

use super::preview::Side;
use crate::assignment::GroupKind;
use crate::directory::licence::PlanState;
use crate::directory::{AgeGroup, Fact, Mailbox, parse_guid};
use crate::lifecycle::command::Timestamp;

/// A GUID in any case, with or without braces and white space around it.
pub(crate) fn guid(text: &str) -> Option<u128> {
    let text = text.trim();
    parse_guid(text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(text))
}

/// Whether a text is one of several words, whatever the case of its letters.
fn is_one_of(text: &str, words: &str) -> bool {
    words.split(' ').any(|word| word.eq_ignore_ascii_case(text))
}

/// Yes or no; nothing written is unknown. `None` for what is neither.
pub(crate) fn fact(text: &str) -> Option<Fact> {
    match text {
        "" => Some(Fact::Unknown),
        _ if is_one_of(text, "true yes 1 ja waar wahr") => Some(Fact::Yes),
        _ if is_one_of(text, "false no 0 nee onwaar nein falsch") => Some(Fact::No),
        _ => None,
    }
}

/// Whether something is deleted, by a date in whatever form, or by yes or no. `None` for what is none of these.
pub(super) fn deleted(text: &str) -> Option<Fact> {
    // Every form of a date has a year or a number of days, seconds or the like.
    let is_date = || text.bytes().filter(u8::is_ascii_digit).count() >= 4;
    fact(text).or_else(|| is_date().then_some(Fact::Yes))
}

/// The other way round.
pub(crate) const fn not(fact: Fact) -> Fact {
    match fact {
        Fact::Yes => Fact::No,
        Fact::No => Fact::Yes,
        Fact::Unknown => Fact::Unknown,
    }
}

/// The kind of a group as the exports write it ("Bulk download groups in Microsoft Entra ID").
pub(super) fn group_type(text: &str) -> Option<GroupKind> {
    match super::column::normalised(text).as_str() {
        "" => Some(GroupKind::Unknown),
        "microsoft365" | "office365" | "unified" | "m365" => Some(GroupKind::Microsoft365),
        "mailenabledsecurity" => Some(GroupKind::MailEnabledSecurity),
        "security" => Some(GroupKind::Security),
        "distribution" | "distributionlist" => Some(GroupKind::DistributionList),
        "dynamicdistribution" | "dynamicdistributionlist" => Some(GroupKind::DynamicDistribution),
        _ => None,
    }
}

/// The kind of a group by Microsoft Graph's three properties ("group resource type"). A Microsoft 365 group has mail as
/// well, and can be a security group: without `groupTypes` only a group without mail is known.
pub(super) const fn group_kind(is_unified: Fact, has_mail: Fact, is_security: Fact) -> GroupKind {
    match (is_unified, has_mail, is_security) {
        (Fact::Yes, ..) => GroupKind::Microsoft365,
        (Fact::No, Fact::Yes, Fact::Yes) => GroupKind::MailEnabledSecurity,
        (Fact::No, Fact::Yes, Fact::No) => GroupKind::DistributionList,
        (_, Fact::No, Fact::Yes) => GroupKind::Security,
        _ => GroupKind::Unknown,
    }
}

/// Whether a group finds its members by a rule ("Bulk download groups in Microsoft Entra ID"). `None` for what says
/// neither.
pub(super) fn dynamic(text: &str) -> Option<Fact> {
    match super::column::normalised(text).as_str() {
        "" => Some(Fact::Unknown),
        "assigned" | "static" | "toegewezen" | "zugewiesen" => Some(Fact::No),
        text if text.starts_with("dynam") => Some(Fact::Yes),
        _ => None,
    }
}

/// Whether an account is a guest's. `None` for what is neither guest nor member.
pub(super) fn guest(text: &str) -> Option<Fact> {
    match text {
        "" => Some(Fact::Unknown),
        _ if is_one_of(text, "member lid mitglied") => Some(Fact::No),
        _ if is_one_of(text, "guest gast") => Some(Fact::Yes),
        _ => None,
    }
}

/// Whether a product of the report about activations of Office is none of the Office apps ("Microsoft 365 Reports in the
/// admin center - Microsoft Office activations").
pub(super) fn is_other_product(name: &str) -> bool {
    let name = super::column::normalised(name);
    ["visio", "project"].iter().any(|other| name.starts_with(other))
}

/// What a member of a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MemberKind {
    /// Nothing says it.
    Unknown,
    Person,
    Group,
    /// Neither: a device, a contact, an application.
    Other,
}

/// The kind of a member ("Bulk download group members in Microsoft Entra ID", and the types of Microsoft Graph). `None`
/// for what is not known.
pub(super) fn member_kind(text: &str) -> Option<MemberKind> {
    let kind = text.rsplit('.').next().unwrap_or_default();
    match super::column::normalised(kind).as_str() {
        "" => Some(MemberKind::Unknown),
        "user" | "gebruiker" | "benutzer" => Some(MemberKind::Person),
        "group" | "groep" | "gruppe" => Some(MemberKind::Group),
        "device" | "serviceprincipal" | "orgcontact" | "contact" | "application" => Some(MemberKind::Other),
        _ => None,
    }
}

/// The age of an account's owner by Microsoft Graph's three properties ("user resource type").
pub(super) fn age(group: &str, consent: &str, legal: &str) -> Option<AgeGroup> {
    if [group, consent, legal].iter().all(|text| text.is_empty()) {
        return Some(AgeGroup::Unknown);
    }
    let word = |text| super::column::normalised(text);
    let minor = match word(consent).as_str() {
        "granted" => AgeGroup::MinorWithConsent,
        "denied" => AgeGroup::MinorWithoutConsent,
        "notrequired" => AgeGroup::MinorNoConsentNeeded,
        _ => AgeGroup::Minor,
    };
    let of_group = match word(group).as_str() {
        "" | "none" | "null" => AgeGroup::Unknown,
        "adult" => AgeGroup::Adult,
        "notadult" => AgeGroup::NotAdult,
        "minor" => minor,
        _ => return None,
    };
    match word(legal).as_str() {
        "" | "none" | "null" | "undefined" => Some(of_group),
        "adult" => Some(AgeGroup::Adult),
        "notadult" => Some(AgeGroup::NotAdult),
        "minorwithparentalconsent" => Some(AgeGroup::MinorWithConsent),
        "minorwithoutparentalconsent" => Some(AgeGroup::MinorWithoutConsent),
        "minornoparentalconsentrequired" => Some(AgeGroup::MinorNoConsentNeeded),
        _ => None,
    }
}

/// How a plan stands: `capabilityStatus` and `provisioningStatus` in one.
pub(super) fn plan_state(text: &str) -> PlanState {
    const STATES: [(&str, PlanState); 9] = [
        ("enabled", PlanState::Enabled),
        ("success", PlanState::Enabled),
        ("warning", PlanState::Warning),
        ("suspended", PlanState::Suspended),
        ("deleted", PlanState::Deleted),
        ("lockedout", PlanState::LockedOut),
        ("disabled", PlanState::Disabled),
        ("pendingprovisioning", PlanState::Pending),
        ("pendingactivation", PlanState::Pending),
    ];
    let found = STATES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    found.map_or(PlanState::Unknown, |(_, state)| *state)
}

/// What Exchange calls a recipient, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Recipient {
    #[default]
    Unknown,
    /// A person's mailbox on the side that answered.
    Own,
    /// A person's mailbox on the other side, as the servers on premises see the cloud.
    Remote,
    /// An account whose mailbox is elsewhere, as the cloud sees those on premises.
    MailUser,
    Shared,
    Room,
    Equipment,
    OtherMailbox,
    /// A group of this kind.
    Group(GroupKind),
    /// Neither a person nor a group: a contact, a public folder.
    Nobody,
}

/// `RecipientTypeDetails` and what the Exchange admin center writes ("Get-EXORecipient"). `None` for what is not known.
pub(super) fn recipient(text: &str) -> Option<Recipient> {
    const NAMES: [(&str, Recipient); 17] = [
        ("usermailbox user linkedmailbox legacymailbox", Recipient::Own),
        ("remoteusermailbox", Recipient::Remote),
        ("mailuser", Recipient::MailUser),
        ("guestmailuser", Recipient::Nobody),
        ("sharedmailbox shared remotesharedmailbox", Recipient::Shared),
        ("roommailbox room linkedroommailbox remoteroommailbox", Recipient::Room),
        ("equipmentmailbox equipment remoteequipmentmailbox", Recipient::Equipment),
        (
            "teammailbox remoteteammailbox schedulingmailbox discoverymailbox publicfoldermailbox",
            Recipient::OtherMailbox,
        ),
        ("dynamicdistributiongroup", Recipient::Group(GroupKind::DynamicDistribution)),
        ("groupmailbox", Recipient::Group(GroupKind::Microsoft365)),
        ("mailuniversaldistributiongroup", Recipient::Group(GroupKind::DistributionList)),
        ("mailuniversalsecuritygroup", Recipient::Group(GroupKind::MailEnabledSecurity)),
        ("mailnonuniversalgroup", Recipient::Group(GroupKind::Unknown)),
        ("roomlist", Recipient::Group(GroupKind::DistributionList)),
        ("mailcontact mailforestcontact", Recipient::Nobody),
        ("publicfolder", Recipient::Nobody),
        ("sharedwithmailuser", Recipient::Nobody),
    ];
    // Most files say nothing of it, in a million rows.
    if text.is_empty() {
        return Some(Recipient::Unknown);
    }
    let text = super::column::normalised(text);
    let names = |names: &str| names.split(' ').any(|name| name == text);
    NAMES.iter().find(|(list, _)| names(list)).map(|(_, recipient)| *recipient)
}

/// The mailbox behind a recipient. Asked in the cloud, a mailbox on premises is a mail user; asked on premises, one in the
/// cloud is remote. Without the side, a person's mailbox can be either.
pub(super) fn mailbox(recipient: Recipient, side: Option<Side>, synced: Fact) -> Mailbox {
    match (recipient, side) {
        (Recipient::Own, Some(Side::Cloud)) | (Recipient::Remote, _) => Mailbox::User,
        (Recipient::Own, Some(Side::OnPremises)) => Mailbox::OnPremises,
        (Recipient::MailUser, Some(Side::Cloud)) if synced == Fact::No => Mailbox::None,
        (Recipient::MailUser, Some(Side::Cloud)) => Mailbox::OnPremises,
        (Recipient::Shared, _) => Mailbox::Shared,
        (Recipient::Room, _) => Mailbox::Room,
        (Recipient::Equipment, _) => Mailbox::Equipment,
        (Recipient::OtherMailbox, _) => Mailbox::Other,
        (Recipient::Nobody, _) => Mailbox::None,
        _ => Mailbox::Unknown,
    }
}

/// A date, or a date and time of ISO 8601 in UTC, as exports and reports write it.
pub(crate) fn moment(text: &str) -> Option<Timestamp> {
    let (date, time) = text.trim().split_once(['T', ' ']).unwrap_or((text.trim(), ""));
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Days since 1970 of the proleptic Gregorian calendar, with years that begin in March.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day - 1 - 719_468;
    let parts = time.split([':', '.', 'Z', '+']).take(3).zip([3_600_000, 60_000, 1_000]);
    let clock: i64 = parts.map(|(part, unit)| part.parse::<u8>().map_or(0, i64::from) * unit).sum();
    Some(Timestamp(days * 86_400_000 + clock))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::guid_text;

    #[test]
    fn a_guid_may_stand_in_braces() {
        let guid_in = |text| guid(text).map(guid_text);
        let text = "0517ffae-825d-4aff-999e-3f2336b8a20a";
        assert_eq!(guid_in(" {0517FFAE-825D-4AFF-999E-3F2336B8A20A} ").as_deref(), Some(text));
        assert_eq!(guid_in("anna"), None);
    }

    #[test]
    fn the_side_that_answered_decides_where_a_mailbox_is() {
        let boxes = |text: &str, side| mailbox(recipient(text).unwrap(), side, Fact::Unknown);
        assert_eq!(boxes("UserMailbox", Some(Side::Cloud)), Mailbox::User);
        assert_eq!(boxes("UserMailbox", Some(Side::OnPremises)), Mailbox::OnPremises);
        assert_eq!(boxes("UserMailbox", None), Mailbox::Unknown);
        assert_eq!(boxes("MailUser", Some(Side::Cloud)), Mailbox::OnPremises);
        assert_eq!(boxes("RemoteUserMailbox", Some(Side::OnPremises)), Mailbox::User);
        assert_eq!(boxes("SharedMailbox", None), Mailbox::Shared);
        assert_eq!(mailbox(Recipient::MailUser, Some(Side::Cloud), Fact::No), Mailbox::None);
        assert_eq!(recipient("HologramMailbox"), None);
    }

    #[test]
    fn ages_follow_from_three_properties() {
        assert_eq!(age("Minor", "Granted", ""), Some(AgeGroup::MinorWithConsent));
        assert_eq!(age("", "", "MinorWithOutParentalConsent"), Some(AgeGroup::MinorWithoutConsent));
        assert_eq!(age("Minor", "", ""), Some(AgeGroup::Minor));
        assert_eq!(age("Adult", "", ""), Some(AgeGroup::Adult));
        assert_eq!(age("elderly", "", ""), None);
    }

    #[test]
    fn moments_are_read() {
        assert_eq!(moment("1970-01-02"), Some(Timestamp(86_400_000)));
        assert_eq!(moment("2022-03-18 19:49:35Z"), Some(Timestamp(1_647_632_975_000)));
        assert_eq!(moment("2024-02-29T00:00:01.5Z"), Some(Timestamp(1_709_164_801_000)));
        assert_eq!(moment("8/19/2021 1:25:31 PM"), None);
        assert_eq!(moment(""), None);
    }
}
