import { Button, Field, Input } from '@fluentui/react-components';
import type { Answered } from '@shared/contract/endpoint';
import type { steeringPage } from '@shared/contract/reports';
import { partStates } from '@shared/domain/operating-model';
import { standings } from '@shared/domain/standing';
import { reportsApi } from '../../api/rooms/reports';
import { useRead, useSend } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useReportWords } from '../../parts/reports/words';
import { go, to, useAddress } from '../../ui/address';
import { Card, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { dayText, isDay, roundText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { nameOf, themeName, wordOf } from '../../ui/names';
import { Page, Section } from '../../ui/page';
import { Said } from '../../ui/said';
import { useSaveFile } from '../../ui/save-file';
import { StandingBadge } from '../../ui/standing-badge';
import { useDutyTitles } from './report-duties';

type Steering = Answered<typeof steeringPage>;

const Changed = ({ of }: { readonly of: Steering }) => {
  const { t, lang } = useWords();
  const r = useReportWords();
  const m = r.meeting;
  const called = (id: string) => {
    const found = of.organisationNames.find((o) => o.id === id);
    return found ? nameOf(found, lang) : id;
  };
  const held = Object.entries(of.held).map(([type, n]) => `${wordOf(t.eventType, type)} ${n}`);
  const parts = partStates.filter((s) => of.parts[s]).map((s) => `${r.results.states[s]} ${of.parts[s]}`);
  const title = of.lastMeeting
    ? m.since(dayText(of.lastMeeting, lang))
    : m.sinceBeginning(dayText(of.since, lang));
  return (
    <Section title={title} id="changed">
      <Card>
        <ul>
          <li>
            {r.network.organisations}: {m.thenNow(of.organisations.before, of.organisations.now)}
          </li>
          <li>
            {r.network.events}: {held.length > 0 ? held.join(', ') : m.nothing}
          </li>
          <li>
            {m.parts}: {parts.length > 0 ? parts.join(', ') : m.nothing}
          </li>
          <li>
            {m.spread}: {of.spread}
          </li>
          {of.changes.map((c) => (
            <li key={`${c.day}~${c.organisation}~${c.what}~${c.theme ?? ''}`}>
              {dayText(c.day, lang)}: {called(c.organisation)}, {r.changes.what[c.what]}
              {c.into && `: ${called(c.into)}`}
              {c.theme && ` (${themeName(c.theme, lang)})`}
            </li>
          ))}
        </ul>
      </Card>
      <DataTable
        caption={m.rows}
        headings={[m.standing, m.before, m.now]}
        rows={standings
          .filter((s) => of.standings.before[s] || of.standings.now[s])
          .map((s) => ({
            key: s,
            cells: [
              <StandingBadge key="standing" of={s} />,
              of.standings.before[s] ?? 0,
              of.standings.now[s] ?? 0,
            ],
          }))}
      />
    </Section>
  );
};

const Risks = ({ of }: { readonly of: Steering }) => {
  const { lang } = useWords();
  const r = useReportWords();
  const m = r.meeting;
  const titleOf = useDutyTitles();
  return (
    <Section title={m.risks} id="risks">
      {of.risks.length === 0 ? (
        <Soft>{m.noRisks}</Soft>
      ) : (
        <DataTable
          caption={m.risks}
          headings={[r.duties.duty, m.overdue, m.atRisk]}
          rows={of.risks.map((risk) => ({
            key: risk.obligation,
            cells: [titleOf(risk.obligation), risk.overdue, risk.atRisk],
          }))}
        />
      )}
      {of.helpOpen.length > 0 && (
        <p>
          {m.help}: {of.helpOpen.map((h) => `${themeName(h.theme, lang)} ${h.pilots}`).join(', ')}
        </p>
      )}
    </Section>
  );
};

const Coming = ({ of }: { readonly of: Steering }) => {
  const { t, lang } = useWords();
  const m = useReportWords().meeting;
  const isEmpty = of.coming.length + of.phasesEnding.length === 0 && !of.round;
  return (
    <Section title={m.coming} id="coming">
      {isEmpty && <Soft>{m.nothingComes}</Soft>}
      {!isEmpty && (
        <Card>
          <ul>
            {of.coming.map((e) => (
              <li key={e.event}>
                {dayText(e.day, lang)}: {t.eventType[e.type]},{' '}
                <Go href={to('events', { event: e.event })}>
                  <Said of={e.title} />
                </Go>
              </li>
            ))}
            {of.round && <li>{m.round(roundText(of.round.round), dayText(of.round.closesOn, lang))}</li>}
            {of.phasesEnding.map((p) => (
              <li key={p.phase}>{m.phase(wordOf(t.phase, p.phase), dayText(p.until, lang))}</li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
};

/** One page for the steering group, as of any day. */
export const SteeringPage = () => {
  const { lang } = useWords();
  const r = useReportWords();
  const me = useMe();
  const send = useSend();
  const { query } = useAddress();
  const { busy, save } = useSaveFile(r.files.saved);
  const asked = query.get('asOf') ?? '';
  const asOf = isDay(asked) ? asked : me.today;
  const read = useRead(reportsApi.steeringPage, { query: { asOf } });
  return (
    <Page
      title={r.meeting.title}
      under={<Go href={to('reports')}>{r.back}</Go>}
      controls={
        <>
          <Field label={r.meeting.day}>
            <Input
              type="date"
              value={asOf}
              max={me.today}
              onChange={(_, data) =>
                data.value && go(to('reports', { asOf: data.value }, 'ohjausryhma'), 'replace')
              }
            />
          </Field>
          <Button
            disabledFocusable={busy}
            onClick={() => save(() => send(reportsApi.steeringFile, { query: { asOf } }))}
          >
            {r.files.pdf}
          </Button>
        </>
      }
    >
      <Read of={read} bars={4}>
        {(of) => (
          <>
            <Soft>{r.meeting.asOf(dayText(of.asOf, lang))}</Soft>
            <Changed of={of} />
            <Risks of={of} />
            <Coming of={of} />
          </>
        )}
      </Read>
    </Page>
  );
};
