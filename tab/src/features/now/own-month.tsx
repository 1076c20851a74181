import { makeStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { startApi } from '../../api/rooms/start';
import type { Start } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { useRememberChoice } from '../../me/remember-choice';
import { go, to, useAddress } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { monthText, spanText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { Go, Mail } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { QuietMonth } from '../../ui/quiet-month';
import { Said } from '../../ui/said';
import { DutyLine } from './duty-line';
import { LedThemes } from './led-themes';

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
});

const ThisMonth = ({ of }: { readonly of: Start }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const themes = [...new Set(of.duties.map((d) => d.theme))];
  return (
    <Section title={t.start.month(monthText(of.month, lang))} id="own-month">
      {of.duties.length === 0 || !of.organisation ? (
        <Empty title={t.start.noDuties} />
      ) : (
        <Card>
          {themes.map((theme) => (
            <Fragment key={theme ?? 'none'}>
              <h3>{theme ? themeName(theme, lang) : t.obligations.ownOrganisation}</h3>
              <ul className={styles.lines}>
                {of.duties
                  .filter((d) => d.theme === theme)
                  .map((d) => (
                    <DutyLine
                      key={`${d.obligation}~${d.period}`}
                      of={d}
                      organisation={of.organisation?.id ?? ''}
                    />
                  ))}
              </ul>
            </Fragment>
          ))}
          <Go href={to('obligations', { organisation: of.organisation.id })}>{t.start.allDuties}</Go>
        </Card>
      )}
    </Section>
  );
};

const Coming = ({ of }: { readonly of: Start }) => {
  const { t, lang } = useWords();
  return (
    <Section title={t.start.coming} id="coming">
      {of.coming.length === 0 ? (
        <Empty title={t.events.noComing} text={t.events.noComingText} />
      ) : (
        <Card>
          <ul>
            {of.coming.map((event) => (
              <li key={event.id}>
                <Go href={to('events', {}, event.id)}>
                  {event.title.fi || event.title.sv ? <Said of={event.title} /> : t.eventType[event.type]}
                </Go>
                {' · '}
                {spanText(event.startsAt, event.endsAt, lang)}
                {event.place ? ` · ${event.place}` : ''}
              </li>
            ))}
          </ul>
          <Go href={to('events')}>{t.theme.toEvents}</Go>
        </Card>
      )}
    </Section>
  );
};

const Contacts = ({ of }: { readonly of: Start }) => {
  const me = useMe();
  const { t } = useWords();
  const organisation = of.organisation?.id;
  if (of.contacts.length === 0) return null;
  return (
    <Section title={t.start.contacts} id="contacts">
      <Card>
        <ul>
          {of.contacts.map((one) => (
            <li key={one.email}>
              {one.name} · <Mail address={one.email}>{one.email}</Mail> ·{' '}
              {one.deputy ? t.start.deputy : one.roles.map((role) => t.start.role[role]).join(', ')}
            </li>
          ))}
        </ul>
        {organisation && (
          <Go href={to('contacts', { organisation })}>
            {may(me, 'editContacts', { organisation }) ? t.start.changeContacts : t.start.seeContacts}
          </Go>
        )}
      </Card>
    </Section>
  );
};

/** Who acts for several organisations says for which. */
const Whose = ({ of }: { readonly of: Start }) => {
  const me = useMe();
  const { t, lang } = useWords();
  const remember = useRememberChoice();
  if (!of.organisation) return null;
  if (me.organisations.length < 2) return <Soft>{nameOf(of.organisation.name, lang)}</Soft>;
  return (
    <Line>
      <Choice
        label={t.obligations.organisation}
        value={of.organisation.id}
        choose={(id) => {
          remember(id);
          go(to('now', { for: id }));
        }}
      >
        {me.organisations.map((own) => (
          <option key={own.id} value={own.id}>
            {nameOf(own.name, lang)}
          </option>
        ))}
      </Choice>
    </Line>
  );
};

/** The own organisation's month; whoever leads a theme has that first. */
export const OwnMonth = () => {
  const { query } = useAddress();
  const whose = query.get('for');
  const read = useRead(startApi.start, { query: whose ? { organisation: whose } : {} });
  return (
    <Read of={read} bars={6}>
      {(of) => (
        <>
          {of.quiet && <QuietMonth />}
          {of.themes.length > 0 && <LedThemes of={of} />}
          <Whose of={of} />
          <ThisMonth of={of} />
          <Coming of={of} />
          <Contacts of={of} />
        </>
      )}
    </Read>
  );
};
