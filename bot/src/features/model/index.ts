import { themeAsked } from '../../answers/theme-asked';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/model';
import { publishModel, setTemplate, settlePart } from './keep-model';
import { readModel } from './read-model';
import { renderWord, wordTitles } from './tell-lead';
import { modelWaiting } from './waiting';
import { deliverPart, draftPart, setIndicator } from './write-part';

/** The operating model (Liite 4, rivit 46 ja 79). */
export const model: Room = (routes) => {
  routes.waits(modelWaiting);
  routes.message('modelWord', renderWord);
  routes.title('modelWord', wordTitles);
  routes.call(contract.model, readModel);
  routes.call(contract.setTemplate, (call) => setTemplate(call, call.body));
  routes.call(contract.publishModel, (call) => publishModel(call, call.body));
  routes.call(contract.draftPart, (call) => draftPart(call, themeAsked(call.params.theme), call.body));
  routes.call(contract.deliverPart, (call) =>
    deliverPart(call, themeAsked(call.params.theme), call.body.draft),
  );
  routes.call(contract.settlePart, (call) => settlePart(call, themeAsked(call.params.theme), call.body));
  routes.call(contract.setIndicator, (call) => setIndicator(call, themeAsked(call.params.theme), call.body));
};
