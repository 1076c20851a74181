import type { Start } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Tiles } from '../../ui/card';
import { dayText } from '../../ui/dates';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { ThemeMonthCard } from '../../ui/theme-month-card';
import { DutyLine } from './duty-line';

const mostSilent = 3;

/** A lead's month: the theme in figures, who has not been heard of, what is still to be handed over. */
export const LedThemes = ({ of }: { readonly of: Start }) => {
  const { t, lang } = useWords();
  return (
    <>
      <Section title={t.start.led} id="led">
        <Tiles>
          {of.themes.map((theme) => (
            <ThemeMonthCard key={theme.theme} of={theme} />
          ))}
        </Tiles>
      </Section>
      {of.silent.length > 0 && (
        <Section title={t.network.silent} id="silent">
          <Card>
            <ul>
              {of.silent.slice(0, mostSilent).map((one) => (
                <li key={one.organisation}>
                  <Go href={to('obligations', { organisation: one.organisation })}>
                    {nameOf(one.name, lang)}
                  </Go>{' '}
                  · {one.lastSign ? t.network.lastSign(dayText(one.lastSign, lang)) : t.network.noSign}
                </li>
              ))}
            </ul>
            {of.silent.length > mostSilent && (
              <Go href={to('network')}>{t.start.allSilent(of.silent.length)}</Go>
            )}
          </Card>
        </Section>
      )}
      {of.deliverables.length > 0 && of.organisation && (
        <Section title={t.start.deliverables} id="deliverables">
          <Card>
            <ul>
              {of.deliverables.map((d) => (
                <DutyLine
                  key={`${d.obligation}~${d.theme}~${d.period}`}
                  of={d}
                  organisation={of.organisation?.id ?? ''}
                />
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>
  );
};
