
function Read-Other {
    Connect-Exchange
    Read-Exchange
}
