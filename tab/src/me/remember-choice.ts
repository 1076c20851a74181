import { meApi } from '../api/rooms/me';
import { useWrite } from '../api/use-api';
import { may, useMe } from './me';

/** The organisation that a person with several turns to stands first from now on, here and in the chat (S12). */
export const useRememberChoice = (): ((organisation: string) => void) => {
  const me = useMe();
  const { mutate } = useWrite(meApi.chooseOrganisation);
  return (organisation) => {
    // Looking at somebody else's is no choice, and an observer acts for nobody.
    const own = me.organisations.some((o) => o.id === organisation);
    if (own && may(me, 'chooseOrganisation', { organisation })) mutate({ body: { organisation } });
  };
};
