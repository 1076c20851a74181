import { useRef, useState } from 'react';

/** Open or not; when it closes, the focus goes back to the button that opened it. */
export const useDialog = () => {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  return {
    open,
    show: (event: { readonly currentTarget: HTMLElement }) => {
      opener.current = event.currentTarget;
      setOpen(true);
    },
    close: () => {
      setOpen(false);
      requestAnimationFrame(() => opener.current?.focus());
    },
  };
};
