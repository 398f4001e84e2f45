
function Connect-Store { Connect-Centralized }

function Read-Store { Read-Centralized }

# The module does not tell which tenant it is signed in to. So the account is asked for, and Microsoft's sign-in service
# says which tenant it belongs to.
function Test-Tenant {
    if (-not $script:Account) {
        $script:Account = Read-Host 'Type the address of the account that you just signed in with'
    }
    if (-not ($script:Account.Trim() -match '^[^@\s]+@((?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+)$')) {
        throw 'That is not the address of an account. Nothing was changed.'
    }
    $address = 'https://' + $SignIn + '/' + $Matches[1] + '/v2.0/.well-known/openid-configuration'
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
    try {
        $answer = Invoke-RestMethod -UseBasicParsing -Uri $address
    } catch {
        throw ('The sign-in service did not tell which tenant that account belongs to. Nothing was changed. It said: ' + $_.Exception.Message)
    }
    $tells = [string] $answer.issuer -match '^https://[^/]+/([0-9A-Fa-f-]{36})/'
    if (-not $tells -or $Matches[1] -ne $Tenant) {
        throw 'That account belongs to another tenant than the one that this script was made for. Nothing was changed.'
    }
    $Result.tenantCheckedBy = 'account'
}

function Read-Other {
    Connect-Exchange
    Read-Exchange
}

# Whoever is to be taken off is sent even if the list does not show them: it may show another address of theirs.
function Invoke-Assignment([string] $Step, [string] $Direction, [string[]] $Addresses) {
    $type = (Get-Command Set-OrganizationAddInAssignments).Parameters['Members'].ParameterType
    if ($Direction -eq 'Add' -and $null -ne $Here.members) {
        $Addresses = @($Addresses | Where-Object { $Here.members -notcontains $_ })
        if ($Addresses.Count -eq 0) { Skip-Step $Step }
    }
    for ($from = 0; $from -lt $Addresses.Count; $from += 100) {
        $portion = @($Addresses[$from..([Math]::Min($from + 99, $Addresses.Count - 1))])
        $with = @{ ProductId = $Product; Members = $portion }
        if ($type -eq [string]) { $with.Members = $portion -join ',' }
        $with[$Direction] = $true
        Invoke-Step $Step { Set-OrganizationAddInAssignments @with -ErrorAction Stop } -Change -Count $portion.Count
    }
}
