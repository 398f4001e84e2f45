
function Read-Exchange {
    $found = @(Get-App -OrganizationApp -ErrorAction Stop | Where-Object { ([string] $_.AppId).Trim('{}') -eq $Product })
    $Result.looked.exchange = $true
    New-Entry 'exchange' ($found | Select-Object -First 1)
}

function Get-Access {
    $with = @{ OrganizationApp = $true; ProvidedTo = 'Everyone' }
    if (-not $Wanted.everyone) {
        $with.ProvidedTo = 'SpecificUsers'
        $with.UserList = $Add
    }
    $with
}
