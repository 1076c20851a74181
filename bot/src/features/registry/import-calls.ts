import { note } from '../../ledger/note';
import type { Room } from '../../routes';
import {
  importNetwork as importEndpoint,
  lastImport,
  undoImport as undoEndpoint,
} from '../../shared/contract/registry';
import type { Actor } from '../../shared/domain/actor';
import type { Person } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal';
import { refusalSentence } from '../../shared/text/refusals';
import { importNetwork } from './import';
import { type Undoable, undoable, undoImport } from './undo-import';

const whyNot: Readonly<Record<Exclude<Undoable, 'yes'>, RefusalCode>> = {
  changedSince: 'importChanged',
  builtOn: 'importBuiltOn',
};
const personOf = ({ person }: Actor): Person => {
  if (!person) throw new Refusal('unknownPerson');
  return person;
};

/** The network from files, and the last import taken back. */
export const importCalls: Room = (routes) => {
  routes.call(importEndpoint, async ({ ports, actor, network, body, lang }) => {
    demand(actor, 'importNetwork', network);
    const done = await importNetwork(ports, body, lang, actor.person?.id);
    if (done.imported) await note(ports, actor.person?.id ?? 'operator', 'networkImported');
    return done;
  });
  routes.call(lastImport, async ({ ports, actor, network, lang }) => {
    demand(actor, 'importNetwork', network);
    const last = await ports.stores.network.lastImport();
    if (!last) return { last: null };
    const may = await undoable(ports, last, network);
    const { at, by, organisations, people } = last;
    const why = may === 'yes' ? '' : refusalSentence(whyNot[may], {}, { reads: true })[lang];
    const name = network.people.find((p) => p.id === by)?.name ?? '';
    return { last: { at, by: name, organisations, people, undoable: may === 'yes', why } };
  });
  routes.call(undoEndpoint, async ({ ports, actor, network }) => {
    demand(actor, 'importNetwork', network);
    await undoImport(ports, network, personOf(actor).id);
    await note(ports, personOf(actor).id, 'importUndone');
    return { undone: true as const };
  });
};
