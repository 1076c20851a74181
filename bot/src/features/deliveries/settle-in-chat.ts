import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import type { AnswerTo } from '../../routes';
import { resolutions } from '../../shared/domain/delivery';
import { deliveryText as t } from '../../shared/text/deliveries';
import { settleDeliveries } from './settle-delivery';

export const settleDelivery = cardButton({
  verb: 'delivery.settle',
  act: 'settleDelivery',
  carries: {
    said: z.enum(resolutions),
    kind: z.string().min(1).max(100),
    id: z.string().min(1).max(400),
    targets: z.array(z.string().min(1).max(400)).min(1).max(20),
  },
});

/** A button of the card: the same word as in the tab. */
export const settleInChat: AnswerTo<typeof settleDelivery> = async ({
  ports,
  actor,
  network,
  lang,
  data,
}) => {
  const { said, kind, id, targets } = data;
  const keys = targets.map((target) => ({ kind, id, target }));
  const { settled } = await settleDeliveries(ports, actor, network, said, keys);
  const text = settled === 0 ? t.already : t.saved[said];
  return { is: 'text', text: text[lang] };
};
