
function Connect-Exchange {
    $module = Get-Module -ListAvailable ExchangeOnlineManagement | Sort-Object Version -Descending | Select-Object -First 1
    if (-not $module) {
        throw 'The module is missing. Install it first: Install-Module ExchangeOnlineManagement -Scope CurrentUser'
    }
    $runs = [version] ([string] $PSVersionTable.PSVersion.Major + '.' + [string] $PSVersionTable.PSVersion.Minor)
    $needs = [version] '5.1'
    if ($runs.Major -gt 5 -and $module.Version -ge [version] '3.5.0') { $needs = [version] '7.4' }
    if ($runs.Major -gt 5 -and $module.Version -ge [version] '3.10.0') { $needs = [version] '7.6' }
    if ($runs -lt $needs) {
        throw ('This version of the Exchange Online module needs PowerShell ' + $needs + ', or Windows PowerShell 5.1.')
    }
    Import-Module ExchangeOnlineManagement -MinimumVersion 3.0.0 -ErrorAction Stop
    if (@(Get-ConnectionInformation | Where-Object { [string] $_.State -eq 'Connected' }).Count -eq 0) {
        Write-Host 'Sign in to Exchange Online in the window that opens.'
        $with = @{ ShowBanner = $false; ExchangeEnvironmentName = $ExchangeCloud }
        if ($Account) { $with.UserPrincipalName = $Account }
        Connect-ExchangeOnline @with -ErrorAction Stop | Out-Null
        $script:SignedIn = $true
    }
    $open = @(Get-ConnectionInformation | Where-Object { [string] $_.State -eq 'Connected' })
    if ($open.Count -eq 0) { throw 'Nobody signed in to Exchange Online. Nothing was changed.' }
    if (@($open | Where-Object { [string] $_.TenantID -ne $Tenant }).Count -gt 0) {
        $script:OtherTenant = $true
        throw 'This window is signed in to another tenant than the one that this script was made for. Nothing was changed. Open a new window and sign in again.'
    }
}
