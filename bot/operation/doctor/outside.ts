import { ok, problem, unknown } from './finding';
import { type DoctorCheck, reasonOf } from './look';

/** More than this between two clocks, and tokens begin to be refused (they allow five minutes). */
const clockSeconds = 60;

/** The bot's registration gives it a token for Teams, in its tenant. */
export const registration: DoctorCheck = async ({ token }) => {
  if (!token)
    return [
      unknown(
        'registration',
        {
          fi: 'Botin rekisteröintiä ei voitu tarkistaa: asetukset puuttuvat.',
          en: 'The registration of the bot could not be checked: settings are missing.',
        },
        { fi: 'Korjaa ensin asetukset.', en: 'Mend the settings first.' },
      ),
    ];
  try {
    await token();
    return [
      ok('registration', { fi: 'Botti saa tunnuksen Teamsiin.', en: 'The bot gets its token for Teams.' }),
    ];
  } catch (error) {
    return [
      problem(
        'registration',
        { fi: `Botti ei saa tunnusta: ${reasonOf(error)}`, en: `The bot gets no token: ${reasonOf(error)}` },
        {
          fi: 'Tarkista BOT_ID, BOT_TENANT_ID ja BOT_TYPE: Azure-portaali → Azure Bot → Määritys. Hallitun identiteetin tunnuksen saa vain Azuressa ajettuna.',
          en: 'Check BOT_ID, BOT_TENANT_ID and BOT_TYPE: Azure portal → Azure Bot → Configuration. A managed identity has its token only where it runs, in Azure.',
        },
      ),
    ];
  }
};

/** The service answers, is ready, and its door for Teams is closed to strangers. */
export const endpoint: DoctorCheck = async ({ environment, ask }) => {
  const domain = environment.TAB_DOMAIN;
  const base = environment.STRAPETSI_URL ?? (domain ? `https://${domain}` : null);
  if (!base)
    return [
      unknown(
        'endpoint',
        { fi: 'Palvelun osoitetta ei tiedetä.', en: 'The address of the service is not known.' },
        {
          fi: 'Anna se: npm run doctor -- --url https://…',
          en: 'Give it: npm run doctor -- --url https://…',
        },
      ),
    ];
  const answers = await Promise.allSettled([
    ask(`${base}/healthz`, 'GET'),
    ask(`${base}/readyz`, 'GET'),
    ask(`${base}/api/messages`, 'POST'),
  ]);
  const [alive, ready, door] = answers;
  if (alive?.status !== 'fulfilled')
    return [
      problem(
        'endpoint',
        {
          fi: `Palvelu ei vastaa: ${reasonOf(alive?.reason)}`,
          en: `The service does not answer: ${reasonOf(alive?.reason)}`,
        },
        {
          fi: 'Azure-portaali → App Service → Lokivirta: viimeinen rivi kertoo, mihin käynnistys jäi.',
          en: 'Azure portal → App Service → Log stream: the last line says where the start ended.',
        },
      ),
    ];
  const isReady = ready?.status === 'fulfilled' && ready.value.status === 200;
  const isShut = door?.status === 'fulfilled' && door.value.status === 401;
  return [
    ok('endpoint', { fi: 'Palvelu vastaa.', en: 'The service answers.' }),
    isReady
      ? ok('ready', { fi: 'Tallennus vastaa ja työ etenee.', en: 'Storage answers and the work goes on.' })
      : problem(
          'ready',
          {
            fi: `Palvelu ei ole valmis (/readyz ${ready?.status === 'fulfilled' ? ready.value.status : 'ei vastaa'}).`,
            en: `The service is not ready (/readyz ${ready?.status === 'fulfilled' ? ready.value.status : 'does not answer'}).`,
          },
          {
            fi: 'Tarkista tallennustilin tila ja palvelun roolit siinä; työ jatkuu itsestään, kun tallennus vastaa.',
            en: 'Check the state of the storage account and the roles of the service in it; work goes on by itself once storage answers.',
          },
        ),
    isShut
      ? ok('door', {
          fi: 'Botin ovi ei avaudu ilman tunnusta.',
          en: 'The door of the bot stays shut without a token.',
        })
      : problem(
          'door',
          {
            fi: 'Botin ovi ei vastannut 401 pyyntöön ilman tunnusta.',
            en: 'The door of the bot did not answer 401 to a request without a token.',
          },
          {
            fi: 'Osoitteessa on jokin muu palvelu, tai välissä on välityspalvelin, joka vastaa itse.',
            en: 'Another service stands at that address, or a proxy in between answers by itself.',
          },
        ),
  ];
};

/** This machine's clock beside the service's: tokens are refused when they lie apart. */
export const clocks: DoctorCheck = async ({ environment, ask, now }) => {
  const base =
    environment.STRAPETSI_URL ?? (environment.TAB_DOMAIN ? `https://${environment.TAB_DOMAIN}` : null);
  const date = base
    ? await ask(`${base}/healthz`, 'GET').then(
        (a) => a.date,
        () => null,
      )
    : null;
  const told = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(told))
    return [
      unknown(
        'clocks',
        { fi: 'Kelloja ei voitu verrata.', en: 'The clocks could not be compared.' },
        { fi: 'Korjaa ensin yhteys palveluun.', en: 'Mend the way to the service first.' },
      ),
    ];
  const apart = Math.round(Math.abs(now().getTime() - told) / 1000);
  return apart <= clockSeconds
    ? [ok('clocks', { fi: 'Kellot käyvät samaa aikaa.', en: 'The clocks agree.' })]
    : [
        problem(
          'clocks',
          { fi: `Kellot eroavat ${apart} sekuntia.`, en: `The clocks are ${apart} seconds apart.` },
          {
            fi: 'Korjaa tämän koneen kello; Azuren kello pidetään ajassa.',
            en: 'Set the clock of this machine; Azure keeps its own.',
          },
        ),
      ];
};
