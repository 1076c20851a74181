import { checks } from './checks.mjs';
import { finish } from './steps.mjs';

checks();
finish();
