import { makeSample } from '../../local/sample/sample';
import type { NetworkFiles } from '../../src/features/registry/parse-network';

const rowsOf = (file = ''): readonly [head: string, rows: readonly string[]] => {
  const [head = '', ...rows] = file
    .replace(/^\uFEFF/u, '')
    .trim()
    .split(/\r?\n/u);
  return [head, rows];
};
/** A row of another copy: other ids, names and addresses, the same themes and days. */
const copied = (row: string, copy: number, columns: readonly number[]): string =>
  row
    .split(';')
    .map((cell, i) => (columns.includes(i) && cell !== '' ? `k${copy}-${cell}` : cell))
    .join(';');

/**
 * The sample's 82 organisations and their people so many times over; who coordinates and who leads is in the first copy
 * alone.
 */
export const filesOf = (copies: number, keeper: string): NetworkFiles => {
  const { files } = makeSample('2024-05-14T06:00:00.000Z', 2024);
  const many = (file: string | undefined, columns: readonly number[], keeps = (_row: string) => true) => {
    const [head, rows] = rowsOf(file);
    const all = Array.from({ length: copies }, (_, copy) =>
      copy === 0 ? rows : rows.filter(keeps).map((row) => copied(row, copy, columns)),
    ).flat();
    return `\uFEFF${[head, ...all].join('\r\n')}\r\n`;
  };
  const ordinary = (row: string): boolean => !/;(coordinator|communications|observer|lead);/u.test(row);
  const [, first] = rowsOf(files.organisations);
  const coordinator = first.find((row) => row.endsWith(';yes'))?.split(';')[0] ?? '';
  return {
    ...files,
    organisations: many(files.organisations, [0, 1, 2, 6], (row) => !row.endsWith(';yes')),
    memberships: many(files.memberships, [0], (row) => !row.startsWith(`${coordinator};`)),
    people: `${many(files.people, [0, 1, 3], (row) => ordinary(row) && row.split(';')[3] !== coordinator)}${keeper};Katri;fi;${coordinator};coordinator;;;2023-12-01;\r\n`,
  };
};
