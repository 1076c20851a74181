import { button, expand } from '../../answers/cards';
import type { Turn } from '../../routes';
import type { Bulletin, BulletinContent } from '../../shared/domain/bulletin';
import type { Language } from '../../shared/domain/language';
import { bilingualOf } from '../../shared/domain/language';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, themeById, themeIds } from '../../shared/domain/theme';
import { completeAddress } from '../../shared/domain/web-address';
import { bulletinTemplates } from '../../shared/text/bulletin-templates';
import { writingText as w } from '../../shared/text/bulletin-writing';
import { bulletinText as t } from '../../shared/text/bulletins';
import { say, sayShort } from '../../shared/text/say';
import { previewButton, templateButton } from './buttons';
import formTemplate from './cards/form.json';

/** The draft that a card is about, and whether it stands in a dialog. */
export type DraftRef = Pick<FilledForm, 'bulletin' | 'revision' | 'dialog'>;
export type FilledForm = ReturnType<typeof previewButton.read>;

const emptyContent: BulletinContent = {
  type: 'bulletin',
  title: {},
  body: {},
  audience: { general: false, themes: [], leads: false, organisations: [] },
};

/** What was typed, over what the draft held already and a chat form does not show. */
export const contentIn = (
  { type, titleFi, bodyFi, titleSv, bodySv, link, audience }: FilledForm,
  known?: BulletinContent,
): BulletinContent => {
  const words = audience.split(',').filter(Boolean);
  if (words.some((word) => word !== 'general' && word !== 'leads' && !isThemeId(word)))
    throw new Refusal('badInput', { path: 'audience' });
  const { image, attachments } = known ?? emptyContent;
  return {
    type,
    title: bilingualOf({ fi: titleFi, sv: titleSv }),
    body: bilingualOf({ fi: bodyFi, sv: bodySv }),
    ...(link ? { link: completeAddress(link) } : {}),
    ...(image ? { image } : {}),
    ...(attachments ? { attachments } : {}),
    audience: {
      general: words.includes('general'),
      themes: words.filter(isThemeId),
      leads: words.includes('leads'),
      organisations: known?.audience.organisations ?? [],
    },
  };
};

/** Places that the person may write to, in the order of the form. */
export const placesFor = ({ actor, network }: Turn): readonly string[] =>
  may(actor, 'writeBulletin', network)
    ? ['general', ...themeIds, 'leads']
    : themeIds.filter((theme) => may(actor, 'writeThemeBulletin', network, { theme }));
export const placeName = (word: string, lang: Language): string => {
  if (isThemeId(word)) return themeById(word).name[lang];
  return (word === 'leads' ? w.leads : t.general)[lang];
};
export const placesIn = ({ audience }: Pick<Bulletin, 'audience'>): readonly string[] => [
  ...(audience.general ? ['general'] : []),
  ...audience.themes,
  ...(audience.leads ? ['leads'] : []),
];

/** The form: what is in it stays with the presser until it is previewed, and is a draft from then on. */
export const formCard = (turn: Turn, ref: DraftRef, content: BulletinContent = emptyContent): unknown => {
  const { dialog = false } = ref;
  const data = { bulletin: ref.bulletin, revision: ref.revision };
  const { title, body } = content;
  return expand(formTemplate, {
    heading: sayShort(t.write, turn.langs),
    note: say(t.writeHere, turn.langs),
    labels: {
      type: w.type[turn.lang],
      titleFi: t.titleFi[turn.lang],
      bodyFi: t.bodyFi[turn.lang],
      titleSv: t.titleSv[turn.lang],
      bodySv: t.bodySv[turn.lang],
      link: t.link[turn.lang],
      audience: t.audience[turn.lang],
    },
    values: {
      type: content.type,
      titleFi: title.fi ?? '',
      bodyFi: body.fi ?? '',
      titleSv: title.sv ?? '',
      bodySv: body.sv ?? '',
      link: content.link ?? '',
      audience: placesIn(content).join(','),
    },
    types: bulletinTemplates.map(({ type, name }) => ({ title: name[turn.lang], value: type })),
    choices: placesFor(turn).map((place) => ({ title: placeName(place, turn.lang), value: place })),
    actions: [
      button(dialog, previewButton.title[turn.lang], previewButton.press(data), 'positive'),
      ...bulletinTemplates.map(({ type, name }) =>
        button(dialog, w.template(name)[turn.lang], templateButton.press({ ...data, template: type })),
      ),
    ],
  });
};

/** A template fills what is still empty; what was typed stays. */
export const filledBy = (content: BulletinContent, type: Bulletin['type']): BulletinContent => {
  const template = bulletinTemplates.find((one) => one.type === type);
  if (!template) throw new Refusal('badInput', { path: 'template' });
  return {
    ...content,
    type,
    title: { ...bilingualOf(template.title), ...content.title },
    body: { ...bilingualOf(template.body), ...content.body },
  };
};
