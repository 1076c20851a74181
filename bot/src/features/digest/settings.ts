import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import { execute, expand } from '../../answers/cards';
import type { Ports } from '../../ports';
import type { AnswerTo, Call, Reply, Turn, TurnHandler } from '../../routes';
import type { chooseWords, ownWords, setLadder } from '../../shared/contract/own-words';
import { type Actor, answersFor } from '../../shared/domain/actor';
import { comingKinds, nextComing } from '../../shared/domain/coming-words';
import { ladderSteps } from '../../shared/domain/ladder';
import type { Language } from '../../shared/domain/language';
import type { Instant } from '../../shared/domain/month';
import { addMonths, monthOf } from '../../shared/domain/month';
import { type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { choiceOf, type WordChoice, wordChoices } from '../../shared/domain/own-words';
import { nameInCard } from '../../shared/domain/people-text';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { roundWindow } from '../../shared/domain/rounds';
import { whoDid } from '../../shared/text/audit';
import { checkInText } from '../../shared/text/check-ins';
import { choiceNames, comingNames, digestText as t } from '../../shared/text/digest';
import { say, written } from '../../shared/text/say';
import template from './cards/digest.json';

/** The next opening of a round by the calendar; null when no more comes. */
const nextRound = ({ project }: Network, now: Instant): Instant | null => {
  for (let month = monthOf(now), left = 14; left > 0; month = addMonths(month, 1), left -= 1) {
    const window = roundWindow(month, project.quietMonths);
    if (window && window.opensAt > now && window.closesAt.slice(0, 10) <= project.ends) return window.opensAt;
  }
  return null;
};

type ComingWord = { readonly kind: (typeof comingKinds)[number] | 'round'; readonly at: Instant };

/** What comes next and when, the nearest first; the ladder has no day before something is open. */
const comingFor = (network: Network, actor: Actor, now: Instant): readonly ComingWord[] => {
  const kinds = comingKinds.filter(
    (kind) => kind !== 'ladder' && (kind !== 'friday' || may(actor, 'setLadder', network)),
  );
  const words = kinds.flatMap((kind): ComingWord[] => {
    const next = nextComing(kind, now, network.project);
    return next ? [{ kind, at: next.at }] : [];
  });
  const round = nextRound(network, now);
  return [...words, ...(round ? [{ kind: 'round', at: round } as const] : [])].sort((a, b) =>
    a.at.localeCompare(b.at),
  );
};

/** Who has set the ladder from what to what, the newest first. */
const ladderChanges = async ({ stores }: Ports, network: Network, lang: Language) =>
  (await stores.settings.ladderWords())
    .toReversed()
    .map(({ at, by, before, days }) => ({ at, by: whoDid(network, by, lang), before, days }));

export const readWords = async ({ ports, actor, network, lang }: Call<typeof ownWords>) => {
  const maySet = may(actor, 'setLadder', network);
  const choices = await ports.stores.settings.words();
  const person = actor.person?.id ?? '';
  return {
    organisations: answersFor(actor).map((id) => ({
      id,
      name: organisationById(network, id)?.name ?? { fi: id, sv: id },
      choice: choiceOf(choices, person, id),
    })),
    next: [...comingFor(network, actor, ports.now())],
    ladder: await ports.stores.settings.ladder(),
    maySet,
    changes: maySet ? await ladderChanges(ports, network, lang) : [],
  };
};

/** A person's own choice, for one of their organisations. */
const choose = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { organisation, choice }: { readonly organisation: OrganisationId; readonly choice: WordChoice },
): Promise<void> => {
  demand(actor, 'chooseWords', network, { organisation });
  if (!actor.person || !answersFor(actor).includes(organisation)) throw new Refusal('notYours');
  await ports.stores.settings.setWords(actor.person.id, organisation, choice);
};

export const putWords = async ({ ports, actor, network, body }: Call<typeof chooseWords>) => {
  await choose(ports, actor, network, body);
  return { ok: true } as const;
};
export const putLadder = async ({ ports, actor, body }: Call<typeof setLadder>) => {
  const { settings } = ports.stores;
  const before = await settings.ladder();
  // Saved twice, it was changed once.
  if (ladderSteps.some((step) => body[step] !== before[step]))
    await settings.setLadder({ days: body, before, by: actor.person?.id ?? '', at: ports.now() });
  return { ok: true } as const;
};

// Three choices each: a card has six buttons.
const mostOrganisations = 2;

/** How much a person hears about one of their organisations. */
export const chooseWordsButton = cardButton({
  verb: 'settings.choose',
  act: 'chooseWords',
  carries: { organisation: z.string().min(1).max(100), choice: z.enum(wordChoices) },
  labels: { organisation: t.choice, choice: t.choice },
});

const settingsCard = async (turn: Turn, note = ''): Promise<Reply> => {
  const { ports, actor, network, lang } = turn;
  const person = actor.person?.id ?? '';
  const own = answersFor(actor);
  if (own.length === 0) return { is: 'text', text: t.none[lang] };
  const choices = await ports.stores.settings.words();
  const rows = own.slice(0, mostOrganisations).map((organisation) => {
    const now = choiceOf(choices, person, organisation);
    const name = nameInCard(written(organisationById(network, organisation)?.name ?? {}, lang));
    return {
      heading: '',
      title: t.which(name)[lang],
      under: t.now(choiceNames[now])[lang],
      actions: wordChoices
        .filter((choice) => choice !== now)
        .map((choice) =>
          execute(choiceNames[choice][lang], chooseWordsButton.press({ organisation, choice })),
        ),
    };
  });
  const lines = comingFor(network, actor, ports.now()).map(({ kind, at }) => ({
    line: t.next(kind === 'round' ? checkInText.nameOnly : comingNames[kind], at)[lang],
  }));
  const card = expand(template, {
    heading: t.settings[lang],
    note,
    items: rows,
    linesTitle: t.upcoming[lang],
    lines,
    actions: [],
  });
  return { is: 'card', card, summary: note || t.settings[lang], ...(note ? { done: { said: note } } : {}) };
};

/** `asetukset`: alone with the bot; what a person hears is nobody else's. */
export const settingsCommand: TurnHandler = async (turn) => {
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  if (turn.where.scope === 'channel') return { is: 'text', text: say(t.alone, turn.langs) };
  return settingsCard(turn);
};

export const chooseInChat: AnswerTo<typeof chooseWordsButton> = async (turn) => {
  await choose(turn.ports, turn.actor, turn.network, turn.data);
  return settingsCard(turn, t.saved(choiceNames[turn.data.choice])[turn.lang]);
};
