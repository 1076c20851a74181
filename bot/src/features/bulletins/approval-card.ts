import { execute } from '../../answers/cards';
import type { Post } from '../../ports';
import type { Bulletin } from '../../shared/domain/bulletin';
import type { Language } from '../../shared/domain/language';
import { type Network, organisationById } from '../../shared/domain/network';
import { inCard } from '../../shared/domain/people-text';
import { writingText as w } from '../../shared/text/bulletin-writing';
import { bulletinText as t } from '../../shared/text/bulletins';
import { personName } from '../../shared/text/recorder';
import { written } from '../../shared/text/say';
import { moment } from '../../shared/text/time';
import { approveButton, returnButton } from './buttons';
import { bulletinCard, textInput } from './cards';
import { placeName, placesIn } from './form';

type ApprovalLook = { readonly network: Network; readonly lang: Language };

/** What an approver needs to decide: who asks, the very card in both languages, where it goes and when. */
export const approvalCard = (b: Bulletin, { network, lang }: ApprovalLook): Post => {
  const isOpen = b.state === 'awaitsApproval';
  const summary = `${w.pleaseApprove(personName(network, b.createdBy, lang))[lang]} ${written(b.title, lang)}`;
  const places = [
    ...placesIn(b).map((place) => placeName(place, lang)),
    ...b.audience.organisations.map((o) => written(organisationById(network, o)?.name ?? {}, lang)),
  ];
  const note = [
    inCard(t.goesTo(places.join(', '))[lang]),
    ...(b.publishAt ? [w.goesOut(moment(b.publishAt, lang))[lang]] : []),
  ].join('\n\n');
  const data = { bulletin: b.id, revision: b.revision };
  const card = bulletinCard(b, {
    langs: [lang],
    whole: true,
    lines: isOpen ? w.pleaseApprove(personName(network, b.createdBy, lang))[lang] : w.noLongerAsked[lang],
    note,
    inputs: isOpen ? [textInput('note', w.note[lang], 500)] : [],
    actions: isOpen
      ? [
          execute(approveButton.title[lang], approveButton.press(data), 'positive'),
          execute(returnButton.title[lang], returnButton.press(data)),
        ]
      : [],
  });
  return { card, summary };
};
