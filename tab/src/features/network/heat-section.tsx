import { heatMap } from '@shared/domain/heat-map';
import { useMemo } from 'react';
import type { NetworkMonth } from '../../api/types';
import { mayAtAll, useMe } from '../../me/me';
import { to, useAddress } from '../../ui/address';
import { Line, Soft } from '../../ui/card';
import { Empty } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { type HeatQuestion, heatAsked, heatRows } from './heat-asked';
import { HeatFilters } from './heat-filters';
import { HeatTable } from './heat-table';
import { useNetworkWords } from './map-words';
import { TakeAway } from './take-away';

/** The map, what it is asked for, and what can be done with what it shows. */
export const HeatSection = ({ of }: { readonly of: NetworkMonth }) => {
  const n = useNetworkWords();
  const me = useMe();
  const { query } = useAddress();
  const rows = useMemo(() => heatRows(of), [of]);
  const ask = heatAsked(query);
  const map = heatMap(of.duties, rows, ask);
  const asked: HeatQuestion = {
    ask,
    month: query.get('month') ?? undefined,
    asOf: query.get('asOf') ?? undefined,
    words: query.get('as') === 'words',
    seesAnswers: mayAtAll(me, 'seeSilent'),
    href: (more) => to('network', { ...Object.fromEntries(query), ...more }),
  };
  return (
    <Section title={n.map.title} id="map">
      {rows.length === 0 ? (
        <Empty title={n.map.noRows} />
      ) : (
        <>
          <Soft>{n.map.text}</Soft>
          <HeatFilters asked={asked} duties={of.duties} />
          <Line>
            <span role="status">{map.rows.length > 0 ? n.map.shown(map.rows.length) : n.map.none}</span>
            <Go href={asked.href({ as: asked.words ? undefined : 'words' })}>
              {asked.words ? n.map.asMap : n.map.asTable}
            </Go>
          </Line>
          {map.rows.length > 0 && (
            <>
              <HeatTable of={map} asked={asked} />
              <TakeAway asked={asked} organisations={map.rows.map((row) => row.organisation)} />
            </>
          )}
        </>
      )}
    </Section>
  );
};
