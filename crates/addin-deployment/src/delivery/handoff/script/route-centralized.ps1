
function Connect-Store { Connect-Centralized }

function Read-Store { Read-Centralized }

function Test-Tenant {
    Test-Account
    $Result.tenantCheckedBy = 'account'
}
