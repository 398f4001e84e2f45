//! What kind of tenant a console looks after.

use crate::asset_id::AssetId;
use serde::{Deserialize, Serialize};

/// What happens to a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TenantKind {
    /// It is simulated: nothing happens in Microsoft 365.
    #[default]
    Demonstration,
    /// A person carries it into a real tenant, and what comes back confirms it.
    HandOff,
    /// A service carries it into a real tenant, and what comes back confirms it.
    Api,
}

/// The clouds of Microsoft 365 ("Guidance for deploying Office Add-ins on government clouds").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Cloud {
    /// The public one.
    #[default]
    Worldwide,
    /// Government Community Cloud.
    Gcc,
    /// Government Community Cloud High.
    GccHigh,
    /// Department of Defense.
    Dod,
    /// Operated by 21Vianet in China.
    China,
}

impl Cloud {
    /// Whether the store can be opened from the admin center.
    #[must_use]
    pub const fn has_store(self) -> bool {
        matches!(self, Self::Worldwide)
    }

    /// Whether the admin center has the Integrated apps page; the older Add-ins page is everywhere.
    #[must_use]
    pub const fn has_integrated_apps(self) -> bool {
        matches!(self, Self::Worldwide)
    }

    /// Its name: the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worldwide => "Worldwide",
            Self::Gcc => "GCC",
            Self::GccHigh => "GCC High",
            Self::Dod => "DoD",
            Self::China => "21Vianet",
        }
    }
}

/// Which tenant a console looks after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// What happens to a change.
    pub kind: TenantKind,
    /// The tenant's id, a GUID in lower case; empty for a demonstration.
    pub tenant_id: String,
    /// The cloud that it is in.
    pub cloud: Cloud,
    /// Name of the organisation; empty where nobody said.
    pub organisation: String,
}

/// Where the manifest of a store add-in is fetched from in a cloud without a store ("Deploy Office Add-ins in GCC High").
/// It is text: nothing here ever fetches it.
#[must_use]
pub fn manifest_address(asset: &AssetId) -> String {
    ["https://store.office.com/app/download?assetid=", asset.as_str(), "&cmu=en-001"].concat()
}
