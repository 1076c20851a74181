import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useWords } from '../../../language/words';
import type { BulletinDraft, EditorOptions } from '../../../parts/bulletins/editor/draft';
import { TextSides } from '../../../parts/bulletins/sides';
import { useBulletinWords } from '../../../parts/bulletins/words';
import { go, to } from '../../../ui/address';
import { Card, Line, Soft } from '../../../ui/card';
import { momentText } from '../../../ui/dates';
import { Section } from '../../../ui/page';
import { Audience } from './audience';
import { Extras, Kind } from './extras';
import { WhatIsFound } from './findings';
import { NotKept } from './not-kept';
import { Publish } from './publish';
import { Together } from './together';
import { type DraftState, useDraft } from './use-draft';

const CardPreview = lazy(async () => ({ default: (await import('./card-preview')).CardPreview }));
const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
});

const Status = ({ state }: { readonly state: DraftState }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const { status, saved } = state;
  if (status === 'conflict')
    return (
      <div role="alert">
        <p>{b.editor.conflict}</p>
        <Line>
          <Button onClick={() => go(to('bulletinDraft', {}, state.keepBoth()), 'replace')}>
            {b.editor.keepBoth}
          </Button>
          <Button
            onClick={() => {
              state.drop();
              window.location.reload();
            }}
          >
            {b.editor.takeTheirs}
          </Button>
        </Line>
      </div>
    );
  if (status === 'refused') return <NotKept state={state} />;
  if (status === 'saving' || status === 'failed') return <Soft>{b.editor.status[status]}</Soft>;
  return <Soft>{saved.savedAt ? b.editor.saved(momentText(saved.savedAt, lang)) : b.editor.status.new}</Soft>;
};

const Preview = ({ state }: { readonly state: DraftState }) => {
  const b = useBulletinWords();
  const { looked } = state;
  return (
    <Section title={b.editor.preview} id="preview">
      {looked && state.begun ? (
        <>
          <Suspense>
            <CardPreview card={looked.card} />
          </Suspense>
          <WhatIsFound looked={looked} />
        </>
      ) : (
        <Soft>{b.editor.previewEmpty}</Soft>
      )}
    </Section>
  );
};

/** Finnish and Swedish side by side, whom it goes to, and the very card beside it. Everything saves itself. */
export const Editor = (props: {
  readonly first: { readonly id: string; readonly draft: BulletinDraft; readonly revision: number };
  readonly options: EditorOptions;
  readonly shared: boolean;
  /** Who began it and publishes it, where that is somebody else. */
  readonly begunBy: string | null;
  readonly takeNewer: () => void;
}) => {
  const { options, begunBy } = props;
  const b = useBulletinWords();
  const styles = useStyles();
  const state = useDraft(props.first);
  const { draft, set } = state;
  return (
    <>
      <div role="status">
        <Status state={state} />
      </div>
      <Together
        state={state}
        shared={props.shared}
        maySet={options.from === 'coordinator' && !begunBy && state.saved.revision > 0}
        takeNewer={props.takeNewer}
      />
      <Card>
        <div className={styles.column}>
          <Kind options={options} draft={draft} set={set} />
          <TextSides text={draft} set={set} most={options.most.title} />
        </div>
      </Card>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={b.editor.audience} id="audience">
            <Card>
              <Audience options={options} draft={draft} set={set} />
            </Card>
          </Section>
          <Card>
            <Extras options={options} draft={draft} set={set} />
          </Card>
        </div>
        <div className={styles.column}>
          <Preview state={state} />
          {begunBy ? (
            <Soft>{b.editor.together.begun(begunBy)}</Soft>
          ) : (
            <Publish state={state} options={options} />
          )}
        </div>
      </div>
    </>
  );
};
