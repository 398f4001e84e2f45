
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
