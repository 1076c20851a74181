import type { TableClient, TransactionAction } from '@azure/data-tables';
import { mostRows } from './azure-entity';
import { isMissing } from './azure-tables';

const removeOne = async (client: TableClient, partitionKey: string, rowKey: string): Promise<void> => {
  try {
    await client.deleteEntity(partitionKey, rowKey);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};

const removeBatch = async (
  client: TableClient,
  partitionKey: string,
  rowKeys: readonly string[],
): Promise<void> => {
  try {
    await client.submitTransaction(
      rowKeys.map((rowKey): TransactionAction => ['delete', { partitionKey, rowKey }]),
    );
  } catch (error) {
    // One of them is gone, and the transaction is refused as a whole.
    if (!isMissing(error)) throw error;
    await Promise.all(rowKeys.map((rowKey) => removeOne(client, partitionKey, rowKey)));
  }
};

/** Rows of one partition; those that are gone already are gone. */
export const removeMany = async (
  client: TableClient,
  partitionKey: string,
  rowKeys: readonly string[],
): Promise<void> => {
  for (let from = 0; from < rowKeys.length; from += mostRows)
    await removeBatch(client, partitionKey, rowKeys.slice(from, from + mostRows));
};
