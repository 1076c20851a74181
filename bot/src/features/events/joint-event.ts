import { execute } from '../../answers/cards';
import { announce, planMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { Render } from '../../routes';
import type { Intent } from '../../shared/domain/delivery';
import type { EventPlan, EventView } from '../../shared/domain/event';
import { partKey, partsOf } from '../../shared/domain/event-keys';
import { factId } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { type ThemeId, themeById, themeIds } from '../../shared/domain/theme';
import { leadersOf } from '../../shared/domain/who-leads';
import { eventChangeText as t } from '../../shared/text/event-changes';
import { defaultTitle } from '../../shared/text/events';
import { type Acting, eventNamed, personOf, readEvents } from './acting';
import { jointButton } from './buttons';
import { planIn } from './edit-event';
import { about, formCard, saidCard } from './form-cards';
import { summaryOf } from './invite-card';
import { channelsOf, toPeople, writeAndTell } from './tell-event';
import { invitationOf } from './threads';

/** Another theme's leads are asked whether it is theirs too; until they say so it is not. */
export const wordOfAsking = (
  ports: Pick<Ports, 'now'>,
  network: Network,
  plan: EventPlan,
): readonly Intent[] =>
  (plan.asks ?? []).flatMap((theme) => {
    const targets = toPeople(leadersOf(network, [theme], dayOf(ports.now())).map((p) => p.id));
    const [{ startsAt: expiresAt }] = plan.sittings;
    const message = { kind: 'eventJoint', id: partKey(plan.event, theme) };
    return targets.length > 0 ? [{ message, targets, version: 1, at: ports.now(), expiresAt }] : [];
  });

const joined = (event: EventView, theme: ThemeId, agreed: boolean): EventPlan => {
  const themes = themeIds.filter((id) => event.themes.includes(id) || (agreed && id === theme));
  const asks = (event.asks ?? []).filter((id) => id !== theme);
  const isStandard = event.title.fi === defaultTitle(event).fi;
  const { asks: _, ...plan } = planIn(event);
  return {
    ...plan,
    themes,
    title: isStandard ? defaultTitle({ type: event.type, themes }) : event.title,
    ...(asks.length > 0 ? { asks } : {}),
    timed: event.version,
    planner: event.plannedBy,
  };
};

/** The other theme's word: with a yes the event is that theme's too, and its channels are invited. */
export const answerJoint = async (
  acting: Acting,
  id: string,
  theme: ThemeId,
  agreed: boolean,
): Promise<EventView> => {
  const { ports, actor, network } = acting;
  const by = personOf(actor).id;
  demand(actor, 'planEvent', network, { theme });
  const event = await eventNamed(ports, id);
  if (event.cancelled) throw new Refusal('closed');
  if (event.themes.includes(theme) && agreed) return event;
  if (!event.asks?.includes(theme)) throw new Refusal('alreadyDone');
  const content = { kind: 'eventPlanned', ...joined(event, theme, agreed) } as const;
  const [{ startsAt: expiresAt }] = content.sittings;
  const isToCome = expiresAt > ports.now();
  const targets = agreed && isToCome ? await channelsOf(ports, { type: event.type, themes: [theme] }) : [];
  const promises = (version: number): readonly Intent[] =>
    targets.length > 0
      ? [{ message: invitationOf(event), targets, version, at: ports.now(), expiresAt }]
      : [];
  const seen = factId(`eventPlanned~${id}`, event.revision);
  await writeAndTell(ports, id, () =>
    recordFact(ports, { content, day: dayOf(expiresAt), by, seen, promises }),
  );
  await announce(ports);
  // Who asked hears the word, whichever it is.
  const planner = event.plannedBy;
  if (planner !== by)
    await planMessage(
      ports,
      { kind: 'eventJointSaid', id: partKey(id, theme, agreed ? 'yes' : 'no') },
      toPeople([planner]),
    );
  return eventNamed(ports, id);
};

/** To who planned it: what the other theme's lead said. */
export const renderJointSaid: Render = async (look) => {
  const [id, word, answer] = partsOf(look.id, 2);
  const theme = themeIds.find((one) => one === word);
  const event = (await readEvents(look.ports)).find((e) => e.event === id);
  if (!event || !theme || event.cancelled) return null;
  const { lang } = look;
  const said = t.jointSaid(themeById(theme).name, answer === 'yes')[lang];
  return { card: saidCard(said, lang, event), summary: `${said} ${summaryOf(event, [lang])}` };
};

/** To the other theme's leads: shall it be ours too? */
export const renderJoint: Render = async (look) => {
  const [id, word] = partsOf(look.id, 1);
  const theme = themeIds.find((one) => one === word);
  const event = (await readEvents(look.ports)).find((e) => e.event === id);
  if (!event || !theme || event.cancelled) return null;
  const { lang } = look;
  const asked = t.jointAsk(themeById(theme).name)[lang];
  const summary = `${asked} ${summaryOf(event, [lang])}`;
  if (event.themes.includes(theme)) return { card: saidCard(t.jointYes, lang, event), summary };
  if (!event.asks?.includes(theme)) return { card: saidCard(t.jointNo, lang, event), summary };
  const button = (title: string, agreed: boolean) =>
    execute(title, jointButton.press({ event: id, theme, agreed }), agreed ? 'positive' : undefined);
  return {
    card: formCard({
      heading: asked,
      lines: about(event, lang),
      actions: [button(t.jointAgree[lang], true), button(t.jointDecline[lang], false)],
    }),
    summary,
  };
};
