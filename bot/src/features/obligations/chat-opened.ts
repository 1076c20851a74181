import { z } from 'zod';
import { readData } from '../../answers/read-data';
import { rememberChoice } from '../../people/remember-choice';
import type { TurnHandler } from '../../routes';
import { selfReport } from '../../shared/contract/obligations';
import { month, themeId } from '../../shared/contract/words';
import { answersFor } from '../../shared/domain/actor';
import type { Localized } from '../../shared/domain/language';
import { organisationById } from '../../shared/domain/network';
import { obligationById } from '../../shared/domain/obligation';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId } from '../../shared/domain/theme';
import { cardText as c } from '../../shared/text/explanation-card';
import { obligationText as t } from '../../shared/text/obligations';
import { written } from '../../shared/text/say';
import { ownCard, ownOrAsk } from './chat';
import { explainStanding } from './explain-standing';
import { explanationCard, reportCard } from './explanation-card';
import { recordsOpen } from './forms';
import { organisationAsked } from './read-standings';
import { reportEvidence } from './report-evidence';

const labels: Readonly<Record<string, Localized>> = { day: c.day, note: c.note, url: c.url, row: c.choose };

const id = z.string().min(1).max(100);
const mine = z.object({
  organisation: id.optional(),
  month: month.optional(),
  dialog: z.boolean().optional(),
});

/** One's own organisation from a channel's card, in a form that only the presser sees. */
export const openMine: TurnHandler = async (turn) => {
  const { organisation, dialog = turn.where.scope === 'channel' } = readData(mine, turn);
  if (organisation === undefined && answersFor(turn.actor).length > 0) return ownOrAsk(turn, { dialog });
  return ownCard(turn, organisationAsked(turn.actor, turn.network, organisation), { dialog });
};

/** The presser's choice among their organisations; it stands first from now on (S12). */
export const chooseOrganisation: TurnHandler = async (turn) => {
  const { organisation, ...shown } = readData(mine.extend({ organisation: id }), turn);
  demand(turn.actor, 'chooseOrganisation', turn.network, { organisation });
  await rememberChoice(turn.ports, turn.actor, organisation);
  return ownCard(turn, organisation, shown);
};

/** A standing opens: the source, the reading, what was counted, what is missing, what comes next. */
export const openRow: TurnHandler = async (turn) => {
  const {
    row,
    dialog = false,
    ...own
  } = readData(mine.extend({ row: z.string().min(1).max(200) }), turn, labels);
  const [obligation = '', theme = ''] = row.split('|');
  const found = await explainStanding(turn, {
    obligation,
    ...own,
    ...(isThemeId(theme) ? { theme } : {}),
  });
  const { actor, network, lang } = turn;
  const { organisation } = found;
  const card = explanationCard(found, may(actor, 'reportFact', network, { organisation }), {
    network,
    today: actor.today,
    lang,
    dialog,
    records: recordsOpen(actor, network, found),
  });
  const title = found.obligation.title[lang];
  return dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};

const place = z.object({ organisation: id, obligation: id, theme: themeId.optional() });

export const openReport: TurnHandler = async (turn) => {
  const { ports, lang, actor, network } = turn;
  const asked = readData(place, turn);
  const obligation = obligationById(asked.obligation);
  const organisation = organisationById(network, asked.organisation);
  if (!obligation || !organisation) throw new Refusal('notFound');
  demand(actor, 'reportFact', network, { organisation: organisation.id });
  const title = `${obligation.title[lang]}: ${written(organisation.name, lang)}`;
  const card = reportCard({ ...asked, title, form: ports.newId() }, actor.today, lang);
  return { is: 'dialog', title: t.report[lang], card };
};

const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const reported = selfReport.body.extend({
  url: z.preprocess(empty, selfReport.body.shape.url),
});

export const saveReport: TurnHandler = async (turn) => {
  const { fresh } = await reportEvidence({ ...turn, body: readData(reported, turn, labels) });
  return { is: 'text', text: (fresh ? c.saved : c.already)[turn.lang] };
};
