//! What is being filled in, and what comes of it.

use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::setting::{Cloud, Setting, TenantKind};
use addin_deployment::roles::{Administrator, Role, Roles};
use deployment_api::TenantInfo;
use deployment_api::people::DirectoryInfo;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// The kind of tenant, as it is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KindForm {
    /// What is filled in.
    pub setting: Setting,
    /// Whether the tenant's id and cloud came from the directory.
    pub from_directory: bool,
    /// How it is now.
    now: Setting,
    touched: bool,
}

impl KindForm {
    /// How it is now; what was filled in already stays.
    pub fn begin(&mut self, tenant: &TenantInfo) {
        self.now = tenant.setting.clone();
        if !self.touched {
            self.setting = tenant.setting.clone();
        }
        if self.setting.organisation.is_empty() && tenant.imported {
            self.setting.organisation.clone_from(&tenant.organisation);
        }
    }

    /// What an imported directory tells of its tenant, where nothing was filled in.
    pub fn fill_in(&mut self, directory: &DirectoryInfo) {
        if directory.tenant_id.is_empty() || !self.setting.tenant_id.is_empty() {
            return;
        }
        self.setting.tenant_id.clone_from(&directory.tenant_id);
        self.setting.cloud = directory.cloud.unwrap_or_default();
        self.from_directory = true;
    }

    /// Changes what is filled in.
    pub fn change(&mut self, change: impl FnOnce(&mut Setting)) {
        self.touched = true;
        change(&mut self.setting);
    }

    /// What is wrong with the tenant's id; `None` while nothing is typed.
    #[must_use]
    pub fn wrong_id(&self) -> Option<Message> {
        let typed = self.setting.tenant_id.trim();
        (!typed.is_empty() && ProductId::parse(typed).is_none()).then(say::settings_tenant_wrong)
    }

    /// What is to be set up.
    ///
    /// # Errors
    /// Why that cannot be: in a sentence, with what to do.
    pub fn wanted(&self) -> Result<Setting, Message> {
        let wanted = match self.setting.kind {
            TenantKind::Demonstration => Setting::default(),
            kind => {
                if let Some(wrong) = self.wrong_id() {
                    return Err(wrong);
                }
                // A tenant's id is written as a product ID is.
                let id = ProductId::parse(self.setting.tenant_id.trim());
                let tenant_id = id.ok_or_else(say::settings_tenant_missing)?.as_str().to_owned();
                let organisation = self.setting.organisation.trim();
                let organisation = if organisation.is_empty() { tenant_id.as_str() } else { organisation };
                Setting { kind, cloud: self.setting.cloud, organisation: organisation.to_owned(), tenant_id }
            }
        };
        if wanted == self.now { Err(say::settings_is_so()) } else { Ok(wanted) }
    }
}

/// The clouds that can be chosen.
pub const CLOUDS: [Cloud; 5] = [Cloud::Worldwide, Cloud::Gcc, Cloud::GccHigh, Cloud::Dod, Cloud::China];

/// The roles that can be ticked.
pub const ROLES: [Role; 5] = [
    Role::GlobalAdministrator,
    Role::ExchangeAdministrator,
    Role::ApplicationAdministrator,
    Role::GlobalReader,
    Role::AiAdministrator,
];

/// The name of a role, and what it may do.
#[must_use]
pub fn role_words(role: Role) -> (Message, Message) {
    match role {
        Role::GlobalAdministrator => (say::settings_role_global(), say::settings_role_global_detail()),
        Role::ExchangeAdministrator => (say::settings_role_exchange(), say::settings_role_exchange_detail()),
        Role::ApplicationAdministrator => {
            (say::settings_role_application(), say::settings_role_application_detail())
        }
        Role::GlobalReader => (say::settings_role_reader(), say::settings_role_reader_detail()),
        Role::AiAdministrator => (say::settings_role_ai(), say::settings_role_ai_detail()),
    }
}

/// The roles of whoever is at the keyboard, as they are being ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RolesForm {
    /// Which are ticked.
    pub roles: Roles,
    /// Whether *App registrations* is on.
    pub app_registrations: Fact,
    touched: bool,
}

impl RolesForm {
    /// How they are now; what was ticked already stays.
    pub fn begin(&mut self, me: &Administrator) {
        if !self.touched {
            (self.roles, self.app_registrations) = (me.roles, me.app_registrations);
        }
    }

    /// Ticks a role, or takes the tick away.
    pub fn tick(&mut self, role: Role, has: bool) {
        self.touched = true;
        self.roles = self.roles.with(role, has);
    }

    /// Says whether *App registrations* is on.
    pub fn set_app_registrations(&mut self, on: Fact) {
        self.touched = true;
        self.app_registrations = on;
    }

    /// They are kept.
    pub fn saved(&mut self) {
        self.touched = false;
    }

    /// Whether that is how they are.
    #[must_use]
    pub fn is_saved(&self, me: &Administrator) -> bool {
        (self.roles, self.app_registrations) == (me.roles, me.app_registrations)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::assignment::DirectoryId;
    use addin_deployment::lifecycle::command::Actor;

    const TENANT: &str = "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11";

    fn info(setting: Setting, imported: bool) -> TenantInfo {
        let actor = Actor { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() };
        TenantInfo {
            setting,
            imported,
            organisation: "Contoso".to_owned(),
            me: Administrator::global(actor),
            may_deploy: None,
            people: 3,
            groups: 1,
        }
    }

    fn directory(tenant_id: &str) -> DirectoryInfo {
        DirectoryInfo {
            demonstration: tenant_id.is_empty(),
            people: 3,
            reachable: 3,
            groups: 1,
            groups_with_members: 1,
            sources: Vec::new(),
            imported_at: None,
            tenant_id: tenant_id.to_owned(),
            cloud: Some(Cloud::Gcc),
        }
    }

    fn hand_off(form: &mut KindForm, tenant_id: &str) {
        form.change(|setting| {
            setting.kind = TenantKind::HandOff;
            setting.tenant_id = tenant_id.to_owned();
        });
    }

    #[test]
    fn a_hand_off_needs_the_id_of_a_tenant() {
        let mut form = KindForm::default();
        form.begin(&info(Setting::default(), false));
        hand_off(&mut form, "");
        assert_eq!((form.wrong_id(), form.wanted()), (None, Err(say::settings_tenant_missing())));
        hand_off(&mut form, "contoso.onmicrosoft.com");
        assert_eq!(form.wanted(), Err(say::settings_tenant_wrong()));
        hand_off(&mut form, &format!(" {} ", TENANT.to_uppercase()));
        let wanted = form.wanted().unwrap();
        assert_eq!((wanted.tenant_id.as_str(), wanted.organisation.as_str()), (TENANT, TENANT));
    }

    #[test]
    fn an_imported_directory_fills_in_its_tenant_unless_somebody_did() {
        let mut form = KindForm::default();
        form.begin(&info(Setting::default(), true));
        form.fill_in(&directory(TENANT));
        assert_eq!((form.setting.organisation.as_str(), form.setting.cloud), ("Contoso", Cloud::Gcc));
        assert_eq!((form.setting.tenant_id.as_str(), form.from_directory), (TENANT, true));
        let mut form = KindForm::default();
        hand_off(&mut form, "x");
        form.fill_in(&directory(TENANT));
        assert_eq!((form.setting.tenant_id.as_str(), form.from_directory), ("x", false));
    }

    #[test]
    fn what_is_so_already_is_not_set_up_again() {
        let mut form = KindForm::default();
        form.begin(&info(Setting::default(), false));
        assert_eq!(form.wanted(), Err(say::settings_is_so()));
        hand_off(&mut form, TENANT);
        let wanted = form.wanted().unwrap();
        form.begin(&info(wanted, false));
        assert_eq!(form.wanted(), Err(say::settings_is_so()));
        form.change(|setting| setting.kind = TenantKind::Demonstration);
        assert_eq!(form.wanted(), Ok(Setting::default()));
    }

    #[test]
    fn roles_that_are_being_ticked_survive_news() {
        let me = info(Setting::default(), false).me;
        let mut form = RolesForm::default();
        form.begin(&me);
        form.tick(Role::GlobalAdministrator, false);
        form.tick(Role::GlobalReader, true);
        form.begin(&me);
        assert_eq!(form.roles, Roles::of(&[Role::GlobalReader]));
        assert!(!form.is_saved(&me));
        form.saved();
        form.begin(&me);
        assert_eq!(form.roles, Roles::of(&[Role::GlobalAdministrator]));
    }
}
