//! What a column of an export or a property of an answer tells, by its heading in any of the spellings that are known.

use super::preview::Column;

/// The headings of each column without blanks, signs and the case of letters. The spellings of Microsoft Graph, of
/// PowerShell and of the portals differ in nothing else ("List users", "Bulk download group members", the exports of the
/// Microsoft 365 and Exchange admin centers). Of several that a file has, the one that comes first here counts: Exchange
/// calls a mailbox by an `Id` that is no object ID, and says "UserMailbox" as the `RecipientType` of shared mailboxes and
/// rooms as well ("Get-EXOMailbox").
const HEADINGS: [(Column, &str); 35] = [
    (Column::Id, "externaldirectoryobjectid objectid id"),
    (Column::Upn, "userprincipalname username benutzerprinzipalname"),
    (Column::Name, "displayname anzeigename weergavenaam"),
    (Column::Mail, "mail primarysmtpaddress emailaddress email"),
    (Column::Proxies, "proxyaddresses"),
    (Column::Enabled, "accountenabled"),
    (Column::Blocked, "blockcredential anmeldeinformationenblockieren"),
    (Column::SignIn, "signinstatus"),
    (Column::UserType, "usertype"),
    (Column::Department, "department abteilung afdeling"),
    (Column::Products, "licenses lizenzen licenties"),
    (Column::Plans, "assignedplans"),
    (Column::Licences, "assignedlicenses"),
    (Column::Age, "agegroup"),
    (Column::Consent, "consentprovidedforminor"),
    (Column::LegalAge, "legalagegroupclassification"),
    (Column::GroupType, "grouptype"),
    (Column::MembershipType, "membershiptype"),
    (Column::MailEnabled, "mailenabled"),
    (Column::SecurityEnabled, "securityenabled"),
    (Column::GroupTypes, "grouptypes"),
    (Column::Visibility, "visibility"),
    (Column::RoleAssignable, "isassignabletorole"),
    (Column::MemberKind, "objecttype membertype odatatype"),
    (Column::IsGroup, "isgroup"),
    (Column::Recipient, "recipienttypedetails recipienttype"),
    (Column::Synced, "onpremisessyncenabled dirsyncenabled directorysynced"),
    (Column::Deleted, "softdeletiontimestamp deleteddatetime"),
    (Column::ReportDate, "reportrefreshdate"),
    (Column::Windows, "windows"),
    (Column::Mac, "mac"),
    (Column::Mobile, "mobile"),
    (Column::Web, "web"),
    (Column::IsDeleted, "isdeleted"),
    (Column::Product, "producttype"),
];

/// How many columns there are.
pub(super) const COLUMNS: usize = HEADINGS.len();

/// The columns that only usage reports have; elsewhere such a heading means something else (a telephone number).
const OF_REPORTS: [Column; 6] =
    [Column::Windows, Column::Mac, Column::Mobile, Column::Web, Column::IsDeleted, Column::Product];

/// A heading as it is compared: letters and digits, all in lower case.
pub(crate) fn normalised(heading: &str) -> String {
    heading.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The column of a heading, in whatever spelling, and the place of the spelling: a lower one is surer.
pub(super) fn column(normalised: &str, is_report: bool) -> Option<(Column, usize)> {
    let place = |names: &str| names.split(' ').position(|name| name == normalised);
    let (column, place) = HEADINGS.iter().find_map(|(column, names)| Some((*column, place(names)?)))?;
    (is_report || !OF_REPORTS.contains(&column)).then_some((column, place))
}

/// Whether what a column tells can be a list, which PowerShell writes by the name of its type.
pub(super) const fn is_list(column: Column) -> bool {
    matches!(column, Column::GroupTypes | Column::Plans | Column::Licences | Column::Proxies)
}

/// Which columns a file has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns(u64);

impl Columns {
    /// Adds a column.
    pub fn insert(&mut self, column: Column) {
        self.0 |= 1 << column as u32;
    }

    /// Adds other columns.
    pub fn add(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Whether the file has any of these.
    pub fn has_any(self, columns: &[Column]) -> bool {
        columns.iter().any(|column| self.0 >> *column as u32 & 1 == 1)
    }
}

/// What one row or item tells.
#[derive(Clone, Copy)]
pub(super) struct Values<'a>([Option<&'a str>; COLUMNS]);

impl<'a> Values<'a> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self([None; COLUMNS])
    }

    /// Tells a column. An empty text is something else than nothing: the column is there.
    pub fn set(&mut self, column: Column, value: &'a str) {
        if let Some(place) = self.0.get_mut(column as usize) {
            *place = Some(value);
        }
    }

    /// What a column tells; `None` when there is no such column.
    pub fn get(&self, column: Column) -> Option<&'a str> {
        self.0.get(column as usize).copied().flatten()
    }

    /// The text of a column without white space around it; empty when there is none.
    pub fn text(&self, column: Column) -> &'a str {
        self.get(column).unwrap_or_default().trim()
    }

    /// Which columns are told.
    pub fn columns(&self) -> Columns {
        let mut columns = Columns::default();
        for (column, _) in HEADINGS.iter().filter(|(column, _)| self.get(*column).is_some()) {
            columns.insert(*column);
        }
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_its_place() {
        for (place, (column, _)) in HEADINGS.iter().enumerate() {
            assert_eq!(*column as usize, place, "{column:?}");
        }
    }

    #[test]
    fn spellings_do_not_matter() {
        for heading in
            ["User principal name", "userPrincipalName", "UserPrincipalName ", " user principal NAME"]
        {
            assert_eq!(column(&normalised(heading), false), Some((Column::Upn, 0)), "{heading}");
        }
        let (kind, _) = column(&normalised("@odata.type"), false).unwrap();
        assert_eq!(kind, Column::MemberKind);
        assert_eq!(column("fax", false), None);
    }

    #[test]
    fn a_telephone_number_is_no_platform() {
        assert_eq!(column("mobile", false), None);
        assert_eq!(column("mobile", true), Some((Column::Mobile, 0)));
    }
}
