import { cardButton } from '../../answers/card-button';
import { expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import type { Ports } from '../../ports';
import type { AnswerTo, Waits } from '../../routes';
import { themeId } from '../../shared/contract/words';
import { themesLedByActor } from '../../shared/domain/actor';
import { stepDay } from '../../shared/domain/coming-words';
import { dayOf } from '../../shared/domain/month';
import { byAlphabet } from '../../shared/domain/name-order';
import { membersOf, type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { obligationIn } from '../../shared/domain/obligation';
import { nameInCard } from '../../shared/domain/people-text';
import { demand } from '../../shared/domain/permission';
import { answersOfRound, roundsOf } from '../../shared/domain/rounds';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import type { Waiting } from '../../shared/domain/waiting';
import { digestText as t } from '../../shared/text/digest';
import { written } from '../../shared/text/say';
import template from './cards/digest.json';
import { lateIn } from './late-duties';

/** The ladder's last step: organisations of a theme that have not answered the open round by the lead's day. */
const unansweredIn = async (
  ports: Ports,
  network: Network,
  theme: ThemeId,
): Promise<{ readonly closesAt: string; readonly organisations: readonly OrganisationId[] } | null> => {
  const now = ports.now();
  const today = dayOf(now);
  const facts = await ports.stores.facts.all();
  const open = roundsOf(facts).find((r) => r.closesAt > now);
  if (!open) return null;
  const { lead } = await ports.stores.settings.ladder();
  if (today < stepDay(dayOf(open.opensAt), lead, network.project.quietMonths)) return null;
  const told = new Set(
    answersOfRound(facts, open.round)
      .filter((f) => f.content.theme === theme)
      .map((f) => f.content.organisation),
  );
  const organisations = membersOf(network, theme, today).filter((id) => !told.has(id));
  return organisations.length > 0 ? { closesAt: open.closesAt, organisations } : null;
};

export const unansweredWaiting: Waits = async ({ ports, actor, network }) => {
  const found = await Promise.all(
    themesLedByActor(actor, network).map(async (theme) => ({
      theme,
      left: await unansweredIn(ports, network, theme),
    })),
  );
  const late = await Promise.all(
    themesLedByActor(actor, network).map(async (theme) => ({
      theme,
      late: await lateIn(ports, network, theme),
    })),
  );
  return [...found.flatMap(itemOfRound), ...late.flatMap(itemOfDuties)];
};

export const openUnanswered = cardButton({
  verb: 'words.unanswered',
  act: 'seeSilent',
  title: t.look,
  carries: { theme: themeId },
  amiss: 'oldCard',
});

type ThemeUnanswered = { readonly theme: ThemeId; readonly left: Awaited<ReturnType<typeof unansweredIn>> };
const itemOfRound = ({ theme, left }: ThemeUnanswered): readonly Waiting[] =>
  left
    ? [
        {
          kind: 'unanswered',
          id: theme,
          title: t.unanswered(left.organisations.length, themeById(theme).name),
          theme,
          due: left.closesAt,
          isOffer: true,
          acts: [{ title: openUnanswered.title, press: openUnanswered.press({ theme }) }],
          page: `teema/${theme}`,
        },
      ]
    : [];
type LateInTheme = { readonly theme: ThemeId; readonly late: Awaited<ReturnType<typeof lateIn>> };
const itemOfDuties = ({ theme, late }: LateInTheme): readonly Waiting[] =>
  late.length > 0
    ? [
        {
          kind: 'lateDuties',
          id: theme,
          title: t.lateDuties(late.length, themeById(theme).name),
          theme,
          due: null,
          isOffer: true,
          acts: [{ title: openUnanswered.title, press: openUnanswered.press({ theme }) }],
          page: `teema/${theme}`,
        },
      ]
    : [];

/** Who they are: the lead's to see, and nobody's of the others (2.2). */
export const showUnanswered: AnswerTo<typeof openUnanswered> = async ({
  ports,
  actor,
  network,
  lang,
  data,
}) => {
  const { theme } = data;
  demand(actor, 'seeSilent', network, { theme });
  const left = await unansweredIn(ports, network, theme);
  const names = (left?.organisations ?? [])
    .map((id) => written(organisationById(network, id)?.name ?? {}, lang))
    .sort(byAlphabet(lang));
  const late = await lateIn(ports, network, theme);
  const duties = late.map(({ organisation, duties: ids }) => {
    const name = written(organisationById(network, organisation)?.name ?? {}, lang);
    return `${name}: ${ids.map((id) => obligationIn(network.project, id)?.title[lang] ?? id).join(', ')}`;
  });
  const { name: themeName } = themeById(theme);
  // What is not there is not said: with late duties alone the card is about them.
  const heading = (
    names.length > 0 || duties.length === 0
      ? t.unanswered(names.length, themeName)
      : t.lateDuties(duties.length, themeName)
  )[lang];
  const card = expand(template, {
    heading,
    note: '',
    items: [],
    linesTitle: '',
    lines: [
      ...names.map((name) => ({ line: nameInCard(name) })),
      ...(names.length > 0 && duties.length > 0
        ? [{ line: `**${t.lateDuties(duties.length, themeName)[lang]}**` }]
        : []),
      ...duties.toSorted(byAlphabet(lang)).map((line) => ({ line: nameInCard(line) })),
    ],
    actions: [pageButton(ports, themeById(theme).name[lang], `teema/${theme}`)],
  });
  return { is: 'card', card, summary: heading };
};
