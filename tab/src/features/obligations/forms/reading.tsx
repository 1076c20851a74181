import type { Explanation } from '../../../api/types';
import { UnclearForm } from '../../../parts/readings/reading-form';

/** The reading of this very line, set from the standing that it decides. */
export const RowReadingForm = ({ of, close }: { readonly of: Explanation; readonly close: () => void }) => {
  const { readingKey } = of.obligation;
  const seen = of.log.find((line) => line.kind === 'interpretationSet' && line.state === 'inForce');
  if (!readingKey) return null;
  return <UnclearForm name={readingKey} seen={seen?.fact ?? null} close={close} />;
};
