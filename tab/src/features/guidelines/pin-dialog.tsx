import { Field, Input } from '@fluentui/react-components';
import { writtenLanguages } from '@shared/domain/bulletin';
import { pick } from '@shared/text/say';
import { useState } from 'react';
import { bulletinsApi } from '../../api/rooms/bulletins';
import { guidelinesApi } from '../../api/rooms/guidelines';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { bilingualOf, type SideTexts, sidesOf } from '../../parts/bulletins/sides';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Choice } from '../../ui/choice';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { groups } from './groups';

type Pinned = {
  readonly group: (typeof groups)[number];
  readonly title: SideTexts;
  readonly url: string;
  readonly bulletin: string;
};

/** A link, or a bulletin that has been published, under a name in both languages. */
export const PinDialog = ({ close }: { readonly close: () => void }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const tell = useTell();
  const [id] = useState(() => `g-${crypto.randomUUID()}`);
  const kept = useUnsentDraft<Pinned>('pin', {
    group: 'communication',
    title: { fi: '', sv: '' },
    url: '',
    bulletin: '',
  });
  const { group, title, url, bulletin } = kept.value;
  const set = (change: Partial<Pinned>) => kept.set({ ...kept.value, ...change });
  const read = useRead(bulletinsApi.bulletins, { query: { state: 'published' } });
  const published = read.data?.bulletins ?? [];
  const write = useWrite(guidelinesApi.pinGuideline);
  const choose = (chosen: string) => {
    const found = published.find((one) => one.id === chosen);
    const named = found && !title.fi && !title.sv ? { title: sidesOf(found.title) } : {};
    set({ bulletin: chosen, ...named });
  };
  const send = () =>
    write.mutate(
      {
        params: { id },
        body: {
          group,
          title: bilingualOf(title),
          ...(bulletin ? { bulletin } : url.trim() && { url: url.trim() }),
        },
      },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(b.guidelines.saved);
          close();
        },
      },
    );
  return (
    <FormDialog
      title={b.guidelines.pin}
      submit={b.guidelines.pin}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Choice
        label={b.guidelines.groupLabel}
        value={group}
        choose={(value) => set({ group: groups.find((one) => one === value) ?? 'communication' })}
      >
        {groups.map((one) => (
          <option key={one} value={one}>
            {b.guidelines.group[one]}
          </option>
        ))}
      </Choice>
      {writtenLanguages.map((one) => (
        <Field key={one} label={b.guidelines.titleOf[one]}>
          <Input
            lang={one}
            maxLength={150}
            value={title[one]}
            onChange={(_, data) => set({ title: { ...title, [one]: data.value } })}
          />
        </Field>
      ))}
      <Field label={b.guidelines.url}>
        <Input
          type="url"
          disabled={bulletin !== ''}
          value={url}
          onChange={(_, data) => set({ url: data.value })}
        />
      </Field>
      <Choice label={b.guidelines.bulletin} value={bulletin} choose={choose}>
        <option value="">{b.guidelines.noBulletin}</option>
        {published.map((one) => (
          <option key={one.id} value={one.id}>
            {pick(one.title, lang).text}
          </option>
        ))}
      </Choice>
    </FormDialog>
  );
};
