import { bulletinsApi } from '../../api/rooms/bulletins';
import { useRead } from '../../api/use-api';
import { useBulletinWords } from '../../parts/bulletins/words';
import { to } from '../../ui/address';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { BulletinCard } from './bulletin-card';

/** A link to one bulletin shows that one, however old it is. */
export const OneBulletin = ({ id }: { readonly id: string }) => {
  const b = useBulletinWords();
  const read = useRead(bulletinsApi.bulletin, { params: { id } });
  return (
    <>
      <div>
        <Go href={to('bulletins')}>{b.editor.back}</Go>
      </div>
      <Read of={read}>{(one) => <BulletinCard of={one} opened />}</Read>
    </>
  );
};
