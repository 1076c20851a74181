import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { finds } from '@shared/domain/people-text';
import { type Stage, stages } from '@shared/domain/pilot';
import { useState } from 'react';
import type { Board, BoardPilot } from '../../api/types';
import { Card, CardList, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { momentText } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const Pilot = ({ of }: { readonly of: BoardPilot }) => {
  const { t, lang } = useWords();
  const words = [t.stage[of.stage], of.pace && t.pace[of.pace], of.shared && t.theme.shared].filter(Boolean);
  return (
    <Card item>
      <h3>{of.title || t.checkIn.newPilot}</h3>
      <p>
        {nameOf(of.name, lang)} · {words.join(' · ')}
      </p>
      {of.done && <p>{of.done}</p>}
      <Soft>{t.theme.answeredAt(momentText(of.answeredAt, lang))}</Soft>
    </Card>
  );
};

/** The theme's pilots, to be found by stage and by name. */
export const Pilots = ({ of }: { readonly of: Board }) => {
  const { t } = useWords();
  const styles = useStyles();
  const [stage, setStage] = useState('');
  const [search, setSearch] = useState('');
  const found = of.pilots.filter(
    (pilot) =>
      (!stage || pilot.stage === stage) && finds(search, [pilot.title, pilot.name.fi, pilot.name.sv]),
  );
  if (of.pilots.length === 0)
    return (
      <Section title={t.theme.pilots} id="pilots">
        <Empty title={t.theme.noPilots} text={t.theme.noPilotsText} />
      </Section>
    );
  return (
    <Section title={t.theme.pilots} id="pilots">
      <div className={styles.filters}>
        <Choice label={t.theme.pilotsStage} value={stage} choose={setStage}>
          <option value="">{t.theme.all}</option>
          {stages.map((s: Stage) => (
            <option key={s} value={s}>
              {t.stage[s]}
            </option>
          ))}
        </Choice>
        <Field label={t.theme.pilotsSearch}>
          <Input type="search" value={search} onChange={(_, data) => setSearch(data.value)} />
        </Field>
      </div>
      <div role="status">
        <Soft>{found.length > 0 ? t.theme.pilotsShown(found.length) : t.theme.noPilotsFiltered}</Soft>
      </div>
      <CardList>
        {found.map((pilot) => (
          <Pilot key={`${pilot.organisation}~${pilot.pilot}`} of={pilot} />
        ))}
      </CardList>
    </Section>
  );
};
