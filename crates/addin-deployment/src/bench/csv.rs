//! A tenant as Microsoft Entra's export of users has it, and importing it.

use super::count;
use super::tenant::{Size, tenant};
use crate::directory::{Directory, Fact};
use crate::import::{FileIndex, Import, Mapping};
use crate::lifecycle::event::DirectoryRevision;

/// The browser hands over a file in pieces of this size.
const PIECE: usize = 1024 * 1024;

/// The people of a directory as an export in the form of today, with the columns that matter added.
#[must_use]
pub fn csv(directory: &Directory) -> Vec<u8> {
    const HEADINGS: &str = "id,displayName,userPrincipalName,userType,onPremisesSyncEnabled,identities,companyName,\
                            creationType,accountEnabled,mail,department\r\n";
    let mut csv = b"\xEF\xBB\xBF".to_vec();
    csv.extend_from_slice(HEADINGS.as_bytes());
    for person in directory.people() {
        let facts = directory.person_facts(person);
        let upn = directory.person_upn(person);
        let id = directory.person_hit(person).id.0;
        let kind = if facts.guest == Fact::Yes { "Guest" } else { "Member" };
        let enabled = if facts.enabled == Fact::No { "False" } else { "True" };
        let fields = [
            id.as_str(),
            &["\"", directory.person_name(person), "\""].concat(),
            upn,
            kind,
            "True",
            &[
                "\"[{\"\"signInType\"\":\"\"userPrincipalName\"\",\"\"issuerAssignedId\"\":\"\"",
                upn,
                "\"\"}]\"",
            ]
            .concat(),
            "Contoso",
            "",
            enabled,
            directory.person_mail(person),
            &["\"", directory.person_department(person), "\""].concat(),
        ];
        csv.extend_from_slice(fields.join(",").as_bytes());
        csv.extend_from_slice(b"\r\n");
    }
    csv
}

/// Reads an export as the engine does.
#[must_use]
pub fn import(csv: &[u8]) -> Import {
    let mut import = Import::new(Mapping::default());
    let file = import.file("exportUsers.csv", csv.len() as u64, None);
    for piece in csv.chunks(PIECE) {
        import.push(file, piece);
    }
    import.finish(file);
    import
}

/// An export of users, to be imported over and over.
pub struct Export {
    csv: Vec<u8>,
}

impl Export {
    /// The people of a tenant.
    #[must_use]
    pub fn new(size: Size) -> Self {
        Self { csv: csv(&tenant(Size { groups: 0, memberships: 0, ..size })) }
    }

    /// The file.
    #[must_use]
    pub fn csv(&self) -> &[u8] {
        &self.csv
    }

    /// How long it is.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.csv.len()
    }

    /// Reads it; how many bytes of it were taken.
    #[must_use]
    pub fn read(&self) -> u32 {
        count(import(&self.csv).read(FileIndex(0)))
    }

    /// Reads it, says what would come of it and makes the directory; how many people there are then.
    #[must_use]
    pub fn keep(&self) -> u32 {
        let import = import(&self.csv);
        let shown = import.preview().people;
        shown.min(import.keep(DirectoryRevision(1)).directory.people_count())
    }
}
