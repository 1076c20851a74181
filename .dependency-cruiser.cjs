const only = (name, comment, allowed, target) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: [...allowed, '\\.test\\.tsx?$', '\\.storage\\.ts$', '^bot/test/'] },
  to: { path: target },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-folder-cycles',
      comment: 'two folders that need each other are one folder, or something in them belongs below both',
      severity: 'error',
      scope: 'folder',
      from: { path: '^bot' },
      to: { circular: true },
    },
    { name: 'no-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'rules-are-pure',
      comment: 'shared/ never learns which door or store is used; the tab reads it too',
      severity: 'error',
      from: { path: '^bot/src/shared' },
      to: { path: '^(bot/src/(?!shared)|tab/|bot/local)|^node:|botbuilder|restify|@azure' },
    },
    {
      name: 'rooms-do-not-import-rooms',
      comment: 'what rooms share is a rule (shared/), data (a port), or stands on the floor below them',
      severity: 'error',
      from: { path: '^bot/src/features/([^/]+)/' },
      to: { path: '^bot/src/features/([^/]+)/', pathNot: ['^bot/src/features/$1/'] },
    },
    {
      name: 'only-the-list-imports-rooms',
      comment: 'doors, work and the floor below do not know which rooms there are',
      severity: 'error',
      from: {
        path: '^bot/src/',
        pathNot: ['^bot/src/features/', '^bot/src/(rooms|main)\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: '^bot/src/features/' },
    },
    {
      name: 'no-door-imports-another',
      comment: 'what two doors need stands below them',
      severity: 'error',
      from: { path: '^bot/src/(teams|http|work)/' },
      to: { path: '^bot/src/(teams|http)/', pathNot: ['^bot/src/$1/'] },
    },
    {
      name: 'local-stays-out',
      comment: 'the local mode is imported by nothing of the product',
      severity: 'error',
      from: { path: '^(bot/src|tab/src)' },
      to: { path: '^bot/local' },
    },
    {
      name: 'tab-sees-shared-only',
      severity: 'error',
      from: { path: '^tab/src' },
      to: { path: '^bot/(?!src/shared)' },
    },
    only(
      'teams-behind-its-wall',
      'the exit from botbuilder is this wall',
      ['^bot/src/teams/', '^bot/local/teams/'],
      'node_modules/(botbuilder|botframework-|@microsoft/teams-ai)',
    ),
    only(
      'restify-behind-its-wall',
      'http/ is the only door for HTTP',
      ['^bot/src/http/'],
      'node_modules/restify',
    ),
    only(
      'azure-behind-its-wall',
      'store/ and queue/ are the only cellar',
      ['^bot/src/(store|queue)/', '^bot/src/main\\.ts$', '^bot/local/azurite\\.ts$', '^bot/operation/'],
      'node_modules/@azure',
    ),
    only(
      'teams-js-behind-its-wall',
      'it calls fetch on import',
      ['^tab/src/platform/'],
      'node_modules/@microsoft/teams-js',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist|/dist-local|\\.(test|storage)\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tab/tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.cjs', '.mjs'],
      conditionNames: ['import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
