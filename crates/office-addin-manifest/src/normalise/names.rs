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

/// The application that `xsi:type` of a `Host` in `VersionOverrides` names: `MailHost` is what the base manifest calls a
/// mailbox.
pub(crate) fn host_of_overrides(name: &str) -> Option<Host> {
    host_of_base(name.strip_suffix("Host").unwrap_or(name))
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

/// The application that a scope of the unified manifest names.
pub(crate) fn host_of_scope(name: &str) -> Option<Host> {
    match name {
        "document" => Some(Host::Word),
        "workbook" => Some(Host::Excel),
        "presentation" => Some(Host::PowerPoint),
        "mail" => Some(Host::Outlook),
        _ => None,
    }
}

/// The permission level that a resource-specific permission of the unified manifest names; `None` when it is no
/// level but a grant of its own.
pub(crate) fn permission_of_resource(name: &str) -> Option<Permission> {
    const NAMES: [(&str, Permission); 9] = [
        ("Document.Restricted.User", Permission::DocumentRestricted),
        ("Document.Read.User", Permission::DocumentRead),
        ("Document.ReadAll.User", Permission::DocumentReadAll),
        ("Document.Write.User", Permission::DocumentWrite),
        ("Document.ReadWrite.User", Permission::DocumentReadWrite),
        ("MailboxItem.Restricted.User", Permission::ItemRestricted),
        ("MailboxItem.Read.User", Permission::ItemRead),
        ("MailboxItem.ReadWrite.User", Permission::ItemReadWrite),
        ("Mailbox.ReadWrite.User", Permission::MailboxReadWrite),
    ];
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, permission)| *permission)
}

/// Whether a level includes another ("Requesting permissions for API use in add-ins" and "Understanding Outlook
/// add-in permissions").
pub(crate) fn includes(level: Permission, other: Permission) -> bool {
    use Permission::{
        DocumentRead, DocumentReadAll, DocumentReadWrite, DocumentRestricted, DocumentWrite, ItemRead,
        ItemReadWrite, ItemRestricted, MailboxReadWrite,
    };
    match level {
        DocumentRestricted | ItemRestricted => false,
        DocumentRead | DocumentWrite => other == DocumentRestricted,
        DocumentReadAll => matches!(other, DocumentRestricted | DocumentRead),
        DocumentReadWrite => {
            matches!(other, DocumentRestricted | DocumentRead | DocumentReadAll | DocumentWrite)
        }
        ItemRead => other == ItemRestricted,
        ItemReadWrite => matches!(other, ItemRestricted | ItemRead),
        MailboxReadWrite => matches!(other, ItemRestricted | ItemRead | ItemReadWrite),
    }
}

/// The name that the XML format uses for an event of the unified manifest; unknown names stay as written
/// ("Configure your Outlook add-in for event-based activation").
pub(crate) fn event_of_unified(name: &str) -> &str {
    const NAMES: [(&str, &str); 18] = [
        ("newMessageComposeCreated", "OnNewMessageCompose"),
        ("newAppointmentOrganizerCreated", "OnNewAppointmentOrganizer"),
        ("messageAttachmentsChanged", "OnMessageAttachmentsChanged"),
        ("appointmentAttachmentsChanged", "OnAppointmentAttachmentsChanged"),
        ("messageRecipientsChanged", "OnMessageRecipientsChanged"),
        ("appointmentAttendeesChanged", "OnAppointmentAttendeesChanged"),
        ("appointmentTimeChanged", "OnAppointmentTimeChanged"),
        ("appointmentRecurrenceChanged", "OnAppointmentRecurrenceChanged"),
        ("infoBarDismissClicked", "OnInfoBarDismissClicked"),
        ("messageSending", "OnMessageSend"),
        ("appointmentSending", "OnAppointmentSend"),
        ("messageComposeOpened", "OnMessageCompose"),
        ("appointmentOrganizerOpened", "OnAppointmentOrganizer"),
        ("messageFromChanged", "OnMessageFromChanged"),
        ("appointmentFromChanged", "OnAppointmentFromChanged"),
        ("sensitivityLabelChanged", "OnSensitivityLabelChanged"),
        ("messageDecrypt", "OnMessageDecrypt"),
        ("documentOpen", "OnDocumentOpened"),
    ];
    NAMES.iter().find(|(known, _)| *known == name).map_or(name, |(_, event)| event)
}

/// The send mode in the spelling of the XML format; unknown ones stay as written.
pub(crate) fn send_mode_of_unified(name: &str) -> &str {
    match name {
        "promptUser" => "PromptUser",
        "softBlock" => "SoftBlock",
        "block" => "Block",
        other => other,
    }
}
