import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { wordChoices } from '@shared/domain/own-words';
import { ownWordsApi } from '../../api/rooms/own-words';
import type { OwnWords } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Ladder } from '../../parts/settings/ladder';
import { useSettingsWords } from '../../parts/settings/words';
import { Card, CardList, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Page, Section } from '../../ui/page';

type OwnOrganisation = OwnWords['organisations'][number];

/** One organisation's choice: saved as it is made. */
const Choice = ({ of }: { readonly of: OwnOrganisation }) => {
  const { lang } = useWords();
  const s = useSettingsWords();
  const tell = useTell();
  const write = useWrite(ownWordsApi.chooseWords);
  const choose = (word: string) => {
    const choice = wordChoices.find((c) => c === word);
    if (!choice || write.isPending) return;
    write.mutate(
      { body: { organisation: of.id, choice } },
      { onSuccess: () => tell.done(s.saved), onError: tell.failed },
    );
  };
  return (
    <Card>
      <Field label={s.which(nameOf(of.name, lang))} hint={s.choiceHint[of.choice]}>
        <RadioGroup value={of.choice} onChange={(_, data) => choose(data.value)}>
          {wordChoices.map((choice) => (
            <Radio key={choice} value={choice} label={s.choice[choice]} />
          ))}
        </RadioGroup>
      </Field>
    </Card>
  );
};

const Next = ({ of }: { readonly of: OwnWords }) => {
  const { lang } = useWords();
  const s = useSettingsWords();
  return (
    <Section title={s.next} id="next">
      {of.next.length === 0 ? (
        <Soft>{s.noNext}</Soft>
      ) : (
        <CardList>
          {of.next.map(({ kind, at }) => (
            <Card item key={`${kind}~${at}`}>
              {s.nextRow(s.kind[kind], momentText(at, lang))}
            </Card>
          ))}
        </CardList>
      )}
    </Section>
  );
};

/** What comes to a person by itself, and when the next comes; the coordination sets the ladder's days. */
export const SettingsPage = () => {
  const s = useSettingsWords();
  const read = useRead(ownWordsApi.ownWords);
  return (
    <Page title={s.title} under={s.intro}>
      <Read of={read}>
        {(shown) =>
          shown.organisations.length === 0 ? (
            <Empty title={s.none} text={s.noneText} />
          ) : (
            <>
              {shown.organisations.map((own) => (
                <Choice key={own.id} of={own} />
              ))}
              <Next of={shown} />
              <Ladder of={shown} />
            </>
          )
        }
      </Read>
    </Page>
  );
};
