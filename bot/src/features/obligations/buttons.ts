import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import { selfReport } from '../../shared/contract/obligations';
import { month, themeId } from '../../shared/contract/words';
import { cardText as c } from '../../shared/text/explanation-card';
import { obligationText as t } from '../../shared/text/obligations';

const id = z.string().min(1).max(100);
const labels = { day: c.day, note: c.note, url: c.url, row: c.choose };

/** The presser's choice among their organisations; it stands first from now on (S12). */
export const chooseOrganisation = cardButton({
  verb: 'obligation.choose',
  act: 'chooseOrganisation',
  carries: { organisation: id, month: month.optional() },
});
export const openRow = cardButton({
  verb: 'obligation.open',
  act: 'seeStanding',
  title: c.open,
  carries: { organisation: id.optional(), month: month.optional() },
  typed: { row: z.string().min(1).max(200) },
  labels,
});
export const openReport = cardButton({
  verb: 'obligation.reporting',
  act: 'reportFact',
  title: t.report,
  carries: { organisation: id, obligation: id, theme: themeId.optional() },
  labels,
});
const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const { form, organisation, obligation, theme, ...told } = selfReport.body.shape;
export const saveReport = cardButton({
  verb: 'obligation.report',
  act: 'reportFact',
  title: c.save,
  carries: { form, organisation, obligation },
  typed: { theme, ...told, url: z.preprocess(empty, told.url) },
  labels,
});
