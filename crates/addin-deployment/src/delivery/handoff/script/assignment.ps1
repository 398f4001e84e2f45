
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
