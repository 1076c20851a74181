import { reportsApi } from '../../api/rooms/reports';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Numbered, Scope } from '../../parts/reports/numbered-list';
import type { Reports } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { to, useAddress } from '../../ui/address';
import { Card, CardList, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Page, Section } from '../../ui/page';
import { BeginReport } from './begin-dialog';
import { DraftPage } from './draft-page';
import { NumberedPage } from './numbered-page';
import { SteeringPage } from './steering-page';

const Drafts = ({ of }: { readonly of: Reports }) => {
  const { lang } = useWords();
  const r = useReportWords();
  return (
    <Section title={r.drafts.title} id="drafts">
      {of.drafts.length === 0 && <Soft>{r.drafts.none}</Soft>}
      <CardList>
        {of.drafts.map((draft) => (
          <Card key={draft.id} item>
            <h3>
              <Go href={to('reports', { draft: draft.id })}>
                {draft.number === undefined ? r.drafts.one : r.drafts.ofNext(draft.number)}
              </Go>
            </h3>
            <Scope of={draft} />
            <Soft>{r.drafts.saved(momentText(draft.savedAt, lang))}</Soft>
          </Card>
        ))}
      </CardList>
      {of.mayWrite && (
        <div>
          <BeginReport />
        </div>
      )}
    </Section>
  );
};

const ListPage = () => {
  const r = useReportWords();
  const read = useRead(reportsApi.reports);
  return (
    <Page title={r.title} under={r.intro}>
      <Read of={read} bars={4}>
        {(of) => (
          <>
            <Numbered of={of} />
            {of.readsDrafts && (
              <>
                <Drafts of={of} />
                <p>
                  <Go href={to('reports', {}, 'ohjausryhma')}>{r.meeting.open}</Go>
                </p>
              </>
            )}
          </>
        )}
      </Read>
    </Page>
  );
};

/** The reports to the funder: all of them, a draft, or one that has its number. */
export const ReportsPage = () => {
  const { rest, query } = useAddress();
  const draft = query.get('draft');
  const [, number, version] = /^(\d{1,6})-(\d{1,6})$/u.exec(rest) ?? [];
  if (rest === 'ohjausryhma') return <SteeringPage />;
  if (draft) return <DraftPage key={draft} id={draft} />;
  if (number && version) return <NumberedPage key={rest} number={Number(number)} version={Number(version)} />;
  return <ListPage />;
};
