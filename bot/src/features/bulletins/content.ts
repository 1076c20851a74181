import type { z } from 'zod';
import type { bulletinContent, bulletinText } from '../../shared/contract/bulletin-parts';
import type { BulletinContent, BulletinText } from '../../shared/domain/bulletin';
import { bilingualOf } from '../../shared/domain/language';

export const textOf = (sent: z.output<typeof bulletinText>): BulletinText => {
  const attachments = (sent.attachments ?? []).filter((a) => a.name || a.url);
  return {
    title: bilingualOf(sent.title),
    body: bilingualOf(sent.body),
    ...(sent.link ? { link: sent.link } : {}),
    ...(sent.image?.url ? { image: { url: sent.image.url, alt: bilingualOf(sent.image.alt) } } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
};

/** What was sent as the domain knows it; unpublishable things stay in, for a draft is kept as it was typed. */
export const contentOf = (sent: z.output<typeof bulletinContent>): BulletinContent => ({
  ...textOf(sent),
  type: sent.type,
  audience: {
    ...sent.audience,
    themes: [...new Set(sent.audience.themes)],
    organisations: [...new Set(sent.audience.organisations)],
  },
});

/** Only the readers' part of something bigger. */
export const pickText = ({ title, body, link, image, attachments }: BulletinText): BulletinText => ({
  title,
  body,
  ...(link ? { link } : {}),
  ...(image ? { image } : {}),
  ...(attachments ? { attachments } : {}),
});
export const pickContent = (content: BulletinContent): BulletinContent => ({
  ...pickText(content),
  type: content.type,
  audience: content.audience,
});
