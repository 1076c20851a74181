import { RestError, TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import type { Table } from './rows';

export type TablePlace =
  | { readonly tableUrl: string; readonly credential: TokenCredential }
  | { readonly connectionString: string };

// A hanging connection is an outage too; the library itself would wait for ever. Real ms.
const longestWait = 15_000;
const patience: TableServiceClientOptions = {
  additionalPolicies: [
    {
      position: 'perCall',
      policy: {
        name: 'patience',
        sendRequest: (request, next) => {
          request.timeout = longestWait;
          return next(request);
        },
      },
    },
  ],
};

export const clientOf = (place: TablePlace, table: Table): TableClient =>
  'connectionString' in place
    ? TableClient.fromConnectionString(place.connectionString, table, {
        ...patience,
        // Plain http stands in a local connection string only.
        allowInsecureConnection: true,
      })
    : new TableClient(place.tableUrl, table, place.credential, patience);

/** Clients of tables that are there: each is made at its first use, and what failed is tried again by the next. */
export const openTables = (place: TablePlace): ((table: Table) => Promise<TableClient>) => {
  const opened = new Map<Table, Promise<TableClient>>();
  return (table) => {
    const known = opened.get(table);
    if (known) return known;
    const client = clientOf(place, table);
    const opening = client.createTable().then(() => client);
    opened.set(table, opening);
    opening.catch(() => opened.delete(table));
    return opening;
  };
};

export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof RestError && error.statusCode === status;

// A transaction names its condition in `code`, everything else in the answer's header.
const codeOf = (error: unknown): string | undefined =>
  error instanceof RestError
    ? (error.code ?? (error.details as { readonly errorCode?: string } | undefined)?.errorCode)
    : undefined;

/** A missing table is no missing row. */
export const isMissing = (error: unknown): boolean =>
  isStatus(error, 404) && codeOf(error) !== 'TableNotFound';
/** A table that is just being deleted is a 409 as well, and no row that stands. */
export const isTaken = (error: unknown): boolean =>
  isStatus(error, 409) && codeOf(error) === 'EntityAlreadyExists';
