import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { finds } from '@shared/domain/people-text';
import { type Stage, stages } from '@shared/domain/pilot';
import { useState } from 'react';
import type { Board, BoardPilot } from '../../api/types';
import { useWords } from '../../language/words';
import { go, to, useAddress } from '../../ui/address';
import { Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { momentText } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { useFirst } from '../../ui/first-of';
import { Go } from '../../ui/go';
import { LongTable } from '../../ui/long-table';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const PilotTable = (props: { readonly of: readonly BoardPilot[]; readonly theme: string }) => {
  const { of, theme } = props;
  const { t, lang } = useWords();
  return (
    <LongTable
      label={t.theme.pilotsShown(of.length)}
      rows={of}
      columns={4}
      height={56}
      keyOf={(p) => `${p.organisation}~${p.pilot}`}
      head={
        <tr>
          <th scope="col">{t.theme.organisation}</th>
          <th scope="col">{t.pilots.pilot}</th>
          <th scope="col">{t.theme.pilotsStage}</th>
          <th scope="col">{t.pilots.told}</th>
        </tr>
      }
      row={(p) => (
        <>
          <th scope="row">{nameOf(p.name, lang)}</th>
          <td>
            <Go href={to('pilots', {}, `${p.organisation}~${theme}~${p.pilot}`)}>
              {p.title || t.checkIn.newPilot}
            </Go>
          </td>
          <td>
            {[t.stage[p.stage], p.pace && t.pace[p.pace], p.shared && t.theme.shared]
              .filter(Boolean)
              .join(' · ')}
          </td>
          <td>
            {p.done && <p>{p.done}</p>}
            <Soft>{t.theme.answeredAt(momentText(p.answeredAt, lang))}</Soft>
          </td>
        </>
      )}
    />
  );
};

/** The theme's pilots: those that were told of last, all of them one tap away, found by stage and by name. */
export const Pilots = ({ of }: { readonly of: Board }) => {
  const { t } = useWords();
  const styles = useStyles();
  const { query, rest } = useAddress();
  const stage = query.get('stage') ?? '';
  const [search, setSearch] = useState(query.get('find') ?? '');
  // Kept in the address, so that a reload and a copied link show the same.
  const keep = (more: { readonly stage?: string; readonly find?: string }) =>
    go(to('theme', { ...Object.fromEntries(query), ...more }, rest || of.theme), 'replace');
  const found = of.pilots.filter(
    (pilot) =>
      (!stage || pilot.stage === stage) && finds(search, [pilot.title, pilot.name.fi, pilot.name.sv]),
  );
  const newest = found.toSorted((a, b) => b.answeredAt.localeCompare(a.answeredAt));
  const [first, more] = useFirst(newest);
  const isChosen = stage !== '' || search !== '';
  if (of.pilots.length === 0)
    return (
      <Section title={t.theme.pilots} id="pilots">
        <Empty title={t.theme.noPilots} text={t.theme.noPilotsText} />
      </Section>
    );
  return (
    <Section title={t.theme.pilots} id="pilots">
      <div className={styles.filters}>
        <Choice label={t.theme.pilotsStage} value={stage} choose={(next) => keep({ stage: next })}>
          <option value="">{t.theme.all}</option>
          {stages.map((s: Stage) => (
            <option key={s} value={s}>
              {t.stage[s]}
            </option>
          ))}
        </Choice>
        <Field label={t.theme.pilotsSearch}>
          <Input
            type="search"
            value={search}
            onChange={(_, data) => {
              setSearch(data.value);
              keep({ find: data.value });
            }}
          />
        </Field>
      </div>
      <div role="status">
        <Soft>{found.length > 0 ? t.theme.pilotsShown(found.length) : t.theme.noPilotsFiltered}</Soft>
      </div>
      {found.length > 0 && <PilotTable of={isChosen || !more ? found : first} theme={of.theme} />}
      {!isChosen && more}
    </Section>
  );
};
