import { checks } from './checks.mjs';
import { finish } from './steps.mjs';

await checks();
finish();
