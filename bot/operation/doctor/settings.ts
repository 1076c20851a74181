import { BadConfig, configFrom } from '../../src/config';
import { ok, problem, unknown } from './finding';
import type { DoctorCheck } from './look';

/** Everything that is missing or contradicts itself, at once, with the way to get it. */
export const settings: DoctorCheck = async ({ environment }) => {
  try {
    configFrom(environment);
    return [ok('settings', { fi: 'Asetukset ovat täydelliset.', en: 'The settings are complete.' })];
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    return [
      problem(
        'settings',
        {
          fi: `Asetuksissa on puutteita: ${error.message.replace(/^[^:]*: /u, '')}`,
          en: error.message,
        },
        {
          fi: 'Arvot syntyvät komennolla "atk provision" (tiedosto env/.env.<nimi>); mikä mistäkin tulee, lukee tiedostossa infra/README.md.',
          en: 'The values come from "atk provision" (the file env/.env.<name>); infra/README.md says where each is from.',
        },
      ),
    ];
  }
};

/** The ids that the package carries are the ones that the service trusts. */
export const sameIds: DoctorCheck = async ({ environment, written }) => {
  const pairs = [
    ['BOT_ID', 'BOT_ID'],
    ['TAB_DOMAIN', 'TAB_DOMAIN'],
    ['AAD_APP_CLIENT_ID', 'TAB_CLIENT_ID'],
    ['TEAMS_APP_ID', 'TEAMS_APP_ID'],
  ] as const;
  if (!written || !pairs.some(([, inService]) => environment[inService]))
    return [
      unknown(
        'manifest.ids',
        { fi: 'Paketin tunnisteita ei voitu verrata.', en: 'The ids of the package could not be compared.' },
        {
          fi: 'Anna ympäristön nimi ja palvelun asetukset: npm run doctor -- --env dev',
          en: 'Name the environment and give the settings of the service: npm run doctor -- --env dev',
        },
      ),
    ];
  const lower = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
  const differing = pairs.filter(
    ([inPackage, inService]) =>
      lower(environment[inService]) !== '' && lower(written[inPackage]) !== lower(environment[inService]),
  );
  if (differing.length === 0)
    return [
      ok('manifest.ids', {
        fi: 'Sovelluspaketin tunnisteet ovat samat kuin palvelun.',
        en: 'The ids of the app package are those of the service.',
      }),
    ];
  const names = differing.map(([name]) => name).join(', ');
  return [
    problem(
      'manifest.ids',
      {
        fi: `Sovelluspaketissa ja palvelussa on eri tunniste: ${names}.`,
        en: `Package and service differ in ${names}.`,
      },
      {
        fi: 'Tee paketti uudestaan (npm run package -- --env <nimi>) ja päivitä se Teamsin hallintakeskuksessa.',
        en: 'Make the package anew (npm run package -- --env <name>) and update it in the Teams admin centre.',
      },
    ),
  ];
};

/** Which app links lead to: after publishing it is the catalogue's id. */
export const catalogueId: DoctorCheck = async ({ environment }) =>
  environment.TEAMS_APP_PUBLISHED_APP_ID
    ? [
        ok('catalogue.id', {
          fi: 'Linkit nimeävät organisaation luettelon sovelluksen.',
          en: 'Links name the app of the organisation catalogue.',
        }),
      ]
    : [
        unknown(
          'catalogue.id',
          {
            fi: 'Ei voitu tarkistaa, onko sovellus julkaistu organisaation luettelossa.',
            en: 'Whether the app is published in the organisation catalogue could not be checked.',
          },
          {
            fi: 'Jos se on: Teamsin hallintakeskus → Teams-sovellukset → Sovellusten hallinta → Strapetsi → Sovelluksen tunnus; aseta se arvoksi TEAMS_APP_PUBLISHED_APP_ID ja provisioi uudestaan.',
            en: 'If it is: Teams admin centre → Teams apps → Manage apps → Strapetsi → App ID; set it as TEAMS_APP_PUBLISHED_APP_ID and provision again.',
          },
        ),
      ];

/** Needs rights that the service does not have and does not ask for. */
export const guestPolicy: DoctorCheck = async () => [
  unknown(
    'guests.policy',
    {
      fi: 'Ei voitu tarkistaa, onko sovellus vieraiden käytössä (yleinen asennuskäytäntö).',
      en: 'Whether guests have the app (global setup policy) could not be checked.',
    },
    {
      fi: 'Teamsin hallintakeskus → Teams-sovellukset → Asennuskäytännöt → Yleinen → Asennetut sovellukset: lisää Strapetsi. Ilman sitä botti ei voi aloittaa keskustelua vieraan kanssa.',
      en: 'Teams admin centre → Teams apps → Setup policies → Global → Installed apps: add Strapetsi. Without it the bot cannot begin a chat with a guest.',
    },
  ),
];
