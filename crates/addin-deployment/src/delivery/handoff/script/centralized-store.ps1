
function Connect-Centralized {
    if ($PSVersionTable.PSVersion.Major -ne 5) {
        throw 'The Centralized Deployment module needs Windows PowerShell 5.1 (powershell.exe).'
    }
    if (-not (Get-Module -ListAvailable O365CentralizedAddInDeployment)) {
        throw 'The module is missing. Install it first: Install-Module O365CentralizedAddInDeployment -RequiredVersion 3.0.2 -Scope CurrentUser'
    }
    Import-Module O365CentralizedAddInDeployment -MinimumVersion 2.0.1 -ErrorAction Stop
    Write-Host 'Sign in to Centralized Deployment in the window that opens.'
    Connect-OrganizationAddInService -ErrorAction Stop | Out-Null
}

function Read-Centralized {
    $found = @(Get-OrganizationAddIn -ErrorAction Stop | Where-Object { [string] $_.ProductId -eq $Product })
    if ($found.Count -gt 0) {
        $whole = @(Get-OrganizationAddIn -ProductId $Product -ErrorAction Stop)
        if ($whole.Count -gt 0) { $found = $whole }
    }
    $Result.looked.centralized = $true
    New-Entry 'centralized' ($found | Select-Object -First 1)
}
