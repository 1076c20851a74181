import { useWords } from '../../language/words';
import type { ReportView } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Card, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { dayText, roundText } from '../../ui/dates';
import { Fold } from '../../ui/fold';
import { themeName, wordOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { organisationIn } from './names';
import { FigureButton } from './opened-figure';
import { SpreadFigures, ThemeResults } from './report-results';

type ReportTheme = ReportView['themes'][number];

const ThemeEvents = ({ of }: { readonly of: ReportTheme }) => {
  const { t, lang } = useWords();
  const r = useReportWords();
  const name = themeName(of.theme, lang);
  const events = Object.entries(of.events);
  if (events.length === 0) return <Soft>{r.themes.noEvents}</Soft>;
  return (
    <DataTable
      caption={`${r.themes.events}: ${name}`}
      headings={[r.themes.event, r.themes.held, r.themes.tookPart]}
      rows={events.map(([type, { held, organisations }]) => {
        const title = `${name} · ${wordOf(t.eventType, type)}`;
        return {
          key: type,
          cells: [
            wordOf(t.eventType, type),
            <FigureButton key="held" figure={`held~${of.theme}~${type}`} title={title} count={held} />,
            <FigureButton
              key="tookPart"
              figure={`tookPart~${of.theme}~${type}`}
              title={`${title} · ${r.themes.tookPart}`}
              count={organisations}
            />,
          ],
        };
      })}
    />
  );
};

const ThemeFold = ({ of }: { readonly of: ReportTheme }) => {
  const { t, lang } = useWords();
  const r = useReportWords();
  const name = themeName(of.theme, lang);
  const opened = (figure: string, what: string, count: number, says?: string) => (
    <FigureButton
      figure={`${figure.replace('*', of.theme)}`}
      title={`${name} · ${what}`}
      count={count}
      {...(says && { says })}
    />
  );
  return (
    <Fold within title={name}>
      <p>
        {r.themes.organisations}: {opened('members~*~first', r.themes.first, of.organisationsFirst)}{' '}
        {r.themes.first}, {opened('members~*~last', r.themes.last, of.organisationsLast)} {r.themes.last}
      </p>
      <ThemeEvents of={of} />
      <p>
        {r.themes.pilots}:{' '}
        {Object.entries(of.pilots).length === 0
          ? r.themes.noPilots
          : Object.entries(of.pilots).map(([stage, count], at) => (
              <span key={stage}>
                {at > 0 && ', '}
                {wordOf(t.stage, stage)}{' '}
                {opened(`pilots~*~${stage}`, `${r.themes.pilots} · ${wordOf(t.stage, stage)}`, count)}
              </span>
            ))}
      </p>
      {of.rounds.length > 0 && (
        <>
          <p>{r.themes.rounds}:</p>
          <ul>
            {of.rounds.map(({ round, asked, answered }) => (
              <li key={round}>
                {roundText(round)}:{' '}
                {opened(
                  `round~*~${round}`,
                  `${r.themes.rounds} ${roundText(round)}`,
                  answered,
                  r.themes.answered(answered, asked),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {r.themes.published} {opened('published~*', r.themes.published, of.bulletins.published)},{' '}
        {r.themes.relayed} {opened('relayed~*', r.themes.relayed, of.bulletins.relayed)}
      </p>
      {of.results && <ThemeResults theme={of.theme} of={of.results} />}
    </Fold>
  );
};

export const ReportThemes = ({ view }: { readonly view: ReportView }) => {
  const r = useReportWords();
  return (
    <Section title={r.themes.title} id="themes">
      {view.themes.map((theme) => (
        <ThemeFold key={theme.theme} of={theme} />
      ))}
    </Section>
  );
};

export const ReportNetwork = ({ view }: { readonly view: ReportView }) => {
  const { t } = useWords();
  const r = useReportWords();
  const n = r.network;
  const events = Object.entries(view.events);
  return (
    <Section title={n.title} id="network">
      <Card>
        <p>
          {n.organisations}:{' '}
          <FigureButton
            figure="members~first"
            title={`${n.organisations} ${r.themes.first}`}
            count={view.organisationsFirst}
          />{' '}
          {r.themes.first},{' '}
          <FigureButton
            figure="members~last"
            title={`${n.organisations} ${r.themes.last}`}
            count={view.organisationsLast}
          />{' '}
          {r.themes.last}
        </p>
        {events.length === 0 ? (
          <Soft>{n.noEvents}</Soft>
        ) : (
          <DataTable
            caption={n.events}
            headings={[r.themes.event, r.themes.held]}
            rows={events.map(([type, count]) => ({
              key: type,
              cells: [
                wordOf(t.eventType, type),
                <FigureButton
                  key="held"
                  figure={`events~${type}`}
                  title={wordOf(t.eventType, type)}
                  count={count}
                />,
              ],
            }))}
          />
        )}
        <p>
          {n.surveys}:{' '}
          {view.surveys.length === 0
            ? n.none
            : view.surveys.map(({ survey, asked, answered }, at) => (
                <span key={survey}>
                  {at > 0 && ', '}
                  {wordOf(n.survey, survey)}{' '}
                  <FigureButton
                    figure={`survey~${survey}`}
                    title={wordOf(n.survey, survey)}
                    count={answered}
                    says={r.themes.answered(answered, asked)}
                  />
                </span>
              ))}
        </p>
        {view.spread && <SpreadFigures of={view.spread} place={n.title} />}
      </Card>
    </Section>
  );
};

export const ReportChanges = ({ view }: { readonly view: ReportView }) => {
  const { lang } = useWords();
  const r = useReportWords();
  return (
    <Section title={r.changes.title} id="changes">
      <Card>
        {view.changes.length === 0 ? (
          <Soft>{r.changes.none}</Soft>
        ) : (
          <ul>
            {view.changes.map((change) => (
              <li key={`${change.day}~${change.organisation}~${change.what}~${change.theme ?? ''}`}>
                {dayText(change.day, lang)}: {organisationIn(view, change.organisation, lang)},{' '}
                {r.changes.what[change.what]}
                {change.into && `: ${organisationIn(view, change.into, lang)}`}
                {change.theme && ` (${themeName(change.theme, lang)})`}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
};

/** What every figure means, in words. */
export const Definitions = ({ view }: { readonly view: ReportView }) => {
  const r = useReportWords();
  return (
    <Section title={r.definitions.title} id="definitions">
      <Card>
        <dl>
          {[...r.definitions.list, ...(view.spread ? r.definitions.results : [])].map(([word, means]) => (
            <div key={word}>
              <dt>
                <strong>{word}</strong>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </Section>
  );
};
