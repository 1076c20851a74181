import { jest, tool } from './steps.mjs';

// The compiler's native version; the one that editors and the tools below read needs five times as long.
const types = (name, project) => tool(name, 'node', 'node_modules/typescript-native/bin/tsc', '-p', project);

const tools = async () => {
  await types('types of the pure rules', 'bot/src/shared');
  await types('types of the bot', 'bot');
  await types('types of the local Teams page', 'bot/local/teams/page');
  await types('types of the tab', 'tab');
  await tool('style', 'biome', 'check', '--error-on-warnings', '.');
  await tool(
    'import walls and cycles',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'bot/src',
    'bot/local',
    'tab/src',
  );
  await tool('unused exports and dependencies', 'knip');
};

/** What one runs while working: types, style, walls, leftovers, and the tests that need nothing started. */
export const checks = async () => {
  await tool('node', 'node', 'bot/local/check-node.cjs');
  await Promise.all([jest('unit tests', '--selectProjects', 'whole-unit', 'whole-tab'), tools()]);
};
