import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import { obligationsApi } from '../../api/rooms/obligations';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { mayAtAll, seesOthers, useMe } from '../../me/me';
import { useRememberChoice } from '../../me/remember-choice';
import { obligationsInput } from '../../parts/first-reads';
import { go, to, useAddress } from '../../ui/address';
import { Choice } from '../../ui/choice';
import { addDays, addMonths, dayText, isDay } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { MonthPicker } from '../../ui/month-picker';
import { nameOf } from '../../ui/names';
import { Page } from '../../ui/page';
import { QuietMonth } from '../../ui/quiet-month';
import { useMonth } from '../../ui/use-month';
import { NowStrip } from './now-strip';
import { byId, grouped, rowKey } from './order';
import { OtherOrganisation } from './other-organisation';
import { RoleGroup } from './role-group';

const AsOfPicker = lazy(async () => ({
  default: (await import('../../parts/obligations/as-of')).AsOfPicker,
}));
const PastDay = lazy(async () => ({ default: (await import('../../parts/obligations/as-of')).PastDay }));
const useStyles = makeStyles({
  screen: { '@media print': { display: 'none' } },
  panel: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
});

/** Own organisation's obligations: what is due now, then everything, each with its source and evidence. */
export const ObligationsPage = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const { query } = useAddress();
  const { month, running, last } = useMonth(mayAtAll(me, 'seeRunningMonth'));
  const styles = useStyles();
  const remember = useRememberChoice();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set([query.get('row') ?? '']));
  const organisation = query.get('organisation') ?? me.organisations[0]?.id ?? '';
  const asked = query.get('month') ?? undefined;
  const day = query.get('asOf') ?? '';
  const asOf = isDay(day) && day < me.today ? day : undefined;
  const readings = query.get('readings') === 'now' ? ('now' as const) : undefined;
  const here = { organisation: query.get('organisation') ?? undefined, month: asked, asOf, readings };
  const read = useRead(obligationsApi.obligations, obligationsInput(query, me.today), organisation !== '');
  // A link that names a row opens it, and leads there; a row that is opened here moves nothing.
  const [named] = useState(query.get('row'));
  // The network's map leads to a duty, whatever its theme and period.
  const duty = query.get('duty');
  const theme = query.get('theme');
  const meant = read.data?.rows
    .filter((r) => r.obligation === duty && (!theme || r.theme === theme))
    .map(rowKey);
  const key = meant?.join(' ') ?? '';
  useEffect(() => {
    if (!key) return;
    setOpen(new Set(key.split(' ')));
    document.getElementById(key.split(' ')[0] ?? '')?.scrollIntoView({ block: 'center' });
  }, [key]);
  const isRead = read.data !== undefined;
  useEffect(() => {
    if (isRead && named) document.getElementById(named)?.scrollIntoView({ block: 'center' });
  }, [isRead, named]);
  const texts = useRead(obligationsApi.catalogue, { query: { language: lang } });
  const known = me.organisations.find((own) => own.id === organisation);
  const name = read.data ? read.data.name : known?.name;
  const show = (key: string) => setOpen((now) => new Set(now).add(key));
  // The row that was opened last stands in the address: a reload, and a copied link, open it again.
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
    go(to('obligations', { ...here, row: [...next].filter(Boolean).at(-1) }), 'replace');
  };
  return (
    <Page
      title={t.page.obligations}
      under={[name && nameOf(name, lang), read.data && t.obligations.asOf(dayText(read.data.asOf, lang))]
        .filter(Boolean)
        .join(' · ')}
      controls={
        <>
          {me.organisations.length > 1 && (
            <div className={styles.screen}>
              <Choice
                label={t.obligations.organisation}
                value={organisation}
                choose={(id) => {
                  remember(id);
                  go(to('obligations', { organisation: id, month: asked }));
                }}
              >
                {!known && name && <option value={organisation}>{nameOf(name, lang)}</option>}
                {me.organisations.map((own) => (
                  <option key={own.id} value={own.id}>
                    {nameOf(own.name, lang)}
                  </option>
                ))}
              </Choice>
            </div>
          )}
          <MonthPicker
            month={month}
            running={running}
            last={last}
            choose={(next) => go(to('obligations', { ...here, month: next === running ? undefined : next }))}
          />
          <Suspense>
            <AsOfPicker
              asOf={asOf}
              latest={last ? addDays(`${addMonths(last, 1)}-01`, -1) : me.today}
              choose={(past) =>
                go(to('obligations', { ...here, asOf: past, month: past ? past.slice(0, 7) : undefined }))
              }
            />
          </Suspense>
          <Button className={styles.screen} icon={<Print20Regular />} onClick={() => window.print()}>
            {t.obligations.print}
          </Button>
        </>
      }
    >
      {seesOthers(me) && <OtherOrganisation month={asked} />}
      {organisation === '' ? (
        <Empty title={t.obligations.empty} text={t.obligations.emptyText} />
      ) : (
        <Read of={read} bars={6}>
          {(stands) => (
            <Read of={texts} bars={6}>
              {(words) => (
                <>
                  {asOf !== undefined && (
                    <Suspense>
                      <PastDay
                        stands={stands}
                        read={(how) =>
                          go(to('obligations', { ...here, readings: how === 'now' ? how : undefined }))
                        }
                        back={() =>
                          go(
                            to('obligations', {
                              ...here,
                              asOf: undefined,
                              readings: undefined,
                              month: undefined,
                            }),
                          )
                        }
                      />
                    </Suspense>
                  )}
                  {stands.quiet && <QuietMonth />}
                  <NowStrip stands={stands} titles={byId(words.obligations)} show={show} />
                  {stands.rows.length === 0 && (
                    <Empty title={t.obligations.empty} text={t.obligations.emptyText} />
                  )}
                  {grouped(stands.rows).map((group) => (
                    <RoleGroup
                      key={group.role}
                      group={group}
                      stands={stands}
                      titles={byId(words.obligations)}
                      preamble={group.role === 'developer' ? words.preamble : null}
                      open={open}
                      toggle={toggle}
                    />
                  ))}
                </>
              )}
            </Read>
          )}
        </Read>
      )}
    </Page>
  );
};
