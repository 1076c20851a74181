import { acceptRemote, disputeSeat, openCoffeeForm, runCommand } from '../../answers/shared-buttons';
import type { Actor } from '../../shared/domain/actor';
import type { Localized } from '../../shared/domain/language';
import type { Missing } from '../../shared/domain/missing';
import { monthOfDay } from '../../shared/domain/month';
import { type Network, rolesOf } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { spreadObligations } from '../../shared/domain/spread';
import type { ButtonPress } from '../../shared/domain/waiting';
import { disseminationText } from '../../shared/text/dissemination';
import { cardText as c } from '../../shared/text/explanation-card';
import { groupText } from '../../shared/text/groups';
import { modelText } from '../../shared/text/model';
import type { Explained } from './explain-standing';
import { formsFor } from './forms';

/** The one act that mends what is missing: a form of the tab, or the page where it is done; in chat a button. */
export type MendingAct = {
  readonly title: Localized;
  /** One of the forms that this person may use here. */
  readonly form?: string;
  /** The tab's page, below `/tab/`. */
  readonly page?: string;
  /** The seat about which a word is said, where the very line says it. */
  readonly seat?: { readonly event: string; readonly sitting: number };
  readonly press?: ButtonPress;
};
type LackLook = { readonly actor: Actor; readonly network: Network; readonly found: Explained };

const eventPage = (event: string): string => `tapahtumat?event=${encodeURIComponent(event)}`;
/** The page where this very row is open. */
export const rowPage = ({ organisation, row, month }: Explained): string =>
  `vastuut?${new URLSearchParams({ organisation, month, row: `${row.obligation}~${row.theme ?? 'none'}~${row.period}` })}`;

/** Held already and not on record, or still to be planned. */
const holding = ({ actor, network, found }: LackLook): MendingAct | null => {
  const { theme } = found.row;
  const theirs = theme ? { theme } : {};
  if (!may(actor, 'planEvent', network, theirs)) return null;
  if (found.month < monthOfDay(actor.today) || found.row.standing === 'overdue')
    return { title: c.recordHeld, form: 'eventHeld' };
  const page = theme ? `tapahtumat?theme=${theme}` : 'tapahtumat';
  if (found.obligation.id !== 'lead-morning-coffees') return { title: c.plan, page };
  return { title: c.plan, page, press: openCoffeeForm.press(theirs) };
};

const attending = ({ actor, network, found: { organisation, seats } }: LackLook): MendingAct | null => {
  const seat = seats.find((s) => s.state === 'absent' || s.state === 'notMarked');
  if (!seat || !may(actor, 'reportFact', network, { organisation })) return null;
  const { event } = seat.event;
  const data = { event, sitting: seat.sitting, organisation };
  return {
    title: disputeSeat.title,
    seat: { event, sitting: seat.sitting },
    press: disputeSeat.press(data),
  };
};

const accepting = ({ actor, network, found: { seats } }: LackLook): MendingAct | null => {
  const seat = seats.find((s) => s.state === 'awaits');
  if (!seat || !may(actor, 'setInterpretation', network)) return null;
  const { event } = seat.event;
  return {
    title: c.accept,
    seat: { event, sitting: seat.sitting },
    press: acceptRemote.press({ event }),
  };
};

/** What is put on record in a form: an own entry where that counts, else the record that does. */
const recording = ({ actor, network, found }: LackLook, ...wanted: readonly string[]): MendingAct | null => {
  const forms = formsFor(actor, network, found);
  const form = wanted.find((name) => forms.includes(name));
  return form ? { title: c.recordIt, form } : null;
};

const goingTo = (title: Localized, page: string | undefined): MendingAct | null =>
  page === undefined ? null : { title, page };

/** The operating model is put together on its own page (Liite 4, rivit 46 ja 79). */
const modelOf = ({ actor, network, found }: LackLook): MendingAct | null => {
  const { theme } = found.row;
  if (found.obligation.id === 'coord-compile-operating-model')
    return may(actor, 'keepModel', network) ? { title: modelText.open, page: 'toimintamalli' } : null;
  if (found.obligation.id !== 'lead-compile-theme-operating-model' || !theme) return null;
  return may(actor, 'recordThemeFact', network, { theme })
    ? { title: modelText.open, page: `toimintamalli/${theme}` }
    : null;
};

/** Results are told of in the log (Liite 4, rivit 29, 49, 83, 106). */
const spreadOf = ({
  actor,
  network,
  found: { obligation, organisation, row },
}: LackLook): MendingAct | null => {
  if (!spreadObligations.includes(obligation.id) || !may(actor, 'reportFact', network, { organisation }))
    return null;
  if (!rolesOf(network, organisation, actor.today).includes(obligation.role)) return null;
  const query = new URLSearchParams({
    add: obligation.role,
    organisation,
    ...(row.theme ? { theme: row.theme } : {}),
  });
  return { title: disseminationText.open, page: `levittaminen?${query}` };
};

/** What opens from a line of "Mitä puuttuu"; null where it is not this person's to do. */
export const openingFor = (look: LackLook, lack: Missing): MendingAct | null => {
  const { actor, network, found } = look;
  const { organisation } = found;
  const theirs = found.row.theme ? { theme: found.row.theme } : {};
  switch (lack.code) {
    case 'hold':
    case 'holdOnce':
    case 'arranged':
    case 'notHeldYet':
      return holding(look);
    case 'attend':
    case 'attendOnce':
      return attending(look);
    case 'acceptance':
      return accepting(look);
    case 'okmEvent':
      return attending(look) ?? recording(look, 'report');
    case 'entry':
    case 'log':
    case 'themes':
      return (
        modelOf(look) ??
        spreadOf(look) ??
        recording(look, 'report', 'survey', 'roundSeen', 'handOff', 'document', 'eventHeld')
      );
    case 'document':
      return modelOf(look) ?? recording(look, 'document', 'report');
    case 'groups':
      return found.row.theme && may(actor, 'recordThemeFact', network, theirs)
        ? goingTo(groupText.divide, `tyoryhmat/${found.row.theme}`)
        : recording(look, 'document');
    case 'seat':
      return found.row.theme && may(actor, 'nameGroupSeat', network, { organisation, ...theirs })
        ? goingTo(groupText.name, `tyoryhmat/${found.row.theme}`)
        : recording(look, 'report');
    case 'announced':
      return may(actor, 'markHeld', network, theirs)
        ? goingTo(c.markHeld, lack.events?.[0] && eventPage(lack.events[0]))
        : null;
    case 'relay':
      return may(actor, 'relayBulletin', network, theirs)
        ? goingTo(c.relay, lack.bulletins?.[0] && `tiedotteet/${encodeURIComponent(lack.bulletins[0])}`)
        : null;
    case 'lifeSigns':
      return may(actor, 'seeSilent', network) ? { title: c.open, page: 'tavoitettavuus' } : null;
    case 'pilot':
    case 'freshAnswer':
      return may(actor, 'answerCheckIn', network, { organisation })
        ? {
            title: c.answer,
            page: 'tilannekysely',
            press: runCommand.press({ command: 'status' }),
          }
        : null;
  }
};
