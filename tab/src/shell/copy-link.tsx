import { Button } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons';
import { type TeamsApp, tabLink } from '@shared/domain/teams-link';
import { useState } from 'react';
import { useWords } from '../language/words';
import { pageHere } from '../ui/address';
import { useTell } from '../ui/notice';

/** A Teams link that opens this very page, row and month, to be sent to a colleague. */
export const CopyLink = ({ app }: { readonly app: TeamsApp }) => {
  const { t } = useWords();
  const tell = useTell();
  const [shown, setShown] = useState('');
  const copy = () => {
    const link = tabLink(app, { page: pageHere(), label: document.title });
    navigator.clipboard.writeText(link).then(
      () => tell.done(t.app.linkCopied),
      // Some frames may not write to the clipboard.
      () => setShown(link),
    );
  };
  return (
    <>
      <Button size="small" appearance="subtle" icon={<Link20Regular />} onClick={copy}>
        {t.app.copyLink}
      </Button>
      {shown && (
        <span role="status">
          {t.app.linkNotCopied} {shown}
        </span>
      )}
    </>
  );
};
