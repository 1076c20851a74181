import {
  type BulletinContent,
  isWebLink,
  languagesIn,
  missingLanguages,
  type WrittenLanguage,
  writtenLanguages,
} from './bulletin';
import { nobody } from './bulletin-audience';
import { type Lost, lostIn } from './bulletin-markup';

/** A card is kept at most this big, in bytes (TEAMS.md, limits); the rest of a message is Teams' own. */
export const mostCardBytes = 25 * 1024;
export const mostTitle = 150;
/** Longer is read by few on a phone; a warning, no limit. */
export const longBody = 1500;
export const mostAttachments = 5;

export const bulletinFields = ['title', 'body', 'link', 'image', 'attachments', 'audience', 'card'] as const;
export type BulletinField = (typeof bulletinFields)[number];

/** What stands in the way of publishing (`stop`), or is worth another look (`warn`). */
export type BulletinFinding = {
  readonly level: 'stop' | 'warn';
  readonly code:
    | 'noText'
    | 'halfLanguage'
    | 'languageMissing'
    | 'sameText'
    | 'titleLong'
    | 'bodyLong'
    | 'notKept'
    | 'badLink'
    | 'noAlt'
    | 'tooMany'
    | 'cardTooBig'
    | 'noAudience';
  readonly field: BulletinField;
  readonly lang?: WrittenLanguage;
  /** For `notKept`: what it is, and on which line (from 1). */
  readonly lost?: Lost;
  readonly line?: number;
};

const textFindings = (content: BulletinContent, lang: WrittenLanguage): readonly BulletinFinding[] => {
  const title = content.title[lang]?.trim() ?? '';
  const body = content.body[lang]?.trim() ?? '';
  const found: BulletinFinding[] = [];
  if (Boolean(title) !== Boolean(body))
    found.push({ level: 'stop', code: 'halfLanguage', field: title ? 'body' : 'title', lang });
  if (title.length > mostTitle) found.push({ level: 'stop', code: 'titleLong', field: 'title', lang });
  if (body.length > longBody) found.push({ level: 'warn', code: 'bodyLong', field: 'body', lang });
  for (const { lost, line } of lostIn(body))
    found.push({ level: 'stop', code: 'notKept', field: 'body', lang, lost, line });
  for (const { lost, line } of lostIn(title).filter((x) => x.lost === 'markup' || x.lost === 'mention'))
    found.push({ level: 'stop', code: 'notKept', field: 'title', lang, lost, line });
  return found;
};

const languageFindings = (content: BulletinContent): readonly BulletinFinding[] => {
  const there = languagesIn(content);
  if (there.length === 0) return [{ level: 'stop', code: 'noText', field: 'body' }];
  const missing = missingLanguages(content).map(
    (lang): BulletinFinding => ({ level: 'warn', code: 'languageMissing', field: 'body', lang }),
  );
  const same =
    content.body.fi?.trim() === content.body.sv?.trim() ||
    content.title.fi?.trim() === content.title.sv?.trim();
  return there.length === 2 && same
    ? [{ level: 'warn', code: 'sameText', field: 'body', lang: 'sv' }]
    : missing;
};

const linkFindings = ({ link, image, attachments = [] }: BulletinContent): readonly BulletinFinding[] => {
  const found: BulletinFinding[] = [];
  if (link && !isWebLink(link)) found.push({ level: 'stop', code: 'badLink', field: 'link' });
  if (image) {
    // Teams fetches pictures from the open web, by https only.
    if (!isWebLink(image.url) || !image.url.startsWith('https:'))
      found.push({ level: 'stop', code: 'badLink', field: 'image' });
    if (!image.alt.fi?.trim() && !image.alt.sv?.trim())
      found.push({ level: 'stop', code: 'noAlt', field: 'image' });
  }
  if (attachments.some((a) => !isWebLink(a.url) || !a.name.trim()))
    found.push({ level: 'stop', code: 'badLink', field: 'attachments' });
  if (attachments.length > mostAttachments)
    found.push({ level: 'stop', code: 'tooMany', field: 'attachments' });
  return found;
};

/** Everything worth saying of a draft before it goes out; `bytes` is the size of its biggest card. */
export const findingsOf = (content: BulletinContent, bytes = 0): readonly BulletinFinding[] => [
  ...languageFindings(content),
  ...writtenLanguages.flatMap((lang) => textFindings(content, lang)),
  ...linkFindings(content),
  ...(nobody(content.audience) ? [{ level: 'stop', code: 'noAudience', field: 'audience' } as const] : []),
  ...(bytes > mostCardBytes ? [{ level: 'stop', code: 'cardTooBig', field: 'card' } as const] : []),
];
