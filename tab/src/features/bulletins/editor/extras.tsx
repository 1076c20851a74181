import { Button, Field, Input } from '@fluentui/react-components';
import { bulletinTypes, mostKept, writtenLanguages } from '@shared/domain/bulletin';
import type {
  BulletinDraft,
  ChangeDraft,
  DraftAttachment,
  EditorOptions,
} from '../../../parts/bulletins/editor/draft';
import { FieldSet, sidesOf, useRoom } from '../../../parts/bulletins/sides';
import { useBulletinWords } from '../../../parts/bulletins/words';
import { Line } from '../../../ui/card';
import { Choice } from '../../../ui/choice';

type Props = { readonly options: EditorOptions; readonly draft: BulletinDraft; readonly set: ChangeDraft };

/** The kind; an empty draft can be filled from that kind's template. */
export const Kind = ({ options, draft, set }: Props) => {
  const b = useBulletinWords();
  const template = options.templates.find((one) => one.type === draft.type);
  const isEmpty = writtenLanguages.every((lang) => !draft.title[lang].trim() && !draft.body[lang].trim());
  return (
    <Line>
      <Choice
        label={b.editor.type}
        value={draft.type}
        choose={(value) => set({ type: bulletinTypes.find((one) => one === value) ?? 'bulletin' })}
      >
        {bulletinTypes.map((type) => (
          <option key={type} value={type}>
            {b.type[type]}
          </option>
        ))}
      </Choice>
      {template && isEmpty && (
        <Button onClick={() => set({ title: sidesOf(template.title), body: sidesOf(template.body) })}>
          {b.editor.templateUse}
        </Button>
      )}
    </Line>
  );
};

const Attachments = ({ options, draft, set }: Props) => {
  const b = useBulletinWords();
  const room = useRoom();
  const all = draft.attachments;
  const change = (at: number, part: Partial<DraftAttachment>) =>
    set({ attachments: all.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <FieldSet legend={b.editor.attachments}>
      {all.map((one, at) => (
        // The place in the list is the only name that an attachment has while it is typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Line key={at}>
          <Field label={b.editor.attachmentName} {...room(one.name, mostKept.name)}>
            <Input value={one.name} onChange={(_, data) => change(at, { name: data.value })} />
          </Field>
          <Field label={b.editor.attachmentUrl} {...room(one.url, mostKept.address)}>
            <Input type="url" value={one.url} onChange={(_, data) => change(at, { url: data.value })} />
          </Field>
          <Button onClick={() => set({ attachments: all.filter((_, index) => index !== at) })}>
            {b.editor.removeAttachment}
          </Button>
        </Line>
      ))}
      {all.length < options.most.attachments && (
        <div>
          <Button onClick={() => set({ attachments: [...all, { name: '', url: '' }] })}>
            {b.editor.addAttachment}
          </Button>
        </div>
      )}
    </FieldSet>
  );
};

/** A link, one picture with its description, and attachments as links. */
export const Extras = (props: Props) => {
  const { draft, set } = props;
  const b = useBulletinWords();
  const room = useRoom();
  return (
    <>
      <Field label={b.editor.link} {...room(draft.link, mostKept.address)}>
        <Input type="url" value={draft.link} onChange={(_, data) => set({ link: data.value })} />
      </Field>
      <Field label={b.editor.image} {...room(draft.image, mostKept.address)}>
        <Input type="url" value={draft.image} onChange={(_, data) => set({ image: data.value })} />
      </Field>
      {draft.image.trim() &&
        writtenLanguages.map((lang) => (
          <Field key={lang} label={b.editor.alt[lang]} {...room(draft.alt[lang], mostKept.alt)}>
            <Input
              lang={lang}
              value={draft.alt[lang]}
              onChange={(_, data) => set({ alt: { ...draft.alt, [lang]: data.value } })}
            />
          </Field>
        ))}
      <Attachments {...props} />
    </>
  );
};
