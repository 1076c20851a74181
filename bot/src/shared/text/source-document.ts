import { DateTime } from 'luxon';
import type { Language, Localized } from '../domain/language';
import type { Project } from '../domain/network';

const liite4: Localized = {
  fi: 'Liite 4. Vastuut ja työnjako, 24.10.2023',
  sv: 'Bilaga 4. Ansvar och arbetsfördelning, 24.10.2023 (på finska)',
  en: 'Appendix 4, Responsibilities and division of work, 24.10.2023 (in Finnish)',
};
/** Lines of a document are those of its own words: a period that names one and words nothing anew reads Liite 4. */
type Sourced = Pick<Project, 'source' | 'duties'>;
const ownOf = ({ source, duties }: Sourced) => (duties ? source : undefined);

/** The document that a period's duties come from, with its day. */
export const sourceDocument = (project: Sourced, lang: Language): string => {
  const source = ownOf(project);
  return source ? `${source.title}, ${DateTime.fromISO(source.day).toFormat('d.M.yyyy')}` : liite4[lang];
};
const labels: Localized = { fi: 'Lähde', sv: 'Källa', en: 'Source' };
const lines: Localized = { fi: 'rivi', sv: 'rad', en: 'line' };
export const sourceSaid = (project: Sourced, lang: Language): string =>
  `${labels[lang]}: ${sourceDocument(project, lang)}`;
const short: Localized = { fi: 'Liite 4', sv: 'Bilaga 4', en: 'Appendix 4' };
/** With the line that a duty stands on. */
export const sourceLineSaid = (project: Sourced, line: number, lang: Language): string =>
  `${ownOf(project) ? sourceSaid(project, lang) : `${labels[lang]}: ${short[lang]}`}, ${lines[lang]} ${line}`;
