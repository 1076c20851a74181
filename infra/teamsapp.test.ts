import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { placeholdersIn, valuesOf } from '../scripts/app-package';

type FileStep = {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
};
type FileStage = 'provision' | 'deploy' | 'publish';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'teamsapp.yml'), 'utf8');
const project: Readonly<Record<FileStage, readonly FileStep[]>> & { readonly version: string } = parse(text);
const steps = [...project.provision, ...project.deploy, ...project.publish];
const wordsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [String(value)];

// What each action needs and what it may have besides, from the toolkit's schema v1.11. The schema itself
// comes with a package of sixty dependencies, so only the part that this project relies on stands here.
const actions: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly may?: readonly string[] }>
> = {
  'teamsApp/create': { needs: ['name'] },
  'aadApp/create': {
    needs: ['name', 'generateClientSecret', 'signInAudience'],
    may: ['generateServicePrincipal'],
  },
  'arm/deploy': { needs: ['subscriptionId', 'resourceGroupName', 'templates'], may: ['bicepCliVersion'] },
  'aadApp/update': { needs: ['manifestPath', 'outputFilePath'] },
  'teamsApp/validateManifest': { needs: ['manifestPath'] },
  'teamsApp/zipAppPackage': { needs: ['manifestPath', 'outputZipPath', 'outputFolder'] },
  'teamsApp/validateAppPackage': { needs: ['appPackagePath'] },
  'teamsApp/update': { needs: ['appPackagePath'] },
  'teamsApp/publishAppPackage': { needs: ['appPackagePath'] },
  'cli/runNpmCommand': { needs: ['args'] },
  'botFramework/create': { needs: ['botId', 'name', 'messagingEndpoint'], may: ['description', 'channels'] },
  'azureAppService/zipDeploy': { needs: ['artifactFolder', 'resourceId'], may: ['ignoreFile'] },
};

test('teamsapp.yml is of the version whose actions are checked here, and its schema is named', () => {
  expect(project.version).toBe('v1.11');
  expect(text).toContain('$schema=https://aka.ms/m365-agents-toolkits/v1.11/yaml.schema.json');
});

test.each(steps.map((step) => [step.uses, step] as const))(
  '%s has what it needs and nothing unknown',
  (_, step) => {
    const action = actions[step.uses];
    const given = Object.keys(step.with);
    expect(given).toEqual(expect.arrayContaining([...(action?.needs ?? ['a known action'])]));
    expect([...(action?.needs ?? []), ...(action?.may ?? [])]).toEqual(expect.arrayContaining(given));
  },
);

describe('teamsapp.local.yml, the bot on one machine before a real Teams', () => {
  const written = readFileSync(join(root, 'teamsapp.local.yml'), 'utf8');
  const local: Readonly<Record<'provision' | 'deploy', readonly FileStep[]>> & { readonly version: string } =
    parse(written);

  test.each([...local.provision, ...local.deploy].map((step) => [step.uses, step] as const))(
    '%s has what it needs and nothing unknown',
    (_, step) => {
      const action = actions[step.uses];
      const given = Object.keys(step.with);
      expect(given).toEqual(expect.arrayContaining([...(action?.needs ?? ['a known action'])]));
      expect([...(action?.needs ?? []), ...(action?.may ?? [])]).toEqual(expect.arrayContaining(given));
    },
  );

  test('finds every value by name in env/.env.tunnel; the one secret is written where it is not committed', () => {
    const named = Object.keys(valuesOf(root, 'tunnel', {}));
    const outputs = [...local.provision].flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}));
    // The toolkit writes what begins with SECRET_ to the .user file, encrypted.
    const secret = outputs.filter((name) => name.startsWith('SECRET_'));
    expect(secret).toEqual(['SECRET_BOT_PASSWORD']);
    const plain = [...placeholdersIn(written), ...outputs].filter((name) => !secret.includes(name));
    expect(named).toEqual(expect.arrayContaining(plain));
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('env/.env.*.user');
  });

  test('is of one tenant, and of the version of teamsapp.yml', () => {
    expect(local.version).toBe(project.version);
    const apps = local.provision.filter(({ uses }) => uses === 'aadApp/create');
    expect(apps.map((app) => app.with.signInAudience)).toEqual(['AzureADMyOrg', 'AzureADMyOrg']);
  });
});

test('every file that a step reads is there', () => {
  const read = steps.flatMap((step) => wordsIn(step.with)).filter((word) => /^\.\/(?!build\b)/u.test(word));
  expect(new Set(read)).toEqual(
    new Set([
      './infra/main.bicep',
      './infra/main.parameters.json',
      './infra/entra-app.json',
      './manifest/manifest.json',
      './infra/deploy.ignore',
    ]),
  );
  for (const file of read) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
});

test('every value that provisioning needs or writes stands by name in env/.env.dev, with no secret', () => {
  const named = Object.keys(valuesOf(root, 'dev', {}));
  const read = ['teamsapp.yml', 'infra/main.parameters.json', 'infra/entra-app.json'].flatMap((file) =>
    placeholdersIn(readFileSync(join(root, file), 'utf8')),
  );
  const outputs = [...readFileSync(join(__dirname, 'main.bicep'), 'utf8').matchAll(/^output (\w+) /gmu)];
  const written = [
    ...steps.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {})),
    ...outputs.map(([, name = '']) => name),
  ];
  expect(written).toEqual(
    expect.arrayContaining(['TEAMS_APP_ID', 'AAD_APP_CLIENT_ID', 'BOT_ID', 'TAB_DOMAIN']),
  );
  expect(named).toEqual(expect.arrayContaining([...read, ...written]));
  expect(named.filter((name) => /SECRET|PASSWORD|KEY/u.test(name))).toEqual([]);
});

test('each step of provisioning comes after the steps whose ids it uses', () => {
  const at = (uses: string): number => project.provision.findIndex((step) => step.uses === uses);
  const order = [
    'aadApp/create',
    'arm/deploy',
    'aadApp/update',
    'teamsApp/zipAppPackage',
    'teamsApp/update',
  ].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(at('teamsApp/create')).toBe(0);
});

test('the Entra app is of one tenant and has no secret', () => {
  const app = project.provision.find(({ uses }) => uses === 'aadApp/create');
  expect(app?.with).toMatchObject({ generateClientSecret: false, signInAudience: 'AzureADMyOrg' });
});

test('what is sent is the two built folders, and the web app starts a file in one of them', () => {
  const kept = readFileSync(join(__dirname, 'deploy.ignore'), 'utf8').trim().split('\n');
  expect(kept).toEqual(['/*', '!/bot', '/bot/*', '!/bot/dist', '!/tab', '/tab/*', '!/tab/dist']);
  expect(readFileSync(join(__dirname, 'web.bicep'), 'utf8')).toContain(
    "appCommandLine: 'node bot/dist/main.js'",
  );
});
