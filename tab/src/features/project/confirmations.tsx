import { makeStyles, tokens } from '@fluentui/react-components';
import { factsApi } from '../../api/rooms/facts';
import { nowApi } from '../../api/rooms/now';
import { useRead } from '../../api/use-api';
import { hrefOf, to } from '../../ui/address';
import { Card, Soft } from '../../ui/card';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { useStandingWords } from '../../ui/standing-words';

const useStyles = makeStyles({
  // WCAG 2.2, 2.5.8: links below each other are far enough apart to be hit.
  list: { '& li': { minHeight: '24px', paddingBlock: tokens.spacingVerticalXXS } },
});

/** What waits for a word of the coordination, of all that waits for a person. */
const confirms: readonly string[] = [
  ...['remote', 'dispute', 'roundApproval', 'approve', 'modelPart', 'requests', 'registryChanges'],
];

/** Everything that waits for the coordination's word in one list: readings, seats, rounds, bulletins, people. */
export const Confirmations = () => {
  const s = useStandingWords();
  const styles = useStyles();
  const waits = useRead(nowApi.now);
  const readings = useRead(factsApi.interpretations);
  return (
    <Section title={s.confirm.title} id="confirm">
      <Read of={readings} bars={1}>
        {(read) => (
          <Read of={waits} bars={1}>
            {({ items }) => {
              const unset = read.readings.filter(({ setBy }) => setBy === null);
              const asked = items.filter(({ kind }) => confirms.includes(kind));
              return (
                <Card>
                  {unset.length + asked.length === 0 && <Soft>{s.confirm.nothing}</Soft>}
                  <ul className={styles.list}>
                    {asked.map((item) => (
                      <li key={`${item.kind}~${item.id}`}>
                        <Go href={hrefOf(item.link)}>{item.title}</Go>
                      </li>
                    ))}
                    {unset.map((one) => (
                      <li key={one.key}>
                        <Go href={`${to('project')}#readings`}>{s.reading.open}</Go>: {one.says}
                      </li>
                    ))}
                    <li>
                      <Go href={`${to('network', { standing: 'confirm', role: 'all' })}#map`}>
                        {s.confirm.duties}
                      </Go>
                    </li>
                  </ul>
                </Card>
              );
            }}
          </Read>
        )}
      </Read>
    </Section>
  );
};
