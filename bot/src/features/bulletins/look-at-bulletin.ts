import type { BulletinContent } from '../../shared/domain/bulletin';
import { type BulletinFinding, findingsOf, mostCardBytes } from '../../shared/domain/bulletin-check';
import { lostIn } from '../../shared/domain/bulletin-markup';
import type { Language } from '../../shared/domain/language';
import { Refusal } from '../../shared/domain/refusal';
import { sayFinding } from '../../shared/text/bulletin-findings';
import { bulletinText as t } from '../../shared/text/bulletins';
import { sayShort } from '../../shared/text/say';
import { channelCard, type ShownBulletin } from './cards';

const langs = ['fi', 'sv'] as const;
// What a card may still gain once it is out: a lead's lines and name, a correction's mark, a count.
const roomBytes = 2 * 1024;

const shownAs = (content: BulletinContent, from: ShownBulletin['from'], id: string): ShownBulletin => ({
  ...content,
  id,
  from,
  versions: [],
});

/** As a channel shows it; who relayed it stands on it only where somebody relays. */
export const previewCard = (
  content: BulletinContent,
  from: ShownBulletin['from'],
  id = 'b-preview',
): unknown =>
  channelCard(shownAs(content, from, id), {
    langs,
    acknowledgements: 0,
    ...(from === 'coordinator' && content.audience.themes.length > 0
      ? { note: sayShort(t.autoRelay, langs) }
      : {}),
  });

/** The size that its biggest card may come to, in bytes. */
export const bytesOf = (content: BulletinContent, from: ShownBulletin['from']): number =>
  Buffer.byteLength(JSON.stringify(previewCard(content, from))) + roomBytes;

export const lookAt = (content: BulletinContent, from: ShownBulletin['from']): readonly BulletinFinding[] =>
  findingsOf(content, bytesOf(content, from));

export const saidFindings = (findings: readonly BulletinFinding[], lang: Language) =>
  findings.map((f) => ({ ...f, sentence: sayFinding(f, lang) }));

/** For the editor: what was found, said, and how much of the card is used. */
export const lookedAt = (content: BulletinContent, from: ShownBulletin['from'], lang: Language) => {
  const bytes = bytesOf(content, from);
  return { findings: saidFindings(findingsOf(content, bytes), lang), bytes, mostBytes: mostCardBytes };
};

/** Short words that stand beside a bulletin: no mention, no HTML. */
export const demandPlain = (texts: readonly (string | undefined)[], lang: Language): void => {
  const [lost] = texts
    .flatMap((text) => lostIn(text ?? ''))
    .filter((found) => found.lost === 'mention' || found.lost === 'markup');
  if (lost)
    throw new Refusal('notReady', {
      why: sayFinding({ level: 'stop', code: 'notKept', field: 'body', ...lost }, lang),
    });
};

/** Says the first thing that stands in the way; a missing language only where nobody has said that it follows. */
export const demandReady = (
  content: BulletinContent,
  from: ShownBulletin['from'],
  lang: Language,
  languageFollows: boolean,
): void => {
  const findings = lookAt(content, from);
  const stop = findings.find((f) => f.level === 'stop');
  if (stop) throw new Refusal('notReady', { why: sayFinding(stop, lang) });
  if (!languageFollows && findings.some((f) => f.code === 'languageMissing'))
    throw new Refusal('languageMissing');
};
