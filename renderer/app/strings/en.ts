/** The catalogue. Every word on the screen is here; another language is another object of this type. */
import { accounts } from './en/accounts.ts';
import { audit } from './en/audit.ts';
import { admin } from './en/admin.ts';
import { chart } from './en/chart.ts';
import { consents } from './en/consents.ts';
import { emergency } from './en/emergency.ts';
import { gallery } from './en/gallery.ts';
import { keys } from './en/keys.ts';
import { network } from './en/network.ts';
import { notifications } from './en/notifications.ts';
import { oversight } from './en/oversight.ts';
import { patients } from './en/patients.ts';
import { market } from './en/market.ts';
import { research } from './en/research.ts';
import { retention } from './en/retention.ts';
import { scanning } from './en/scanning.ts';
import { session } from './en/session.ts';
import { shell } from './en/shell.ts';
import { signing } from './en/signing.ts';
import { states } from './en/states.ts';
import { terms } from './en/terms.ts';
import { today } from './en/today.ts';
import { wallet } from './en/wallet.ts';
import { writing } from './en/writing.ts';

export const strings = { accounts, admin, audit, chart, consents, emergency, gallery, keys, market, network, notifications, oversight, patients, research, retention, scanning, session, shell, signing, states, terms, today, wallet, writing };
export type Strings = typeof strings;
