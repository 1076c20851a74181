import type * as contract from '@shared/contract/event-page';
import { reading } from '../way';

export const eventPageApi = {
  eventPage: reading<typeof contract.eventPage>('/api/events/:id'),
};
