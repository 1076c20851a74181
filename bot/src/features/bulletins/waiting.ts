import type { Waits } from '../../routes';
import { answersFor, themesLedByActor } from '../../shared/domain/actor';
import { type Bulletin, missingLanguages, writersOf } from '../../shared/domain/bulletin';
import { meantFor } from '../../shared/domain/bulletin-audience';
import { type Localized, languages } from '../../shared/domain/language';
import { addDays, dayOf } from '../../shared/domain/month';
import { may } from '../../shared/domain/permission';
import type { Waiting } from '../../shared/domain/waiting';
import { waitingText as w } from '../../shared/text/bulletins';
import { written } from '../../shared/text/say';
import { acknowledgementsOf } from './acknowledge-bulletin';
import { mayChange } from './acting';
import { acknowledgeButton, editButton, readButton, relayButton, reviewButton } from './buttons';
import { approvalMessage } from './follow-up';
import { relayMessage } from './relay-bulletin';

type WaitsLook = Parameters<Waits>[0];

// What nobody has acknowledged by then is found in the archive.
const newsDays = 14;

const titleOf = (b: Bulletin): Localized =>
  Object.fromEntries(languages.map((lang) => [lang, written(b.title, lang)])) as Localized;
export const pageOf = ({ id }: Pick<Bulletin, 'id'>): string => `tiedotteet/${encodeURIComponent(id)}`;
const outSince = (b: Bulletin): string => dayOf(b.publishedAt ?? b.createdAt);

const relayItems = (b: Bulletin, { actor, network }: WaitsLook): readonly Waiting[] => {
  if (b.state !== 'published' || b.from !== 'coordinator') return [];
  const led = themesLedByActor(actor, network);
  return (b.leadRelays ?? [])
    .filter((theme) => led.includes(theme) && !b.relays?.[theme])
    .map(
      (theme): Waiting => ({
        kind: 'relay',
        id: `${b.id}~${theme}`,
        title: w.relay(titleOf(b)),
        theme,
        // Liite 4, rivi 81 gives no time.
        due: null,
        told: relayMessage(b.id, theme),
        isAwaited: true,
        acts: [
          {
            title: relayButton.title,
            press: relayButton.press({ bulletin: b.id, theme }),
            call: {
              method: 'post',
              path: `/api/bulletins/${encodeURIComponent(b.id)}/relay`,
              body: { theme },
            },
          },
          { title: readButton.title, press: readButton.press({ bulletin: b.id }) },
        ],
        page: pageOf(b),
      }),
    );
};

const writersItems = (b: Bulletin, { actor, network }: WaitsLook): readonly Waiting[] => {
  const isOwn = b.createdBy === actor.person?.id;
  const about = { theme: null, page: pageOf(b) } as const;
  const wrote = writersOf(b).some((id) => id === actor.person?.id);
  if (b.state === 'awaitsApproval' && !wrote && may(actor, 'approveBulletin', network))
    return [
      {
        kind: 'approve',
        id: b.id,
        title: w.approve(titleOf(b)),
        due: b.publishAt ?? null,
        isAwaited: true,
        told: approvalMessage(b),
        acts: [{ title: reviewButton.title, press: reviewButton.press({ bulletin: b.id }) }],
        ...about,
      },
    ];
  const last = b.log.at(-1);
  if (b.state === 'draft' && isOwn && last && (last.step === 'returned' || last.step === 'stopped'))
    return [
      {
        kind: 'returned',
        id: b.id,
        title: w.returned(titleOf(b)),
        due: null,
        acts: [
          { title: editButton.title, press: editButton.press({ bulletin: b.id, revision: b.revision }) },
        ],
        theme: null,
        page: `tiedoteluonnos/${encodeURIComponent(b.id)}`,
      },
    ];
  if (b.state !== 'published' || !mayChange(actor, network, b)) return [];
  return missingLanguages(b).map((lang) => ({
    kind: 'addLanguage',
    id: `${b.id}~${lang}`,
    title: w.addLanguage(titleOf(b), lang),
    due: null,
    acts: [{ title: w.open }],
    ...about,
  }));
};

/** News of the last two weeks that an own organisation has not acknowledged; reading is an offer. */
const newsItems = async (all: readonly Bulletin[], look: WaitsLook): Promise<readonly Waiting[]> => {
  const { actor, network, ports } = look;
  const own = answersFor(actor).filter((organisation) =>
    may(actor, 'acknowledgeBulletin', network, { organisation }),
  );
  const meantOwn = (b: Bulletin) => {
    const meant = meantFor(network, b, actor.today);
    return own.filter((id) => meant.includes(id));
  };
  const first = addDays(actor.today, -newsDays);
  const news = all.filter(
    (b) =>
      b.state === 'published' &&
      b.createdBy !== actor.person?.id &&
      outSince(b) >= first &&
      meantOwn(b).length > 0,
  );
  const told = await Promise.all(news.map((b) => acknowledgementsOf(ports, network, b)));
  return news
    .filter((b, i) => meantOwn(b).some((id) => !told[i]?.includes(id)))
    .map((b) => ({
      kind: 'acknowledge',
      id: b.id,
      told: { kind: 'bulletin', id: b.id },
      title: w.news(titleOf(b)),
      theme: null,
      due: null,
      isOffer: true,
      acts: [
        { title: readButton.title, press: readButton.press({ bulletin: b.id }) },
        {
          title: acknowledgeButton.title,
          press: acknowledgeButton.press({ bulletin: b.id }),
          call: {
            method: 'post',
            path: `/api/bulletins/${encodeURIComponent(b.id)}/acknowledge`,
            body: { acknowledged: true },
          },
        },
      ],
      page: pageOf(b),
    }));
};

/** What waits for a person about bulletins: to relay, to decide, to mend, to read. */
export const bulletinsWaiting: Waits = async (look) => {
  if (!look.actor.person) return [];
  const all = await look.ports.stores.bulletins.list();
  return [
    ...all.flatMap((b) => [...relayItems(b, look), ...writersItems(b, look)]),
    ...(await newsItems(all, look)),
  ];
};
