# Every sentence of Add-in Console in English. The same keys stand in every language.

## Shell

shell-title = Add-in Console
shell-language = Language
shell-not-affiliated = An open-source console; not affiliated with Microsoft.

## Catalog

## Deploy

## States

## Add-in

## Findings: what reading a manifest found

## Refusals: why a command was not carried out

## History: what happened to an add-in

## Losses: why people who look covered are not

## Engine
