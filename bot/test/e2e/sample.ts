// A Monday morning of a check-in round, so that the sample looks the same on every day of the year.
export const duringARound = '2026-11-23T08:00:00Z';

const place = 'STRAPETSI_E2E_SAMPLE';

/** The folder of the sample that was written once for all files; nothing when a file is run without it. */
export const preparedSample = (): string | undefined => process.env[place];

/** Tells every file where the sample lies. */
export const tellSample = (folder: string): void => {
  process.env[place] = folder;
};
