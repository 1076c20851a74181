import type { Bulletin, BulletinText } from '../../src/shared/domain/bulletin';
import { addMinutes, dayOf, type Instant } from '../../src/shared/domain/month';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import { type WrittenBulletin, writtenBulletins } from './bulletin-words';
import type { ArrangedEvent } from './event-plans';
import {
  communicationsOfficer,
  coordinating,
  diligence,
  everybodyOn,
  isSilent,
  leadFor,
  membersOn,
  officeTime,
  type SampleScene,
  speakerOf,
} from './scene';

/** Automatic relay was switched on after the first bulletin, which this theme's lead relayed by hand. */
const byHand: ThemeId = 'quality';

const textOf = ({ title, body, link }: WrittenBulletin): BulletinText => ({
  title,
  body,
  ...(link ? { link } : {}),
});

const relayedAt = (at: Instant): Instant => addMinutes(at, 75);
const relaysOf = (
  scene: SampleScene,
  written: WrittenBulletin,
  index: number,
  at: Instant,
): Pick<Bulletin, 'leadRelays' | 'relays'> => {
  const lead = !written.theme && index === 0 ? leadFor(scene, byHand) : null;
  return lead
    ? {
        leadRelays: [byHand],
        relays: { [byHand]: { by: lead.id, at: relayedAt(at), version: 1, organisation: lead.organisation } },
      }
    : { leadRelays: [] };
};

const bulletinOf = (scene: SampleScene, written: WrittenBulletin, index: number): Bulletin => {
  const at = officeTime(scene.chance('published', index), written.day);
  const lead = written.theme && leadFor(scene, written.theme);
  const by = lead?.id ?? communicationsOfficer(scene);
  const { corrected } = written;
  const text = textOf(written);
  const stands = { ...text, by };
  const versions = corrected
    ? [
        { ...stands, body: corrected.body, version: 1, at },
        { ...stands, version: 2, at: addMinutes(at, 55), correction: corrected.what },
      ]
    : [{ ...stands, version: 1, at }];
  return {
    ...text,
    id: `b-otos-${String(index + 1).padStart(4, '0')}`,
    type: written.type,
    state: 'published',
    audience: {
      general: !written.theme,
      themes: written.theme ? [written.theme] : themeIds,
      leads: false,
      organisations: [],
    },
    from: written.theme ? 'lead' : 'coordinator',
    organisation: lead?.organisation ?? coordinating(scene),
    createdBy: by,
    createdAt: addMinutes(at, -40),
    publishedAt: at,
    ...relaysOf(scene, written, index, at),
    revision: 1,
    savedAt: at,
    versions,
    log: [
      { step: 'published', at, by },
      ...(corrected ? [{ step: 'corrected', at: addMinutes(at, 55), by } as const] : []),
    ],
  };
};

/** A bulletin, and the theme whose channel it did not reach. */
export type PublishedSample = { readonly bulletin: Bulletin; readonly failedIn: ThemeId | undefined };

const publishedAt = (b: Bulletin): Instant => b.publishedAt ?? b.createdAt;

const writePublished = ({ book }: SampleScene, b: Bulletin): void => {
  for (const { version, at, by } of b.versions)
    book.write(
      {
        kind: 'bulletinPublished',
        bulletin: b.id,
        version,
        themes: b.audience.themes,
        by: b.from,
        type: b.type,
        title: b.title,
      },
      dayOf(publishedAt(b)),
      at,
      by,
    );
};

/** What was not posted was not relayed either. */
const writeRelays = (
  scene: SampleScene,
  { bulletin: b, failedIn }: PublishedSample,
  isFirst: boolean,
): void => {
  if (b.from === 'lead') return;
  for (const theme of b.audience.themes.filter((t) => t !== failedIn)) {
    const lead = isFirst && theme === byHand ? leadFor(scene, theme) : null;
    const at = lead ? relayedAt(publishedAt(b)) : publishedAt(b);
    const by = lead ? 'lead' : 'bot';
    const content = { kind: 'bulletinRelayed', bulletin: b.id, theme, version: 1, by } as const;
    scene.book.write(content, dayOf(at), at, lead?.id ?? 'bot');
  }
};

const writeAcknowledgements = (scene: SampleScene, b: Bulletin): void => {
  const day = dayOf(publishedAt(b));
  const [theme] = b.audience.themes;
  const readers = b.from === 'lead' && theme ? membersOn(scene, theme, day) : everybodyOn(scene, day);
  for (const organisation of readers) {
    const chance = scene.chance('acknowledged', b.id, organisation);
    const by = speakerOf(scene, organisation, day);
    const at = addMinutes(publishedAt(b), 15 + chance.below(50 * 60));
    if (!by || isSilent(organisation) || at >= scene.calendar.dawn) continue;
    if (!chance.happens(0.45 * diligence(scene, organisation))) continue;
    const content = {
      kind: 'bulletinAcknowledged',
      bulletin: b.id,
      organisation,
      acknowledged: true,
    } as const;
    scene.book.write(content, dayOf(at), at, by);
  }
};

/** The archive, and what is on record about it. */
export const writeBulletins = (
  scene: SampleScene,
  events: readonly ArrangedEvent[],
): readonly PublishedSample[] =>
  writtenBulletins(scene, events).map((written, i) => {
    const published = { bulletin: bulletinOf(scene, written, i), failedIn: written.failedIn };
    writePublished(scene, published.bulletin);
    writeRelays(scene, published, i === 0);
    writeAcknowledgements(scene, published.bulletin);
    return published;
  });
