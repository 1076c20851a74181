import type { editorOptions, lookAtBulletin, saveDraft } from '@shared/contract/bulletin-drafts';
import type { Answered, RequestPart } from '@shared/contract/endpoint';
import type { BulletinType } from '@shared/domain/bulletin';
import type { ThemeId } from '@shared/domain/theme';
import { completeAddress } from '@shared/domain/web-address';
import type { BulletinDetails } from '../../../api/types';
import { bilingualOf, type SideTexts, sidesOf } from '../sides';

export type EditorOptions = Answered<typeof editorOptions>;
export type DraftLook = Answered<typeof lookAtBulletin>;
export type DraftFinding = DraftLook['findings'][number];
export type SentDraft = Omit<RequestPart<typeof saveDraft, 'body'>, 'revision'>;
export type DraftAttachment = { readonly name: string; readonly url: string };

/** The form as it is typed; every field is there, empty ones as empty words. */
export type BulletinDraft = {
  readonly type: BulletinType;
  readonly title: SideTexts;
  readonly body: SideTexts;
  readonly link: string;
  readonly image: string;
  readonly alt: SideTexts;
  readonly attachments: readonly DraftAttachment[];
  readonly general: boolean;
  readonly themes: readonly ThemeId[];
  readonly leads: boolean;
  readonly organisations: readonly string[];
};
export type ChangeDraft = (change: Partial<BulletinDraft>) => void;

const none: SideTexts = { fi: '', sv: '' };
export const emptyDraft: BulletinDraft = {
  type: 'bulletin',
  title: none,
  body: none,
  link: '',
  image: '',
  alt: none,
  attachments: [],
  general: false,
  themes: [],
  leads: false,
  organisations: [],
};

export const draftOf = (stored: BulletinDetails): BulletinDraft => ({
  type: stored.type,
  title: sidesOf(stored.title),
  body: sidesOf(stored.body),
  link: stored.link ?? '',
  image: stored.image?.url ?? '',
  alt: sidesOf(stored.image?.alt ?? {}),
  attachments: stored.attachments ?? [],
  general: stored.audience.general,
  themes: stored.audience.themes,
  leads: stored.audience.leads,
  organisations: stored.audience.organisations,
});

/** As the server takes it: what is empty is left out. */
export const sentOf = (draft: BulletinDraft): SentDraft => {
  const attachments = draft.attachments.filter((one) => one.name.trim() || one.url.trim());
  return {
    type: draft.type,
    title: bilingualOf(draft.title),
    body: bilingualOf(draft.body),
    audience: {
      general: draft.general,
      themes: [...draft.themes],
      leads: draft.leads,
      organisations: [...draft.organisations],
    },
    ...(draft.link.trim() && { link: completeAddress(draft.link) }),
    ...(draft.image.trim() && { image: { url: completeAddress(draft.image), alt: bilingualOf(draft.alt) } }),
    ...(attachments.length > 0 && {
      attachments: attachments.map((one) => ({ ...one, url: completeAddress(one.url) })),
    }),
  };
};
