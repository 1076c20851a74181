import { placeOf } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import { inForce, isKind } from '../../shared/domain/fact';
import type { Day } from '../../shared/domain/month';
import type { OrganisationId, OrganisationRole } from '../../shared/domain/network';
import { mayAtAll } from '../../shared/domain/permission';
import { pilotKeyOf, pilotsOf } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import { type Spread, spreadDuties } from '../../shared/domain/spread';
import type { ThemeId } from '../../shared/domain/theme';
import type { SpreadReader } from './read-log';

type SpreadLine = {
  readonly form: string;
  readonly seen: string | null;
  readonly role: OrganisationRole;
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly day: Day;
  readonly title: string;
  readonly url?: string | undefined;
} & { readonly [K in keyof Spread]: Spread[K] | undefined } & Pick<
    Spread,
    'what' | 'audience' | 'language' | 'scope'
  >;

/** Only what is there: a part of the template, a pilot that is shared. */
const demandKnown = async ({ ports }: SpreadReader, { part, pilot }: SpreadLine): Promise<void> => {
  if (!part && !pilot) return;
  const facts = await ports.stores.facts.all();
  const [template] = inForce(facts).filter(isKind('modelTemplate'));
  if (part && !template?.content.parts.some((p) => p.id === part))
    throw new Refusal('badInput', { path: 'part' });
  if (pilot && !pilotsOf(facts).some((p) => p.share && pilotKeyOf(p) === pilot))
    throw new Refusal('notShared');
};

/** A line of the log is an own entry that says more (Liite 4, rivit 49, 83, 106): it counts where that does. */
export const tellSpread = async (asking: SpreadReader, line: SpreadLine) => {
  const { ports, actor, network } = asking;
  const { form, seen, role, organisation, theme, day, title, url, ...spread } = line;
  const place = placeOf(
    { actor, network },
    { obligation: spreadDuties[role], organisation, theme, day, url },
  );
  // The coordination's work is its people's own; who answers for the same house has another share.
  if (role === 'coordinator' && !mayAtAll(actor, 'writeBulletin', network)) throw new Refusal('notAllowed');
  await demandKnown(asking, line);
  const { what, audience, reach, language, scope, part, pilot } = spread;
  const { fact, fresh } = await recordFact(ports, {
    content: {
      kind: 'selfReported',
      ...place,
      note: title,
      ...(url ? { url } : {}),
      form,
      spread: {
        what,
        audience,
        ...(reach === undefined ? {} : { reach }),
        language,
        scope,
        ...(part ? { part } : {}),
        ...(pilot ? { pilot } : {}),
      },
    },
    day,
    by: actor.person?.id ?? '',
    seen,
  });
  return { fact: fact.id, fresh };
};
