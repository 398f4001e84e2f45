# Every sentence of Add-in Console in Dutch. The same keys stand in every language.

## Shell

shell-title = Add-in Console
shell-language = Taal
shell-not-affiliated = Een opensource-console; niet verbonden aan Microsoft.

## Catalog

## Deploy

## States

## Add-in

## Findings: what reading a manifest found

## Refusals: why a command was not carried out

## History: what happened to an add-in

## Losses: why people who look covered are not

## Engine
