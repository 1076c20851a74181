import { checks } from './checks.mjs';
import { finish, jest, tool, walks } from './steps.mjs';

checks();
tool('the deployable', 'node', 'scripts/build.mjs');
jest('storage on Azurite', '--selectProjects', 'storage');
tool('a small fault run', 'tsx', 'bot/test/faults/run.ts', '--small');
walks('walks', 'tsx', 'bot/test/walks/run.ts');
jest('a browser and the playground', '--selectProjects', 'e2e', '--runInBand');
finish();
