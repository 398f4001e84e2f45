//! What somebody may do, and what to do where that is not enough.

use super::{Administrator, Role};
use crate::facts::Fact;
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::AddIn;
use crate::outcome::Refusal;
use office_addin_manifest::model::Host;

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

/// Whether somebody may change an add-in that was deployed past this console, by whomever.
///
/// # Errors
///
/// Why not, and who may.
pub fn may_change_foreign(by: &Administrator, name: &str) -> Result<(), Refusal> {
    if by.is_global() { Ok(()) } else { Err(refusal::foreign(name)) }
}
