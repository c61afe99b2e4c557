// `npm run check`: layout, types and lint, without running anything.

import { listenForInterruption } from './interruption.ts';
import { staticSteps } from './static-steps.ts';
import { runSteps } from './step.ts';

listenForInterruption();
process.exitCode = await runSteps(staticSteps);
