import { bulletinsApi } from '../../api/rooms/bulletins';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { nameOf, themeName } from '../../ui/names';

/** How many have read it, theme by theme; who has not, for those who may see it. */
export const Acknowledgements = ({ bulletin }: { readonly bulletin: string }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const read = useRead(bulletinsApi.acknowledgements, {
    params: { id: bulletin },
  });
  return (
    <>
      <h3>{b.acknowledgements.title}</h3>
      <Read of={read} bars={1}>
        {({ groups }) => (
          <ul>
            {groups.map(({ theme, acknowledged, expected, missing = [], done = [] }) => (
              <li key={theme ?? 'all'}>
                {theme ? themeName(theme, lang) : b.acknowledgements.everybody}:{' '}
                {b.acknowledgements.of(acknowledged, expected)}
                {missing.length > 0 && (
                  <details>
                    <summary>
                      {b.acknowledgements.missing} ({missing.length})
                    </summary>
                    {missing.map((one) => nameOf(one.name, lang)).join(', ')}
                  </details>
                )}
                {done.length > 0 && (
                  <details>
                    <summary>
                      {b.acknowledgements.done} ({done.length})
                    </summary>
                    <ul>
                      {done.map((one) => (
                        <li key={one.id}>
                          {nameOf(one.name, lang)}: {one.by}, {momentText(one.at, lang)}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            ))}
          </ul>
        )}
      </Read>
    </>
  );
};
