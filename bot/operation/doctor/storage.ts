import { ok, problem, unknown } from './finding';
import { type DoctorCheck, reasonOf } from './look';

const statusOf = (error: unknown): number | null => {
  const status = (error as { readonly statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : null;
};

const roles = {
  fi: 'Anna identiteetille roolit "Storage Table Data Contributor" ja "Storage Queue Data Contributor": Azure-portaali → tallennustili → Käyttöoikeuksien hallinta (IAM).',
  en: 'Give the identity the roles "Storage Table Data Contributor" and "Storage Queue Data Contributor": Azure portal → storage account → Access control (IAM).',
};
const reach = {
  fi: 'Tarkista osoite (STORAGE_TABLE_URL, STORAGE_QUEUE_URL) ja tallennustilin verkkoasetukset.',
  en: 'Check the address (STORAGE_TABLE_URL, STORAGE_QUEUE_URL) and the network settings of the storage account.',
};

const asked = async (check: string, what: { fi: string; en: string }, ping: (() => Promise<void>) | null) => {
  if (!ping)
    return unknown(
      check,
      { fi: `${what.fi}: ei voitu tarkistaa.`, en: `${what.en}: could not be checked.` },
      { fi: 'Korjaa ensin asetukset.', en: 'Mend the settings first.' },
    );
  try {
    await ping();
    return ok(check, { fi: `${what.fi} vastaa.`, en: `${what.en}: reached.` });
  } catch (error) {
    const status = statusOf(error);
    return status === 403 || status === 401
      ? problem(check, { fi: `${what.fi}: ei oikeutta.`, en: `${what.en}: no right.` }, roles)
      : problem(
          check,
          {
            fi: `${what.fi} ei vastaa: ${reasonOf(error)}`,
            en: `${what.en} cannot be reached: ${reasonOf(error)}`,
          },
          reach,
        );
  }
};

/** Tables and queue answer this very identity. */
export const storage: DoctorCheck = async ({ stores, pingQueue }) => [
  await asked('storage.tables', { fi: 'Taulut', en: 'Tables' }, stores ? () => stores.ping() : null),
  await asked('storage.queue', { fi: 'Jono', en: 'The queue' }, pingQueue),
];
