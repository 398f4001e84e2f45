
$failed = $false
try {
    $Result.startedAt = Get-Moment
    Write-Host ('Add-in ' + $Product + ': ' + [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Name)))
    if ($WhatIf) { Write-Host 'Nothing will be changed.' }
    Invoke-Step 'prepare' {
        # Old versions of Windows PowerShell do not offer by themselves what the sign-in service asks for.
        [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
        if ($PSCommandPath) { $Result.script = Get-Hash ([IO.File]::ReadAllBytes($PSCommandPath)) }
    }
    Invoke-Step 'sign-in' { Connect-Store }
    Invoke-Step 'tenant' { Test-Tenant }
    Invoke-Step 'parameters' { Test-Parameters }
    Invoke-Step 'look' {
        $script:Here = Read-Store
        [void] $Result.before.Add($script:Here)
    }

