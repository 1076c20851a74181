import { words } from './fact-kind';

// Fields that many forms have, each in the words that it has everywhere.
export const dayField = { is: 'day', label: words('Päivä', 'Dag', 'Day') } as const;
export const linkField = {
  is: 'link',
  label: words('Linkki', 'Länk', 'Link'),
  hint: words('Alkaa https://', 'Börjar med https://', 'Begins with https://'),
} as const;
export const noteField = { is: 'note', label: words('Selite', 'Förklaring', 'Note') } as const;
