<#
.SYNOPSIS
Reads who is in a Microsoft 365 organisation, and writes one file for Add-in Console.

.DESCRIPTION
Changes nothing. Everything is read with Microsoft's own modules, under your own account, and written to one file on this
computer; nothing is sent anywhere else.

Needs Windows PowerShell 5.1 or newer and the module Microsoft.Graph.Authentication; for mailboxes and settings also
ExchangeOnlineManagement, and for add-ins that are deployed already O365CentralizedAddInDeployment. What is not installed, or
what you may not read, is written down as not read; the rest is read all the same.

Run it again with the same file after it was interrupted: it goes on with what is missing. To read everything anew, give
another file; a file that was begun more than three days ago, or in another organisation, is not gone on with.

.PARAMETER Path
The file to write.

.PARAMETER SkipExchange
Leaves Exchange out: no mailboxes, no settings of the organisation.

.PARAMETER Environment
Where the organisation is: Global (GCC as well), USGov (GCC High), USGovDoD, or China (21Vianet).

.EXAMPLE
.\addin-console-collector.ps1 -Path .\organisation.ndjson
#>
[CmdletBinding()]
param(
    [string]$Path = (Join-Path (Get-Location).Path 'organisation.ndjson'),
    [switch]$SkipExchange,
    [ValidateSet('Global', 'USGov', 'USGovDoD', 'China')]
    [string]$Environment = 'Global'
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
# Graph and Exchange refuse older protocols, which Windows PowerShell 5.1 may begin with.
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

$Path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$Graph = 'https://graph.microsoft.com'
$AppManagement = '0517ffae-825d-4aff-999e-3f2336b8a20a'
$MaxWaits = 12
$MaxDays = 3

# What an earlier run has finished: sections, groups whose members are complete, and sets of plans; and the groups whose
# members it could not read.
$doneSections = @{}
$doneGroups = @{}
$unreadGroups = @{}
$planSets = @{}
# The first line of that run.
$begun = $null

# One line of the file. The file is flushed, so that an interruption costs this line at most.
function Write-Line([Collections.Specialized.OrderedDictionary]$Line) {
    $script:writer.WriteLine((ConvertTo-Json -InputObject $Line -Compress -Depth 10))
    $script:writer.Flush()
}

# What an error says, on one line.
function Get-Reason($Record) {
    $text = [string]$Record.Exception.Message
    return ($text -replace '[\r\n]+', ' ').Trim()
}

# A property of an answer, whether it is an object or a table; nothing where there is none.
function Get-Value($Item, [string]$Name) {
    if ($null -eq $Item) { return $null }
    if ($Item -is [Collections.IDictionary]) {
        if ($Item.Contains($Name)) { return $Item[$Name] }
        return $null
    }
    $property = $Item.PSObject.Properties[$Name]
    if ($null -eq $property) { return $null }
    return $property.Value
}

# A value as text, and a list as a list of texts; what is an object in a list becomes its own JSON.
function Get-Plain($Value) {
    if ($null -eq $Value) { return '' }
    if ($Value -is [string] -or $Value -isnot [Collections.IEnumerable]) {
        $text = [string]$Value
        # Exchange repeats the whole manifest.
        if ($text.Length -gt 4000) { return '' }
        return $text
    }
    $texts = New-Object Collections.Generic.List[string]
    foreach ($item in $Value) {
        if ($item -is [string] -or $item -is [ValueType]) { $texts.Add([string]$item) }
        else { $texts.Add((ConvertTo-Json -InputObject $item -Compress -Depth 2)) }
    }
    return , $texts.ToArray()
}

# Adds every property that a line does not have yet.
function Add-Properties([Collections.Specialized.OrderedDictionary]$Line, $Item) {
    if ($null -eq $Item) { return }
    foreach ($property in $Item.PSObject.Properties) {
        if ($Line.Contains($property.Name)) { continue }
        try {
            $plain = Get-Plain $property.Value
            # Windows PowerShell writes a list that a function returned as an object with a value and a Count.
            if ($plain -is [Array]) { $plain = [string[]]@($plain) }
            $Line[$property.Name] = $plain
        }
        catch { $Line[$property.Name] = '' }
    }
}

# How many seconds a busy service asks to wait; the header has seconds or a moment.
function Get-Wait($Headers, [int]$Attempt) {
    $asked = $null
    if ($null -ne $Headers) { $asked = Get-Value $Headers 'Retry-After' }
    if ($asked -is [Array]) { $asked = $asked[0] }
    $seconds = 0
    if ([int]::TryParse([string]$asked, [ref]$seconds)) { return [Math]::Max(1, $seconds) }
    $moment = [DateTimeOffset]::MinValue
    if ([DateTimeOffset]::TryParse([string]$asked, [ref]$moment)) {
        return [Math]::Max(1, [int]($moment - [DateTimeOffset]::UtcNow).TotalSeconds)
    }
    return [Math]::Min(120, [Math]::Pow(2, $Attempt))
}

# Whether a status means: the same again, later.
function Test-Busy([int]$Status) {
    return ($Status -eq 429) -or ($Status -eq 503) -or ($Status -eq 504)
}

# Waits as long as the service asks, and says so.
function Wait-Service([int]$Seconds) {
    Write-Host ('  The service is busy and asks to wait {0} seconds ...' -f $Seconds)
    Start-Sleep -Seconds $Seconds
}

# One answer of Microsoft Graph. A busy service is waited for as long as it asks, and never asked earlier.
function Get-Answer([string]$Uri) {
    for ($attempt = 1; ; $attempt++) {
        $response = Invoke-MgGraphRequest -Method GET -Uri $Uri -OutputType HttpResponseMessage -SkipHttpErrorCheck
        $status = [int]$response.StatusCode
        $text = $response.Content.ReadAsStringAsync().Result
        if ($status -ge 200 -and $status -lt 300) { return ConvertFrom-Json -InputObject $text }
        if (-not (Test-Busy $status) -or $attempt -ge $MaxWaits) {
            $message = Get-Value (Get-Value (ConvertFrom-Json -InputObject $text) 'error') 'message'
            throw ('{0} {1}' -f $status, $message)
        }
        $headers = @{}
        if ($null -ne $response.Headers.RetryAfter) { $headers['Retry-After'] = $response.Headers.RetryAfter.ToString() }
        Wait-Service (Get-Wait $headers $attempt)
    }
}

# Every item of a list, page by page, to a block that takes one item.
function Read-List([string]$Uri, [scriptblock]$Take) {
    $count = 0
    while ($Uri) {
        $answer = Get-Answer $Uri
        foreach ($item in @(Get-Value $answer 'value')) {
            if ($null -eq $item) { continue }
            & $Take $item
            $count++
        }
        if ($count -gt 0) { Write-Host ('  {0} ...' -f $count) }
        $Uri = [string](Get-Value $answer '@odata.nextLink')
    }
}

# Runs one section, or a part of one, unless an earlier run has. What cannot be read is written down, and the next one
# follows.
function Read-Section([string]$Name, [scriptblock]$Read) {
    if ($script:doneSections.ContainsKey($Name)) {
        Write-Host ('{0}: read before' -f $Name)
        return
    }
    Write-Host $Name
    try {
        & $Read
        Write-Line ([ordered]@{ kind = 'done'; section = $Name })
    }
    catch {
        $why = Get-Reason $_
        Write-Warning ('{0}: {1}' -f $Name, $why)
        Write-Line ([ordered]@{ kind = 'unread'; section = $Name; why = $why })
    }
}

# The named properties of an item, in their order.
function Select-Values($Item, [string[]]$Names) {
    $line = [ordered]@{}
    foreach ($name in $Names) { $line[$name] = Get-Value $Item $name }
    return $line
}

function Read-Skus {
    Read-List "$Graph/v1.0/subscribedSkus" {
        param($sku)
        $plans = foreach ($plan in @(Get-Value $sku 'servicePlans')) {
            [ordered]@{ servicePlanId = [string](Get-Value $plan 'servicePlanId') }
        }
        Write-Line ([ordered]@{
            kind = 'sku'; skuId = [string](Get-Value $sku 'skuId'); skuPartNumber = [string](Get-Value $sku 'skuPartNumber')
            servicePlans = @($plans)
        })
    }
}

# The number of somebody's set of plans. Most people have one of a few, so that each set is written once.
function Get-PlanSet($User) {
    $plans = foreach ($plan in @(Get-Value $User 'assignedPlans')) {
        if ($null -ne $plan) { '{0}:{1}' -f (Get-Value $plan 'servicePlanId'), (Get-Value $plan 'capabilityStatus') }
    }
    $plans = @($plans | Sort-Object -Unique)
    $key = $plans -join ' '
    if (-not $script:planSets.ContainsKey($key)) {
        $script:planSets[$key] = [string]$script:planSets.Count
        Write-Line ([ordered]@{ kind = 'planset'; number = $script:planSets[$key]; plans = $plans })
    }
    return $script:planSets[$key]
}

function Read-Users {
    $names = 'id', 'userPrincipalName', 'mail', 'displayName', 'accountEnabled', 'userType', 'department', 'ageGroup',
        'consentProvidedForMinor', 'legalAgeGroupClassification', 'onPremisesSyncEnabled'
    $select = ($names + 'assignedPlans') -join ','
    Read-List "$Graph/v1.0/users?`$select=$select&`$top=999" {
        param($user)
        $line = [ordered]@{ kind = 'user' }
        $values = Select-Values $user $names
        foreach ($name in $names) { $line[$name] = $values[$name] }
        $line['planset'] = Get-PlanSet $user
        Write-Line $line
    }
}

function Read-Groups {
    $names = 'id', 'displayName', 'mail', 'mailEnabled', 'securityEnabled', 'groupTypes', 'visibility', 'isAssignableToRole'
    $select = $names -join ','
    Read-List "$Graph/v1.0/groups?`$select=$select&`$top=999" {
        param($group)
        $line = [ordered]@{ kind = 'group' }
        $values = Select-Values $group $names
        foreach ($name in $names) { $line[$name] = $values[$name] }
        Write-Line $line
        $script:groupIds.Add([string](Get-Value $group 'id'))
    }
}

# One page of a group's members.
function Write-Members([string]$Group, $Answer) {
    $users = New-Object Collections.Generic.List[string]
    $groups = New-Object Collections.Generic.List[string]
    $others = 0
    foreach ($member in @(Get-Value $Answer 'value')) {
        if ($null -eq $member) { continue }
        switch ([string](Get-Value $member '@odata.type')) {
            '#microsoft.graph.user' { $users.Add([string](Get-Value $member 'id')) }
            '#microsoft.graph.group' { $groups.Add([string](Get-Value $member 'id')) }
            default { $others++ }
        }
    }
    $next = [string](Get-Value $Answer '@odata.nextLink')
    Write-Line ([ordered]@{
        kind = 'members'; group = $Group; users = $users.ToArray(); groups = $groups.ToArray(); others = [string]$others
        more = [bool]$next
    })
    return $next
}

# The first pages of up to 20 groups in one request; those that the service was too busy for come again.
function Read-MemberBatch([string[]]$Groups) {
    $left = @($Groups)
    for ($attempt = 1; $left.Count -gt 0; $attempt++) {
        $number = 0
        $requests = foreach ($group in $left) {
            [ordered]@{ id = [string]$number; method = 'GET'; url = "/groups/$group/members?`$select=id&`$top=999" }
            $number++
        }
        $body = ConvertTo-Json -InputObject @{ requests = @($requests) } -Compress -Depth 5
        # A batch is sent by POST; every request in it reads.
        $how = @{ ContentType = 'application/json'; OutputType = 'HttpResponseMessage'; SkipHttpErrorCheck = $true }
        $batch = Invoke-MgGraphRequest -Method POST -Uri "$Graph/v1.0/`$batch" -Body $body @how
        $wait = 0
        $again = New-Object Collections.Generic.List[string]
        $responses = @()
        if ([int]$batch.StatusCode -eq 200) {
            $responses = @(Get-Value (ConvertFrom-Json -InputObject $batch.Content.ReadAsStringAsync().Result) 'responses')
        }
        elseif (Test-Busy ([int]$batch.StatusCode)) {
            $headers = @{}
            if ($null -ne $batch.Headers.RetryAfter) { $headers['Retry-After'] = $batch.Headers.RetryAfter.ToString() }
            $wait = Get-Wait $headers $attempt
            $left | ForEach-Object { $again.Add($_) }
        }
        else { throw ('{0}' -f [int]$batch.StatusCode) }
        foreach ($response in $responses) {
            $group = $left[[int](Get-Value $response 'id')]
            $status = [int](Get-Value $response 'status')
            if (Test-Busy $status) {
                $wait = [Math]::Max($wait, (Get-Wait (Get-Value $response 'headers') $attempt))
                $again.Add($group)
            }
            elseif ($status -eq 200) {
                $next = Write-Members $group (Get-Value $response 'body')
                while ($next) { $next = Write-Members $group (Get-Answer $next) }
                if ($script:unreadGroups.ContainsKey($group)) { Write-Line ([ordered]@{ kind = 'done'; section = "members of $group" }) }
            }
            else {
                $why = [string](Get-Value (Get-Value (Get-Value $response 'body') 'error') 'message')
                Write-Line ([ordered]@{ kind = 'unread'; section = "members of $group"; why = $why })
            }
        }
        $left = $again.ToArray()
        if ($left.Count -gt 0) {
            if ($attempt -ge $MaxWaits) { throw 'The service stayed busy.' }
            Wait-Service $wait
        }
    }
}

function Read-Members {
    $left = @($script:groupIds | Where-Object { -not $script:doneGroups.ContainsKey($_) })
    for ($start = 0; $start -lt $left.Count; $start += 20) {
        $end = [Math]::Min($start + 19, $left.Count - 1)
        Read-MemberBatch @($left[$start..$end])
        Write-Host ('  {0} of {1} groups' -f ($end + 1), $left.Count)
    }
}

function Read-Recipients {
    $names = 'ExternalDirectoryObjectId', 'RecipientTypeDetails', 'PrimarySmtpAddress', 'DisplayName'
    Get-EXORecipient -ResultSize Unlimited -Properties $names | ForEach-Object {
        Write-Line ([ordered]@{
            kind = 'recipient'; ExternalDirectoryObjectId = [string]$_.ExternalDirectoryObjectId
            RecipientTypeDetails = [string]$_.RecipientTypeDetails; PrimarySmtpAddress = [string]$_.PrimarySmtpAddress
            DisplayName = [string]$_.DisplayName
        })
    }
}

function Read-Tenant {
    Read-Section 'principal' {
        Read-List "$Graph/v1.0/servicePrincipals?`$filter=appId eq '$AppManagement'&`$select=appId,accountEnabled" {
            param($principal)
            Write-Line ([ordered]@{
                kind = 'principal'; appId = [string](Get-Value $principal 'appId')
                accountEnabled = Get-Value $principal 'accountEnabled'
            })
        }
    }
    Read-Section 'orgconfig' {
        if ($SkipExchange) { throw 'Exchange was left out.' }
        $config = Get-OrganizationConfig
        Write-Line ([ordered]@{
            kind = 'orgconfig'; AppsForOfficeEnabled = Get-Value $config 'AppsForOfficeEnabled'
            EwsEnabled = Get-Value $config 'EwsEnabled'
        })
    }
    Read-Section 'roles' {
        if ($SkipExchange) { throw 'Exchange was left out.' }
        $names = Get-ManagementRoleAssignment | ForEach-Object { [string]$_.Role } | Sort-Object -Unique
        Write-Line ([ordered]@{ kind = 'roles'; names = @($names) })
    }
    Read-Section 'exchangeapps' {
        if ($SkipExchange) { throw 'Exchange was left out.' }
        Get-App -OrganizationApp | ForEach-Object {
            $line = [ordered]@{ kind = 'exchangeapp' }
            foreach ($name in 'DisplayName', 'AppId', 'MarketplaceAssetID', 'ProviderName') { $line[$name] = [string](Get-Value $_ $name) }
            Add-Properties $line $_
            Write-Line $line
        }
    }
    Read-Section 'addins' {
        if ($null -eq (Get-Command -Name Connect-OrganizationAddInService -ErrorAction SilentlyContinue)) {
            throw 'The module O365CentralizedAddInDeployment is not installed.'
        }
        Connect-OrganizationAddInService
        foreach ($found in @(Get-OrganizationAddIn)) {
            $line = [ordered]@{ kind = 'addin' }
            foreach ($name in 'DisplayName', 'ProductId', 'AssetId', 'ProviderName') { $line[$name] = [string](Get-Value $found $name) }
            # Who has an add-in is told for one at a time only.
            try { Add-Properties $line (Get-OrganizationAddIn -ProductId $line['ProductId']) }
            catch { Write-Warning ('{0}: {1}' -f $line['ProductId'], (Get-Reason $_)) }
            Add-Properties $line $found
            Write-Line $line
        }
    }
}

# Takes from an earlier run of the same file what need not be read again.
$groupIds = New-Object Collections.Generic.List[string]
$isResumed = $false
if (Test-Path -LiteralPath $Path) {
    $isResumed = $true
    foreach ($text in [IO.File]::ReadLines($Path)) {
        try { $line = ConvertFrom-Json -InputObject $text } catch { continue }
        switch ([string](Get-Value $line 'kind')) {
            'meta' { if ($null -eq $begun) { $begun = $line } }
            'done' { $doneSections[[string](Get-Value $line 'section')] = $true }
            'unread' { $unreadGroups[([string](Get-Value $line 'section') -replace '^members of ', '')] = $true }
            'planset' { $planSets[(@(Get-Value $line 'plans') -join ' ')] = [string](Get-Value $line 'number') }
            'group' { $groupIds.Add([string](Get-Value $line 'id')) }
            'members' { if (-not (Get-Value $line 'more')) { $doneGroups[[string](Get-Value $line 'group')] = $true } }
        }
    }
    # Members that could not be read are tried again; what is set and deployed is read anew, as it is little and changes.
    foreach ($name in 'members', 'tenant', 'principal', 'orgconfig', 'roles', 'exchangeapps', 'addins') { $doneSections.Remove($name) }
    if ($null -ne $begun -and ([DateTime](Get-Value $begun 'time')).ToUniversalTime() -lt [DateTime]::UtcNow.AddDays(-$MaxDays)) {
        throw ('{0} was begun more than {1} days ago. Give another file with -Path, or delete this one.' -f $Path, $MaxDays)
    }
}

if ($null -eq (Get-Command -Name Connect-MgGraph -ErrorAction SilentlyContinue)) {
    throw 'The module Microsoft.Graph.Authentication is needed: Install-Module Microsoft.Graph.Authentication -Scope CurrentUser'
}
Connect-MgGraph -Scopes 'User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All', 'Application.Read.All' -Environment $Environment -NoWelcome
$context = Get-MgContext
if ($null -ne $begun -and [string](Get-Value $begun 'tenant') -ne [string]$context.TenantId) {
    throw ('{0} was begun in another organisation. Give another file with -Path.' -f $Path)
}
switch ([string](Get-Value $context 'Environment')) {
    'USGov' { $Graph = 'https://graph.microsoft.us' }
    'USGovDoD' { $Graph = 'https://dod-graph.microsoft.us' }
    'China' { $Graph = 'https://microsoftgraph.chinacloudapi.cn' }
}
if (-not $SkipExchange) {
    if ($null -eq (Get-Command -Name Connect-ExchangeOnline -ErrorAction SilentlyContinue)) {
        Write-Warning 'The module ExchangeOnlineManagement is not installed: mailboxes and settings are left out.'
        $SkipExchange = $true
    }
    else {
        $exchange = @{ Global = 'O365Default'; USGov = 'O365USGovGCCHigh'; USGovDoD = 'O365USGovDoD'; China = 'O365China' }
        Connect-ExchangeOnline -ShowBanner:$false -ExchangeEnvironmentName $exchange[$Environment]
    }
}

# UTF-8 without a mark. A line that an interruption cut off is ended first, so that the next one stands alone.
$writer = New-Object IO.StreamWriter($Path, $true, (New-Object Text.UTF8Encoding($false)))
try {
    if ($isResumed) { $writer.WriteLine() }
    Write-Line ([ordered]@{
        kind = 'meta'; format = '1'; tenant = [string]$context.TenantId; environment = [string](Get-Value $context 'Environment')
        side = 'cloud'; time = [DateTime]::UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture)
    })
    Read-Section 'skus' { Read-Skus }
    Read-Section 'users' { Read-Users }
    if (-not $doneSections.ContainsKey('groups')) { $groupIds.Clear() }
    Read-Section 'groups' { Read-Groups }
    Read-Section 'members' { Read-Members }
    Read-Section 'recipients' {
        if ($SkipExchange) { throw 'Exchange was left out.' }
        Read-Recipients
    }
    Read-Section 'tenant' { Read-Tenant }
}
finally { $writer.Dispose() }
Write-Host ('Done. Choose this file on the import page of Add-in Console: {0}' -f $Path)
