import type * as contract from '@shared/contract/coffee-memory';
import { reading } from '../way';

export const coffeeMemoryApi = {
  coffeeMemory: reading<typeof contract.coffeeMemory>('/api/themes/:theme/coffees'),
};
