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

$Route = 'centralized'
$Tenant = '6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11'
$Product = '5b7f3d4a-9b1e-4b0e-8a53-0f2a7c8d9e10'
$Name = 'Rm9ybXVsaWVyZW4gdmFuIOKAmXQgSGFydA=='
$SignIn = 'login.microsoftonline.com'
$ExchangeCloud = 'O365Default'
$Wanted = [ordered]@{}
$Wanted.present = $true
$Wanted.version = '1.2.0.0'
$Add = @(
    'sandra@contoso.com',
    [Text.Encoding]::ASCII.GetString([Convert]::FromBase64String('bydicmllbkBjb250b3NvLmNvbQ==')),
    'sales@contoso.com'
)
$Withdraw = @()
$MustLook = $true

$Result = [ordered]@{
    format = 'addin-console-result'
    version = 1
    script = $null
    route = $Route
    tenant = $Tenant
    tenantCheckedBy = $null
    startedAt = $null
    at = $null
    whatIf = [bool] $WhatIf
    complete = $false
    looked = [ordered]@{ centralized = $false; exchange = $false }
    steps = New-Object Collections.ArrayList
    before = New-Object Collections.ArrayList
    addIns = New-Object Collections.ArrayList
}
$Here = $null
$Elsewhere = $null
$OtherTenant = $false
$ManifestFile = $null
$SignedIn = $false
$Began = $false
$Written = $null

function Get-Moment {
    [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [Globalization.CultureInfo]::InvariantCulture)
}

function Get-Hash([byte[]] $Bytes) {
    $sha = [Security.Cryptography.SHA256]::Create()
    try {
        [BitConverter]::ToString($sha.ComputeHash($Bytes)).Replace('-', '').ToLowerInvariant()
    } finally {
        $sha.Dispose()
    }
}

# Where the result file may go, the best place first: a folder for scripts can be one that nobody writes to.
function Get-Places {
    if ($ResultPath) {
        try {
            $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($ResultPath)
        } catch {
            Write-Warning $_.Exception.Message
            $script:ResultPath = ''
        }
    }
    $stamp = [DateTime]::UtcNow.ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
    $file = 'addin-console-result-' + $Product + '-' + $stamp + '.json'
    $here = (Get-Location -PSProvider FileSystem).ProviderPath
    foreach ($folder in @($PSScriptRoot, $here, [Environment]::GetFolderPath('MyDocuments'), [IO.Path]::GetTempPath())) {
        if ($folder) { [IO.Path]::Combine($folder, $file) }
    }
}

# The file is written when a step begins and at the end, so that it tells how far the script came even where somebody
# closes the window. Nothing is done without such a file.
function Write-Result {
    $Result.at = Get-Moment
    $json = ConvertTo-Json -InputObject $Result -Depth 8
    $problem = $null
    foreach ($place in @($script:Written) + @(Get-Places)) {
        if (-not $place) { continue }
        try {
            [IO.File]::WriteAllText($place, $json, (New-Object Text.UTF8Encoding $false))
            $script:Written = $place
            return
        } catch {
            $problem = $_.Exception.Message
            Write-Warning $problem
        }
    }
    throw ('The result file could not be written: ' + $problem)
}

# One step of the work, with a line in the result file. -Change marks those that change the tenant: -WhatIf skips them.
function Invoke-Step {
    param([string] $Step, [scriptblock] $Action, [switch] $Change, [switch] $Lenient, [int] $Count = 0)
    $line = [ordered]@{ step = $Step; ok = $false; changed = $false; count = $Count; error = 'The script did not get beyond this step.' }
    [void] $Result.steps.Add($line)
    if ($Change -and $WhatIf) {
        $line.ok = $true
        $line.error = $null
        Write-Host ('Would do: ' + $Step + ' ' + $Count)
        return
    }
    Write-Host ('Step: ' + $Step)
    Write-Result
    try {
        if ($Change) { $script:Began = $true }
        & $Action | Out-Null
        $line.ok = $true
        $line.changed = [bool] $Change
        $line.error = $null
    } catch {
        $line.error = [string] $_.Exception.Message
        if (-not $Lenient) { throw }
        Write-Warning $line.error
    }
}

function Skip-Step([string] $Step) {
    [void] $Result.steps.Add([ordered]@{ step = $Step; ok = $true; changed = $false; count = 0; error = $null })
    Write-Host ('Already so: ' + $Step)
}

function Test-Command([string] $Name, [string[]] $Parameters) {
    $command = Get-Command $Name -ErrorAction SilentlyContinue
    if (-not $command) {
        throw ('The command ' + $Name + ' is not there. Install the module, or ask for a role that may use it. Nothing was changed.')
    }
    foreach ($parameter in $Parameters) {
        if (-not $command.Parameters.ContainsKey($parameter)) {
            Write-Host (Get-Command $Name -Syntax | Out-String)
            throw ('The command ' + $Name + ' has no parameter ' + $parameter + ' here: the module is another version, or your role may not use it. Nothing was changed.')
        }
    }
}

# The addresses of somebody in a list: of an object the first one that it has under a known name, of a text all.
function Get-Addresses($Item) {
    $text = [string] $Item
    if ($Item -isnot [string]) {
        if ($text.StartsWith('@{')) { $text = '' }
        foreach ($name in @('PrimarySmtpAddress', 'SmtpAddress', 'EmailAddress', 'Email', 'Mail', 'UserPrincipalName', 'Upn')) {
            $named = [string] $Item.$name
            if ($named.Contains('@')) {
                $text = $named
                break
            }
        }
    }
    foreach ($found in [regex]::Matches($text, '[^\s,;:<>"]+@[^\s,;:<>"'']+')) { $found.Value.ToLowerInvariant() }
}

function ConvertTo-Plain($Value) {
    if ($null -eq $Value -or $Value -is [bool] -or $Value -is [int] -or $Value -is [long]) { return $Value }
    if ($Value -is [string] -or $Value -isnot [Collections.IEnumerable]) {
        $text = [string] $Value
        if ($text.Length -gt 4000) { return $null }
        return $text
    }
    $texts = New-Object Collections.ArrayList
    foreach ($item in $Value) {
        if ($item -is [string] -or $item -is [ValueType]) { [void] $texts.Add([string] $item) }
        else {
            # Windows PowerShell writes two marks that addresses have by their numbers.
            $json = [string] (ConvertTo-Json -InputObject $item -Depth 2 -Compress -WarningAction SilentlyContinue)
            [void] $texts.Add($json.Replace('\u0027', '''').Replace('\u0026', '&'))
        }
    }
    , $texts
}

# What a store says of the add-in, in one shape for both. What it does not say stays null.
function New-Entry([string] $Store, $Found) {
    $entry = [ordered]@{
        store = $Store; productId = $Product; present = $false; enabled = $null; everyone = $null; version = $null
        members = $null; defaultState = $null; raw = $null
    }
    if ($null -eq $Found) { return $entry }
    $entry.present = $true
    $entry.raw = [ordered]@{}
    $members = New-Object Collections.ArrayList
    $told = @{}
    $unclear = $false
    foreach ($property in $Found.PSObject.Properties) {
        $given = $null
        $value = $null
        try {
            $given = $property.Value
            $value = ConvertTo-Plain $given
        } catch {
            $given = $null
            $value = $null
        }
        $entry.raw[$property.Name] = $value
        $text = @($value) -join ' '
        switch -Regex ($property.Name) {
            '^(Is)?Enabled$' {
                if ($text -match '^(True|False)$') { $entry.enabled = $text -eq 'True' }
            }
            '^(Is)?(Assign(ed)?To)?Everyone$' {
                if ($text -match '^(True|False)$') { $entry.everyone = $text -eq 'True' }
            }
            '^ProvidedTo$' {
                if ($text -match '^(Everyone|SpecificUsers)$') { $entry.everyone = $text -eq 'Everyone' }
            }
            '^(App)?Version$' {
                if ($text) { $entry.version = $text }
            }
            '^DefaultStateForUser$' {
                if ($text) { $entry.defaultState = $text }
            }
            '^(UserList|Members|Assigned(User|Group)s?)$' {
                $told[$property.Name -replace 's$', ''] = $null -ne $given
                foreach ($item in @($given)) {
                    if ($null -eq $item -or ($item -is [string] -and -not $item)) { continue }
                    $addresses = @(Get-Addresses $item)
                    if ($addresses.Count -eq 0) { $unclear = $true }
                    foreach ($address in $addresses) { [void] $members.Add($address) }
                }
            }
        }
    }
    $whole = $told['UserList'] -or $told['Member'] -or ($told['AssignedUser'] -and $told['AssignedGroup'])
    if ($whole -and -not $unclear) { $entry.members = $members }
    $entry
}

function Get-Number([string] $Version) {
    $parts = @($Version.Trim().Split('.'))
    while ($parts.Count -lt 4) { $parts += '0' }
    (@($parts | ForEach-Object { $_.TrimStart('0').PadLeft(1, '0') })) -join '.'
}

# What of the change the tenant does not show. What it does not tell is not held against it.
function Get-Difference($Entry) {
    foreach ($key in $Wanted.Keys) {
        $seen = $Entry[$key]
        if ($null -eq $seen) { continue }
        $same = [string] $seen -eq [string] $Wanted[$key]
        if ($key -eq 'version') { $same = (Get-Number $seen) -eq $Wanted[$key] }
        if (-not $same) { $key }
    }
    if ($null -ne $Entry.members) {
        if (@($Add | Where-Object { $Entry.members -notcontains $_ }).Count -gt 0) { 'added' }
        if (@($Withdraw | Where-Object { $Entry.members -contains $_ }).Count -gt 0) { 'withdrawn' }
    }
}

# Whether what was found allows the change.
function Compare-Before([switch] $Creates, [switch] $Removes) {
    if ($OtherTenant) {
        throw 'The other store was signed in to another tenant. Nothing was changed. Open a new window and sign in to the same tenant everywhere.'
    }
    if ($Creates) {
        if ($Elsewhere -and $Elsewhere.present) {
            throw 'The add-in is in the other store already: deployed here as well it would be there twice, or be refused. Nothing was changed.'
        }
        if ($Here.version -and $Wanted.version -and (Get-Number $Here.version) -ne $Wanted.version) {
            throw 'The add-in is there already, in another version. Nothing was changed. Import what the tenant shows into Add-in Console, and make an update of it.'
        }
    } elseif (-not $Removes -and -not $Here.present) {
        throw 'The add-in is not in this store, so it cannot be changed here. Nothing was changed.'
    }
}

function Read-Back {
    $Result.addIns.Clear()
    $script:Here = Read-Store
    [void] $Result.addIns.Add($script:Here)
    if ($script:Elsewhere) { [void] $Result.addIns.Add($script:Elsewhere) }
}

function Connect-Centralized {
    if ($PSVersionTable.PSVersion.Major -ne 5) {
        throw 'The Centralized Deployment module needs Windows PowerShell 5.1 (powershell.exe).'
    }
    if (-not (Get-Module -ListAvailable O365CentralizedAddInDeployment)) {
        throw 'The module is missing. Install it first: Install-Module O365CentralizedAddInDeployment -RequiredVersion 3.0.2 -Scope CurrentUser'
    }
    Import-Module O365CentralizedAddInDeployment -MinimumVersion 2.0.1 -ErrorAction Stop
    Write-Host 'Sign in to Centralized Deployment in the window that opens.'
    Connect-OrganizationAddInService -ErrorAction Stop | Out-Null
}

# The module does not tell which tenant it is signed in to. So the account is asked for, and Microsoft's sign-in service
# says which tenant it belongs to.
function Test-Account {
    if (-not $script:Account) {
        $script:Account = Read-Host 'Type the address of the account that you just signed in with'
    }
    if (-not ($script:Account.Trim() -match '^[^@\s]+@((?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+)$')) {
        throw 'That is not the address of an account.'
    }
    $address = 'https://' + $SignIn + '/' + $Matches[1] + '/v2.0/.well-known/openid-configuration'
    try {
        $answer = Invoke-RestMethod -UseBasicParsing -Uri $address
    } catch {
        throw ('The sign-in service did not tell which tenant that account belongs to. It said: ' + $_.Exception.Message)
    }
    $tells = [string] $answer.issuer -match '^https://[^/]+/([0-9A-Fa-f-]{36})/'
    if (-not $tells -or $Matches[1] -ne $Tenant) {
        $script:OtherTenant = $true
        throw 'That account belongs to another tenant than the one that this script was made for. Nothing was changed.'
    }
}

function Read-Centralized {
    $found = @(Get-OrganizationAddIn -ErrorAction Stop | Where-Object { [string] $_.ProductId -eq $Product })
    if ($found.Count -gt 0) {
        $whole = @(Get-OrganizationAddIn -ProductId $Product -ErrorAction Stop)
        if ($whole.Count -gt 0) { $found = $whole }
    }
    $Result.looked.centralized = $true
    New-Entry 'centralized' ($found | Select-Object -First 1)
}

function Connect-Store { Connect-Centralized }

function Read-Store { Read-Centralized }

function Test-Tenant {
    Test-Account
    $Result.tenantCheckedBy = 'account'
}

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

function Connect-Exchange {
    $module = Get-Module -ListAvailable ExchangeOnlineManagement | Sort-Object Version -Descending | Select-Object -First 1
    if (-not $module) {
        throw 'The module is missing. Install it first: Install-Module ExchangeOnlineManagement -Scope CurrentUser'
    }
    $runs = [version] ([string] $PSVersionTable.PSVersion.Major + '.' + [string] $PSVersionTable.PSVersion.Minor)
    $needs = [version] '5.1'
    if ($runs.Major -gt 5 -and $module.Version -ge [version] '3.5.0') { $needs = [version] '7.4' }
    if ($runs.Major -gt 5 -and $module.Version -ge [version] '3.10.0') { $needs = [version] '7.6' }
    if ($runs -lt $needs) {
        throw ('This version of the Exchange Online module needs PowerShell ' + $needs + ', or Windows PowerShell 5.1.')
    }
    Import-Module ExchangeOnlineManagement -MinimumVersion 3.0.0 -ErrorAction Stop
    if (@(Get-ConnectionInformation | Where-Object { [string] $_.State -eq 'Connected' }).Count -eq 0) {
        Write-Host 'Sign in to Exchange Online in the window that opens.'
        $with = @{ ShowBanner = $false; ExchangeEnvironmentName = $ExchangeCloud }
        if ($Account) { $with.UserPrincipalName = $Account }
        Connect-ExchangeOnline @with -ErrorAction Stop | Out-Null
        $script:SignedIn = $true
    }
    $open = @(Get-ConnectionInformation | Where-Object { [string] $_.State -eq 'Connected' })
    if ($open.Count -eq 0) { throw 'Nobody signed in to Exchange Online. Nothing was changed.' }
    if (@($open | Where-Object { [string] $_.TenantID -ne $Tenant }).Count -gt 0) {
        $script:OtherTenant = $true
        throw 'This window is signed in to another tenant than the one that this script was made for. Nothing was changed. Open a new window and sign in again.'
    }
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

$ManifestHash = '46f39596a79fe37a5387aed34a35f376712a0ffa7d83bb62ae5bff0f02b3785c'
$Manifest = '
PE9mZmljZUFwcD7igJl0IEhhcnQ8L09mZmljZUFwcD48T2ZmaWNlQXBwPuKAmXQgSGFydDwvT2ZmaWNlQXBwPjxPZmZpY2VBcHA+4oCZdCBIYXJ0PC9P
ZmZpY2VBcHA+PE9mZmljZUFwcD7igJl0IEhhcnQ8L09mZmljZUFwcD48T2ZmaWNlQXBwPuKAmXQgSGFydDwvT2ZmaWNlQXBwPg==
'

function Get-ManifestBytes {
    $bytes = [Convert]::FromBase64String($Manifest)
    if ((Get-Hash $bytes) -ne $ManifestHash) {
        throw 'The manifest in this script is not the one that was approved: its SHA-256 differs. Nothing was changed. Make the script again.'
    }
    , $bytes
}

function Save-Manifest {
    $script:ManifestFile = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid().ToString() + '.xml')
    [IO.File]::WriteAllBytes($script:ManifestFile, (Get-ManifestBytes))
    $script:ManifestFile
}

function Test-Parameters {
    Test-Command 'Get-OrganizationAddIn' @('ProductId')
    Test-Command 'New-OrganizationAddIn' @('ManifestPath', 'Locale')
    Test-Command 'Set-OrganizationAddInAssignments' @('ProductId', 'Add', 'Members')
}

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

    # Deployed in both stores it would be there twice, or be refused: what creates must have looked in the other one.
    $must = $MustLook -and -not $SkipOtherStore
    Invoke-Step 'look-elsewhere' {
        if ($SkipOtherStore) { throw 'The other store was not looked at, as asked.' }
        try {
            $script:Elsewhere = Read-Other
        } catch {
            $why = [string] $_.Exception.Message
            if ($must) {
                $why += ' The add-in may be in the other store already, so nothing was changed. Mend this, or look there yourself and run this script again with -SkipOtherStore.'
            }
            throw $why
        }
        [void] $Result.before.Add($script:Elsewhere)
    } -Lenient:(-not $must)
    Invoke-Step 'compare' { Compare-Before -Creates }
    Invoke-Step 'manifest' { Save-Manifest }
    if ($Here.present) { Skip-Step 'create' } else {
        Invoke-Step 'create' {
            New-OrganizationAddIn -ManifestPath $ManifestFile -Locale 'en-US' -ErrorAction Stop
        } -Change
    }
    Invoke-Assignment 'add' 'Add' $Add
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
