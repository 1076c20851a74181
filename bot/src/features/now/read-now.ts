import type { Call, Routes } from '../../routes';
import type { now as endpoint } from '../../shared/contract/now';
import type { Language } from '../../shared/domain/language';
import { type WaitingAct, weightOf } from '../../shared/domain/waiting';

const actIn = ({ title, call }: WaitingAct, lang: Language) => ({
  title: title[lang],
  call: call ? { ...call, body: { ...call.body } } : null,
});

/** The tab's half of "what now?": the same things in the same order as on the card. */
export const readNow =
  (routes: Routes) =>
  async ({ ports, actor, network, lang }: Call<typeof endpoint>) => {
    const items = await routes.waiting({ ports, actor, network });
    return {
      items: items.map((item) => {
        const [act, ...others] = item.acts;
        return {
          kind: item.kind,
          id: item.id,
          title: item.title[lang],
          theme: item.theme,
          due: item.due,
          weight: weightOf(item, ports.now()),
          offer: item.isOffer ?? false,
          act: actIn(act, lang),
          others: others.map((other) => actIn(other, lang)),
          link: item.page,
        };
      }),
    };
  };
