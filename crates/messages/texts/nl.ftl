# Every sentence of Add-in Console in Dutch. The same keys stand in every language.

## Shell

## Catalog

## Deploy

## States

## Add-in

## Findings: what reading a manifest found

## Refusals: why a command was not carried out

## History: what happened to an add-in

## Losses: why people who look covered are not

## Engine
