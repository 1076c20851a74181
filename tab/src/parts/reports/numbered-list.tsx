import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, CardList, Soft } from '../../ui/card';
import { dayText, momentText } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import type { ReportDraft, ReportHead, Reports } from './types';
import { useReportWords } from './words';

/** From when until when, as it was known on which day. */
export const Scope = ({ of }: { readonly of: ReportHead | ReportDraft }) => {
  const { lang } = useWords();
  const r = useReportWords();
  return (
    <p>
      {r.period(dayText(of.from, lang), dayText(of.until, lang))} · {r.asOf(dayText(of.asOf, lang))}
    </p>
  );
};

/** The reports that stand as they were frozen, the newest first. */
export const Numbered = ({ of }: { readonly of: Reports }) => {
  const { lang } = useWords();
  const r = useReportWords();
  return (
    <Section title={r.numbered} id="numbered">
      {of.reports.length === 0 && <Empty title={r.none} text={r.noneText} />}
      <CardList>
        {of.reports.map((head) => (
          <Card key={`${head.number}-${head.version}`} item>
            <h3>
              <Go href={to('reports', {}, `${head.number}-${head.version}`)}>
                {r.name(head.number, head.version)}
              </Go>
            </h3>
            <Scope of={head} />
            <Soft>{r.frozen(momentText(head.frozenAt, lang))}</Soft>
          </Card>
        ))}
      </CardList>
    </Section>
  );
};
