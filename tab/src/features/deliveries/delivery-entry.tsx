import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSync20Regular,
  CheckmarkCircle20Regular,
  Clock20Regular,
  ErrorCircle20Regular,
  QuestionCircle20Regular,
  SubtractCircle20Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { DeliveryEntry } from '../../api/types';
import { useWords } from '../../language/words';
import { Settle } from '../../parts/deliveries/settle';
import { useDeliveryWords } from '../../parts/deliveries/words';
import { Card, CardList, Line } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Out } from '../../ui/go';

const useStyles = makeStyles({
  state: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  bad: { color: tokens.colorStatusDangerForeground3 },
  unsure: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  icon: { display: 'flex', flexShrink: 0 },
});

type DeliveryState = DeliveryEntry['state'];
const icons: Readonly<Record<DeliveryState, ComponentType>> = {
  planned: Clock20Regular,
  claimed: Clock20Regular,
  sending: Clock20Regular,
  retry: ArrowSync20Regular,
  delivered: CheckmarkCircle20Regular,
  failed: ErrorCircle20Regular,
  expired: SubtractCircle20Regular,
  cancelled: SubtractCircle20Regular,
  maybeSent: QuestionCircle20Regular,
};

/** How it stands: a sign, a word and, only beside those, a colour. */
const StateWord = ({ of }: { readonly of: DeliveryEntry }) => {
  const { t } = useWords();
  const styles = useStyles();
  const Icon = icons[of.state];
  const colours: Partial<Record<DeliveryState, string>> = {
    failed: styles.bad,
    maybeSent: styles.unsure,
    delivered: of.failure ? styles.unsure : styles.good,
  };
  return (
    <span className={`${styles.state} ${colours[of.state] ?? ''}`}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <strong>{of.state === 'delivered' && of.failure ? t.deliveredNotChanged : t.delivery[of.state]}</strong>
    </span>
  );
};

const useSaid = () => {
  const { lang } = useWords();
  const d = useDeliveryWords();
  return (of: DeliveryEntry): string => {
    const isWaiting = ['planned', 'claimed', 'sending', 'retry'].includes(of.state);
    return [
      `${of.channelName || d.beat.general} (${d.to[of.to]})`,
      momentText(of.deliveredAt ?? of.failure?.at ?? of.plannedAt, lang),
      isWaiting && of.expiresAt && d.expires(momentText(of.expiresAt, lang)),
      of.outdated && !of.failure && d.log.outdated,
      of.word && d.word[of.word.said](of.word.by, momentText(of.word.at, lang)),
    ]
      .filter(Boolean)
      .join(' · ');
  };
};

/** One place of a message: how it stands there, why, and what may be done about it. */
const Place = ({ of, title }: { readonly of: DeliveryEntry; readonly title: string }) => {
  const d = useDeliveryWords();
  const said = useSaid();
  return (
    <>
      <Line>
        <StateWord of={of} />
        <span>{said(of)}</span>
        {of.link && <Out href={of.link}>{d.open}</Out>}
      </Line>
      {of.failure && (
        <p>
          {of.failure.sentence} <strong>{d.mend.how}</strong> {of.failure.mend}
        </p>
      )}
      <Settle of={of} acts={of.acts} place={`${title}, ${of.channelName}`} />
    </>
  );
};

const titleOf = ({ what, title }: DeliveryEntry): string => [what, title].filter(Boolean).join(': ');
const keyOf = ({ kind, id, target }: DeliveryEntry): string => `${kind} ${id} ${target}`;

/** Neighbours that are the same message, under one heading. */
const groupsOf = (rows: readonly DeliveryEntry[]): readonly (readonly DeliveryEntry[])[] =>
  rows.reduce<readonly (readonly DeliveryEntry[])[]>((groups, row) => {
    const last = groups.at(-1);
    const isSame = last?.[0]?.kind === row.kind && last[0].id === row.id;
    return isSame && last ? [...groups.slice(0, -1), [...last, row]] : [...groups, [row]];
  }, []);

const useGroupStyles = makeStyles({
  places: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
  },
});

/** Messages, each with the places that it was promised to. */
export const Entries = ({ of }: { readonly of: readonly DeliveryEntry[] }) => {
  const styles = useGroupStyles();
  return (
    <CardList>
      {groupsOf(of).flatMap((rows) => {
        const [first] = rows;
        if (!first) return [];
        return (
          <Card key={keyOf(first)} item>
            <h3>{titleOf(first)}</h3>
            <ul className={styles.places}>
              {rows.map((row) => (
                <li key={keyOf(row)}>
                  <Place of={row} title={titleOf(row)} />
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
    </CardList>
  );
};
