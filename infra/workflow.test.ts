import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..');
type JobStep = { readonly run?: string; readonly with?: Readonly<Record<string, string>> };
const workflow: { readonly jobs: Readonly<Record<string, { readonly steps: readonly JobStep[] }>> } = parse(
  readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8'),
);
const commands = (job: string): readonly string[] =>
  (workflow.jobs[job]?.steps ?? []).flatMap(({ run }) => (run ? [run] : []));

test('the workflow runs what everybody runs, and nothing else decides whether main is green', () => {
  expect(commands('test')).toEqual(['bash .ci/run']);
  expect(existsSync(join(root, '.ci/run'))).toBe(true);
});

test('it takes the Node that the repository names, and builds the infrastructure without an account', () => {
  const given = (workflow.jobs.test?.steps ?? []).flatMap((step) => (step.with ? [step.with] : []));
  expect(given.map((w) => w['node-version-file'])).toEqual(['.nvmrc']);
  expect(commands('infra').join('\n')).toContain('az bicep build -f infra/main.bicep');
  expect(JSON.stringify(workflow)).not.toMatch(/secrets\./u);
});
