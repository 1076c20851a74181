import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { bulletinStates, bulletinTypes, writtenLanguages } from '@shared/domain/bulletin';
import { themeIds } from '@shared/domain/theme';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Choice } from '../../ui/choice';
import { themeName } from '../../ui/names';

const useStyles = makeStyles({
  search: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end', flexWrap: 'wrap' },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    '& > *': { width: 'auto' },
  },
});

export const filterNames = ['search', 'theme', 'type', 'state', 'from', 'missing', 'since', 'until'] as const;
export type Filters = Readonly<Partial<Record<(typeof filterNames)[number], string>>>;
type Props = { readonly filters: Filters; readonly set: (filters: Filters) => void };

const Search = ({ filters, set }: Props) => {
  const b = useBulletinWords();
  const [words, setWords] = useState(filters.search ?? '');
  const find = (event: FormEvent) => {
    event.preventDefault();
    set({ ...filters, search: words.trim() });
  };
  return (
    <form role="search" className={useStyles().search} onSubmit={find}>
      <Field label={b.archive.search}>
        <Input type="search" value={words} maxLength={100} onChange={(_, data) => setWords(data.value)} />
      </Field>
      <Button type="submit">{b.archive.find}</Button>
    </form>
  );
};

const Chosen = (
  props: Props & {
    readonly name: keyof Filters;
    readonly label: string;
    readonly all: string;
    readonly options: readonly (readonly [string, string])[];
  },
) => (
  <Choice
    label={props.label}
    value={props.filters[props.name] ?? ''}
    choose={(value) => props.set({ ...props.filters, [props.name]: value })}
  >
    <option value="">{props.all}</option>
    {props.options.map(([id, words]) => (
      <option key={id} value={id}>
        {words}
      </option>
    ))}
  </Choice>
);

const Day = (props: Props & { readonly name: 'since' | 'until'; readonly label: string }) => (
  <Field label={props.label}>
    <Input
      type="date"
      value={props.filters[props.name] ?? ''}
      onChange={(_, data) => props.set({ ...props.filters, [props.name]: data.value })}
    />
  </Field>
);

/** What the archive is searched by; all of it stands in the address, so that a search can be sent on. */
export const ArchiveFilters = (props: Props) => {
  const { t, lang } = useWords();
  const b = useBulletinWords();
  const styles = useStyles();
  const used = filterNames.filter((name) => name !== 'search' && props.filters[name]);
  const [open, setOpen] = useState(used.length > 0);
  return (
    <>
      <div className={styles.search}>
        <Search key={props.filters.search ?? ''} {...props} />
        <Button appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {b.archive.filters}
          {used.length > 0 && ` (${used.length})`}
        </Button>
        {(used.length > 0 || props.filters.search) && (
          <Button appearance="subtle" onClick={() => props.set({})}>
            {b.archive.clear}
          </Button>
        )}
      </div>
      {open && (
        <div className={styles.filters}>
          <Chosen
            {...props}
            name="theme"
            label={t.theme.choose}
            all={t.events.allThemes}
            options={themeIds.map((id) => [id, themeName(id, lang)])}
          />
          <Chosen
            {...props}
            name="type"
            label={b.archive.kind}
            all={b.archive.all}
            options={bulletinTypes.map((type) => [type, b.type[type]])}
          />
          <Chosen
            {...props}
            name="state"
            label={b.archive.state}
            all={b.archive.all}
            options={bulletinStates
              .filter((state) => state === 'published' || state === 'withdrawn')
              .map((state) => [state, b.state[state]])}
          />
          <Chosen
            {...props}
            name="from"
            label={b.archive.from}
            all={b.archive.all}
            options={[
              ['coordinator', b.archive.coordination],
              ['lead', b.archive.leads],
            ]}
          />
          <Chosen
            {...props}
            name="missing"
            label={b.archive.lacks}
            all={b.archive.lacksNone}
            options={writtenLanguages.map((one) => [one, b.archive.lacksOne[one]])}
          />
          <Day {...props} name="since" label={b.archive.since} />
          <Day {...props} name="until" label={b.archive.until} />
        </div>
      )}
    </>
  );
};
