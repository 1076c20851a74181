import type * as contract from '@shared/contract/own-words';
import { change, reading } from '../way';

export const ownWordsApi = {
  ownWords: reading<typeof contract.ownWords>('/api/words'),
  chooseWords: change<typeof contract.chooseWords>('put', '/api/words'),
  setLadder: change<typeof contract.setLadder>('put', '/api/words/ladder'),
};
