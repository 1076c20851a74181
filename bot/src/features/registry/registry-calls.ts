import type { Room } from '../../routes';
import * as contract from '../../shared/contract/registry-pages';
import { organisationById, personById } from '../../shared/domain/network';
import { written } from '../../shared/text/say';
import { addOrganisation, changeOrganisation } from './edit-organisation';
import { changePerson, endTask, giveTask, seeChanges, takeBackTask } from './edit-people';
import { endSeat, setSeat } from './edit-seats';
import { mergeOrganisations } from './merge-organisations';
import { readChanges, readOrganisation } from './read-organisation';
import { renderSeat, seatTitle } from './seat-word';
import { setLeads } from './set-leads';
import { renderTask } from './task-word';
import { undoMerger } from './undo-merger';

const done = { done: true } as const;

/** The registry kept on pages: by the coordinator, and its own contacts by each organisation. */
export const registryCalls: Room = (routes) => {
  routes.call(contract.organisationPage, (call) => readOrganisation(call, call.query.organisation));
  routes.call(contract.addOrganisation, async (call) => ({ id: await addOrganisation(call, call.body) }));
  routes.call(contract.changeOrganisation, async (call) => {
    await changeOrganisation(call, call.params.id ?? '', call.body);
    return done;
  });
  routes.call(contract.mergeOrganisations, async (call) => {
    await mergeOrganisations(call, call.params.id ?? '', call.body);
    return done;
  });
  routes.call(contract.undoMerger, async (call) => {
    await undoMerger(call, call.params.id ?? '');
    return done;
  });
  routes.call(contract.setLeads, async (call) => {
    await setLeads(call, call.body);
    return done;
  });
  routes.call(contract.giveTask, (call) => giveTask(call, call.body, call.body));
  routes.call(contract.changePerson, async (call) => {
    await changePerson(call, call.params.id ?? '', call.body);
    return done;
  });
  routes.call(contract.endTask, async (call) => {
    await endTask(call, call.params.id ?? '', call.body);
    return done;
  });
  routes.call(contract.setSeat, (call) => setSeat(call, call.body));
  routes.call(contract.endSeat, async (call) => {
    await endSeat(call, call.body);
    return done;
  });
  routes.call(contract.registryChanges, readChanges);
  routes.call(contract.takeBackTask, async (call) => {
    await takeBackTask(call, call.body.id);
    return done;
  });
  routes.call(contract.seeChanges, async (call) => {
    await seeChanges(call);
    return done;
  });

  routes.message('seatGiven', renderSeat);
  routes.message('taskGiven', renderTask);
  routes.title(
    'seatGiven',
    async ({ network, ids, lang }) => new Map(ids.map((id) => [id, seatTitle(network, id, lang)])),
  );
  routes.title('taskGiven', async ({ ports, network, ids, lang }) => {
    const { changes } = (await ports.stores.network.byHand()).hand;
    return new Map(
      changes
        .filter((c) => ids.includes(c.id))
        .map((c) => [
          c.id,
          [
            personById(network, c.person)?.name ?? '',
            written(organisationById(network, c.is?.organisation ?? '')?.name ?? {}, lang),
          ]
            .filter(Boolean)
            .join(', '),
        ]),
    );
  });
};
