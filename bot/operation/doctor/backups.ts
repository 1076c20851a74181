import { ok, problem, unknown } from './finding';
import { type DoctorCheck, reasonOf } from './look';

const check = 'storage.backups';
// One night may fail and be made up for in the morning.
const longestMs = 36 * 3_600_000;

const set = {
  fi: 'Aseta BACKUP_CONTAINER_URL (infra/storage.bicep tekee säiliön "backups") tai ota kopiot itse: npm run backup.',
  en: 'Set BACKUP_CONTAINER_URL (infra/storage.bicep makes the container "backups"), or make copies yourself: npm run backup.',
};
const look = {
  fi: 'Katso sovelluksen lokista tapahtumat due.failed ja backup.made sekä sivu Toimitukset; identiteetti tarvitsee roolin "Storage Blob Data Contributor" säiliöön.',
  en: 'See the events due.failed and backup.made in the service’s log, and the page Toimitukset; the identity needs the role "Storage Blob Data Contributor" on the container.',
};

/** A backup of last night, or of the night before, is there. */
export const backups: DoctorCheck = async ({ environment, backups: place, now }) => {
  if (!place)
    return [
      environment.BACKUP_CONTAINER_URL
        ? unknown(
            check,
            { fi: 'Varmuuskopiot: ei voitu tarkistaa.', en: 'Backups: could not be checked.' },
            { fi: 'Korjaa ensin asetukset.', en: 'Mend the settings first.' },
          )
        : problem(check, { fi: 'Varmuuskopioita ei tehdä.', en: 'No backups are made.' }, set),
    ];
  const latest = await place.latest().catch((error: unknown) => ({ failed: reasonOf(error) }));
  if (latest !== null && typeof latest === 'object')
    return [
      unknown(
        check,
        {
          fi: `Varmuuskopioita ei voitu katsoa: ${latest.failed}`,
          en: `Backups could not be seen: ${latest.failed}`,
        },
        look,
      ),
    ];
  if (latest === null)
    return [
      problem(check, { fi: 'Yhtään varmuuskopiota ei ole vielä.', en: 'There is no backup yet.' }, look),
    ];
  const isOld = now().getTime() - Date.parse(latest) > longestMs;
  const day = latest.slice(0, 10);
  return [
    isOld
      ? problem(
          check,
          { fi: `Uusin varmuuskopio on vanha: ${day}.`, en: `The newest backup is old: ${day}.` },
          look,
        )
      : ok(check, { fi: `Uusin varmuuskopio: ${day}.`, en: `The newest backup: ${day}.` }),
  ];
};
