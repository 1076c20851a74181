import { reportsApi } from '../../api/rooms/reports';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Numbered } from '../../parts/reports/numbered-list';
import { to } from '../../ui/address';
import { Card, Soft } from '../../ui/card';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';

/** What an observer reads on: how it has gone since the start, the reports as they were frozen, and what a figure means. */
export const FrozenFigures = () => {
  const { t } = useWords();
  const read = useRead(reportsApi.reports);
  return (
    <>
      <Read of={read} bars={2}>
        {(of) => <Numbered of={of} />}
      </Read>
      <Section title={t.start.figures} id="figures">
        <Card>
          <Soft>{t.start.definitions}</Soft>
          <Go href={`${to('network', { trend: 'attended' })}#trend`}>{t.start.trend}</Go>
        </Card>
      </Section>
    </>
  );
};
