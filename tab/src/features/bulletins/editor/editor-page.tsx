import { useState } from 'react';
import { bulletinDraftsApi } from '../../../api/rooms/bulletin-drafts';
import { bulletinsApi } from '../../../api/rooms/bulletins';
import { Trouble } from '../../../api/trouble';
import { useReadOnce, useSend } from '../../../api/use-api';
import { ApprovalSetting } from '../../../parts/bulletins/editor/approval-setting';
import { draftOf, emptyDraft } from '../../../parts/bulletins/editor/draft';
import { useBulletinWords } from '../../../parts/bulletins/words';
import { to, useAddress } from '../../../ui/address';
import { Empty, Failed, Loading } from '../../../ui/faces';
import { Go } from '../../../ui/go';
import { Page } from '../../../ui/page';
import { Editor } from './editor';

/** Read once: what is typed afterwards must not be overwritten by a later answer. */
const useOnce = (id: string, isNew: boolean) => {
  const send = useSend();
  return useReadOnce(
    ['bulletin-draft', id],
    async () => {
      const [options, stored] = await Promise.all([
        send(bulletinDraftsApi.editorOptions, {}),
        send(bulletinsApi.bulletin, { params: { id } }).catch((error: unknown) => {
          // An id made here just now that nobody has used yet is a new draft; any other is a colleague's, or gone.
          if (isNew && error instanceof Trouble && error.status === 404) return null;
          if (isMissing(error)) return 'missing' as const;
          throw error;
        }),
      ]);
      // Who may not write at all has heard so from the options before.
      return stored === 'missing' ? stored : { options, stored };
    },
    true,
  );
};

const Inside = (props: {
  readonly id: string;
  readonly isNew: boolean;
  /** Whom a new draft is aimed at. */
  readonly aim: readonly string[];
}) => {
  const { id, isNew, aim } = props;
  const b = useBulletinWords();
  const read = useOnce(id, isNew);
  // Whatever else is written, the form that is open keeps what it began with.
  const [first, setFirst] = useState<Exclude<typeof read.data, 'missing'>>();
  const [taken, setTaken] = useState(0);
  if (!first && read.data && read.data !== 'missing') setFirst(read.data);
  const takeNewer = async () => {
    const { data } = await read.refetch();
    if (!data || data === 'missing') return;
    setFirst(data);
    setTaken(taken + 1);
  };
  if (!first && read.data === 'missing')
    return (
      <Empty title={b.editor.missing} text={b.editor.missingText}>
        <Go href={to('bulletins')}>{b.editor.back}</Go>
      </Empty>
    );
  if (!first)
    return read.isError ? <Failed error={read.error} retry={() => void read.refetch()} /> : <Loading />;
  const { options, stored } = first;
  const known = options.organisations.map((one) => one.id);
  const aimed = { ...emptyDraft, organisations: aim.filter((one) => known.includes(one)) };
  return (
    <>
      <div>
        <Go href={to('bulletins')}>{b.editor.back}</Go>
      </div>
      <Editor
        key={taken}
        options={options}
        shared={read.data !== 'missing' && read.data?.stored?.shared === true}
        begunBy={stored && !stored.acts.includes('publish') ? stored.by : null}
        takeNewer={() => void takeNewer()}
        first={{ id, draft: stored ? draftOf(stored) : aimed, revision: stored?.revision ?? 0 }}
      />
      {options.approval.mayChange && <ApprovalSetting of={options.approval} />}
    </>
  );
};

const isMissing = (error: unknown): boolean =>
  error instanceof Trouble && (error.status === 404 || error.status === 403);

/** Where a bulletin is written. */
export const EditorPage = () => {
  const b = useBulletinWords();
  const { rest, query } = useAddress();
  return (
    <Page title={b.editor.title}>
      <Inside id={rest} isNew={query.has('new')} aim={(query.get('to') ?? '').split(',').filter(Boolean)} />
    </Page>
  );
};
