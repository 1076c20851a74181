import { Suspense } from 'react';
import { bulletinDraftsApi } from '../../api/rooms/bulletin-drafts';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { ApprovalSetting } from '../../parts/bulletins/editor/approval-setting';
import { RetentionSetting } from '../../parts/data/retention';
import { Channels } from '../../parts/network/channels';
import { Readings } from '../../parts/readings/readings';
import { Reminders } from '../../parts/settings/ladder';
import { Loading, Read } from '../../ui/faces';
import { Page } from '../../ui/page';
import { Confirmations } from './confirmations';
import { Periods } from './periods';

/** Whether all channels need a second person. */
const Approval = () => {
  const read = useRead(bulletinDraftsApi.editorOptions);
  return <Read of={read}>{({ approval }) => <ApprovalSetting of={approval} />}</Read>;
};

/** How things are read and done here, apart from figures: each with who set it and when. */
export const ProjectPage = () => {
  const me = useMe();
  const { t } = useWords();
  return (
    <Page title={t.page.project} under={t.start.settingsIntro}>
      {may(me, 'setInterpretation') && (
        <Suspense fallback={<Loading bars={1} />}>
          <Confirmations />
        </Suspense>
      )}
      <Suspense fallback={<Loading bars={2} />}>
        <Readings />
      </Suspense>
      {may(me, 'setApproval') && (
        <Suspense fallback={<Loading bars={1} />}>
          <Approval />
        </Suspense>
      )}
      {may(me, 'seeDeliveries') && <Channels />}
      {may(me, 'setLadder') && (
        <Suspense fallback={<Loading bars={1} />}>
          <Reminders />
        </Suspense>
      )}
      {may(me, 'setRetention') && (
        <Suspense fallback={<Loading bars={1} />}>
          <RetentionSetting />
        </Suspense>
      )}
      <Suspense fallback={<Loading bars={2} />}>
        <Periods />
      </Suspense>
    </Page>
  );
};
