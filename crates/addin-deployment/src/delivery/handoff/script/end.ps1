    Invoke-Step 'read-back' {
        foreach ($attempt in @(1, 2, 3, 4)) {
            Read-Back
            if ($WhatIf -or @(Get-Difference $script:Here).Count -eq 0) { break }
            Start-Sleep -Seconds 5
        }
    }
    if (-not $WhatIf) {
        Invoke-Step 'verify' {
            $differs = @(Get-Difference $script:Here)
            if ($differs.Count -gt 0) { throw ('The tenant does not show all of it yet: ' + ($differs -join ', ')) }
        } -Lenient
    }
    $Result.complete = $true
} catch {
    $failed = $true
    Write-Host ('Stopped: ' + $_.Exception.Message) -ForegroundColor Red
    if (-not $Began) { Write-Host 'Nothing was changed.' }
    if ($Result.before.Count -gt 0) {
        try { Read-Back } catch { Write-Warning $_.Exception.Message }
    }
} finally {
    try {
        Write-Result
        Write-Host ('Import this file into Add-in Console: ' + $Written)
    } catch {
        Write-Warning $_.Exception.Message
    }
    try {
        if ($ManifestFile) { [IO.File]::Delete($ManifestFile) }
        if ($SignedIn) { Disconnect-ExchangeOnline -Confirm:$false -ErrorAction SilentlyContinue }
    } catch {
        Write-Warning $_.Exception.Message
    }
}
if ($failed) { exit 1 }
