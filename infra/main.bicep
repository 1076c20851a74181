// Everything that Strapetsi runs on, in one resource group of the host tenant. It holds no secret:
// the bot, its storage and its registration share one user-assigned managed identity.

@description('Start of every name. Some names are global, so the suffix must be your own.')
@minLength(3)
@maxLength(15)
param baseName string

@description('Where data is kept; only regions of the EU.')
@allowed(['swedencentral', 'northeurope', 'westeurope', 'germanywestcentral', 'francecentral'])
param location string = 'swedencentral'

@description('App Service plan; B1 is the smallest that can stay awake.')
param planSku string

@maxLength(42)
param botDisplayName string

@description('Client id of the Entra app that signs people in to the tab.')
@minLength(36)
@maxLength(36)
param tabClientId string

@description('The manifest id of the app, and its id in the organisation catalogue once it is published there: what links into Teams name.')
param teamsAppId string
param teamsPublishedAppId string = ''

@description('E-mails of the first coordinators, separated by commas.')
@minLength(3)
param coordinators string

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: baseName
  location: location
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: toLower(baseName)
    location: location
    principalId: identity.properties.principalId
  }
}

module web 'web.bicep' = {
  name: 'web'
  params: {
    name: baseName
    location: location
    planSku: planSku
    identityId: identity.id
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: baseName
    displayName: botDisplayName
    endpoint: 'https://${web.outputs.domain}/api/messages'
    identityId: identity.id
    identityClientId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' existing = {
  name: baseName
}

// The environment that bot/src/config.ts reads. App Service itself sets PORT; BOT_PASSWORD belongs to a
// single-tenant registration only. Guests act in the host tenant, so it is the only one let in.
resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: {
    STRAPETSI_MODE: 'azure'
    BOT_ID: identity.properties.clientId
    BOT_TENANT_ID: identity.properties.tenantId
    BOT_TYPE: 'UserAssignedMSI'
    TENANT_ALLOW_LIST: identity.properties.tenantId
    STORAGE_TABLE_URL: storage.outputs.tableUrl
    STORAGE_QUEUE_URL: storage.outputs.queueUrl
    AZURE_CLIENT_ID: identity.properties.clientId
    TAB_CLIENT_ID: tabClientId
    TAB_AUDIENCE: 'api://${web.outputs.domain}/${tabClientId}'
    TAB_DOMAIN: web.outputs.domain
    TEAMS_APP_ID: teamsAppId
    TEAMS_APP_PUBLISHED_APP_ID: teamsPublishedAppId
    COORDINATORS: coordinators
    // App Service's own front end appends the caller's address.
    PROXIES: '1'
    LOG_LEVEL: logLevel
    NODE_ENV: 'production'
    // The package is built before it is sent, and runs as it was sent.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    WEBSITE_RUN_FROM_PACKAGE: '1'
  }
}

output BOT_ID string = identity.properties.clientId
output TAB_DOMAIN string = web.outputs.domain
output WEB_APP_RESOURCE_ID string = web.outputs.id
