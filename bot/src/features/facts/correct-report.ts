import { demandHappened, demandTaken } from '../../ledger/place';
import { type FactWish, type RecordOutcome, recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { correctReport as endpoint } from '../../shared/contract/facts';
import { type ContentOf, type FactContent, isKind } from '../../shared/domain/fact';
import type { Day } from '../../shared/domain/month';
import { obligationById } from '../../shared/domain/obligation';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

type Correcting = Call<typeof endpoint>;
type DocumentLink = ContentOf<'documentLinked'>;

const reportAnew = (
  content: ContentOf<'selfReported'>,
  corrects: number,
  { note, url, withdrawn }: Correcting['body'],
): FactContent => {
  const { url: _, withdrawn: __, ...kept } = content;
  return { ...kept, note, ...(url ? { url } : {}), ...(withdrawn ? { withdrawn } : {}), corrects };
};

const documentAnew = (
  { withdrawn: _, replacedBy: __, ...kept }: DocumentLink,
  corrects: number,
  { note, url = kept.url, withdrawn }: Correcting['body'],
): DocumentLink => ({
  ...kept,
  title: note,
  ...(withdrawn ? { withdrawn } : { url }),
  corrects,
});

/**
 * Another link is another document: the old one is withdrawn, saying by which, and the new one recorded. In this
 * order: who comes second hears it at the first, and who was cut off in between sends the same again.
 */
const recordDocumentAnew = async (
  ports: Correcting['ports'],
  old: DocumentLink,
  day: Day,
  { seen, ...next }: FactWish & { readonly content: DocumentLink },
): Promise<RecordOutcome> => {
  const { url } = next.content;
  if (url === old.url) return recordFact(ports, { ...next, seen });
  await recordFact(ports, { ...next, content: { ...old, withdrawn: true, replacedBy: url }, day, seen });
  return recordFact(ports, next);
};

/**
 * Nothing is edited silently: the corrected word is a fact of its own, by whom and when, and the earlier one stays.
 * Who corrects names the word that was seen; if a newer one stands there, nothing is written over it.
 */
export const correctReport = async (call: Correcting) => {
  const { ports, actor, network, body } = call;
  const { organisation, withdrawn } = body;
  demand(actor, 'reportFact', network, { organisation });
  const old = (await ports.stores.facts.about([`organisation~${organisation}`]))
    .filter(isKind('selfReported', 'documentLinked'))
    .find((f) => f.id === body.fact);
  if (!old) throw new Refusal('notFound');
  // What is withdrawn keeps its day, also one that nobody could record any more.
  if (!withdrawn) demandHappened(body.day, call);
  const word = { day: withdrawn ? old.day : body.day, by: actor.person?.id ?? '', seen: old.id };
  const { content, number } = old;
  const obligation = obligationById(content.obligation);
  if (content.kind === 'selfReported' && obligation && !withdrawn)
    demandTaken(obligation, { ...content, url: body.url, nothingNeeded: content.notApplicable === true });
  const { fact, fresh } =
    content.kind === 'documentLinked'
      ? await recordDocumentAnew(ports, content, old.day, {
          ...word,
          content: documentAnew(content, number, body),
        })
      : await recordFact(ports, { ...word, content: reportAnew(content, number, body) });
  return { fact: fact.id, fresh };
};
