import { z } from 'zod';
import { readData } from '../../answers/read-data';
import type { openRecordButton } from '../../answers/record-buttons';
import type { CardButton, Turn, TurnHandler } from '../../routes';
import { toldIn } from '../../shared/contract/records';
import { type Fact, inForce } from '../../shared/domain/fact';
import { ofOrganisation, ofProject } from '../../shared/domain/fact-kind';
import { factKinds, plainRecords } from '../../shared/domain/fact-kinds';
import type { Localized } from '../../shared/domain/language';
import { partsTaking } from '../../shared/domain/measures';
import type { Network } from '../../shared/domain/network';
import { obligationIn } from '../../shared/domain/obligation';
import { demand } from '../../shared/domain/permission';
import { type AnyForm, type AnyTold, type Field, saveVerb } from '../../shared/domain/record-form';
import { cardText as c } from '../../shared/text/explanation-card';
import { recordCard } from './record-card';
import { recordPlain, whoseOf } from './record-plain';

/** Only those for which something counts. */
const partsAsked = ({ project }: Network, id: string | undefined) => {
  const obligation = obligationIn(project, id ?? '');
  const taking = new Set(obligation ? partsTaking(obligation) : []);
  return (obligation?.parts ?? []).filter((p) => taking.has(p.id));
};

type OpenedForm = ReturnType<ReturnType<typeof openRecordButton>['read']>;

/** What the form is about, of what the standing knows where it was opened. */
const aboutOf = (
  { of }: AnyForm,
  { organisation, obligation, theme, month: round, fact }: OpenedForm,
): AnyTold => {
  switch (of) {
    case 'project':
      return {};
    case 'theme':
      return { theme };
    case 'memberOfTheme':
      return { organisation, theme };
    case 'roundOfTheme':
      return { theme, round };
    case 'place':
      return { obligation, organisation, ...(theme ? { theme } : {}) };
    case 'document':
      return { organisation, fact };
    case 'gap':
      return { obligation, organisation, ...(theme ? { theme } : {}), month: round };
  }
};

/** The facts of this kind in force, the project's or the organisation's own, so that nothing is written over what comes meanwhile. */
const standing = async (
  { ports }: Pick<Turn, 'ports'>,
  form: AnyForm,
  asked: OpenedForm,
): Promise<readonly Fact[]> => {
  const kind = plainRecords.find((r) => r.form === form)?.kind;
  const whose = form.of === 'gap' ? ofOrganisation(asked) : ofProject;
  return inForce(await ports.stores.facts.about([whose])).filter((f) => f.content.kind === kind);
};
/** The reason that stands beside the row: it is gone on with, not written anew. */
const reasonIn = (all: readonly Fact[], { obligation, theme }: OpenedForm) =>
  all
    .map((f) => f.content)
    .filter((c) => c.kind === 'gapExplained')
    .findLast((c) => c.obligation === obligation && c.theme === theme);

/** A plain record's form, opened from the standing that it is for. */
export const openRecord =
  (form: AnyForm): TurnHandler<OpenedForm> =>
  async (turn) => {
    const { actor, network, lang, data: asked } = turn;
    const about = aboutOf(form, asked);
    const isOwn = form.of === 'place' || form.of === 'gap' || form.of === 'document';
    const whose = isOwn ? { organisation: asked.organisation ?? '' } : whoseOf(form, about);
    demand(actor, form.act, network, whose);
    const there = form.onTop ? await standing(turn, form, asked) : [];
    const card = recordCard(
      {
        form,
        about,
        seen: there.map((f) => f.id),
        ...(form.of === 'gap' ? { stands: reasonIn(there, asked) ?? {} } : {}),
        parts: form.of === 'place' ? partsAsked(network, asked.obligation) : [],
      },
      actor.today,
      lang,
    );
    return { is: 'dialog', title: form.open[lang], card };
  };

// What an input of a card sends is words: an empty one is none, a check says true or false, a number is its digits.
const filledIn = ({ is }: Field, sent: unknown): unknown => {
  if (is === 'check') return sent === true || sent === 'true';
  if (sent === '' || sent === null) return undefined;
  return is === 'number' && typeof sent === 'string' ? Number(sent.replace(',', '.')) : sent;
};
const sentIn = ({ fields }: AnyForm, data: Turn['data']) => ({
  ...data,
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, filledIn(field, data[name])])),
});
/** The kind's own name, where no duty names what was recorded. */
const nameOf = (form: AnyForm): Localized => {
  const kind = plainRecords.find((record) => record.form === form)?.kind;
  return kind ? factKinds[kind].names : form.open;
};
const stood = z.array(z.string().max(400)).max(200).catch([]);

/** What was told in a form, and on top of what. */
type RecordedHere = { readonly told: AnyTold; readonly seen: readonly string[] | undefined };
/** The save button of a plain record: its fields, their names and what they take in are the form's. */
export const saveRecordButton = (form: AnyForm): CardButton<AnyTold, RecordedHere> => ({
  verb: saveVerb(form),
  act: form.act,
  press: (data) => ({ verb: saveVerb(form), data }),
  read: ({ data, lang }) => {
    const labels = Object.fromEntries(Object.entries(form.fields).map(([name, { label }]) => [name, label]));
    const told = readData(toldIn(form), { data: sentIn(form, data), lang }, labels) as AnyTold;
    return { told, seen: form.onTop ? stood.parse(data.seen) : undefined };
  },
});

export const saveRecord =
  (form: AnyForm): TurnHandler<RecordedHere> =>
  async (turn) => {
    const { told, seen } = turn.data;
    const { fresh } = await recordPlain(form, turn, told, seen);
    const what = obligationIn(turn.network.project, String(told.obligation ?? ''))?.title ?? nameOf(form);
    return { is: 'text', text: (fresh ? c.saved : c.already)(what)[turn.lang] };
  };
