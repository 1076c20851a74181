import type { Waits } from '../../routes';
import { answersFor, themesLedByActor } from '../../shared/domain/actor';
import { type Localized, languages } from '../../shared/domain/language';
import { mayAtAll } from '../../shared/domain/permission';
import { pilotsOf } from '../../shared/domain/pilots';
import type { Waiting, WaitingAct } from '../../shared/domain/waiting';
import { summaryText, checkInText as t, waitingText as w } from '../../shared/text/check-ins';
import { organisationName, pilotName } from './cards';
import { roundsAt } from './rounds';
import { answerIn, factsOf, ownTargets, targetsOf } from './targets';
import { themeFacts } from './theme-look';

type Look = Parameters<Waits>[0];

const inEach = (sentence: (lang: (typeof languages)[number]) => string): Localized =>
  Object.fromEntries(languages.map((lang) => [lang, sentence(lang)])) as Localized;

/** The open round, in one line for all of a person's pilots; an invitation, never a duty (A22). */
const roundItem = async ({ ports, actor, network }: Look): Promise<readonly Waiting[]> => {
  if (!actor.person || !mayAtAll(actor, 'answerCheckIn', network)) return [];
  const facts = await factsOf(ports, answersFor(actor));
  const { open } = roundsAt(facts, network, ports.now());
  if (!open) return [];
  const asked = ownTargets(targetsOf(actor, network, facts)).filter((x) => !answerIn(facts, open.round, x));
  const [first] = asked;
  if (!first) return [];
  const same: WaitingAct = {
    title: w.same(asked.length),
    press: { verb: 'checkIn.sameAll', data: { round: open.round } },
  };
  const answer: WaitingAct = {
    title: t.answer,
    press: { verb: 'checkIn.form', data: { round: open.round } },
  };
  const themes = new Set(asked.map((x) => x.theme));
  return [
    {
      kind: 'checkIn',
      id: open.round,
      title: w.round(open.round, asked.length),
      theme: themes.size === 1 ? first.theme : null,
      due: open.closesAt,
      isOffer: true,
      acts: asked.every((x) => x.last) ? [same, answer] : [answer],
      page: 'tilannekysely',
    },
  ];
};

/** Who asks for help in the themes that this person leads. */
const helpItems = async ({ ports, actor, network }: Look): Promise<readonly Waiting[]> => {
  const themes = themesLedByActor(actor, network);
  if (themes.length === 0) return [];
  const asking = pilotsOf(await themeFacts(ports, network, themes)).filter(
    (p) => p.helpOpen && themes.includes(p.theme),
  );
  return asking.map(({ organisation, theme, pilot, answer, title }): Waiting => {
    const body = { organisation, theme, pilot, answer };
    return {
      kind: 'help',
      id: `${organisation}~${theme}~${pilot}`,
      title: w.asksHelp(
        inEach((lang) => `${organisationName(network, organisation, lang)}, ${pilotName(title, lang)}`),
      ),
      theme,
      due: null,
      isAwaited: true,
      acts: [
        { title: w.readHelp, press: { verb: 'command.run', data: { command: 'status' } } },
        {
          title: summaryText.helpDone,
          press: { verb: 'help.close', data: body },
          call: { method: 'post', path: '/api/help/close', body },
        },
      ],
      page: `teema/${theme}`,
    };
  });
};

export const checkInsWaiting: Waits = async (look) =>
  (await Promise.all([roundItem(look), helpItems(look)])).flat();
