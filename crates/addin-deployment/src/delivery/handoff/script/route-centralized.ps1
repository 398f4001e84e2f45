
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
