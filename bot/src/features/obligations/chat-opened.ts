import { z } from 'zod';
import { isMendable, tellingRefusals } from '../../answers/keep-typed';
import { pageButton } from '../../answers/page-button';
import { readData } from '../../answers/read-data';
import { demandReportable } from '../../ledger/place';
import { rememberChoice } from '../../people/remember-choice';
import type { Reply, Turn, TurnHandler } from '../../routes';
import { selfReport } from '../../shared/contract/obligations';
import { month, themeId } from '../../shared/contract/words';
import { answersFor } from '../../shared/domain/actor';
import type { Localized } from '../../shared/domain/language';
import { organisationById } from '../../shared/domain/network';
import { obligationById, obligationIn } from '../../shared/domain/obligation';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId } from '../../shared/domain/theme';
import { cardText as c } from '../../shared/text/explanation-card';
import { obligationText as t } from '../../shared/text/obligations';
import { refusals } from '../../shared/text/refusals';
import { written } from '../../shared/text/say';
import { ownCard, ownOrAsk } from './chat';
import { explainStanding } from './explain-standing';
import { explanationCard } from './explanation-card';
import { formsFor, recordsOpen } from './forms';
import { organisationAsked } from './read-standings';
import { reportCard, type Typed } from './report-card';
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
  const isOwn = may(actor, 'reportFact', network, { organisation: found.organisation });
  const forms = formsFor(actor, network, found);
  const card = explanationCard(
    found,
    { mine: isOwn, report: forms.includes('report') },
    {
      network,
      actor,
      page: (label, page) => pageButton(turn.ports, label, page),
      lang,
      dialog,
      records: recordsOpen(actor, network, found),
    },
  );
  const title = found.obligation.title[lang];
  return dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};

const place = z.object({ organisation: id, obligation: id, theme: themeId.optional() });

type Retry = { readonly form: string; readonly typed: Typed; readonly problem: string };
const reportDialog = (turn: Turn, asked: z.output<typeof place>, again?: Retry): Reply => {
  const { ports, lang, actor, network } = turn;
  const obligation = obligationIn(network.project, asked.obligation);
  const organisation = organisationById(network, asked.organisation);
  if (!obligation || !organisation) throw new Refusal('notFound');
  demand(actor, 'reportFact', network, { organisation: organisation.id });
  const title = `${obligation.title[lang]}: ${written(organisation.name, lang)}`;
  const form = { ...asked, obligation, title, form: ports.newId(), ...again };
  return { is: 'dialog', title: t.report[lang], card: reportCard(form, actor.today, lang) };
};

/** A form opens only where its answer counts; an old card's button says which act does. */
export const openReport: TurnHandler = async (turn) => {
  const asked = readData(place, turn, labels);
  const form = reportDialog(turn, asked);
  const obligation = obligationById(asked.obligation);
  if (obligation) demandReportable(obligation);
  return form;
};

const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const reported = selfReport.body.extend({
  url: z.preprocess(empty, selfReport.body.shape.url),
});

const typed = z.object({
  form: z.string(),
  day: z.string().optional(),
  note: z.string().optional(),
  url: z.string().optional(),
  part: z.string().optional(),
});

/** A refusal is said in the form, and what was typed stays in it. */
export const saveReport: TurnHandler = tellingRefusals(async (turn) => {
  try {
    if (turn.refusal) throw turn.refusal;
    const body = readData(reported, turn, labels);
    const { fresh } = await reportEvidence({ ...turn, body });
    const what = obligationIn(turn.network.project, body.obligation)?.title ?? t.report;
    return { is: 'text', text: (fresh ? c.saved : c.already)(what)[turn.lang] };
  } catch (error) {
    const was = typed.safeParse(turn.data);
    const where = place.safeParse(turn.data);
    if (!isMendable(error) || !was.success || !where.success) throw error;
    const { form, ...values } = was.data;
    const problem = refusals[error.code](error.values)[turn.lang];
    return reportDialog(turn, where.data, { form, typed: defined(values), problem });
  }
});
const defined = (values: Readonly<Record<string, string | undefined>>): Typed =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
