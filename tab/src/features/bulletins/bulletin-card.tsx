import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import type { Bulletin } from '../../api/types';
import { publishes, useMe } from '../../shell/me';
import { Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Fold } from '../../ui/fold';
import { Out } from '../../ui/go';
import { themeName } from '../../ui/names';
import { pick, Said } from '../../ui/said';
import { useWords } from '../../ui/words';
import { Acknowledge } from './acknowledge';
import { ChannelDeliveries } from './channel-deliveries';
import { Relays } from './relays';

const useStyles = makeStyles({
  body: { whiteSpace: 'pre-line', maxWidth: '75ch' },
  other: { maxWidth: '75ch', '& summary': { cursor: 'pointer', minHeight: '24px' } },
  heading: { fontWeight: tokens.fontWeightSemibold },
});

/** The text in the reader's language, and the other one under its own name. */
const Text = ({ of }: { readonly of: Bulletin }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const shown = pick(of.body, lang);
  const other: Language = shown.lang === 'sv' ? 'fi' : 'sv';
  return (
    <>
      <p lang={shown.lang} className={styles.body}>
        {shown.text}
      </p>
      {of.body[other] ? (
        <details className={styles.other}>
          <summary>{other === 'sv' ? t.editor.swedish : t.editor.finnish}</summary>
          <div lang={other}>
            <p className={styles.heading}>{of.title[other]}</p>
            <p className={styles.body}>{of.body[other]}</p>
          </div>
        </details>
      ) : (
        <Soft>{t.app.languageFollows[other]}</Soft>
      )}
    </>
  );
};

const Facts = ({ of }: { readonly of: Bulletin }) => {
  const { t, lang } = useWords();
  const waiting = of.relays.filter((relay) => !relay.relayed).length;
  const audience = [
    of.audience.general && t.bulletins.general,
    ...of.audience.themes.map((id) => themeName(id, lang)),
  ];
  return (
    <>
      <Soft>
        {t.bulletins.audience}: {audience.filter(Boolean).join(', ')}
      </Soft>
      <Soft>
        {[
          t.bulletins.delivered(of.delivered, of.planned),
          waiting > 0 && t.bulletins.waitsForLead(waiting),
          of.acknowledged > 0 && t.bulletins.acknowledged(of.acknowledged),
        ]
          .filter(Boolean)
          .join(', ')}
      </Soft>
    </>
  );
};

/** One bulletin: its text, its corrections, where it went, and the reader's own acknowledgement. */
export const BulletinCard = ({ of, opened }: { readonly of: Bulletin; readonly opened: boolean }) => {
  const { t, lang } = useWords();
  const me = useMe();
  const kind =
    of.type === 'bulletin'
      ? of.from === 'lead'
        ? t.bulletins.fromLead
        : t.bulletins.fromCoordinator
      : t.bulletinType[of.type];
  const when = momentText(of.publishedAt ?? of.createdAt, lang);
  const state = of.state === 'published' ? null : t.bulletinState[of.state];
  return (
    <Fold
      title={<Said of={of.title} />}
      under={[kind, t.bulletins.published(of.by, when), state].filter(Boolean).join(' · ')}
      opened={opened}
    >
      {of.versions
        .filter((version) => version.correction)
        .map((version) => (
          <p key={version.version}>
            {t.bulletins.corrected(momentText(version.at, lang), pick(version.correction ?? {}, lang).text)}
          </p>
        ))}
      <Text of={of} />
      {of.link && (
        <p>
          <Out href={of.link}>{t.bulletins.link}</Out>
        </p>
      )}
      <Acknowledge of={of} />
      <Facts of={of} />
      <Relays of={of} />
      {publishes(me) && <ChannelDeliveries bulletin={of.id} />}
    </Fold>
  );
};
