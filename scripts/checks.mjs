import { jest, tool } from './steps.mjs';

const tools = async () => {
  await tool('types of the pure rules', 'tsc', '-p', 'bot/src/shared');
  await tool('types of the bot', 'tsc', '-p', 'bot');
  await tool('types of the local Teams page', 'tsc', '-p', 'bot/local/teams/page');
  await tool('types of the tab', 'tsc', '-p', 'tab');
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
  await Promise.all([jest('unit tests', '--selectProjects', 'unit', 'tab'), tools()]);
};
