import { checks } from './checks.mjs';
import { finish, jest, tool, walks } from './steps.mjs';

await checks();
// One waits for processes to start again, another for storage: they do not disturb each other.
await Promise.all([
  tool('a small fault run', 'tsx', 'bot/test/faults/run.ts', '--small'),
  jest('storage on Azurite', '--selectProjects', 'storage'),
  tool('the deployable', 'node', 'scripts/build.mjs'),
]);
await tool('a small hostile run', 'tsx', 'bot/test/hostile/run.ts', '--small');
await walks('walks', 'tsx', 'bot/test/walks/run.ts');
// Whoever waits for a page needs no processor: three at once keep two busy.
await jest('a browser and the playground', '--selectProjects', 'e2e', '--maxWorkers', '3');
finish();
