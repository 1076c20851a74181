import type { Call } from '../../routes';
import type { bulletinLetter as endpoint } from '../../shared/contract/bulletins';
import { type Bulletin, writtenLanguages } from '../../shared/domain/bulletin';
import { meantFor } from '../../shared/domain/bulletin-audience';
import { contactsOf } from '../../shared/domain/contact';
import { byName } from '../../shared/domain/name-order';
import { organisationById, themesOf } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { findSeen } from './acting';

/** Marks of emphasis mean nothing in a letter; a link keeps its address. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/gu, '$1 ($2)')
    .replaceAll(/\*\*(.+?)\*\*/gu, '$1')
    .replaceAll(/(^|\s)_(.+?)_(?=\s|$|[.,;:])/gu, '$1$2');

const letterIn = (b: Bulletin, language: 'fi' | 'sv') => {
  const subject = b.title[language];
  const body = b.body[language];
  if (!subject || !body) return [];
  const links = [b.link, ...(b.attachments ?? []).map((one) => `${one.name}: ${one.url}`)].filter(Boolean);
  return [{ language, subject, text: [plain(body), ...links].join('\n\n') }];
};

/** For whom the bot does not reach: the text to copy, and the addresses; a lead gets those of the own themes. */
export const readLetter = async ({ ports, actor, network, lang, params }: Call<typeof endpoint>) => {
  const { value: b } = await findSeen(ports, actor, network, params.id ?? '');
  if (b.versions.length === 0 || b.state !== 'published') throw new Refusal('notFound');
  const mine = meantFor(network, b, actor.today).filter(
    (id) =>
      themesOf(network, id, actor.today).some((theme) =>
        may(actor, 'seeAcknowledgements', network, { theme }),
      ) || may(actor, 'seeAcknowledgements', network),
  );
  const asked = mine
    .map((id) => ({
      id,
      name: organisationById(network, id)?.name ?? { fi: id, sv: id },
      contacts: contactsOf(network, id, actor.today),
    }))
    .sort(byName(lang));
  return {
    letters: writtenLanguages.flatMap((language) => letterIn(b, language)),
    people: asked.flatMap(({ id, name, contacts }) =>
      // Who has never been met by the bot has no chat that it could write to.
      contacts
        .filter((p) => p.accounts.length === 0)
        .map((p) => ({ organisation: id, name, person: p.name, email: p.email })),
    ),
    nobody: asked.filter(({ contacts }) => contacts.length === 0).map(({ name }) => name),
  };
};
