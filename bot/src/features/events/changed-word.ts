import type { Render } from '../../routes';
import type { EventPlan } from '../../shared/domain/event';
import { partsOf } from '../../shared/domain/event-keys';
import { isKind } from '../../shared/domain/fact';
import { type Language, type Localized, languages } from '../../shared/domain/language';
import { eventChangeText as t } from '../../shared/text/event-changes';
import { eventText } from '../../shared/text/events';
import { clockTime } from '../../shared/text/time';
import { readEvents } from './acting';
import { languagesOf } from './messages';
import { threadWord } from './thread-word';

const inEach = (say: (lang: Language) => string): Localized => ({
  fi: say('fi'),
  sv: say('sv'),
  en: say('en'),
});

/** What differs between two plans, of what people have to know to be there. */
export const sayChange = (was: EventPlan, is: EventPlan): readonly Localized[] => [
  ...(was.place === is.place ? [] : [is.place ? t.placeIs(is.place) : t.noPlace]),
  ...(was.joinUrl === is.joinUrl ? [] : [is.joinUrl ? t.linkIs(Boolean(was.joinUrl)) : t.noLink]),
  ...(was.format === is.format ? [] : [t.formatIs(eventText.format[is.format])]),
  ...is.sittings.flatMap((s, i) =>
    s.endsAt === was.sittings[i]?.endsAt
      ? []
      : [
          t.endsAt(
            inEach((lang) => clockTime(s.endsAt, lang)),
            is.sittings.length > 1 ? i + 1 : null,
          ),
        ],
  ),
];

/** In the thread, for whoever has read the invitation already; the card itself stands changed. */
export const renderChanged: Render = async (look) => {
  const [id, revision] = partsOf(look.id, 1);
  const event = (await readEvents(look.ports)).find((e) => e.event === id);
  if (!event || event.cancelled) return null;
  const plans = (await look.ports.stores.facts.slot('project', `eventPlanned~${id}`)).filter(
    isKind('eventPlanned'),
  );
  const is = plans.find((f) => String(f.number) === revision);
  const was = is && plans.find((f) => f.number === is.number - 1);
  if (!is || !was) return null;
  const said = sayChange(was.content, is.content);
  if (said.length === 0) return null;
  const whole = Object.fromEntries(languages.map((lang) => [lang, said.map((s) => s[lang]).join(' ')]));
  return threadWord(whole as Localized, languagesOf(look));
};
