import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { Page } from '../../ui/page';
import { ImportNetwork } from './import-network';
import { OrganisationList } from './organisation-list';
import { RegistryChanges } from './registry-changes';

/** Who belongs to the network; the coordination also changes it here. */
export const OrganisationsPage = () => {
  const me = useMe();
  const { t } = useWords();
  return (
    <Page title={t.page.organisations} under={t.start.membersIntro}>
      <OrganisationList />
      {may(me, 'editRegistry') && <RegistryChanges />}
      {may(me, 'importNetwork') && <ImportNetwork />}
    </Page>
  );
};
