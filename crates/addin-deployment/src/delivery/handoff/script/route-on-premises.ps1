
function Connect-Store {
    if (-not (Get-Command Get-ExchangeServer -ErrorAction SilentlyContinue)) {
        throw 'Run this script in the Exchange Management Shell of your organisation. Nothing was changed.'
    }
}

# A store of its own: other mailboxes than those of Microsoft 365.
function Read-Store { Read-Exchange 'exchange-on-premises' }

# An organisation on premises has no tenant id: the person who runs the script is asked.
function Test-Tenant {
    Write-Host ('This window is connected to the Exchange organisation ' + [string] (Get-OrganizationConfig).Name)
    if ((Read-Host 'Is that the right one? Type YES') -ne 'YES') {
        throw 'It was not confirmed that this is the right organisation. Nothing was changed.'
    }
    $Result.tenantCheckedBy = 'person'
}
