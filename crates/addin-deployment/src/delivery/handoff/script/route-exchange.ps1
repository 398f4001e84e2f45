
function Connect-Store { Connect-Exchange }

function Read-Store { Read-Exchange }

function Test-Tenant { $Result.tenantCheckedBy = 'session' }
