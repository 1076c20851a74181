import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { NumberedReport, ReportDraft, ReportStore } from '../ports';
import type { Rows } from './rows';

// Partition `draft`, key: its id. Partition `numbered`, key: number~version, padded. Partition `content~id of the draft`,
// key: 0000, 0001 …: the frozen content, packed and in pieces, because a year of a whole network is larger than a row.
const pieceLength = 120_000;
const padded = (n: number): string => String(n).padStart(4, '0');
const numberedKey = ({ number, version }: { readonly number: number; readonly version: number }): string =>
  `${padded(number)}~${padded(version)}`;
const contentOf = (draft: string): string => `content~${draft}`;

// Beside the requests of others: it is some megabytes.
const [packing, unpacking] = [promisify<string, Buffer>(gzip), promisify<Buffer, Buffer>(gunzip)];
const piecesOf = async (text: string): Promise<readonly string[]> => {
  const packed = (await packing(text)).toString('base64');
  return Array.from({ length: Math.ceil(packed.length / pieceLength) }, (_, i) =>
    packed.slice(i * pieceLength, (i + 1) * pieceLength),
  );
};

export const reportStore = (rows: Rows): ReportStore => ({
  draft: async (id) => {
    const row = await rows.get<ReportDraft>('reports', 'draft', id);
    return row && { value: row.body, version: row.etag };
  },
  drafts: async () => (await rows.list<ReportDraft>('reports', 'draft')).map(({ body }) => body),
  insertDraft: (draft) => rows.insert('reports', { partition: 'draft', key: draft.id, body: draft }),
  saveDraft: (draft, version) =>
    rows.replace('reports', { partition: 'draft', key: draft.id, body: draft }, version),
  removeDraft: async (id) => void (await rows.remove('reports', 'draft', id)),
  numbered: async () => (await rows.list<NumberedReport>('reports', 'numbered')).map(({ body }) => body),
  insertNumbered: (report) =>
    rows.insert('reports', { partition: 'numbered', key: numberedKey(report), body: report }),
  putContent: async (draft, text) => {
    for (const [i, piece] of (await piecesOf(text)).entries())
      await rows.put('reports', { partition: contentOf(draft), key: padded(i), body: piece });
  },
  content: async (draft) => {
    const pieces = await rows.list<string>('reports', contentOf(draft));
    if (pieces.length === 0) return null;
    const packed = Buffer.from(pieces.map(({ body }) => body).join(''), 'base64');
    return (await unpacking(packed)).toString('utf8');
  },
});
