import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Licensed = { readonly name: string; readonly version: string; readonly licence: string };

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
};

/** Some packages say their licence in a form of their own, or in a file only. */
const saidElsewhere: Readonly<Record<string, string>> = {
  cldrjs: 'MIT',
  'escape-regexp-component': 'MIT',
  jspath: '(MIT OR GPL-2.0)',
  // Bitstream Vera’s: to be used, embedded and passed on freely, under another name when changed.
  'dejavu-fonts-ttf': 'Bitstream-Vera',
  'png-js': 'MIT',
};

/** Every package that an installation may ship, with its licence, by name; what only development needs is left out. */
export const licencesOf = (root: string): readonly Licensed[] => {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path, { version = '', license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: saidElsewhere[name] ?? license ?? 'unknown' };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
};

/** The page of licences: a table by licence, then every package. */
export const licencePage = (all: readonly Licensed[]): string => {
  const kinds = [...new Set(all.map(({ licence }) => licence))].sort();
  const of = (kind: string): number => all.filter(({ licence }) => licence === kind).length;
  return [
    '# Licences of what an installation ships',
    '',
    'Strapetsi itself is under the [European Union Public Licence 1.2](../LICENSE). Written by `npm run docs:licences` from',
    'the lockfile; a test knows every licence in it. The sample data, texts and pictures are the project’s own.',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...kinds.map((kind) => `| ${kind} | ${of(kind)} |`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
};
