import type { Stores } from '../../src/ports';
import { isOpenTo } from '../../src/shared/domain/channel-life';
import { themeById, themeIds } from '../../src/shared/domain/theme';
import { type DoctorFinding, ok, problem, unknown } from './finding';
import type { DoctorCheck } from './look';

const unread = (check: string): readonly DoctorFinding[] => [
  unknown(
    check,
    { fi: 'Verkostoa ei voitu lukea.', en: 'The network could not be read.' },
    { fi: 'Korjaa ensin yhteys tallennukseen.', en: 'Mend the way to storage first.' },
  ),
];

const reading =
  (check: string, look: (stores: Stores) => Promise<readonly DoctorFinding[]>): DoctorCheck =>
  async ({ stores }) => {
    if (!stores) return unread(check);
    try {
      return await look(stores);
    } catch {
      return unread(check);
    }
  };

/** The app is still in every team and channel that it once was in. */
export const installed = reading('app.installed', async (stores) => {
  const channels = (await stores.channels.list()).filter((c) => !c.deleted && !c.archived);
  if (channels.length === 0)
    return [
      problem(
        'app.installed',
        { fi: 'Sovellus ei ole yhdessäkään tiimissä.', en: 'The app is in no team.' },
        {
          fi: 'Tiimin omistaja: Teams → Sovellukset → Strapetsi → Lisää tiimiin.',
          en: 'An owner of the team: Teams → Apps → Strapetsi → Add to a team.',
        },
      ),
    ];
  const gone = channels.filter((c) => !c.installed);
  return gone.length === 0
    ? [
        ok('app.installed', {
          fi: `Sovellus on kanavissa: ${channels.length}.`,
          en: `Channels with the app: ${channels.length}.`,
        }),
      ]
    : [
        problem(
          'app.installed',
          {
            fi: `Sovellus on poistettu: ${gone.map((c) => `${c.teamName} / ${c.name || 'Yleinen'}`).join('; ')}.`,
            en: `The app was removed from: ${gone.map((c) => `${c.teamName} / ${c.name || 'General'}`).join('; ')}.`,
          },
          {
            fi: 'Lisää se tiimiin takaisin; odottavat viestit lähtevät silloin Toimitukset-sivulta.',
            en: 'Add it to the team again; waiting messages are then sent from the page Deliveries.',
          },
        ),
      ];
});

/** Every theme and Yleinen have a channel. */
export const tied = reading('channels.tied', async (stores) => {
  const open = (await stores.channels.list()).filter((c) => !c.deleted && isOpenTo(c));
  const themes = themeIds.filter(
    (theme) => !open.some((c) => c.tie?.use === 'theme' && c.tie.theme === theme),
  );
  const names = (lang: 'fi' | 'en'): readonly string[] => [
    ...(open.some((c) => c.tie?.use === 'general') ? [] : [lang === 'fi' ? 'Yleinen' : 'General']),
    ...themes.map((theme) => themeById(theme).name[lang]),
  ];
  return names('fi').length === 0
    ? [ok('channels.tied', { fi: 'Jokaisella teemalla on kanava.', en: 'Every theme has its channel.' })]
    : [
        problem(
          'channels.tied',
          {
            fi: `Ilman kanavaa: ${names('fi').join('; ')}.`,
            en: `Without a channel: ${names('en').join('; ')}.`,
          },
          {
            fi: 'Kirjoita kanavassa @Strapetsi kanava ja valitse teema.',
            en: 'Write @Strapetsi channel in the channel and choose the theme.',
          },
        ),
      ];
});

/** Who cannot be written to personally; they are covered in the channel, and the page says how each is mended. */
export const unreachable = reading('people.reachable', async (stores) => {
  const [network, chats, roster] = await Promise.all([
    stores.network.read(),
    stores.channels.chats(),
    stores.roster.latest(),
  ]);
  if (!network)
    return [
      problem(
        'people.reachable',
        { fi: 'Verkostoa ei ole tuotu.', en: 'No network has been imported.' },
        {
          fi: 'Koordinaattori: Verkosto → Tuo verkosto.',
          en: 'A coordinator: Network → Import the network.',
        },
      ),
    ];
  const known = new Set(chats.map((a) => `${a.tenantId}~${a.objectId}`));
  const without = network.people.filter(
    (p) => !p.accounts.some((a) => known.has(`${a.tenantId}~${a.objectId}`)),
  );
  const silent = roster?.silent ?? [];
  return [
    ...(silent.length > 0
      ? [
          problem(
            'teams.silent',
            {
              fi: `Jäseniä ei saatu luettua: ${silent.join('; ')}.`,
              en: `Members could not be read: ${silent.join('; ')}.`,
            },
            { fi: 'Tarkista, että sovellus on tiimissä.', en: 'Check that the app is in the team.' },
          ),
        ]
      : []),
    without.length === 0
      ? ok('people.reachable', {
          fi: 'Botti voi kirjoittaa kaikille.',
          en: 'The bot can write to everybody.',
        })
      : problem(
          'people.reachable',
          {
            fi: `Ilman keskustelua botin kanssa: ${without.length}/${network.people.length} henkilöä.`,
            en: `Without a chat with the bot: ${without.length} of ${network.people.length} people.`,
          },
          {
            fi: 'Sivu Tavoitettavuus kertoo kunkin kohdalla, mikä puuttuu, ja antaa linkin, joka lisää botin.',
            en: 'The page Reachability says for each what is missing, and gives the link that adds the bot.',
          },
        ),
  ];
});
