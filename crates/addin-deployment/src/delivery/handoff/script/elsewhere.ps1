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
