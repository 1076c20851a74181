import type { BulletinType } from '@shared/domain/bulletin';
import type { ThemeId } from '@shared/domain/theme';

type Sides = { readonly fi: string; readonly sv: string };
export type Draft = {
  readonly type: BulletinType;
  readonly title: Sides;
  readonly body: Sides;
  readonly link: string;
  readonly general: boolean;
  readonly themes: readonly ThemeId[];
  readonly languageFollows: boolean;
};
export const emptyDraft: Draft = {
  type: 'bulletin',
  title: { fi: '', sv: '' },
  body: { fi: '', sv: '' },
  link: '',
  general: false,
  themes: [],
  languageFollows: false,
};

const has = (draft: Draft, lang: 'fi' | 'sv'): boolean =>
  draft.title[lang].trim() !== '' && draft.body[lang].trim() !== '';
const half = (draft: Draft, lang: 'fi' | 'sv'): boolean =>
  !has(draft, lang) && (draft.title[lang].trim() !== '' || draft.body[lang].trim() !== '');

export type Fault = 'nothing' | 'halfLanguage' | 'noAudience' | 'fiMissing' | 'svMissing';
/** The language that is wholly missing while the other is there. */
export const missingLanguage = (draft: Draft): 'fiMissing' | 'svMissing' | null => {
  if (has(draft, 'fi') === has(draft, 'sv')) return null;
  return has(draft, 'fi') ? 'svMissing' : 'fiMissing';
};
/** What keeps it from being published; a missing language only until the writer says that it follows. */
export const faultsOf = (draft: Draft): readonly Fault[] => {
  const faults: Fault[] = [];
  if (half(draft, 'fi') || half(draft, 'sv')) faults.push('halfLanguage');
  else if (!has(draft, 'fi') && !has(draft, 'sv')) faults.push('nothing');
  const missing = missingLanguage(draft);
  if (missing && !draft.languageFollows && faults.length === 0) faults.push(missing);
  if (!draft.general && draft.themes.length === 0) faults.push('noAudience');
  return faults;
};
export const channelsOf = (draft: Draft): number => draft.themes.length + (draft.general ? 1 : 0);

export const bodyOf = (draft: Draft, form: string) => {
  const side = (text: Sides) => ({
    ...(text.fi.trim() && { fi: text.fi.trim() }),
    ...(text.sv.trim() && { sv: text.sv.trim() }),
  });
  return {
    form,
    type: draft.type,
    title: side(draft.title),
    body: side(draft.body),
    audience: { general: draft.general, themes: [...draft.themes] },
    ...(draft.link.trim() && { link: draft.link.trim() }),
    ...(missingLanguage(draft) && { languageFollows: true }),
  };
};
