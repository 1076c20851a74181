const only = (name, comment, allowed, target) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: [...allowed, '\\.test\\.tsx?$', '\\.storage\\.ts$', '^bot/test/'] },
  to: { path: target },
});

// Lowest first: each may import those below it, and none above.
const tabFloors = ['platform', 'language', 'api', 'me', 'ui', 'parts', 'features'];
const tabFloor = (name, i) => ({
  name: `tab-${name}-stands-below`,
  comment:
    'who I am, the language and the API below `ui`; parts that several pages show above it; then the pages',
  severity: 'error',
  from: { path: `^tab/src/${name}/`, pathNot: ['\\.test\\.tsx?$'] },
  to: { path: `^tab/src/(${[...tabFloors.slice(i + 1), 'shell', 'test'].join('|')})/|^tab/src/[^/]+$` },
});

module.exports = {
  forbidden: [
    ...tabFloors.map(tabFloor),
    {
      name: 'pages-do-not-import-pages',
      comment: 'what two pages show is a part',
      severity: 'error',
      from: { path: '^tab/src/(?:features|parts)/([^/]+)/' },
      to: {
        path: '^tab/src/(?:features|parts)/([^/]+)/',
        pathNot: ['^tab/src/features/$1/', '^tab/src/parts/'],
      },
    },
    {
      name: 'only-the-list-of-pages-imports-pages',
      severity: 'error',
      from: {
        path: '^tab/src/',
        pathNot: ['^tab/src/features/', '^tab/src/pages\\.tsx$', '\\.test\\.tsx?$'],
      },
      to: { path: '^tab/src/features/' },
    },
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
      from: { path: '^(bot|tab/src)' },
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
      'queries-behind-the-api',
      'what a change makes stale is said in api/rooms, and nobody sets it by hand',
      ['^tab/src/api/', '^tab/src/app\\.tsx$'],
      'node_modules/@tanstack/react-query',
    ),
    only(
      'the-client-behind-the-api',
      'a page reads and sends by the ways that its room names',
      ['^tab/src/(api|test)/', '^tab/src/app\\.tsx$', '^bot/'],
      '^tab/src/api/client\\.ts$',
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
