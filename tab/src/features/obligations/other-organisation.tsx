import { Button, makeStyles } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../language/words';
import { Loading } from '../../ui/faces';

const Search = lazy(async () => ({ default: (await import('./organisation-search')).OrganisationSearch }));
const useStyles = makeStyles({
  screen: { '@media print': { display: 'none' } },
});

/** For those who may see other organisations; the search comes when it is asked for. */
export const OtherOrganisation = ({ month }: { readonly month: string | undefined }) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={useStyles().screen}>
      <Button icon={<Search20Regular />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.obligations.searchOther}
      </Button>
      {open && (
        <Suspense fallback={<Loading bars={1} />}>
          <Search month={month} close={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
};
