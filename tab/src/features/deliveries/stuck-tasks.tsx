import { Button } from '@fluentui/react-components';
import { deliveriesApi } from '../../api/rooms/deliveries';
import type { StuckTask } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useDeliveryWords } from '../../parts/deliveries/words';
import { Line } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { useTell } from '../../ui/notice';

const Task = ({ of }: { readonly of: StuckTask }) => {
  const { lang } = useWords();
  const d = useDeliveryWords();
  const tell = useTell();
  const write = useWrite(deliveriesApi.settleTask);
  const due = momentText(of.at, lang);
  const said = of.how === 'unknown' ? d.stuck.unknown(of.what, due) : d.stuck[of.how](of.what, due, of.tries);
  const settle = (word: StuckTask['acts'][number]) =>
    write.mutate(
      { body: { said: word, at: of.at, kind: of.kind, key: of.key } },
      {
        onSuccess: ({ settled }) => tell.done(settled ? d.stuck.done[word] : d.already),
        onError: tell.failed,
      },
    );
  return (
    <li>
      {said}
      {of.acts.length > 0 && (
        <Line>
          {of.acts.map((word) => (
            <Button
              key={word}
              size="small"
              aria-label={`${d.stuck.act[word]}: ${of.what}, ${due}`}
              disabledFocusable={write.isPending}
              onClick={() => settle(word)}
            >
              {d.stuck.act[word]}
            </Button>
          ))}
        </Line>
      )}
    </li>
  );
};

/** Due tasks that do not succeed, each with the act that mends it. */
export const StuckTasks = ({ of }: { readonly of: readonly StuckTask[] }) => {
  const d = useDeliveryWords();
  if (of.length === 0) return null;
  return (
    <>
      <h3>{d.stuck.title}</h3>
      <ul>
        {of.map((one) => (
          <Task key={`${one.at} ${one.kind} ${one.key}`} of={one} />
        ))}
      </ul>
      <p>{d.stuck.text}</p>
    </>
  );
};
