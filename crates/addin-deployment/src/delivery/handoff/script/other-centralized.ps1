
# The second sign-in can be to another tenant than the first.
function Read-Other {
    Connect-Centralized
    Test-Account
    Read-Centralized
}
