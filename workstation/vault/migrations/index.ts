import type { Migration } from '../migration.ts';
import { slice } from './0001-slice.ts';
import { accounts } from './0002-accounts.ts';
import { stagedDocuments } from './0003-staged-documents.ts';
import { emergencies } from './0004-emergencies.ts';
import { resealing } from './0005-resealing.ts';
import { shares } from './0006-shares.ts';
import { erasures } from './0007-erasures.ts';
import { emergencyCases } from './0008-emergency-cases.ts';
import { notifications } from './0009-notifications.ts';
import { programmes } from './0010-programmes.ts';
import { drafts } from './0011-drafts.ts';
import { consentTerms } from './0012-consent-terms.ts';
import { disputes } from './0013-disputes.ts';
import { looksElsewhere } from './0014-looks-elsewhere.ts';
import { places } from './0015-places.ts';
import { services } from './0016-services.ts';

export const migrations: readonly Migration[] = [slice, accounts, stagedDocuments, emergencies, resealing, shares, erasures, emergencyCases, notifications, programmes, drafts, consentTerms, disputes, looksElsewhere, places, services];
