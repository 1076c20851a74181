import type { Overview } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Soft } from '../../ui/card';
import { dayText } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { FirstOf } from '../../ui/first-of';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';

/** Whom to call. The server names them to those who call only. */
export const Silent = ({ of }: { readonly of: Overview }) => {
  const { t, lang } = useWords();
  if (!of.silent) return null;
  return (
    <Section title={t.network.silent} id="silent">
      {of.silent.length === 0 ? (
        <Empty title={t.network.noSilent} />
      ) : (
        <Card>
          <Soft>{t.network.silentText}</Soft>
          <FirstOf of={of.silent} atOnce={20}>
            {(one) => (
              <li key={one.organisation}>
                <Go href={to('obligations', { organisation: one.organisation })}>{nameOf(one.name, lang)}</Go>{' '}
                · {one.lastSign ? t.network.lastSign(dayText(one.lastSign, lang)) : t.network.noSign}
              </li>
            )}
          </FirstOf>
        </Card>
      )}
    </Section>
  );
};
