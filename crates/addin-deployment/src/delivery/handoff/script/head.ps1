# Made by Add-in Console for one change of one add-in. Of your organisation it holds only ids, e-mail addresses,
# numbers and base64. Run it with -WhatIf first: that looks, and changes nothing. At its end it writes a result file.
# Import that file into Add-in Console: only then does the console know what really happened.
[CmdletBinding()]
param(
    # Look and report, and change nothing.
    [switch] $WhatIf,
    # The account that you sign in with.
    [string] $Account,
    # Where the result file goes; beside this script where it is left out.
    [string] $ResultPath,
    # Do not look into the other store, which may need a second sign-in. Make sure yourself that the add-in is not there.
    [switch] $SkipOtherStore
)
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    if (-not $ResultPath) { $ResultPath = Join-Path $PSScriptRoot 'addin-console-result.json' }
    $told = '{"format":"addin-console-result","version":1,"complete":false,"steps":[{"step":"prepare","ok":false,"changed":false,"count":0,"error":"PowerShell is restricted on this computer (its language mode). Nothing was changed."}],"addIns":[]}'
    Set-Content -LiteralPath $ResultPath -Value $told -Encoding Ascii -ErrorAction SilentlyContinue
    if (Test-Path -LiteralPath $ResultPath) { Write-Host ('Import this file into Add-in Console: ' + $ResultPath) }
    throw 'PowerShell is restricted on this computer (its language mode), and this script cannot work. Nothing was changed. Use another computer, or the admin center.'
}
Set-StrictMode -Off
$ErrorActionPreference = 'Stop'
$WhatIfPreference = $false
$ConfirmPreference = 'None'

