import type { Waits } from '../../../routes';
import { inForce, isKind } from '../../../shared/domain/fact';
import { may } from '../../../shared/domain/permission';
import { askedAbout, ownersToAdd } from '../../../shared/domain/pilot-owner';
import { pilotKeyOf, pilotsOf } from '../../../shared/domain/pilots';
import type { Waiting } from '../../../shared/domain/waiting';
import { registerText as t } from '../../../shared/text/pilot-register';
import { settleInterest } from '../buttons';
import { pilotName } from '../cards';
import { factsOf } from '../targets';
import { interestMessage } from './hear-more';
import { namesOf, ownPlaces } from './places';

type WaitsLook = Parameters<Waits>[0];
const nameIn = (network: WaitsLook['network'], id: string) => {
  const { fi, sv } = namesOf(network, id);
  return { fi, sv, en: fi };
};

/** Owners who are not in Teams yet: the coordination adds them, with a letter that is ready. */
const ownerItems = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
  if (!may(actor, 'seeRequests', network)) return [];
  const found = ownersToAdd(network, pilotsOf(await ports.stores.facts.all()), actor.today);
  const once = new Map(found.map((o) => [`${o.pilot.organisation}~${o.email.toLowerCase()}`, o]));
  return [...once].map(([id, { pilot, name }]) => ({
    kind: 'pilotOwner',
    id,
    title: t.waitsOwner(name, nameIn(network, pilot.organisation)),
    theme: pilot.theme,
    due: null,
    isAwaited: true,
    acts: [{ title: t.addOwner }],
    page: 'tavoitettavuus',
  }));
};

/** Another organisation wants to hear more of a pilot that this person is asked about, until they are in touch. */
const interestItems = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
  const own = ownPlaces(actor, network);
  if (!actor.person || own.length === 0) return [];
  const facts = await factsOf(ports, own);
  const pilots = new Map(pilotsOf(facts).map((p) => [pilotKeyOf(p), p]));
  return inForce(facts)
    .filter(isKind('pilotInterest'))
    .filter((f) => !f.content.settled && own.includes(f.content.organisation))
    .flatMap((f): Waiting[] => {
      const { kind: _, ...key } = f.content;
      const last = pilots.get(pilotKeyOf(key));
      const { organisation, theme } = key;
      const asked = last && askedAbout(network, { organisation, theme, last }, actor.today);
      if (!asked?.some((p) => p.id === actor.person?.id)) return [];
      const from = nameIn(network, key.from);
      const title = (lang: 'fi' | 'sv' | 'en') =>
        t.wantsToHear(from[lang], pilotName(last?.title ?? '', lang))[lang];
      return [
        {
          kind: 'pilotInterest',
          id: f.slot,
          told: interestMessage(f.id),
          title: { fi: title('fi'), sv: title('sv'), en: title('en') },
          theme,
          due: null,
          isAwaited: true,
          isOffer: true,
          acts: [
            {
              title: settleInterest.title,
              press: settleInterest.press(key),
              call: { method: 'post', path: '/api/pilots/interest/settle', body: key },
            },
          ],
          page: `pilotit/${encodeURIComponent(pilotKeyOf(key))}`,
        },
      ];
    });
};

export const registerWaiting: Waits = async (look) =>
  (await Promise.all([ownerItems(look), interestItems(look)])).flat();
