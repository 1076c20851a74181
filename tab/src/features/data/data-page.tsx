import { may, mayAtAll, useMe } from '../../me/me';
import { RetentionSetting } from '../../parts/data/retention';
import { useDataWords } from '../../parts/data/words';
import { Page } from '../../ui/page';
import { AuditLog } from './audit-log';
import { OwnData } from './own-data';
import { PersonData } from './person-data';

/** What is kept of whom, and who did what. */
export const DataPage = () => {
  const d = useDataWords();
  const me = useMe();
  return (
    <Page title={d.title}>
      <OwnData />
      {mayAtAll(me, 'seeAudit') && <AuditLog />}
      {may(me, 'erasePerson') && <PersonData />}
      {may(me, 'setRetention') && <RetentionSetting />}
    </Page>
  );
};
