import { useState } from 'react';
import { useTell } from './notice';

type File = { readonly name: string; readonly type: string; readonly content: string };

/** Hands the browser a file that came as base64 in an answer: a download link could carry no token. */
const saveAs = ({ name, type, content }: File): void => {
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const inBase64 = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};
/** An answer as a file that a person can read and keep. */
export const jsonFile = (name: string, answer: unknown): File => ({
  name: `${name}.json`,
  type: 'application/json',
  content: inBase64(JSON.stringify(answer, null, 2)),
});

/** Fetches a file, saves it and says so. */
export const useSaveFile = (said: (name: string) => string) => {
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const save = (coming: () => Promise<File>) => {
    setBusy(true);
    coming()
      .then((file) => {
        saveAs(file);
        tell.done(said(file.name));
      })
      .catch(tell.failed)
      .finally(() => setBusy(false));
  };
  return { busy, save };
};
