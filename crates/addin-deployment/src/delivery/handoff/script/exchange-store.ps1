
function Read-Exchange([string] $Store = 'exchange') {
    $found = @(Get-App -OrganizationApp -ErrorAction Stop | Where-Object { ([string] $_.AppId).Trim('{}') -eq $Product })
    $Result.looked[$Store] = $true
    New-Entry $Store ($found | Select-Object -First 1)
}

function Get-Access {
    $with = @{ OrganizationApp = $true; ProvidedTo = 'Everyone' }
    if (-not $Wanted.everyone) {
        $with.ProvidedTo = 'SpecificUsers'
        $with.UserList = $Add
    }
    $with
}
