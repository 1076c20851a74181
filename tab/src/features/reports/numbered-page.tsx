import { makeStyles, tokens } from '@fluentui/react-components';
import { reportsApi } from '../../api/rooms/reports';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { mayAtAll, useMe } from '../../me/me';
import type { ReportHead } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { to } from '../../ui/address';
import { Card } from '../../ui/card';
import { dayText, momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Page } from '../../ui/page';
import { BeginReport } from './begin-dialog';
import { Differences } from './differences';
import { Downloads } from './downloads';
import { OpenFigures } from './opened-figure';
import { ReportBody } from './report-body';
import { ReportGaps } from './report-gaps';

const useStyles = makeStyles({
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, wordBreak: 'break-all' },
});

const HeadCard = ({ of }: { readonly of: ReportHead }) => {
  const { lang } = useWords();
  const r = useReportWords();
  const styles = useStyles();
  return (
    <Card>
      <p>{r.period(dayText(of.from, lang), dayText(of.until, lang))}</p>
      <p>{r.asOf(dayText(of.asOf, lang))}</p>
      <p>{r.frozen(momentText(of.frozenAt, lang))}</p>
      <p>
        {r.hash}: <span className={styles.hash}>{of.hash}</span>
      </p>
      <Downloads of={of} />
    </Card>
  );
};

/** A numbered report, as it was frozen. */
export const NumberedPage = ({ number, version }: { readonly number: number; readonly version: number }) => {
  const r = useReportWords();
  const me = useMe();
  const read = useRead(reportsApi.readReport, {
    params: { number: String(number), version: String(version) },
    query: {},
  });
  return (
    <Page title={r.name(number, version)} under={<Go href={to('reports')}>{r.back}</Go>}>
      <Read of={read} bars={6}>
        {({ head, report, differences, figures }) => (
          <OpenFigures of={{ number, version }} asOf={head.asOf}>
            <HeadCard of={head} />
            {mayAtAll(me, 'writeReport') && (
              <div>
                <BeginReport next={head} />
              </div>
            )}
            <ReportBody
              of={{ number, version }}
              view={report}
              gaps={<ReportGaps view={report} />}
              {...(version > 1 && {
                first: (
                  <Differences than={version - 1} differences={differences} figures={figures} view={report} />
                ),
              })}
            />
          </OpenFigures>
        )}
      </Read>
    </Page>
  );
};
