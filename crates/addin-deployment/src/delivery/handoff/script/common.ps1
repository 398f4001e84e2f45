
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
