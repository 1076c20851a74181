import { button, expand, openDialog, submit } from '../../answers/cards';
import { openRecordButton } from '../../answers/record-buttons';
import { disputeSeat, openOwnMonth } from '../../answers/shared-buttons';
import type { Actor } from '../../shared/domain/actor';
import { factKinds, type PlainRecord } from '../../shared/domain/fact-kinds';
import type { Language } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';
import { addressInCard, inCard, nameInCard } from '../../shared/domain/people-text';
import type { Evidence } from '../../shared/domain/standing';
import { themeById } from '../../shared/domain/theme';
import { wordIn } from '../../shared/domain/word-in';
import { explanationText } from '../../shared/text/explanation';
import { cardText as c, recorderNames, seatNames } from '../../shared/text/explanation-card';
import { linkCheckedSays } from '../../shared/text/link-checked';
import { personName } from '../../shared/text/recorder';
import { requiredOf } from '../../shared/text/required';
import { written } from '../../shared/text/say';
import { sourceLineSaid } from '../../shared/text/source-document';
import { longDate, longDay } from '../../shared/text/time';
import { openReport } from './buttons';
import template from './cards/explanation.json';
import { type Explained, missingSays, nextSays, readingsSay } from './explain-standing';
import { uncheckedIn } from './forms';
import { openingFor, rowPage } from './missing-acts';
import { standingLine } from './standing-line';

// What does not fit a card stands in the tab.
const mostLines = 8;
const mostRecords = 3;
type CardSection = { readonly heading: string; readonly lines: readonly { readonly text: string }[] };
const section = (heading: string, lines: readonly string[]): CardSection => ({
  heading,
  lines: lines.map((text) => ({ text })),
});
const shortened = (lines: readonly string[], lang: Language): readonly string[] =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), c.more(lines.length - mostLines)[lang]];

/** A fact in a line: when, what, by whom, whether late, and its link. */
const factLine = (e: Evidence, network: Network, lang: Language): string => {
  const kind = factKinds[e.kind].names[lang];
  const name = e.title ? written(e.title, lang) : e.label;
  const label = name ? `${kind}: ${nameInCard(name)}` : kind;
  const checked = e.linkChecked ? `, ${linkCheckedSays(e.linkChecked)[lang]}` : '';
  const said = e.url ? `${label} ([${c.link[lang]}](${addressInCard(e.url)})${checked})` : label;
  const by =
    wordIn(recorderNames, e.recordedBy)?.[lang] ?? nameInCard(personName(network, e.recordedBy, lang));
  const late = e.late ? `, ${explanationText.late[lang]}` : '';
  return `${longDate(e.day, lang)}, ${said}. ${c.recorded(by, longDay(e.recordedAt, lang))[lang]}${late}`;
};

const readingLines = (found: Explained, network: Network, lang: Language): readonly string[] =>
  readingsSay(found, network, lang).flatMap(({ says, setBy, setAt }) => [
    says,
    setBy && setAt ? c.setBy(nameInCard(setBy), longDay(setAt, lang))[lang] : c.notSet[lang],
  ]);
const seatLines = ({ seats }: Explained, lang: Language): readonly string[] =>
  seats.map(
    (s) =>
      `${longDate(s.day, lang)}, ${nameInCard(written(s.event.title, lang))}: ${seatNames[s.state][lang]}`,
  );

/** Why and what next, in the organisation's own words. */
const reasonLines = ({ reason }: Explained, network: Network, lang: Language): readonly string[] =>
  reason
    ? [
        inCard(reason.content.why),
        `${c.reasonNext[lang]}: ${inCard(reason.content.next)}`,
        c.recorded(
          nameInCard(personName(network, reason.recordedBy, lang)),
          longDay(reason.recordedAt, lang),
        )[lang],
      ]
    : [];

const sectionsOf = (found: Explained, { network, actor, lang }: CardFor): readonly CardSection[] => {
  const { obligation, row } = found;
  const missing = missingSays(found, { actor, network }, lang).map(inCard);
  const all = [
    section(c.required[lang], [obligation.text[lang], requiredOf(obligation, lang)]),
    section(sourceLineSaid(network.project, obligation.source.line, lang), [
      `”${inCard(obligation.source.fi)}”`,
    ]),
    section(c.reading[lang], readingLines(found, network, lang)),
    section(
      c.counted[lang],
      row.evidence.length > 0
        ? shortened(
            row.evidence.map((e) => factLine(e, network, lang)),
            lang,
          )
        : [c.nothingCounted[lang]],
    ),
    section(c.seats[lang], shortened(seatLines(found, lang), lang)),
    section(c.missing[lang], missing.length > 0 ? missing : [explanationText.nothingMissing[lang]]),
    section(c.reason[lang], reasonLines(found, network, lang)),
    section(c.next[lang], nextSays(found, actor.today, lang).map(inCard)),
  ];
  return all
    .map((s) => ({ ...s, lines: s.lines.filter((l) => l.text !== '') }))
    .filter((s) => s.lines.length > 0);
};

export type CardFor = {
  readonly network: Network;
  readonly actor: Actor;
  /** A button that leads to a page of the tab. */
  readonly page: (title: string, page: string) => unknown;
  readonly lang: Language;
  /** In a dialog its buttons are another kind. */
  readonly dialog: boolean;
  /** The plain records that the person may make here. */
  readonly records: readonly PlainRecord[];
};

/** Whose page it is, and whether a report counts for the duty. */
export type Acts = { readonly mine: boolean; readonly report: boolean };

/** What mends what is missing, where no other button of the card does it already. */
const openings = (found: Explained, look: CardFor): readonly unknown[] => {
  const { actor, network, lang, dialog } = look;
  const buttons = found.missing
    .flatMap((lack) => openingFor({ actor, network, found }, lack) ?? [])
    .filter(
      ({ form, press }) => (form === undefined || form === 'eventHeld') && press?.verb !== disputeSeat.verb,
    )
    .map(({ title, press, page = rowPage(found) }) => {
      if (!press) return look.page(title[lang], page);
      return button(dialog, title[lang], press);
    });
  return [...new Map(buttons.map((b) => [JSON.stringify(b), b])).values()].slice(0, mostOpenings);
};
const mostOpenings = 2;

const actionsOf = (found: Explained, acts: Acts, look: CardFor): readonly unknown[] => {
  const { lang, dialog, records } = look;
  const { organisation, obligation, row, seats } = found;
  const place = { organisation, obligation: obligation.id, ...(row.theme ? { theme: row.theme } : {}) };
  const opens = dialog ? submit : openDialog;
  const about = { ...place, month: found.month };
  const ofDocument = { ...about, fact: uncheckedIn(found)?.fact };
  const seat = seats.find((s) => s.state === 'absent' || s.state === 'notMarked');
  const opened = openings(found, look);
  return [
    ...(acts.report ? [opens(openReport.title[lang], openReport.press(place))] : []),
    ...(acts.mine && seat
      ? [
          button(
            dialog,
            disputeSeat.title[lang],
            disputeSeat.press({ event: seat.event.event, sitting: seat.sitting, organisation }),
          ),
        ]
      : []),
    ...opened,
    ...records
      .slice(0, mostRecords - opened.length)
      .map(({ form }) =>
        opens(form.open[lang], openRecordButton(form).press(form.of === 'document' ? ofDocument : about)),
      ),
    button(dialog, c.back[lang], openOwnMonth.press({ organisation })),
  ];
};

/** A standing opened on a card: the same words as in the tab. */
export const explanationCard = (found: Explained, acts: Acts, look: CardFor): unknown => {
  const { obligation, row } = found;
  const theme = row.theme ? themeById(row.theme).name[look.lang] : '';
  return expand(template, {
    title: obligation.title[look.lang],
    subtitle: [standingLine(row, look.lang), theme].filter(Boolean).join(' · '),
    sections: sectionsOf(found, look),
    inputs: [],
    actions: actionsOf(found, acts, look),
  });
};
