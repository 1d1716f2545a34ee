// Generated from the runtime's metadata by npm run runtime:build; never edited.
/* eslint-disable */

import './augment-api.ts';
import './registry.ts';
import './types-lookup.ts';
