import { type SheetCell, type TableFile, tableFile } from '../../answers/tables';
import type { Language } from '../../shared/domain/language';
import { organisationById } from '../../shared/domain/network';
import {
  answersTo,
  brokenDown,
  type Survey,
  type SurveyQuestion,
  scaleTop,
} from '../../shared/domain/survey';
import { themeById } from '../../shared/domain/theme';
import { written } from '../../shared/text/say';
import { surveyText as t } from '../../shared/text/surveys';
import { allFacts, type SurveyAsker, surveyNamed } from './look';

export const readResults = async (asking: SurveyAsker, id: string) => {
  const survey = await surveyNamed(asking, id);
  const answers = answersTo(await allFacts(asking.ports), survey);
  const answered = new Set(answers.map((f) => f.content.organisation));
  const coordinator = answers.filter((f) => f.content.byCoordinator).length;
  return {
    groups: brokenDown(asking.network, survey, answers).map(({ results, ...group }) => ({
      ...group,
      results: results ? results.map((r) => ({ ...r, counts: [...r.counts], texts: [...r.texts] })) : null,
    })),
    missing: survey.asked
      .filter((o) => !answered.has(o))
      .map((o) => ({ id: o, ...(organisationById(asking.network, o)?.name ?? { fi: o, sv: o }) })),
    saidBy: { organisation: answers.length - coordinator, coordinator },
  };
};

const optionsOf = ({ type, options }: SurveyQuestion, lang: Language): readonly string[] =>
  type === 'scale'
    ? Array.from({ length: scaleTop }, (_, n) => String(n + 1))
    : options.map((o) => written(o, lang));

const rowsOf = (
  survey: Survey,
  group: Awaited<ReturnType<typeof readResults>>['groups'][number],
  lang: Language,
) => {
  const name = group.theme ? themeById(group.theme).name[lang] : t.everybody[lang];
  if (!group.results)
    return [[name, t.tooFew(group.answered)[lang], '', group.answered] as readonly SheetCell[]];
  const found = new Map(group.results.map((r) => [r.id, r]));
  return survey.questions.flatMap((q): readonly (readonly SheetCell[])[] => {
    const result = found.get(q.id);
    const title = written(q, lang);
    return [
      ...optionsOf(q, lang).map((option, n) => [name, title, option, result?.counts[n] ?? 0]),
      ...(result?.texts ?? []).map((text) => [name, title, text, 1]),
    ];
  });
};

export const resultFile = async (
  asking: SurveyAsker,
  id: string,
  { format, lang }: { readonly format: 'csv' | 'xlsx'; readonly lang: Language },
): Promise<TableFile> => {
  const survey = await surveyNamed(asking, id);
  const { groups } = await readResults(asking, id);
  const table = [t.headings.map((h) => h[lang]), ...groups.flatMap((group) => rowsOf(survey, group, lang))];
  return tableFile(table, written(survey.title, lang).replace(/[^\p{L}\p{N} .-]/gu, ' '), format);
};
