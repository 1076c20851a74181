import { z } from 'zod';
import { readData } from '../../answers/read-data';
import type { Turn, TurnHandler } from '../../routes';
import { id, toldIn } from '../../shared/contract/records';
import { month, themeId } from '../../shared/contract/words';
import { inForce } from '../../shared/domain/fact';
import { ofProject } from '../../shared/domain/fact-kind';
import { plainRecords } from '../../shared/domain/fact-kinds';
import { partsTaking } from '../../shared/domain/measures';
import { obligationById } from '../../shared/domain/obligation';
import { demand } from '../../shared/domain/permission';
import type { AnyForm, AnyTold, Field } from '../../shared/domain/record-form';
import { cardText as c } from '../../shared/text/explanation-card';
import { recordCard } from './record-card';
import { recordPlain, whoseOf } from './record-plain';

/** Only those for which something counts. */
const partsAsked = (id: string | undefined) => {
  const obligation = obligationById(id ?? '');
  const taking = new Set(obligation ? partsTaking(obligation) : []);
  return (obligation?.parts ?? []).filter((p) => taking.has(p.id));
};

const opened = z.object({
  organisation: id.optional(),
  obligation: id.optional(),
  theme: themeId.optional(),
  month: month.optional(),
});
type Opened = z.output<typeof opened>;

/** What the form is about, of what the standing knows where it was opened. */
const aboutOf = ({ of }: AnyForm, { organisation, obligation, theme, month: round }: Opened): AnyTold => {
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
  }
};

/** The project's facts of this kind in force, so that nothing is written over what comes meanwhile. */
const standing = async ({ ports }: Turn, form: AnyForm): Promise<readonly string[]> => {
  const kind = plainRecords.find((r) => r.form === form)?.kind;
  return inForce(await ports.stores.facts.about([ofProject]))
    .filter((f) => f.content.kind === kind)
    .map((f) => f.id);
};

/** A plain record's form, opened from the standing that it is for. */
export const openRecord =
  (form: AnyForm): TurnHandler =>
  async (turn) => {
    const { actor, network, lang } = turn;
    const asked = readData(opened, turn);
    const about = aboutOf(form, asked);
    const whose = form.of === 'place' ? { organisation: asked.organisation ?? '' } : whoseOf(form, about);
    demand(actor, form.act, network, whose);
    const card = recordCard(
      {
        form,
        about,
        seen: form.onTop ? await standing(turn, form) : [],
        parts: partsAsked(asked.obligation),
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
const stood = z.array(z.string().max(400)).max(200).catch([]);

export const saveRecord =
  (form: AnyForm): TurnHandler =>
  async (turn) => {
    const data = sentIn(form, turn.data);
    const labels = Object.fromEntries(Object.entries(form.fields).map(([name, { label }]) => [name, label]));
    const told = readData(toldIn(form), { data, lang: turn.lang }, labels) as AnyTold;
    const seen = form.onTop ? stood.parse(turn.data.seen) : undefined;
    const { fresh } = await recordPlain(form, turn, told, seen);
    return { is: 'text', text: (fresh ? c.saved : c.already)[turn.lang] };
  };
