import type { Language } from '../../shared/domain/language';
import { asksTheme, takesOf, unclearKey } from '../../shared/domain/measures';
import type { Network, Project } from '../../shared/domain/network';
import { developerPreamble, type Obligation, obligationsOf } from '../../shared/domain/obligation';
import { readings, requiredOf } from '../../shared/text/required';
import { sourceDocument } from '../../shared/text/source-document';

export const entryOf = (project: Project, o: Obligation, language: Language) => ({
  id: o.id,
  role: o.role,
  area: o.area,
  strength: o.strength,
  title: o.title[language],
  text: o.text[language],
  required: requiredOf(o, language),
  source: {
    fi: o.source.fi,
    line: o.source.line,
    page: o.source.page,
    document: sourceDocument(project, language),
  },
  ambiguous: o.ambiguities.length > 0,
  reading: readings[o.id]?.[language] ?? null,
  readingKey: unclearKey(o.id) ?? null,
  format: o.format,
  parts: (o.parts ?? []).map((p) => ({ id: p.id, title: p.title[language], takes: takesOf(o, p.id) })),
  takes: takesOf(o),
  asksTheme: asksTheme(o),
});

/** The period's 46 obligations in one language; the Finnish original always goes with them. */
export const readCatalogue = ({ project }: Network, language: Language) => ({
  language,
  preamble: developerPreamble[language],
  obligations: obligationsOf(project).map((o) => entryOf(project, o, language)),
});
