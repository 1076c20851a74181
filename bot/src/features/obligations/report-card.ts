import { expand, submit } from '../../answers/cards';
import type { Language } from '../../shared/domain/language';
import { asksTheme, partsTaking, takesOf } from '../../shared/domain/measures';
import type { Day } from '../../shared/domain/month';
import type { Obligation } from '../../shared/domain/obligation';
import { themes } from '../../shared/domain/theme';
import { cardText as c } from '../../shared/text/explanation-card';
import { saveReport } from './buttons';
import template from './cards/explanation.json';

export type ReportForm = {
  readonly title: string;
  readonly form: string;
  readonly organisation: string;
  readonly obligation: Obligation;
  readonly theme?: string | undefined;
};

const choice = (
  id: 'part' | 'theme',
  label: string,
  options: readonly (readonly [string, string])[],
  value: string | undefined,
) => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  isRequired: true,
  errorMessage: label,
  ...(value ? { value } : {}),
  choices: options.map(([v, title]) => ({ title, value: v })),
});

/** Asked where a duty has parts, or needs an entry for each theme. */
const choicesFor = ({ obligation, theme }: ReportForm, lang: Language) => {
  const taking = new Set(partsTaking(obligation));
  const parts = (obligation.parts ?? []).filter((p) => taking.has(p.id));
  return [
    ...(parts.length > 0
      ? [
          choice(
            'part',
            c.part[lang],
            parts.map((p) => [p.id, p.title[lang]] as const),
            only(parts),
          ),
        ]
      : []),
    ...(asksTheme(obligation) && !theme
      ? [
          choice(
            'theme',
            c.theme[lang],
            themes.map((x) => [x.id, x.name[lang]] as const),
            undefined,
          ),
        ]
      : []),
  ];
};
const only = (parts: readonly { readonly id: string }[]): string | undefined =>
  parts.length === 1 ? parts[0]?.id : undefined;

const needsLink = (obligation: Obligation): boolean => {
  const taken = [takesOf(obligation), ...partsTaking(obligation).map((part) => takesOf(obligation, part))];
  return !taken.includes('any');
};

/** Day, words and a link: toteumatieto in the organisation's own words. */
export const reportCard = (asked: ReportForm, today: Day, lang: Language): unknown => {
  const { title, form, organisation, obligation, theme } = asked;
  const isLinked = needsLink(obligation);
  return expand(template, {
    title,
    subtitle: '',
    sections: [],
    inputs: [
      ...choicesFor(asked, lang),
      {
        type: 'Input.Date',
        id: 'day',
        label: c.day[lang],
        value: today,
        max: today,
        isRequired: true,
        errorMessage: c.day[lang],
      },
      {
        type: 'Input.Text',
        id: 'note',
        label: c.note[lang],
        value: '',
        isMultiline: true,
        maxLength: 2000,
        isRequired: true,
        errorMessage: c.note[lang],
      },
      {
        type: 'Input.Text',
        id: 'url',
        label: (isLinked ? c.urlNeeded : c.url)[lang],
        value: '',
        style: 'Url',
        maxLength: 2000,
        ...(isLinked ? { isRequired: true, errorMessage: c.urlNeeded[lang] } : {}),
      },
    ],
    actions: [
      submit(
        saveReport.title[lang],
        saveReport.press({ form, organisation, obligation: obligation.id, ...(theme ? { theme } : {}) }),
      ),
    ],
  });
};
