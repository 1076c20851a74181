import { pageButton } from '../../answers/page-button';
import type { openOwnMonth } from '../../answers/shared-buttons';
import { demandReportable } from '../../ledger/place';
import { rememberChoice } from '../../people/remember-choice';
import type { AnswerTo } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import { organisationById } from '../../shared/domain/network';
import { obligationById, obligationIn } from '../../shared/domain/obligation';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId } from '../../shared/domain/theme';
import { cardText as c } from '../../shared/text/explanation-card';
import { obligationText as t } from '../../shared/text/obligations';
import { written } from '../../shared/text/say';
import type * as buttons from './buttons';
import { ownCard, ownOrAsk } from './chat';
import { explainStanding } from './explain-standing';
import { explanationCard } from './explanation-card';
import { formsFor, recordsOpen } from './forms';
import { organisationAsked } from './read-standings';
import { reportCard } from './report-card';
import { reportEvidence } from './report-evidence';

/** One's own organisation from a channel's card, in a form that only the presser sees. */
export const openMine: AnswerTo<typeof openOwnMonth> = async (turn) => {
  const { organisation, dialog = turn.where.scope === 'channel' } = turn.data;
  if (organisation === undefined && answersFor(turn.actor).length > 0) return ownOrAsk(turn, { dialog });
  return ownCard(turn, organisationAsked(turn.actor, turn.network, organisation), { dialog });
};

/** The presser's choice among their organisations; it stands first from now on (S12). */
export const chooseOrganisation: AnswerTo<typeof buttons.chooseOrganisation> = async (turn) => {
  const { organisation, ...shown } = turn.data;
  demand(turn.actor, 'chooseOrganisation', turn.network, { organisation });
  await rememberChoice(turn.ports, turn.actor, organisation);
  return ownCard(turn, organisation, shown);
};

/** A standing opens: the source, the reading, what was counted, what is missing, what comes next. */
export const openRow: AnswerTo<typeof buttons.openRow> = async (turn) => {
  const { row, dialog = false, ...own } = turn.data;
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

/** A form opens only where its answer counts; an old card's button says which act does. */
export const openReport: AnswerTo<typeof buttons.openReport> = async (turn) => {
  const { ports, lang, actor, network, data } = turn;
  const obligation = obligationIn(network.project, data.obligation);
  const organisation = organisationById(network, data.organisation);
  if (!obligation || !organisation) throw new Refusal('notFound');
  demand(actor, 'reportFact', network, { organisation: organisation.id });
  const known = obligationById(data.obligation);
  if (known) demandReportable(known);
  const title = `${obligation.title[lang]}: ${written(organisation.name, lang)}`;
  const form = { ...data, obligation, title, form: ports.newId() };
  return { is: 'dialog', title: t.report[lang], card: reportCard(form, actor.today, lang) };
};

export const saveReport: AnswerTo<typeof buttons.saveReport> = async (turn) => {
  const { dialog: _, ...body } = turn.data;
  const { fresh } = await reportEvidence({ ...turn, body });
  const what = obligationIn(turn.network.project, body.obligation)?.title ?? t.report;
  return { is: 'text', text: (fresh ? c.saved : c.already)(what)[turn.lang] };
};
