import { Button } from '@fluentui/react-components';
import { eventsApi } from '../../api/rooms/events';
import type { Board } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { dayText, momentText } from '../../ui/dates';
import { useFirst } from '../../ui/first-of';
import { Unseen } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Said } from '../../ui/said';
import { useStandingWords } from '../../ui/standing-words';

type Dispute = Board['disputes'][number];

const Answer = ({ of }: { readonly of: Dispute }) => {
  const { lang } = useWords();
  const s = useStandingWords();
  const tell = useTell();
  const write = useWrite(eventsApi.settleAttendance);
  const say = (confirmed: boolean) =>
    write.mutate(
      {
        params: { id: of.event },
        body: { organisation: of.organisation, sitting: of.sitting, confirmed },
      },
      {
        onSuccess: () => tell.done(confirmed ? s.disputes.confirmed : s.disputes.declined),
        onError: tell.failed,
      },
    );
  return (
    <Line>
      {([true, false] as const).map((confirmed) => (
        <Button
          key={String(confirmed)}
          appearance={confirmed ? 'primary' : 'secondary'}
          disabledFocusable={write.isPending}
          onClick={() => say(confirmed)}
        >
          {confirmed ? s.disputes.yes : s.disputes.no}
          <Unseen> {nameOf(of.name, lang)}</Unseen>
        </Button>
      ))}
    </Line>
  );
};

/** "Olimme paikalla" waits for the lead's word (S27). */
export const Disputes = ({ of }: { readonly of: readonly Dispute[] }) => {
  const { lang } = useWords();
  const s = useStandingWords();
  const [shown, more] = useFirst(of, 3);
  if (of.length === 0) return null;
  return (
    <Section title={s.disputes.title} id="disputes">
      <Soft>{s.disputes.text}</Soft>
      <CardList>
        {shown.map((one) => (
          <Card item key={`${one.event}~${one.sitting}~${one.organisation}`}>
            <h3>{nameOf(one.name, lang)}</h3>
            <p>
              {dayText(one.day, lang)}, <Said of={one.title} />
            </p>
            <Soft>
              {one.saidBy}, {momentText(one.saidAt, lang)}
            </Soft>
            <Answer of={one} />
          </Card>
        ))}
      </CardList>
      {more}
    </Section>
  );
};
