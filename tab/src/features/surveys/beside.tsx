import { Button } from '@fluentui/react-components';
import { scaleTop } from '@shared/domain/survey';
import { meanOf } from '@shared/domain/survey-compare';
import { isThemeId, type ThemeId } from '@shared/domain/theme';
import { useState } from 'react';
import { surveysApi } from '../../api/rooms/surveys';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card, CardList, Soft } from '../../ui/card';
import { Bars, Drawn } from '../../ui/chart';
import { Choice } from '../../ui/choice';
import { DataTable } from '../../ui/data-table';
import { Empty, Read } from '../../ui/faces';
import { nameOf, themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import type { BesideQuestion, BesideView } from './types';
import { useSurveyWords } from './words';

type BesideCount = BesideQuestion['groups'][number]['start'];
const percent = (n: number, of: number): number => (of === 0 ? 0 : Math.round((100 * n) / of));

const OneQuestion = ({ of, theme }: { readonly of: BesideQuestion; readonly theme: ThemeId | null }) => {
  const { lang } = useWords();
  const { beside: b } = useSurveyWords();
  const { question } = of;
  const group = of.groups.find((one) => one.theme === theme);
  const title = nameOf(question, lang);
  const options =
    question.type === 'scale'
      ? Array.from({ length: scaleTop }, (_, n) => String(n + 1))
      : question.options.map((option) => nameOf(option, lang));
  const sides: readonly (readonly [string, BesideCount])[] = [
    [b.start, group?.start ?? null],
    [b.final, group?.final ?? null],
  ];
  const cell = (side: BesideCount, n: number): string =>
    side ? b.cell(side.counts[n] ?? 0, percent(side.counts[n] ?? 0, side.answered)) : b.few;
  const mean = (side: BesideCount): string => {
    const value = side && meanOf(side);
    return value === null ? '–' : value.toLocaleString(lang, { maximumFractionDigits: 1 });
  };
  const known = sides.filter((one): one is readonly [string, NonNullable<BesideCount>] => one[1] !== null);
  const isScale = question.type === 'scale';
  return (
    <Card item>
      <h3>{title}</h3>
      {isScale && known.length === 2 && (
        <p>{b.says(mean(group?.start ?? null), mean(group?.final ?? null))}</p>
      )}
      {known.length > 0 && (
        <>
          <Soft>{b.unit}</Soft>
          <Drawn>
            <Bars
              title={title}
              shares
              bars={known.map(([name, side]) => ({
                name,
                parts: options.map((option, n) => ({
                  name: option,
                  value: side.answered === 0 ? 0 : (100 * (side.counts[n] ?? 0)) / side.answered,
                })),
              }))}
            />
          </Drawn>
        </>
      )}
      <DataTable
        caption={`${theme ? `${themeName(theme, lang)}: ` : ''}${title}`}
        headings={[b.option, b.start, b.final]}
        rows={[
          ...options.map((option, n) => ({
            key: `${n}-${option}`,
            cells: [option, ...sides.map(([, side]) => cell(side, n))],
          })),
          {
            key: 'answered',
            cells: [b.answered, ...sides.map(([, side]) => (side ? side.answered : b.few))],
          },
          ...(isScale ? [{ key: 'mean', cells: [b.mean, ...sides.map(([, side]) => mean(side))] }] : []),
        ]}
      />
    </Card>
  );
};

const Compared = ({ of }: { readonly of: BesideView }) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  const [theme, setTheme] = useState<ThemeId | null>(null);
  if (!of.both) return <Empty title={s.beside.notBoth} />;
  if (of.questions.length === 0) return <Empty title={s.beside.none} />;
  const themes = (of.questions[0]?.groups ?? []).flatMap((group) => (group.theme ? [group.theme] : []));
  return (
    <>
      {!of.closed.final && <Soft>{s.beside.open}</Soft>}
      <Choice
        label={s.beside.group}
        value={theme ?? ''}
        choose={(word) => setTheme(isThemeId(word) ? word : null)}
      >
        <option value="">{s.run.everybody}</option>
        {themes.map((id) => (
          <option key={id} value={id}>
            {themeName(id, lang)}
          </option>
        ))}
      </Choice>
      <CardList>
        {of.questions.map((one) => (
          <OneQuestion key={one.question.id} of={one} theme={theme} />
        ))}
      </CardList>
    </>
  );
};

const Opened = () => {
  const read = useRead(surveysApi.surveysBeside);
  return (
    <Read of={read} bars={3}>
      {(of) => <Compared of={of} />}
    </Read>
  );
};

/** For the coordination: what was answered at the start and at the end, side by side (Liite 4, rivi 28). */
export const Beside = () => {
  const { beside: b } = useSurveyWords();
  const [open, setOpen] = useState(false);
  return (
    <Section title={b.title} id="beside">
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? b.hide : b.show}
        </Button>
      </div>
      {open && <Opened />}
    </Section>
  );
};
