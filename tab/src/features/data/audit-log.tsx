import { Button } from '@fluentui/react-components';
import type { audit } from '@shared/contract/audit';
import type { Answered } from '@shared/contract/endpoint';
import { useState } from 'react';
import { auditApi } from '../../api/rooms/audit';
import { useRead, useSend } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useDataWords } from '../../parts/data/words';
import { go, to } from '../../ui/address';
import { Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { MonthPicker } from '../../ui/month-picker';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { useSaveFile } from '../../ui/save-file';
import { useMonth } from '../../ui/use-month';

type AuditAnswer = Answered<typeof audit>;
const atOnce = 50;

const Lines = ({ of }: { readonly of: AuditAnswer }) => {
  const { lang } = useWords();
  const d = useDataWords();
  const me = useMe();
  const [most, setMost] = useState(atOnce);
  const whose = me.organisations.find((o) => o.id === of.organisation);
  if (of.lines.length === 0) return <Soft>{d.none}</Soft>;
  return (
    <>
      {whose && <Soft>{d.logOf(nameOf(whose.name, lang))}</Soft>}
      <DataTable
        caption={d.log}
        headings={d.headings}
        rows={of.lines.slice(0, most).map((line, n) => ({
          key: `${line.at}-${n}`,
          cells: [
            momentText(line.at, lang),
            line.by,
            line.what,
            line.organisation ? nameOf(line.organisation, lang) : '–',
          ],
        }))}
      />
      {of.lines.length > most && (
        <Line>
          <Button onClick={() => setMost(most + atOnce)}>{d.more(of.lines.length - most)}</Button>
        </Line>
      )}
    </>
  );
};

/** Who did what when: all of it for the coordinator, else what is about the own organisation. */
export const AuditLog = () => {
  const d = useDataWords();
  const send = useSend();
  const { month, running } = useMonth();
  const { busy, save } = useSaveFile(d.saved);
  const read = useRead(auditApi.audit, { query: { month } });
  return (
    <Section title={d.log} id="log">
      <Soft>{d.logText}</Soft>
      <Line>
        <MonthPicker
          month={month}
          running={running}
          last={running}
          choose={(chosen) => go(to('data', { month: chosen }))}
        />
        <span>{d.export}:</span>
        {(['csv', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            size="small"
            disabledFocusable={busy}
            onClick={() => save(() => send(auditApi.exportAudit, { query: { month, format } }))}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </Line>
      <Read of={read}>{(log) => <Lines key={log.month} of={log} />}</Read>
    </Section>
  );
};
