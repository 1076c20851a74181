import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type {
  guidelines as listEndpoint,
  pinGuideline as pinEndpoint,
  unpinGuideline as unpinEndpoint,
} from '../../shared/contract/guidelines';
import { inForce, isKind } from '../../shared/domain/fact';
import { guidelineGroups } from '../../shared/domain/guideline';
import { bilingualOf } from '../../shared/domain/language';
import { dayOf } from '../../shared/domain/month';

import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { personName } from '../../shared/text/recorder';

const pinned = async ({ ports }: Pick<Call, 'ports'>) =>
  inForce(await ports.stores.facts.about(['project']))
    .filter(isKind('guidelinePinned'))
    .filter((f) => f.content.pinned);

/** The pinned place of the source's "viestinnän ohjeistukset" and "hankeinfo" (Liite 4, rivit 26 and 47). */
export const listGuidelines = async ({ ports, actor, network, lang }: Call<typeof listEndpoint>) => {
  const found = [...(await pinned({ ports }))].sort(
    (a, b) =>
      guidelineGroups.indexOf(a.content.group) - guidelineGroups.indexOf(b.content.group) ||
      b.recordedAt.localeCompare(a.recordedAt),
  );
  return {
    mayPin: may(actor, 'pinGuideline', network),
    guidelines: found.map(({ content, recordedAt, recordedBy }) => ({
      id: content.guideline,
      group: content.group,
      title: content.title,
      ...(content.url ? { url: content.url } : {}),
      ...(content.bulletin ? { bulletin: content.bulletin } : {}),
      by: personName(network, recordedBy, lang),
      at: recordedAt,
    })),
  };
};

/** A pinned communication guideline is what the duty asks for, as long as it is pinned (Liite 4, rivi 47). */
export const pinGuideline = async ({ ports, actor, network, params, body }: Call<typeof pinEndpoint>) => {
  demand(actor, 'pinGuideline', network);
  const id = params.id ?? '';
  if (!/^g-[A-Za-z0-9-]{8,64}$/u.test(id)) throw new Refusal('badInput', { path: 'id' });
  const title = bilingualOf(body.title);
  if (!title.fi && !title.sv) throw new Refusal('badInput', { path: 'title' });
  if (Boolean(body.url) === Boolean(body.bulletin)) throw new Refusal('badInput', { path: 'url' });
  const target = body.bulletin ? (await ports.stores.bulletins.get(body.bulletin))?.value : undefined;
  if (body.bulletin && (target?.state !== 'published' || !target.audience.general))
    throw new Refusal('notFound');
  const of = body.url ? { url: body.url } : { bulletin: body.bulletin ?? '' };
  await recordFact(ports, {
    day: dayOf(ports.now()),
    by: actor.person?.id ?? '',
    content: { kind: 'guidelinePinned', guideline: id, group: body.group, title, pinned: true, ...of },
  });
  return { id };
};

/** Off the page, and no toteumatieto any more; that it was there stays on record. */
export const unpinGuideline = async ({ ports, actor, network, params }: Call<typeof unpinEndpoint>) => {
  demand(actor, 'pinGuideline', network);
  const fact = (await pinned({ ports })).find((f) => f.content.guideline === params.id);
  if (fact)
    await recordFact(ports, {
      content: { ...fact.content, pinned: false },
      day: dayOf(ports.now()),
      by: actor.person?.id ?? '',
    });
  return { unpinned: true as const };
};
