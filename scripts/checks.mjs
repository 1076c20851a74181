import { jest, tool } from './steps.mjs';

/** What one runs while working: types, style, walls, leftovers, and the tests that need nothing started. */
export const checks = () => {
  tool('node', 'node', 'bot/local/check-node.cjs');
  tool('types of the pure rules', 'tsc', '-p', 'bot/src/shared');
  tool('types of the bot', 'tsc', '-p', 'bot');
  tool('types of the local Teams page', 'tsc', '-p', 'bot/local/teams/page');
  tool('types of the tab', 'tsc', '-p', 'tab');
  tool('style', 'biome', 'check', '--error-on-warnings', '.');
  tool(
    'import walls and cycles',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'bot/src',
    'bot/local',
    'tab/src',
  );
  tool('unused exports and dependencies', 'knip');
  jest('unit tests', '--selectProjects', 'unit', 'tab');
};
