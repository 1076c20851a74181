import { type SheetCell, tableFile } from '../../answers/tables';
import { type ChannelsById, messageLink, readChannels } from '../../delivery/view';
import type { Call } from '../../routes';
import type { exportBulletins as endpoint } from '../../shared/contract/bulletins';
import type { Bulletin } from '../../shared/domain/bulletin';
import { languagesIn } from '../../shared/domain/bulletin';
import { meantFor } from '../../shared/domain/bulletin-audience';
import type { Delivery } from '../../shared/domain/delivery';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import { byAlphabet } from '../../shared/domain/name-order';
import { type Network, organisationById } from '../../shared/domain/network';
import { themeById } from '../../shared/domain/theme';
import { exportHeadings, exportName, exportWords } from '../../shared/text/bulletin-export';
import { bulletinTemplates } from '../../shared/text/bulletin-templates';
import { personName } from '../../shared/text/recorder';
import { written } from '../../shared/text/say';
import { searchArchive } from './archive';
import { toChannelsOnly } from './view';

type ExportSources = {
  readonly network: Network;
  readonly lang: Call['lang'];
  readonly today: string;
  readonly deliveries: readonly Delivery[];
  readonly facts: readonly Fact[];
  readonly channels: ChannelsById;
};

const audienceOf = ({ audience }: Bulletin, { network, lang }: ExportSources): string =>
  [
    ...(audience.general ? [exportWords.general[lang]] : []),
    ...audience.themes.map((theme) => themeById(theme).name[lang]),
    ...(audience.leads ? [exportWords.leads[lang]] : []),
    ...audience.organisations
      .map((id) => written(organisationById(network, id)?.name ?? { fi: id }, lang))
      .sort(byAlphabet(lang)),
  ].join(', ');

/** Opens it where it was read first. */
const postOf = (posts: readonly Delivery[], { channels }: ExportSources): string => {
  const first = posts
    .filter((d) => d.state === 'delivered')
    .toSorted((a, b) => (a.deliveredAt ?? '').localeCompare(b.deliveredAt ?? ''))[0];
  const channel = first && first.target.to !== 'person' ? channels.get(first.target.channel) : undefined;
  return channel && first?.activity ? messageLink(channel, first.activity) : '';
};

const rowOf = (b: Bulletin, known: ExportSources): readonly SheetCell[] => {
  const { network, lang, facts, deliveries, today } = known;
  const posts = toChannelsOnly(
    deliveries.filter((d) => d.message.kind === 'bulletin' && d.message.id === b.id),
  );
  const acknowledged = facts
    .filter(isKind('bulletinAcknowledged'))
    .filter((f) => f.content.bulletin === b.id && f.content.acknowledged);
  return [
    bulletinTemplates.find((t) => t.type === b.type)?.name[lang] ?? b.type,
    exportWords.states[b.state][lang],
    b.title.fi ?? '',
    b.title.sv ?? '',
    languagesIn(b).join(', '),
    audienceOf(b, known),
    personName(network, b.createdBy, lang),
    b.publishedAt ? { at: b.publishedAt } : '',
    b.versions.length,
    posts.length,
    posts.filter((d) => d.state === 'delivered').length,
    (b.leadRelays ?? []).filter((t) => !b.relays?.[t]).length,
    acknowledged.length,
    meantFor(network, b, today).length,
    b.link ?? '',
    postOf(posts, known),
  ];
};

/** What the archive shows by the same search, as a file to take away. */
export const exportArchive = async ({ ports, actor, network, lang, query }: Call<typeof endpoint>) => {
  const known: ExportSources = {
    network,
    lang,
    today: actor.today,
    deliveries: await ports.stores.deliveries.recent(),
    channels: await readChannels(ports),
    facts: inForce(await ports.stores.facts.all()),
  };
  const found = searchArchive(await ports.stores.bulletins.list(), actor, network, query);
  const headings = exportHeadings.map((heading) => heading[lang]);
  return tableFile([headings, ...found.map((b) => rowOf(b, known))], exportName[lang], query.format);
};
