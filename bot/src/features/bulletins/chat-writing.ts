import { button, expand, openDialog } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import question from '../../answers/question.json';
import type { AnswerTo, Reply, Turn, TurnHandler } from '../../routes';
import type { Bulletin } from '../../shared/domain/bulletin';
import { inCard } from '../../shared/domain/people-text';
import { Refusal } from '../../shared/domain/refusal';
import { writingText as w } from '../../shared/text/bulletin-writing';
import { bulletinText as t } from '../../shared/text/bulletins';
import { say, sayShort } from '../../shared/text/say';
import { moment } from '../../shared/text/time';
import { findOwn, needsApproval } from './acting';
import * as buttons from './buttons';
import { bulletinCard } from './cards';
import { cancelBulletin } from './change-draft';
import { latestBulletins } from './chat-reading';
import { contentIn, type DraftRef, filledBy, formCard, placeName, placesFor, placesIn } from './form';
import { lookAt, saidFindings } from './look-at-bulletin';
import { type PublishOutcome, publishBulletin } from './publish-bulletin';
import { saveDraft } from './save-draft';
import { relayedAtOnce } from './send-bulletin';
import { pageOf } from './waiting';

const newRef = (turn: Turn, dialog = false): DraftRef => ({
  bulletin: `b-${turn.ports.newId()}`,
  revision: 0,
  ...(dialog ? { dialog } : {}),
});
const asCard = (card: unknown, summary: string): Reply => ({ is: 'card', card, summary });
const saying = (sentence: string, actions: readonly unknown[] = []): Reply =>
  asCard(expand(question, { question: inCard(sentence), actions }), sentence);

/** `tiedote`: writers get the form, alone; everybody else the latest. */
export const bulletinCommand: TurnHandler = async (turn) => {
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  if (placesFor(turn).length === 0 || turn.reading) return latestBulletins(turn);
  const summary = sayShort(t.write, turn.langs);
  if (turn.where.scope === 'personal') return asCard(formCard(turn, newRef(turn)), summary);
  // A draft is nobody's business but the writer's: a button that opens the form for the presser.
  return asCard(
    expand(question, {
      question: say(t.write, turn.langs),
      actions: [openDialog(summary, buttons.openForm.press({}))],
    }),
    summary,
  );
};

export const openForm: TurnHandler = async (turn) => {
  if (placesFor(turn).length === 0) throw new Refusal('notAllowed');
  return { is: 'dialog', title: t.write[turn.lang], card: formCard(turn, newRef(turn, true)) };
};

/** The form of this very draft, to be filled with what was typed into it. */
export const reopenForm: TurnHandler<DraftRef> = async (turn) => {
  const { data: ref } = turn;
  return {
    is: 'dialog',
    title: t.write[turn.lang],
    card: formCard(turn, { ...ref, dialog: true }, await knownDraft(turn, ref)),
  };
};

/** An own draft, or nothing yet when the form is new. */
const knownDraft = async (turn: Turn, ref: DraftRef): Promise<Bulletin | undefined> =>
  ref.revision === 0 && !(await turn.ports.stores.bulletins.get(ref.bulletin))
    ? undefined
    : (await findOwn(turn.ports, turn.actor, ref.bulletin)).value;

export const useTemplate: AnswerTo<typeof buttons.templateButton> = async (turn) => {
  const { data } = turn;
  const content = contentIn(data, await knownDraft(turn, data));
  return asCard(formCard(turn, data, filledBy(content, data.template)), t.write[turn.lang]);
};

/** Where it goes, and where a lead relays it. */
const goesTo = async (turn: Turn, b: Bulletin): Promise<string> => {
  const atOnce = await relayedAtOnce(turn.ports, b);
  const places = placesIn(b).map((place) => {
    const name = placeName(place, turn.lang);
    return b.audience.themes.some((theme) => theme === place && !atOnce(theme))
      ? w.waitsForLead(name)[turn.lang]
      : name;
  });
  const { organisations } = b.audience;
  return t.goesTo(
    [...places, ...(organisations.length > 0 ? [w.organisations(organisations.length)[turn.lang]] : [])].join(
      ', ',
    ),
  )[turn.lang];
};

const timeInputs = (turn: Turn) => [
  { type: 'Input.Date', id: 'day', label: w.day[turn.lang] },
  { type: 'Input.Time', id: 'time', label: w.time[turn.lang] },
];

/** The draft is kept whatever is wrong with it, and shown as the card will look. */
export const previewBulletin: AnswerTo<typeof buttons.previewButton> = async (turn) => {
  const { data: ref } = turn;
  const { dialog = false } = ref;
  const content = contentIn(ref, await knownDraft(turn, ref));
  const { ports, actor, network, lang } = turn;
  const b = await saveDraft(ports, actor, network, ref.bulletin, content, ref.revision);
  const data = { bulletin: b.id, revision: b.revision };
  const findings = lookAt(b, b.from);
  const said = (level: 'stop' | 'warn'): readonly string[] =>
    saidFindings(findings, lang)
      .filter((f) => f.level === level && f.code !== 'languageMissing')
      .map((f) => inCard(f.sentence));
  const { editButton, publishButton } = buttons;
  const edit = button(dialog, editButton.title[lang], editButton.press(data));
  const stops = said('stop');
  if (stops.length > 0)
    return asCard(
      expand(question, { question: [w.fix[lang], ...stops].join('\n\n'), actions: [edit] }),
      w.fix[lang],
    );
  const follows = findings.some((f) => f.code === 'languageMissing');
  const approval = await needsApproval(ports, b);
  const publish = approval
    ? follows
      ? w.askApprovalAnyway
      : w.askApproval
    : follows
      ? t.publishAnyway
      : t.publish;
  const warnings = said('warn');
  const note = [
    t.previewTitle[lang],
    inCard(await goesTo(turn, b)),
    ...(approval ? [w.approvalNeeded[lang]] : []),
    ...(warnings.length > 0 ? [w.look[lang], ...warnings] : []),
  ].join('\n\n');
  const card = bulletinCard(b, {
    langs: [lang],
    whole: true,
    note,
    inputs: timeInputs(turn),
    actions: [button(dialog, publish[lang], publishButton.press({ ...data, follows }), 'positive'), edit],
  });
  return asCard(card, t.previewTitle[lang]);
};

export const editDraft: AnswerTo<typeof buttons.editButton> = async (turn) => {
  const { data: ref } = turn;
  const { value } = await findOwn(turn.ports, turn.actor, ref.bulletin);
  if (value.state !== 'draft') throw new Refusal('notDraft');
  return asCard(formCard(turn, { ...ref, revision: value.revision }, value), t.write[turn.lang]);
};

const sayOutcome = (turn: Turn, o: PublishOutcome): string => {
  const { lang } = turn;
  if (o.state === 'awaitsApproval') return w.approvalAsked(o.approvers.join(', '))[lang];
  if (o.state === 'scheduled' && o.publishAt) return w.scheduled(moment(o.publishAt, lang))[lang];
  return [
    t.published(o.channels)[lang],
    ...(o.people > 0 ? [w.people(o.people)[lang]] : []),
    ...(o.waiting > 0 ? [t.waitsForLeads(o.waiting)[lang]] : []),
  ].join(' ');
};

export const publishFromChat: AnswerTo<typeof buttons.publishButton> = async (turn) => {
  const { follows, day, time, dialog = false, ...ref } = turn.data;
  if (Boolean(day) !== Boolean(time))
    throw new Refusal('badInput', { field: (day ? w.time : w.day)[turn.lang] });
  const outcome = await publishBulletin(turn.ports, turn.actor, turn.network, ref.bulletin, {
    revision: ref.revision,
    languageFollows: follows,
    ...(day ? { at: { day, time } } : {}),
  });
  const waits = outcome.state === 'scheduled' || outcome.state === 'awaitsApproval';
  const { cancelButton } = buttons;
  const cancel = button(dialog, cancelButton.title[turn.lang], cancelButton.press(ref));
  // What is out is corrected or withdrawn on its page.
  const page = pageButton(turn.ports, w.correctOrWithdraw[turn.lang], pageOf({ id: ref.bulletin }));
  return saying(sayOutcome(turn, outcome), waits ? [cancel] : [page]);
};

export const cancelFromChat: AnswerTo<typeof buttons.cancelButton> = async (turn) => {
  const { bulletin, dialog = false } = turn.data;
  const draft = await cancelBulletin(turn.ports, turn.actor, turn.network, bulletin);
  const data = { bulletin: draft.id, revision: draft.revision };
  return saying(w.cancelled[turn.lang], [
    button(dialog, buttons.editButton.title[turn.lang], buttons.editButton.press(data)),
  ]);
};
