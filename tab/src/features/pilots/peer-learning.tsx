import { Button } from '@fluentui/react-components';
import { pilotsApi } from '../../api/rooms/pilots';
import type { PilotDetails } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { PilotTable } from './pilot-table';
import { usePilotWords } from './words';

type Props = { readonly of: PilotDetails };
const keyOf = ({ pilot: { organisation, theme, pilot } }: PilotDetails) => ({ organisation, theme, pilot });

/** "Haluamme kuulla lisää", for each own organisation that may say it. */
const HearMore = ({ of }: Props) => {
  const { lang } = useWords();
  const p = usePilotWords();
  const tell = useTell();
  const write = useWrite(pilotsApi.hearMore);
  if (of.interest.length === 0) return null;
  const several = of.interest.length > 1;
  return (
    <Card>
      {of.interest.map(({ organisation, name, asked }) => (
        <Line key={organisation}>
          {asked ? (
            <span>
              {several && `${nameOf(name, lang)}: `}
              {p.askedBefore}
            </span>
          ) : (
            <Button
              disabledFocusable={write.isPending}
              onClick={() =>
                write.mutate(
                  { body: { ...keyOf(of), from: organisation } },
                  {
                    onSuccess: ({ fresh }) => tell.done(fresh ? p.asked : p.askedBefore),
                    onError: tell.failed,
                  },
                )
              }
            >
              {several ? `${p.hearMore}: ${nameOf(name, lang)}` : p.hearMore}
            </Button>
          )}
        </Line>
      ))}
      <Soft>{p.hearMoreText}</Soft>
    </Card>
  );
};

const Interested = ({ of }: Props) => {
  const { lang } = useWords();
  const p = usePilotWords();
  const tell = useTell();
  const write = useWrite(pilotsApi.settleInterest);
  if (of.interested.length === 0) return null;
  return (
    <Card>
      <h3>{p.interested}</h3>
      <ul>
        {of.interested.map(({ organisation, name, at, settled }) => (
          <li key={organisation}>
            {nameOf(name, lang)}, {momentText(at, lang)}
            {settled && ` · ✓ ${p.settled}`}{' '}
            {!settled && of.place && (
              <Button
                size="small"
                aria-label={`${p.settle}: ${nameOf(name, lang)}`}
                disabledFocusable={write.isPending}
                onClick={() =>
                  write.mutate(
                    { body: { ...keyOf(of), from: organisation } },
                    { onSuccess: () => tell.done(p.settled), onError: tell.failed },
                  )
                }
              >
                {p.settle}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** What brings organisations together over a pilot: the wish to hear more, and an event to share it. */
export const PeerLearning = ({ of }: Props) => (
  <>
    <HearMore of={of} />
    <Interested of={of} />
    {of.mayPlan && of.pilot.shared && <Sharing of={of} />}
  </>
);

const Sharing = ({ of }: Props) => {
  const p = usePilotWords();
  const { theme, title } = of.pilot;
  return (
    <div>
      <Go href={to('events', { plan: 'sharing', theme, title: p.sharingTitle(title) })}>{p.plan}</Go>
    </div>
  );
};

/** Shared pilots that are most like this one. */
export const Similar = ({ of }: Props) => {
  const p = usePilotWords();
  return (
    <Section title={p.similar} id="similar">
      {of.similar.length === 0 ? <Soft>{p.noSimilar}</Soft> : <PilotTable of={of.similar} />}
    </Section>
  );
};
