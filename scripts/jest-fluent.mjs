import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const icons = /import \{([^}]*)\} from '@fluentui\/react-icons'/gu;

/**
 * The tab's UI library as one file without what the tab does not use: every test file loads its libraries anew, and two
 * thousand modules each time cost more than the tests themselves.
 */
export default async () => {
  const names = globSync('tab/src/**/*.{ts,tsx}', { cwd: root })
    .flatMap((f) => [...readFileSync(join(root, f), 'utf8').matchAll(icons)])
    .flatMap(([, list]) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name && !name.startsWith('type '));
  await build({
    stdin: {
      contents: `export * from '@fluentui/react-components';
        export { ${[...new Set(names)].join(', ')} } from '@fluentui/react-icons';`,
      resolveDir: join(root, 'tab'),
    },
    outfile: join(root, 'tab/.local/fluent.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
    conditions: ['import', 'module'],
    external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
    define: { 'process.env.NODE_ENV': '"test"' },
    minifyWhitespace: true,
    logLevel: 'warning',
  });
};
