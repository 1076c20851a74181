import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type SheetTable, tableFile } from '../../src/answers/tables';
import { auditLines } from '../../src/features/audit/read-audit';
import { printedOf, versionBefore } from '../../src/features/reports/printed';
import { reportFile } from '../../src/features/reports/report-file';
import type { Stores } from '../../src/ports';
import type { Bulletin } from '../../src/shared/domain/bulletin';
import type { Fact } from '../../src/shared/domain/fact';
import { kindOf } from '../../src/shared/domain/fact-kinds';
import { addMonths, type Instant, type Month, monthOf, monthOfDay } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { whoDid } from '../../src/shared/text/audit';
import { everyPeriod, type PeriodRows } from '../every-period';

type ArchiveFiles = Readonly<Record<string, Buffer>>;
export type Package = { readonly zip: Buffer; readonly sha256: string; readonly files: readonly string[] };

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const csv = async (table: SheetTable): Promise<Buffer> =>
  Buffer.from((await tableFile(table, 'x', 'csv')).content, 'base64');

/** Numbered reports as they were frozen: on paper for people, and the very text whose hash they bear. */
const reportsOf = async (stores: Stores, network: Network): Promise<ArchiveFiles> => {
  const files: Record<string, Buffer> = {};
  const numbered = await stores.reports.numbered();
  for (const head of numbered) {
    const printed = await printedOf({ stores }, head, versionBefore(numbered, head), network);
    const name = `reports/${head.number}-${head.version}`;
    const paper = { format: 'pdf', table: 'duties', headings: 'sv', lang: 'fi' } as const;
    const { content } = await reportFile(printed, paper);
    files[`${name}.pdf`] = Buffer.from(content, 'base64');
    files[`${name}.json`] = Buffer.from((await stores.reports.content(head.draft)) ?? '');
  }
  return files;
};

const went = ({ publishedAt }: Bulletin): boolean => publishedAt !== undefined;
/** What was published, in each of its versions, and who decided what about it. */
const bulletinTables = (bulletins: readonly Bulletin[], network: Network) => {
  const out = bulletins.filter(went);
  const texts: SheetTable = [
    ['id', 'version', 'type', 'published', 'title (fi)', 'text (fi)', 'title (sv)', 'text (sv)', 'link'],
    ...out.flatMap((b) =>
      b.versions.map(({ version, at, title, body, link }) => [
        ...[b.id, version, b.type, { at }],
        ...[title.fi ?? '', body.fi ?? '', title.sv ?? '', body.sv ?? '', link ?? ''],
      ]),
    ),
  ];
  const steps: SheetTable = [
    ['id', 'step', 'when', 'who', 'note'],
    ...out.flatMap((b) =>
      b.log.map(({ step, at, by, note }) => [b.id, step, { at }, whoDid(network, by, 'fi'), note ?? '']),
    ),
  ];
  return { texts, steps };
};

/** Every fact: what is on record, of whom, since when, and the word of whoever recorded it. */
const factTable = (facts: readonly Fact[], network: Network): SheetTable => [
  ['id', 'kind', 'day', 'recorded', 'by', 'content'],
  ...facts.map(({ id, content, day, recordedAt, recordedBy }) => [
    ...[id, kindOf(content).names.fi, day, { at: recordedAt }],
    ...[whoDid(network, recordedBy, 'fi'), JSON.stringify(content)],
  ]),
];

/** What is nobody's period stands in the table of the one that ran then. */
const auditTable = async ({ stores, network, from, until }: PeriodRows): Promise<SheetTable> => {
  const rows: SheetTable[number][] = [['when', 'who', 'what', 'organisation']];
  const last = monthOf(until);
  const first: Month = from ? monthOf(from) : monthOfDay(network.project.starts);
  for (let month = first; month <= last; month = addMonths(month, 1))
    for (const { at, by, what, organisation } of (await auditLines({ stores }, month)).toReversed())
      if (at <= until && !(from && at < from))
        rows.push([{ at }, whoDid(network, by, 'fi'), what.fi, organisation ?? '']);
  return rows;
};

const networkTables = ({ organisations, memberships, leaderships }: Network) => ({
  organisations: [
    ['id', 'name (fi)', 'name (sv)', 'joined', 'left'],
    ...organisations.map((o) => [o.id, o.name.fi ?? '', o.name.sv ?? '', o.joined, o.left ?? '']),
  ] as SheetTable,
  memberships: [
    ['organisation', 'theme', 'from', 'until'],
    ...memberships.map((m) => [m.organisation, m.theme, m.from, m.until ?? '']),
  ] as SheetTable,
  leads: [
    ['organisation', 'theme', 'share', 'from', 'until'],
    ...leaderships.map((l) => [l.organisation, l.theme, l.share, l.from, l.until ?? '']),
  ] as SheetTable,
});

const contents = `Strapetsi: package for the archive

Where the project has had several periods, each has a folder of its own, period-1 the first.

reports/       numbered reports as they were frozen: PDF, and JSON with the SHA-256 that the report names
bulletins.csv  what was published, in both languages
decisions.csv  who wrote, approved, published, corrected and withdrew each of them
facts.csv      everything on record: meetings, attendance, answers, evidence, interpretations, approvals
audit.csv      who did what for which organisation
organisations.csv, memberships.csv, leads.csv   the network with its changes

Tables: UTF-8, semicolons, times as the clock in Helsinki showed them. checksums.txt: SHA-256 of each file.
`;

const filesOf = async (of: PeriodRows): Promise<ArchiveFiles> => {
  const { stores, network } = of;
  const { texts, steps } = bulletinTables(await stores.bulletins.list(), network);
  const tables: Readonly<Record<string, SheetTable>> = {
    bulletins: texts,
    decisions: steps,
    facts: factTable(await stores.facts.all(), network),
    audit: await auditTable(of),
    ...networkTables(network),
  };
  const files: Record<string, Buffer> = { ...(await reportsOf(stores, network)) };
  for (const [name, table] of Object.entries(tables)) files[`${name}.csv`] = await csv(table);
  return files;
};

/**
 * What an archive keeps of a state grant's project (act 621/1999): reports, bulletins and decisions, in formats that
 * need no program of ours. Names stand in it: it is made before they are removed from the service.
 */
export const archivePackage = async (stores: Stores, network: Network, now: Instant): Promise<Package> => {
  const periods = await everyPeriod(stores, network, now);
  const files: Record<string, Buffer> = { 'contents.txt': Buffer.from(contents) };
  for (const of of periods) {
    const folder = periods.length > 1 ? `period-${of.number}/` : '';
    for (const [name, bytes] of Object.entries(await filesOf(of))) files[`${folder}${name}`] = bytes;
  }
  const sums = Object.entries(files).map(([name, bytes]) => `${hashOf(bytes)}  ${name}`);
  const all: Zippable = { ...files, 'checksums.txt': strToU8(`${sums.join('\n')}\n`) };
  const zip = Buffer.from(zipSync(all, { mtime: now }));
  return { zip, sha256: hashOf(zip), files: Object.keys(all) };
};
