import { Suspense } from 'react';
import type { Board } from '../../api/types';
import { may, useMe } from '../../shell/me';
import { Card, CardList, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';
import { CloseHelp } from './close-help';

/** Whoever asked for help comes first; the server shows it to those who can give it. */
export const HelpList = ({ of }: { readonly of: Board }) => {
  const { t, lang } = useWords();
  const me = useMe();
  if (of.help.length === 0) return null;
  return (
    <Section title={t.theme.help} id="help">
      <CardList>
        {of.help.map((one) => (
          <Card item key={`${one.organisation}~${one.pilot}`}>
            <h3>{[nameOf(one.name, lang), one.title].filter(Boolean).join(': ')}</h3>
            {one.done && <p>{one.done}</p>}
            <Soft>{t.theme.helpSince(momentText(one.since, lang))}</Soft>
            {may(me, 'closeHelp', { organisation: one.organisation, theme: of.theme }) && (
              <Suspense>
                <CloseHelp of={one} theme={of.theme} />
              </Suspense>
            )}
          </Card>
        ))}
      </CardList>
    </Section>
  );
};
