import type { Routes } from '../../routes';
import * as contract from '../../shared/contract/series';
import type { Occurrences } from '../../shared/domain/series';
import { titled } from './calls';
import { endSeries } from './end-series';
import { daysAsked, planSeries } from './plan-series';

const shown = ({ days, skipped }: Occurrences) => ({ days: [...days], skipped: [...skipped] });

/** A series is planned in the tab, where its days are seen before they are invited to. */
export const answerSeriesCalls = (routes: Routes): void => {
  routes.call(contract.seriesDays, async (call) => shown(daysAsked(call, call.query)));
  routes.call(contract.planSeries, async (call) => {
    const { title, ...wish } = call.body;
    const { id, ...found } = await planSeries(call, { ...wish, title: title && titled(title) });
    return { id, ...shown(found) };
  });
  routes.call(contract.endSeries, async (call) => ({
    cancelled: await endSeries(call, call.params.id ?? '', call.body),
  }));
};
