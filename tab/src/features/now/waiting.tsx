import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { nowApi } from '../../api/rooms/now';
import type { WaitingAct, WaitingItem } from '../../api/types';
import { useNamedAct, useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe, writes } from '../../me/me';
import { hrefOf } from '../../ui/address';
import { Soft } from '../../ui/card';
import { dueText } from '../../ui/dates';
import { Go } from '../../ui/go';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';

const shownFirst = 3;
const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  what: { display: 'flex', flexDirection: 'column', flex: '1 1 240px', minWidth: 0 },
  soft: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  more: { alignSelf: 'flex-start' },
});

type Doing = { readonly busy: boolean; readonly act: (act: WaitingAct) => void };

/** An act of the list is a call that the server has named itself; afterwards everything is read anew. */
const useAct = (title: string): Doing => {
  const { t } = useWords();
  const tell = useTell();
  const { isPending: busy, mutate: run } = useNamedAct();
  return {
    busy,
    act: (act) =>
      act.call &&
      run(act.call, {
        onSuccess: () => tell.done(t.waiting.done(title, act.title)),
        onError: tell.failed,
      }),
  };
};

const Item = ({ of }: { readonly of: WaitingItem }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const me = useMe();
  const { busy, act } = useAct(of.title);
  const under = [
    of.offer ? t.waiting.offer : '',
    of.theme ? themeName(of.theme, lang) : '',
    of.weight === 'late' ? `⚠ ${t.waiting.late}` : '',
    of.due ? dueText(of.due, me.today, lang) : '',
  ];
  const acts = [of.act, ...of.others].filter((one) => one.call);
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <Go href={hrefOf(of.link)}>{of.title}</Go>
        <span className={styles.soft}>{under.filter(Boolean).join(' · ')}</span>
      </div>
      <div className={styles.acts}>
        {acts.map((one, i) => (
          <Button
            key={one.title}
            size="small"
            appearance={i === 0 && !of.offer ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            aria-label={`${one.title}: ${of.title}`}
            onClick={() => act(one)}
          >
            {one.title}
          </Button>
        ))}
        {acts.length === 0 && <Go href={hrefOf(of.link)}>{of.act.title}</Go>}
      </div>
    </li>
  );
};

/** "What now?": what waits for the reader, the act in its place; the bot's card says the same. */
export const WaitingForMe = () => {
  const { t } = useWords();
  const styles = useStyles();
  const me = useMe();
  const [all, setAll] = useState(false);
  const read = useRead(nowApi.now, {}, writes(me));
  const items = read.data?.items;
  // While it is read, and where it cannot be read, the page below is not held up.
  if (!items) return null;
  const shown = all ? items : items.slice(0, shownFirst);
  return (
    <Section title={t.waiting.title} id="waiting">
      {items.length === 0 ? (
        <Soft>{t.waiting.nothing}</Soft>
      ) : (
        <>
          <Soft>
            {t.waiting.count(items.filter((i) => !i.offer).length, items.filter((i) => i.offer).length)}
          </Soft>
          <ul className={styles.list}>
            {shown.map((item) => (
              <Item key={`${item.kind}~${item.id}`} of={item} />
            ))}
          </ul>
        </>
      )}
      {shown.length < items.length && (
        <Button size="small" className={styles.more} onClick={() => setAll(true)}>
          {t.waiting.all(items.length)}
        </Button>
      )}
    </Section>
  );
};
