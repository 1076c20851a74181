import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { bulletinsApi } from '../../api/rooms/bulletins';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { mayAtAll, useMe } from '../../me/me';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Line, Soft } from '../../ui/card';
import { Read } from '../../ui/faces';
import { Mail } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';

const Inside = ({ bulletin }: { readonly bulletin: string }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const tell = useTell();
  const read = useRead(bulletinsApi.bulletinLetter, { params: { id: bulletin } });
  const copy = (text: string) => () =>
    void navigator.clipboard.writeText(text).then(
      () => tell.done(b.letter.copied),
      () => tell.done(b.letter.notCopied),
    );
  return (
    <Read of={read} bars={2}>
      {({ letters, people, nobody }) => (
        <>
          {letters.map(({ language, subject, text }) => (
            <div key={language} lang={language}>
              <strong>{subject}</strong>
              <pre style={{ whiteSpace: 'pre-wrap', font: 'inherit', margin: 0 }}>{text}</pre>
            </div>
          ))}
          <Line>
            <Button
              size="small"
              onClick={copy(letters.map(({ subject, text }) => `${subject}\n\n${text}`).join('\n\n---\n\n'))}
            >
              {b.letter.copyText}
            </Button>
            {people.length > 0 && (
              <Button size="small" onClick={copy([...new Set(people.map((p) => p.email))].join('; '))}>
                {b.letter.copyAddresses(people.length)}
              </Button>
            )}
          </Line>
          {people.length === 0 ? (
            <Soft>{b.letter.everybody}</Soft>
          ) : (
            <ul>
              {people.map((p) => (
                <li key={`${p.organisation}~${p.email}`}>
                  {nameOf(p.name, lang)}: {p.person}, <Mail address={p.email}>{p.email}</Mail>
                </li>
              ))}
            </ul>
          )}
          {nobody.length > 0 && (
            <Soft>
              {b.letter.nobody} {nobody.map((name) => nameOf(name, lang)).join(', ')}
            </Soft>
          )}
        </>
      )}
    </Read>
  );
};

/** The same by mail: the text in both languages, and whom the bot does not reach. */
export const Letter = ({ bulletin }: { readonly bulletin: string }) => {
  const b = useBulletinWords();
  const me = useMe();
  const [open, setOpen] = useState(false);
  if (!mayAtAll(me, 'seeAcknowledgements')) return null;
  return (
    <>
      <Line>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {b.letter.open}
        </Button>
      </Line>
      {open && <Inside bulletin={bulletin} />}
    </>
  );
};
