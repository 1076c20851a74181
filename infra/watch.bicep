// What is watched from outside: counts and traces, an availability test of /readyz, three alerts and one workbook.

param name string
param location string
param domain string
param workspaceId string
@description('Who hears an alert; empty: alerts are seen in the portal only.')
param alertEmail string
@description('How late the oldest due thing may be before somebody is told, in minutes.')
param lateMinutes int

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    DisableIpMasking: false
  }
}

resource receivers 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: '${name}-alerts'
  location: 'global'
  properties: {
    groupShortName: 'strapetsi'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

var actions = empty(alertEmail) ? [] : [receivers.id]

// Five places of the EU ask every five minutes: storage reachable and the work loop alive.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-readyz'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insights.id}': 'Resource' }
  properties: {
    SyntheticMonitorId: '${name}-readyz'
    Name: '${name}-readyz'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-se-sto-edge' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-fr-pra-edge' }
      { Id: 'emea-ch-zrh-edge' }
    ]
    Request: { RequestUrl: 'https://${domain}/readyz', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  properties: {
    description: 'The service does not answer /readyz: storage is out of reach or the work loop hangs.'
    severity: 1
    enabled: true
    scopes: [ready.id, insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: [for id in actions: { actionGroupId: id }]
  }
}

resource late 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${name}-late'
  location: location
  properties: {
    displayName: 'Strapetsi: the oldest due thing is late'
    description: 'Something that was due has waited too long: bulletins, invitations or reminders do not go out.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "strapetsi.due.oldest" | summarize Oldest = max(Max) by bin(TimeGenerated, 5m)'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Oldest'
          operator: 'GreaterThan'
          threshold: lateMinutes * 60
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: actions }
  }
}

resource errors 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${name}-errors'
  location: location
  properties: {
    displayName: 'Strapetsi: many errors'
    description: 'More than twenty errors within a quarter of an hour. Each has an id that a person has read.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "strapetsi.errors" | summarize Errors = sum(Sum) by bin(TimeGenerated, 15m)'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Errors'
          operator: 'GreaterThan'
          threshold: 20
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: actions }
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'workbook')
  location: location
  kind: 'shared'
  properties: {
    displayName: 'Strapetsi'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: loadTextContent('workbook.json')
  }
}

output connectionString string = insights.properties.ConnectionString
