//! The parts that scripts are built of. All of it is text of our own; `script` says which parts a change needs.

/// Parameters, and what must be so before anything else runs.
pub(super) const HEAD: &str = include_str!("script/head.ps1");
/// The result, the steps, and what both stores have in common.
pub(super) const COMMON: &str = include_str!("script/common.ps1");
/// The manifest, checked.
pub(super) const MANIFEST: &str = include_str!("script/manifest.ps1");
/// Centralized Deployment: signing in, and looking.
pub(super) const CENTRALIZED_STORE: &str = include_str!("script/centralized-store.ps1");
/// Exchange, wherever it is: looking.
pub(super) const EXCHANGE_STORE: &str = include_str!("script/exchange-store.ps1");
/// Exchange Online: signing in.
pub(super) const EXCHANGE_ONLINE: &str = include_str!("script/exchange-online.ps1");
/// What is particular to a script for Centralized Deployment.
pub(super) const ROUTE_CENTRALIZED: &str = include_str!("script/route-centralized.ps1");
/// Adding people and groups to the list of Centralized Deployment, and taking them off.
pub(super) const ASSIGNMENT: &str = include_str!("script/assignment.ps1");
/// What is particular to a script for Exchange Online.
pub(super) const ROUTE_EXCHANGE: &str = include_str!("script/route-exchange.ps1");
/// What is particular to a script for Exchange on premises.
pub(super) const ROUTE_ON_PREMISES: &str = include_str!("script/route-on-premises.ps1");
/// Looking in Centralized Deployment as the other store.
pub(super) const OTHER_CENTRALIZED: &str = include_str!("script/other-centralized.ps1");
/// Looking in Exchange as the other store.
pub(super) const OTHER_EXCHANGE: &str = include_str!("script/other-exchange.ps1");
/// Signing in and looking, up to the first change.
pub(super) const BEGIN: &str = include_str!("script/begin.ps1");
/// The same in the other store.
pub(super) const ELSEWHERE: &str = include_str!("script/elsewhere.ps1");
/// Reading back, and the result file.
pub(super) const END: &str = include_str!("script/end.ps1");

/// A piece of the work.
#[derive(Clone, Copy)]
pub(super) struct Part {
    /// Checks that the commands are there, with the parameters that the work uses.
    pub needs: &'static str,
    /// The work.
    pub run: &'static str,
}

/// Makes a part of what is checked first and what is done.
const fn part(needs: &'static str, run: &'static str) -> Part {
    Part { needs, run }
}

/// Nothing must be there twice.
pub(super) const BEFORE_CREATE: Part = part("", "    Invoke-Step 'compare' { Compare-Before -Creates }\n");
/// It must be there.
pub(super) const BEFORE_CHANGE: Part = part("", "    Invoke-Step 'compare' { Compare-Before }\n");
/// It may be gone already.
pub(super) const BEFORE_REMOVE: Part = part("", "    Invoke-Step 'compare' { Compare-Before -Removes }\n");
/// The manifest is what was approved, and lies in a file.
pub(super) const SAVE_MANIFEST: Part = part("", "    Invoke-Step 'manifest' { Save-Manifest }\n");

/// Centralized Deployment can be looked at.
pub(super) const LOOK_CENTRALIZED: Part =
    part("    Test-Command 'Get-OrganizationAddIn' @('ProductId')\n", "");
/// A file is deployed, assigned to nobody yet.
pub(super) const CREATE_CENTRALIZED: Part = part(
    "    Test-Command 'New-OrganizationAddIn' @('ManifestPath', 'Locale')\n",
    "    if ($Here.present) { Skip-Step 'create' } else {
        Invoke-Step 'create' {
            New-OrganizationAddIn -ManifestPath $ManifestFile -Locale 'en-US' -ErrorAction Stop
        } -Change
    }
",
);
/// A store add-in is deployed, assigned to nobody yet.
pub(super) const CREATE_FROM_STORE: Part = part(
    "    Test-Command 'New-OrganizationAddIn' @('AssetId', 'Locale', 'ContentMarket')\n",
    "    if ($Here.present) { Skip-Step 'create' } else {
        Invoke-Step 'create' {
            New-OrganizationAddIn -AssetId ('WA' + $Asset) -Locale 'en-US' -ContentMarket 'en-US' -ErrorAction Stop
        } -Change
    }
",
);
/// The manifest is replaced.
pub(super) const UPDATE_CENTRALIZED: Part = part(
    "    Test-Command 'Set-OrganizationAddIn' @('ProductId', 'ManifestPath', 'Locale')\n",
    "    if ($Here.version -and $Wanted.version -and (Get-Number $Here.version) -eq $Wanted.version) { Skip-Step 'update' } else {
        Invoke-Step 'update' {
            Set-OrganizationAddIn -ProductId $Product -ManifestPath $ManifestFile -Locale 'en-US' -ErrorAction Stop
        } -Change
    }
",
);
/// Turned on or off.
pub(super) const ENABLE_CENTRALIZED: Part = part(
    "    Test-Command 'Set-OrganizationAddIn' @('ProductId', 'Enabled')\n",
    "    Invoke-Step 'enable' {
        $with = @{ ProductId = $Product; Enabled = $Wanted.enabled }
        Set-OrganizationAddIn @with -ErrorAction Stop
    } -Change
",
);
/// For everyone, or no longer: then the list counts again.
pub(super) const EVERYONE: Part = part(
    "    Test-Command 'Set-OrganizationAddInAssignments' @('ProductId', 'AssignToEveryone')\n",
    "    Invoke-Step 'everyone' {
        $with = @{ ProductId = $Product; AssignToEveryone = $Wanted.everyone }
        Set-OrganizationAddInAssignments @with -ErrorAction Stop
    } -Change
",
);
/// People and groups are taken off the list.
pub(super) const WITHDRAW: Part = part(
    "    Test-Command 'Set-OrganizationAddInAssignments' @('ProductId', 'Remove', 'Members')\n",
    "    Invoke-Assignment 'withdraw' 'Remove' $Withdraw\n",
);
/// People and groups are added to the list.
pub(super) const ADD: Part = part(
    "    Test-Command 'Set-OrganizationAddInAssignments' @('ProductId', 'Add', 'Members')\n",
    "    Invoke-Assignment 'add' 'Add' $Add\n",
);
/// Removed.
pub(super) const REMOVE_CENTRALIZED: Part = part(
    "    Test-Command 'Remove-OrganizationAddIn' @('ProductId')\n",
    "    if (-not $Here.present) { Skip-Step 'remove' } else {
        Invoke-Step 'remove' { Remove-OrganizationAddIn -ProductId $Product -ErrorAction Stop } -Change
    }
",
);

/// Exchange can be looked at.
pub(super) const LOOK_EXCHANGE: Part = part("    Test-Command 'Get-App' @('OrganizationApp')\n", "");
/// A file is deployed to those who get it, in one command.
pub(super) const CREATE_EXCHANGE: Part = part(
    "    Test-Command 'New-App' @('OrganizationApp', 'FileData', 'ProvidedTo', 'UserList', 'DefaultStateForUser', 'Enabled')\n",
    "    if ($Here.present) { Skip-Step 'create' } else {
        Invoke-Step 'create' {
            $with = Get-Access
            $with.FileData = Get-ManifestBytes
            $with.DefaultStateForUser = $Wanted.defaultState
            $with.Enabled = $Wanted.enabled
            New-App @with -ErrorAction Stop
        } -Change -Count $Add.Count
    }
",
);
/// Who gets it, as one list.
pub(super) const ACCESS_EXCHANGE: Part = part(
    "    Test-Command 'Set-App' @('OrganizationApp', 'Identity', 'ProvidedTo', 'UserList')\n",
    "    if ($Here.present) {
        Invoke-Step 'access' {
            $with = Get-Access
            Set-App -Identity $Product @with -ErrorAction Stop
        } -Change -Count $Add.Count
    }
",
);
/// The deployment method.
pub(super) const METHOD_EXCHANGE: Part = part(
    "    Test-Command 'Set-App' @('OrganizationApp', 'Identity', 'DefaultStateForUser')\n",
    "    if ($Here.present) {
        Invoke-Step 'method' {
            Set-App -OrganizationApp -Identity $Product -DefaultStateForUser $Wanted.defaultState -ErrorAction Stop
        } -Change
    }
",
);
/// Turned on or off.
pub(super) const ENABLE_EXCHANGE: Part = part(
    "    Test-Command 'Set-App' @('OrganizationApp', 'Identity', 'Enabled')\n",
    "    if ($Here.present) {
        Invoke-Step 'enable' {
            Set-App -OrganizationApp -Identity $Product -Enabled $Wanted.enabled -ErrorAction Stop
        } -Change
    }
",
);
/// Removed.
pub(super) const REMOVE_EXCHANGE: Part = part(
    "    Test-Command 'Remove-App' @('OrganizationApp', 'Identity', 'Confirm')\n",
    "    if (-not $Here.present) { Skip-Step 'remove' } else {
        Invoke-Step 'remove' {
            Remove-App -OrganizationApp -Identity $Product -Confirm:$false -ErrorAction Stop
        } -Change
    }
",
);
