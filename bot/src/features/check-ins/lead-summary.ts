import { execute, expand, named } from '../../answers/cards';
import type { Reply, Turn } from '../../routes';
import { withoutContact } from '../../shared/domain/contact';
import { byAlphabet } from '../../shared/domain/name-order';
import { cut, inCard, nameInCard } from '../../shared/domain/people-text';
import { may } from '../../shared/domain/permission';
import type { PilotView } from '../../shared/domain/pilots';
import { type ThemeId, themeById, themeIds } from '../../shared/domain/theme';
import { summaryText, checkInText as t } from '../../shared/text/check-ins';
import { closeHelpButton, openForms, openSilent } from './buttons';
import { organisationName, pilotName } from './cards';
import template from './cards/summary.json';
import { answeredLine, countLines } from './round-card';
import { roundsAt, whatIsNext } from './rounds';
import { targetsOf } from './targets';
import { lookAtTheme, type ThemeLook, themeFacts } from './theme-look';

/** Themes whose pilots' own words a person may read: those that they lead; for the coordination all. */
export const themesToSum = ({ actor, network }: Turn): readonly ThemeId[] =>
  themeIds.filter((theme) => may(actor, 'seeCheckInText', network, { theme }));

// One card has six buttons at most: five requests for help, and the own answer.
const mostAsking = 5;
const mostText = 400;
/** Below so many themes the button is still on a phone's screen; with more, it stands above them. */
const mostOnScreen = 2;
const mostMissing = 20;

const askingOf = (turn: Turn, pilot: PilotView) => {
  const { lang, network, actor } = turn;
  const { organisation, theme, request } = pilot;
  return {
    who: nameInCard(`${organisationName(network, organisation, lang)} · ${pilotName(pilot.title, lang)}`),
    text: inCard(cut(pilot.helpText ?? pilot.done ?? '', mostText)) || summaryText.noText[lang],
    actions:
      request && may(actor, 'closeHelp', network, { organisation, theme })
        ? [
            execute(
              summaryText.helpDone[lang],
              closeHelpButton.press({ organisation, theme, pilot: pilot.pilot, answer: request }),
            ),
          ]
        : [],
  };
};

/** The longest waiting of all themes first, as many as one card carries. */
const shownAsking = (looks: readonly ThemeLook[]): ReadonlySet<PilotView> =>
  new Set(
    looks
      .flatMap((look) => look.asking)
      .sort((a, b) => a.answeredAt.localeCompare(b.answeredAt))
      .slice(0, mostAsking),
  );

const themeOf = (
  turn: Turn,
  look: ThemeLook,
  shown: ReadonlySet<PilotView>,
  silentIn: string | undefined,
) => {
  const { lang } = turn;
  const asking = look.asking.filter((p) => shown.has(p));
  const more = look.asking.length - asking.length;
  const lines = [...answeredLine(look, lang), ...countLines(look, lang)];
  return {
    name: themeById(look.theme).name[lang],
    help: look.asking.length > 0 ? summaryText.helpWanted(look.asking.length)[lang] : '',
    asking: asking.map((p) => askingOf(turn, p)),
    more: more > 0 ? summaryText.helpMore(more)[lang] : '',
    lines: lines.map((line) => ({ line })),
    silent:
      silentIn && look.silent.length > 0 ? summaryText.unanswered(look.silent.length, silentIn)[lang] : '',
    // Who they are is one tap away, with the way to write to them.
    open: named(
      execute(openSilent.title[lang], openSilent.press({ theme: look.theme })),
      themeById(look.theme).name[lang],
    ),
  };
};

const ownAnswer = ({ actor, network, lang }: Turn, round: string | undefined): readonly unknown[] => {
  const targets = targetsOf(actor, network, []);
  return round && targets.length > 0
    ? [execute(summaryText.answerOwn[lang], openForms.chat.press({ round }))]
    : [];
};

/** S15: the coordination sees on the same day whom nobody answers for. */
const missingLine = ({ actor, network, lang }: Turn): string => {
  const missing = may(actor, 'seeSilent', network) ? withoutContact(network, actor.today) : [];
  if (missing.length === 0) return '';
  const names = missing
    .map((id) => organisationName(network, id, lang))
    .sort(byAlphabet(lang))
    .slice(0, mostMissing)
    .map(nameInCard);
  return summaryText.noContact(
    missing.length,
    [...names, ...(missing.length > names.length ? ['…'] : [])].join(', '),
  )[lang];
};

/** `tilanne` for a lead: who needs help first, then the counts. */
export const leadSummary = async (turn: Turn, wanted: readonly ThemeId[]): Promise<Reply> => {
  const { ports, network, lang } = turn;
  const now = ports.now();
  const facts = await themeFacts(ports, network, wanted);
  const rounds = roundsAt(facts, network, now);
  const looks = wanted.map((theme) => ({
    ...lookAtTheme(network, facts, theme, rounds.open ?? rounds.last, now),
    // While a round is open nobody has been silent in it yet: the last one that closed is meant.
    silent: rounds.last ? lookAtTheme(network, facts, theme, rounds.last, now).silent : [],
  }));
  const shown = shownAsking(looks);
  const buttons = ownAnswer(turn, rounds.open?.round);
  const isLong = looks.length > mostOnScreen;
  const card = expand(template, {
    title: summaryText.title[lang],
    round: rounds.open ? whatIsNext(rounds)[lang] : `${t.noneOpen[lang]} ${whatIsNext(rounds)[lang]}`,
    missing: missingLine(turn),
    themes: looks.map((look) => themeOf(turn, look, shown, rounds.last?.round)),
    first: isLong ? buttons : [],
    actions: isLong ? [] : buttons,
  });
  return { is: 'card', card, summary: summaryText.title[lang] };
};
