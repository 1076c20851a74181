import { Badge, Button } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  CheckmarkCircle16Regular,
  Circle16Regular,
  Edit16Regular,
  Send16Regular,
} from '@fluentui/react-icons';
import { lazy, type ReactElement, Suspense } from 'react';
import { useWords } from '../../language/words';
import { Indicators } from '../../parts/model/indicators';
import type { TemplatePart, ThemePart } from '../../parts/model/types';
import { useModelWords } from '../../parts/model/words';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Fold } from '../../ui/fold';
import { Go, Out } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { useDialog } from '../../ui/use-dialog';

const DraftDialog = lazy(async () => ({ default: (await import('./draft-dialog')).DraftDialog }));
const WordDialogs = async () => import('./word-dialogs');
const DeliverDialog = lazy(async () => ({ default: (await WordDialogs()).DeliverDialog }));
const SettleDialog = lazy(async () => ({ default: (await WordDialogs()).SettleDialog }));

/** A sign beside the word: nobody has to tell colours apart. */
const signs: Readonly<Record<ThemePart['state'], ReactElement>> = {
  none: <Circle16Regular />,
  draft: <Edit16Regular />,
  delivered: <Send16Regular />,
  returned: <ArrowUndo16Regular />,
  compiled: <CheckmarkCircle16Regular />,
};

const Covered = ({
  of,
  template,
}: {
  readonly of: ThemePart;
  readonly template: readonly TemplatePart[];
}) => {
  const { lang } = useWords();
  const m = useModelWords();
  const covers = of.draft?.covers ?? of.covers;
  const named = (parts: readonly TemplatePart[]) => parts.map((part) => nameOf(part.title, lang)).join(', ');
  const held = template.filter((part) => covers.includes(part.id));
  const lacking = template.filter((part) => !covers.includes(part.id));
  return (
    <>
      {held.length > 0 && <Soft>{`${m.covers}: ${named(held)}`}</Soft>}
      {of.draft && lacking.length > 0 && <Soft>{`${m.lacks}: ${named(lacking)}`}</Soft>}
    </>
  );
};

const Practice = ({ of }: { readonly of: ThemePart }) => {
  const { lang } = useWords();
  const m = useModelWords();
  if (of.pilots.length + of.documents.length === 0) return null;
  return (
    <>
      <strong>{m.practice}</strong>
      <ul>
        {of.pilots.map((pilot) => (
          <li key={pilot.id}>
            <Go href={to('pilots', {}, pilot.id)}>
              {m.pilotOf(pilot.title, nameOf(pilot.organisation, lang))}
            </Go>
          </li>
        ))}
        {of.documents.map((one) => (
          <li key={one.url}>
            <Out href={one.url}>{one.title}</Out>
          </li>
        ))}
      </ul>
    </>
  );
};

const Acts = (props: {
  readonly of: ThemePart;
  readonly template: readonly TemplatePart[];
  readonly mayKeep: boolean;
}) => {
  const { lang } = useWords();
  const m = useModelWords();
  const [draft, deliver, compile, back] = [useDialog(), useDialog(), useDialog(), useDialog()];
  const { of } = props;
  const named = (word: string) => `${word}: ${themeName(of.theme, lang)}`;
  const mayDeliver =
    of.mayWrite &&
    of.draft !== null &&
    (of.draft.isChanged || of.state === 'draft' || of.state === 'returned');
  const maySettle = props.mayKeep && of.delivery !== null;
  const writeWord = of.draft ? m.editDraft : m.draft;
  return (
    <>
      <Line>
        {of.mayWrite && (
          <Button aria-label={named(writeWord)} onClick={draft.show}>
            {writeWord}
          </Button>
        )}
        {mayDeliver && (
          <Button
            appearance="primary"
            aria-label={named(of.delivery ? m.deliverAgain : m.deliver)}
            onClick={deliver.show}
          >
            {of.delivery ? m.deliverAgain : m.deliver}
          </Button>
        )}
        {maySettle && of.state === 'delivered' && (
          <Button appearance="primary" aria-label={named(m.compile)} onClick={compile.show}>
            {m.compile}
          </Button>
        )}
        {maySettle && (of.state === 'delivered' || of.state === 'compiled') && (
          <Button aria-label={named(m.giveBack)} onClick={back.show}>
            {m.giveBack}
          </Button>
        )}
      </Line>
      <Suspense>
        {draft.open && <DraftDialog of={of} template={props.template} close={draft.close} />}
        {deliver.open && <DeliverDialog of={of} close={deliver.close} />}
        {compile.open && <SettleDialog of={of} as="compiled" close={compile.close} />}
        {back.open && <SettleDialog of={of} as="returned" close={back.close} />}
      </Suspense>
    </>
  );
};

const Versions = ({ of }: { readonly of: ThemePart }) => {
  const { lang } = useWords();
  const m = useModelWords();
  if (of.versions.length === 0) return null;
  return (
    <Fold title={m.versions} under={String(of.versions.length)}>
      <ul>
        {of.versions.map((one) => (
          <li key={`${one.what}${one.number}`}>
            {m.versionLine(m.versionWhat[one.what], one.number, momentText(one.at, lang), one.by)}{' '}
            {one.url && <Out href={one.url}>{m.url}</Out>}
            {one.word && <Soft>{one.word}</Soft>}
          </li>
        ))}
      </ul>
    </Fold>
  );
};

/** A theme's part on its way: luonnos → toimitettu → koottu, with its practice, its versions and its measures. */
export const ThemePartCard = (props: {
  readonly of: ThemePart;
  readonly template: readonly TemplatePart[];
  readonly mayKeep: boolean;
}) => {
  const { lang } = useWords();
  const m = useModelWords();
  const { of, template } = props;
  return (
    <Card item>
      <h3>{themeName(of.theme, lang)}</h3>
      <Line>
        <Badge appearance="outline" color="informative" icon={signs[of.state]}>
          {m.states[of.state]}
        </Badge>
        {of.at && of.by && <Soft>{m.stateAt(momentText(of.at, lang), of.by)}</Soft>}
      </Line>
      {of.word && <p>{m.word(of.word)}</p>}
      {of.draft?.isChanged && of.delivery && <Soft>{m.changed}</Soft>}
      <Line>
        {of.url && <Out href={of.url}>{m.open}</Out>}
        {of.draft && (of.draft.isChanged || !of.url) && <Out href={of.draft.url}>{m.openDraft}</Out>}
      </Line>
      {of.draft?.note && <p>{of.draft.note}</p>}
      <Covered of={of} template={template} />
      <Practice of={of} />
      <Indicators of={of} />
      <Acts of={of} template={template} mayKeep={props.mayKeep} />
      <Versions of={of} />
    </Card>
  );
};
