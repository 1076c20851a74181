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

@description('E-mails of the first coordinators, separated by commas. Secure, so that they stay out of the deployment history.')
@secure()
@minLength(3)
param coordinators string

@description('Applications that may ask for the token of the tab, separated by commas: those of entra-app.json.')
param tabClients string

@description('A domain of your own for the tab and the bot; empty: the name that App Service gives.')
param customDomain string

@description('Posts and edits a second in the whole tenant, at most 50.')
@minValue(1)
@maxValue(50)
param sendsPerSecond int

@description('Who hears an alert by e-mail; empty: alerts are seen in the portal only.')
param alertEmail string

@description('How late the oldest due thing may be before somebody is told, in minutes.')
@minValue(5)
param lateMinutes int

@description('Two instances share the work and the state in storage; one is enough for a network of this size.')
@minValue(1)
@maxValue(10)
param instances int

@description('So many days a nightly backup is kept; people’s names stand in it.')
@minValue(1)
@maxValue(365)
param backupDays int

@description('A staging slot to swap without a pause; needs a Standard plan (S1) or larger.')
param stagingSlot bool

var domain = empty(customDomain) ? web.outputs.domain : customDomain

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
    backupDays: backupDays
  }
}

module web 'web.bicep' = {
  name: 'web'
  params: {
    name: baseName
    location: location
    planSku: planSku
    identityId: identity.id
    instances: instances
    stagingSlot: stagingSlot
  }
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: {
    name: baseName
    location: location
    domain: domain
    workspaceId: web.outputs.workspaceId
    alertEmail: alertEmail
    lateMinutes: lateMinutes
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: baseName
    displayName: botDisplayName
    endpoint: 'https://${domain}/api/messages'
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
    BOT_ID: identity.properties.clientId
    BOT_TENANT_ID: identity.properties.tenantId
    BOT_TYPE: 'UserAssignedMSI'
    TENANT_ALLOW_LIST: identity.properties.tenantId
    STORAGE_TABLE_URL: storage.outputs.tableUrl
    STORAGE_QUEUE_URL: storage.outputs.queueUrl
    BACKUP_CONTAINER_URL: storage.outputs.backupUrl
    AZURE_CLIENT_ID: identity.properties.clientId
    TAB_CLIENT_ID: tabClientId
    TAB_AUDIENCE: 'api://${domain}/${tabClientId}'
    TAB_DOMAIN: domain
    TAB_CLIENT_ALLOW_LIST: tabClients
    SENDS_PER_SECOND: string(sendsPerSecond)
    APPLICATIONINSIGHTS_CONNECTION_STRING: watch.outputs.connectionString
    TEAMS_APP_ID: teamsAppId
    TEAMS_APP_PUBLISHED_APP_ID: teamsPublishedAppId
    COORDINATORS: coordinators
    // App Service's own front end appends the caller's address.
    PROXIES: '1'
    NODE_ENV: 'production'
    // The package is built before it is sent, and runs as it was sent.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    WEBSITE_RUN_FROM_PACKAGE: '1'
  }
}

output BOT_ID string = identity.properties.clientId
output TAB_DOMAIN string = domain
output WEB_APP_RESOURCE_ID string = web.outputs.id
