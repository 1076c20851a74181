import { form, type World } from './world';

/** A guest account of the host tenant, as Teams names it in an activity. */
export type Guest = { readonly objectId: string; readonly tenantId: string; readonly name: string };

/** The account presses a button on a channel's card: the activity that Teams would send. */
export const pressAs = async (
  world: World,
  guest: Guest,
  channel: string,
  message: string,
  data: Record<string, unknown>,
  invoke: 'adaptiveCard/action' | 'task/fetch' = 'adaptiveCard/action',
): Promise<string> => {
  const answer = await fetch(`${world.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'invoke',
      name: invoke,
      id: `f:${form()}`,
      channelId: 'msteams',
      serviceUrl: `${world.url}/local/connector`,
      from: { id: `29:${guest.objectId}`, aadObjectId: guest.objectId, name: guest.name },
      recipient: { id: '28:strapetsi', name: 'Strapetsi' },
      conversation: {
        id: `${channel};messageid=${message}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: guest.tenantId,
      },
      replyToId: message,
      channelData: {
        channel: { id: channel },
        team: { id: '19:strapetsi@thread.tacv2' },
        tenant: { id: guest.tenantId },
      },
      value:
        invoke === 'task/fetch'
          ? { data }
          : { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
    }),
  });
  return `${answer.status} ${await answer.text()}`;
};

export const tenantOf = async (world: World, email: string): Promise<string> => {
  const own = await world.person(email);
  const all = (await (await fetch(`${world.url}/local/people`)).json()) as { id: string; tenantId: string }[];
  return all.find((one) => one.id === own.id)?.tenantId ?? '';
};
