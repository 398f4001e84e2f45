
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

# The module does not tell which tenant it is signed in to. So the account is asked for, and Microsoft's sign-in service
# says which tenant it belongs to.
function Test-Account {
    if (-not $script:Account) {
        $script:Account = Read-Host 'Type the address of the account that you just signed in with'
    }
    if (-not ($script:Account.Trim() -match '^[^@\s]+@((?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+)$')) {
        throw 'That is not the address of an account.'
    }
    $address = 'https://' + $SignIn + '/' + $Matches[1] + '/v2.0/.well-known/openid-configuration'
    try {
        $answer = Invoke-RestMethod -UseBasicParsing -Uri $address
    } catch {
        throw ('The sign-in service did not tell which tenant that account belongs to. It said: ' + $_.Exception.Message)
    }
    $tells = [string] $answer.issuer -match '^https://[^/]+/([0-9A-Fa-f-]{36})/'
    if (-not $tells -or $Matches[1] -ne $Tenant) {
        $script:OtherTenant = $true
        throw 'That account belongs to another tenant than the one that this script was made for. Nothing was changed.'
    }
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
