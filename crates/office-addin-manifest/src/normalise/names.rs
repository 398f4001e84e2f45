//! Names of the formats and what they mean.

use crate::model::{Host, Kind, Permission};

/// The application that `Host/@Name` of the base manifest names. Office compares without case and takes `mail` too.
pub(crate) fn host_of_base(name: &str) -> Option<Host> {
    const NAMES: [(&str, Host); 8] = [
        ("Document", Host::Word),
        ("Workbook", Host::Excel),
        ("Presentation", Host::PowerPoint),
        ("Mailbox", Host::Outlook),
        ("Mail", Host::Outlook),
        ("Notebook", Host::OneNote),
        ("Project", Host::Project),
        ("Database", Host::Access),
    ];
    NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, host)| *host)
}

/// The kind of add-in that `xsi:type` of the root names.
pub(crate) fn kind_of_type(name: &str) -> Option<Kind> {
    match name {
        "TaskPaneApp" => Some(Kind::TaskPane),
        "ContentApp" => Some(Kind::Content),
        "MailApp" => Some(Kind::Mail),
        _ => None,
    }
}

/// The permission level that `Permissions` names in an add-in of a kind; `None` when the kind has no such level.
pub(crate) fn permission_of_base(name: &str, kind: Kind) -> Option<Permission> {
    let mail = kind == Kind::Mail;
    match name {
        "Restricted" if mail => Some(Permission::ItemRestricted),
        "ReadItem" if mail => Some(Permission::ItemRead),
        "ReadWriteItem" if mail => Some(Permission::ItemReadWrite),
        "ReadWriteMailbox" if mail => Some(Permission::MailboxReadWrite),
        "Restricted" => Some(Permission::DocumentRestricted),
        "ReadDocument" if !mail => Some(Permission::DocumentRead),
        "ReadAllDocument" if kind == Kind::TaskPane => Some(Permission::DocumentReadAll),
        "WriteDocument" if !mail => Some(Permission::DocumentWrite),
        "ReadWriteDocument" if !mail => Some(Permission::DocumentReadWrite),
        _ => None,
    }
}
