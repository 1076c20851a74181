import { execute, expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import { runCommand } from '../../answers/shared-buttons';
import { contactOf } from '../../people/contact';
import type { Render } from '../../routes';
import { nameInCard } from '../../shared/domain/people-text';
import { taskText } from '../../shared/text/network-changes';
import { personName } from '../../shared/text/recorder';
import { handText as t } from '../../shared/text/registry-by-hand';
import template from './cards/task.json';

/** "Sinulla on uusi tehtävä": only while the task stands. */
export const renderTask: Render = async ({ ports, network, id, delivery, lang }) => {
  const change = (await ports.stores.network.byHand()).hand.changes.find((c) => c.id === id);
  const { target } = delivery;
  if (!change?.is || change.takenBack || target.to !== 'person' || target.person !== change.person)
    return null;
  const task = taskText({ before: network, after: network, lang }, change.is);
  const heading = t.givenTitle[lang];
  return {
    card: expand(template, {
      heading,
      task: nameInCard(task),
      lines: [
        t.givenBy(personName(network, change.by, lang))[lang],
        t.ifWrong(contactOf(network, []))[lang],
      ].map((text) => ({ text: nameInCard(text) })),
      actions: [
        execute(t.whatNow[lang], runCommand.press({ command: 'obligations' })),
        pageButton(
          ports,
          t.openContacts[lang],
          `yhteyshenkilot?organisation=${encodeURIComponent(change.is.organisation)}`,
        ),
      ],
    }),
    summary: `${heading}: ${task}`,
  };
};
