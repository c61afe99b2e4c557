// Everything Kvarbo needs in Azure, in one resource group in the EU. README.md beside this file says what is left to do by hand.

targetScope = 'resourceGroup'

@description('Short name that the resources are called by; the host name becomes <name>.azurewebsites.net.')
@minLength(3)
@maxLength(20)
param name string

@description('Region of the app, the database and the vault. Inside the EU.')
@allowed(['swedencentral', 'westeurope', 'northeurope'])
param location string = 'swedencentral'

@description('Address of an existing PostgreSQL database (postgres://…?sslmode=verify-full). Empty creates a server.')
@secure()
param databaseUrl string = ''

@description('Password of the created server\'s administrator; letters and digits only, since it stands in an address.')
@secure()
param databasePassword string = ''

@description('Whether a Treserva number may be kept with a case.')
@allowed(['on', 'off'])
param treserva string = 'off'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module postgres 'modules/postgres.bicep' = if (empty(databaseUrl)) {
  name: 'postgres'
  params: {
    name: name
    location: location
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.databaseZoneId
    password: databasePassword
  }
}

var createdHost = '${name}-db.postgres.database.azure.com'
var createdUrl = 'postgres://kvarbo:${databasePassword}@${createdHost}:5432/kvarbo?sslmode=verify-full'

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    readerPrincipalId: identity.properties.principalId
    databaseUrl: empty(databaseUrl) ? createdUrl : databaseUrl
  }
}

module app 'modules/web-app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    identityId: identity.id
    subnetId: network.outputs.appSubnetId
    settings: {
      NODE_ENV: 'production'
      KVARBO_HOST: '0.0.0.0'
      KVARBO_DATABASE: '@Microsoft.KeyVault(SecretUri=${vault.outputs.databaseUrlSecretUri})'
      KVARBO_ORGANISATION: '/home/data/organisation.json'
      KVARBO_TRESERVA: treserva
      MicrosoftAppId: identity.properties.clientId
      MicrosoftAppTenantId: identity.properties.tenantId
      MicrosoftAppType: 'UserAssignedMSI'
    }
  }
  dependsOn: [
    postgres
  ]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    identityId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
    host: app.outputs.host
  }
}

@description('For npm run package -- --bot-id')
output botId string = identity.properties.clientId

@description('For npm run package -- --domain')
output botDomain string = app.outputs.host

@description('For the Exchange role assignment')
output identityPrincipalId string = identity.properties.principalId
