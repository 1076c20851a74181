import { bulletins } from './bulletins';
import { checkIns } from './check-ins';
import { deliveries } from './deliveries';
import { events } from './events';
import { imports } from './imports';
import { network } from './network';
import { records } from './records';
import { registry } from './registry';
import { openStage, type Stage } from './stage';
import { surveys } from './surveys';
import { themes } from './themes';
import { words } from './words';

type Story = (stage: Stage) => Promise<void>;
export const stories: Readonly<Record<string, Story>> = {
  bulletins,
  'check-ins': checkIns,
  deliveries,
  events,
  imports,
  records,
  registry,
  surveys,
  themes,
  words,
};

/** All that comes of a story, as lines; `whole`: not even the longest answer is cut. */
export const toldOf = async (story: Story, { whole = false } = {}): Promise<string> => {
  const stage = await openStage('2024-05-14T06:00:00.000Z', network, { whole });
  await story(stage);
  await stage.forget();
  return stage.tell();
};
