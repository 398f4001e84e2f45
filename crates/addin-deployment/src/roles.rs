//! Who may do what ("Deploy and manage Office Add-ins through the integrated apps portal", "Get started with the
//! integrated apps portal", "Determine if Centralized Deployment of add-ins works for your organization").

use crate::facts::Fact;
use crate::lifecycle::command::Actor;
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::AddIn;
use crate::outcome::Refusal;
use messages::{Message, say};
use office_addin_manifest::model::Host;
use serde::{Deserialize, Serialize};

/// A role of Microsoft Entra ID that matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Everything; alone in giving consent and in changing what others deployed.
    GlobalAdministrator,
    /// Deploys add-ins, together with Application Administrator or open app registrations.
    ExchangeAdministrator,
    /// Completes the Exchange Administrator.
    ApplicationAdministrator,
    /// Reads.
    GlobalReader,
    /// Sees the portal.
    AiAdministrator,
}

/// The roles that somebody has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Roles(u8);

impl Roles {
    /// These roles.
    #[must_use]
    pub fn of(roles: &[Role]) -> Self {
        Self(roles.iter().fold(0, |bits, role| bits | 1 << *role as u8))
    }

    /// The same with a role, or without it.
    #[must_use]
    pub const fn with(self, role: Role, has: bool) -> Self {
        let bit = 1 << role as u8;
        Self(if has { self.0 | bit } else { self.0 & !bit })
    }

    /// Whether a role is among them.
    #[must_use]
    pub const fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }

    /// Whether add-ins and their history may be seen; whoever has none of the roles does not see the portal.
    #[must_use]
    pub const fn may_read(self) -> bool {
        self.0 != 0
    }
}

/// Who is at the keyboard, with what that person may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administrator {
    /// Who.
    pub actor: Actor,
    /// The roles.
    pub roles: Roles,
    /// The user setting *App registrations* of Microsoft Entra ID is on.
    pub app_registrations: Fact,
}

impl Administrator {
    /// A Global Administrator.
    #[must_use]
    pub fn global(actor: Actor) -> Self {
        Self { actor, roles: Roles::of(&[Role::GlobalAdministrator]), app_registrations: Fact::Unknown }
    }

    const fn is_global(&self) -> bool {
        self.roles.has(Role::GlobalAdministrator)
    }
}

/// Whether somebody may change anything at all.
///
/// # Errors
///
/// Why not, and who may.
pub fn may_write(by: &Administrator) -> Result<(), Refusal> {
    if by.is_global() || by.roles.has(Role::ExchangeAdministrator) {
        Ok(())
    } else {
        Err(refusal::role_missing())
    }
}

/// Whether somebody may deploy an add-in. A setting that nobody told is not held against anybody.
///
/// # Errors
///
/// Why not, and what to do about it.
pub fn may_deploy(by: &Administrator) -> Result<(), Refusal> {
    may_write(by)?;
    let complete =
        by.is_global() || by.roles.has(Role::ApplicationAdministrator) || by.app_registrations != Fact::No;
    if complete { Ok(()) } else { Err(refusal::role_incomplete()) }
}

/// Whether somebody may change or delete a deployed add-in.
///
/// # Errors
///
/// Why not, and who may.
pub fn may_change(by: &Administrator, add_in: &AddIn) -> Result<(), Refusal> {
    if by.is_global() {
        return Ok(());
    }
    may_write(by)?;
    if add_in.owner.id != by.actor.id {
        return Err(refusal::not_owner(add_in));
    }
    let served = || add_in.hosts.iter().filter(|host| host.deployable());
    if served().next().is_none() || served().any(|host| *host != Host::Outlook) {
        return Err(refusal::outlook_only(add_in));
    }
    Ok(())
}

/// Whether somebody may agree to what an add-in asks for.
///
/// # Errors
///
/// Why not, and who may.
pub fn may_consent(by: &Administrator, name: &str) -> Result<(), Refusal> {
    if by.is_global() { Ok(()) } else { Err(refusal::consent_needs_global(name)) }
}

/// What Microsoft says of roles that Privileged Identity Management activates: two documents differ, so both are told with
/// their dates.
#[must_use]
pub fn about_activated_roles() -> Message {
    say::role_activated()
}

/// Whether somebody may change an add-in that was deployed past this console, by whomever.
///
/// # Errors
///
/// Why not, and who may.
pub fn may_change_foreign(by: &Administrator, name: &str) -> Result<(), Refusal> {
    if by.is_global() { Ok(()) } else { Err(refusal::foreign(name)) }
}
