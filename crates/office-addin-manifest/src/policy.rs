//! What a manifest is checked for.

/// Which rules apply. The default is what an administrator needs who deploys an add-in to an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Whether the rules count that only the Office Store has: a public host, icons, a support page, a version from
    /// 1.0 on. An organisation may deploy an add-in without any of them.
    pub store: bool,
}
