//! Who may do what ("Deploy and manage Office Add-ins through the integrated apps portal", "Get started with the
//! integrated apps portal", "Determine if Centralized Deployment of add-ins works for your organization").

#[cfg(feature = "import")]
mod rules;

#[cfg(feature = "import")]
pub use rules::{may_change, may_change_foreign, may_consent, may_deploy, may_write};

use crate::facts::Fact;
use crate::lifecycle::command::Actor;
use crate::outcome::{Refusal, RefusalKind};
use messages::{Message, say};
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

    /// Whether they may deploy only if a setting is on of which nobody has told how it is. It is not held against them, and
    /// not told as a right either.
    #[must_use]
    pub fn needs_app_registrations(&self) -> bool {
        let has = |role| self.roles.has(role);
        has(Role::ExchangeAdministrator)
            && !has(Role::GlobalAdministrator)
            && !has(Role::ApplicationAdministrator)
            && self.app_registrations == Fact::Unknown
    }

    /// Whether nothing is kept from this person.
    #[must_use]
    pub const fn is_global(&self) -> bool {
        self.roles.has(Role::GlobalAdministrator)
    }
}

/// Whether somebody may put a pseudonym in a person's place. It changes the whole history and every plan, and nobody can
/// take it back, so it is for whoever may change what all others deployed. Pages ask this too, before anybody presses.
///
/// # Errors
///
/// Why not, and who may.
pub fn may_pseudonymise(by: &Administrator) -> Result<(), Refusal> {
    if by.is_global() {
        return Ok(());
    }
    let message = say::refusal_pseudonym_needs_global();
    Err(Refusal { kind: RefusalKind::PseudonymNeedsGlobal, message, product: None })
}

/// What Microsoft says of roles that Privileged Identity Management activates: two documents differ, so both are told with
/// their dates.
#[must_use]
pub fn about_activated_roles() -> Message {
    say::role_activated()
}
