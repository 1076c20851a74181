import type { Bulletin } from '../../api/types';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Soft } from '../../ui/card';
import { themeName } from '../../ui/names';

/** Whom a bulletin is meant for. */
export const AudienceLine = ({ of }: { readonly of: Bulletin['audience'] }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const places = [
    of.general && b.card.general,
    ...of.themes.map((id) => themeName(id, lang)),
    of.leads && b.card.leads,
    of.organisations.length > 0 && b.card.organisations(of.organisations.length),
  ];
  return (
    <Soft>
      {b.card.audience}: {places.filter(Boolean).join(', ')}
    </Soft>
  );
};
