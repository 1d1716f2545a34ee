import type { Signing } from '../../../core/contract/index.ts';
import type { CallDescription } from '../../chain/types.ts';

/** Calls that the organization they name pays for, of its own people and patients: the list of the runtime's `fees/sponsor.rs`. */
export const sponsored: Readonly<Record<string, readonly string[]>> = {
  registry: ['enrolDevice', 'retireDevice', 'assign', 'end', 'setRecipient', 'rotateKey', 'setTemplate', 'dropTemplate', 'assignTemplate', 'proposeAdmin', 'approveAdmin', 'rejectAdmin'],
  subjects: ['register', 'setDirectory', 'rotate', 'claim', 'offer', 'accept', 'endOffer'],
  consent: ['grant', 'setBundle', 'narrow', 'revoke', 'request', 'refuse', 'withdraw', 'delegate', 'refer', 'extend', 'setEmergencyPolicy', 'setEmergencyPreferences', 'openEmergency', 'reviewEmergency'],
  records: ['register', 'rekey', 'retract', 'hold', 'releaseHold', 'requestErasure', 'withdrawErasure', 'erase'],
  market: ['offer', 'retire', 'deliver', 'launch', 'enrol', 'settle', 'close'],
  incentives: ['attest', 'clawBack'],
  audit: ['anchor'],
};
/** Calls that cost nothing where they are allowed: those that the pallets mark `feeless_if`. */
export const feeless: Readonly<Record<string, readonly string[]>> = {
  consent: ['revoke', 'refuse', 'announce', 'endDelegation', 'approveEmergency', 'closeEmergency'],
  market: ['refund', 'clearPurchase', 'withdraw', 'clearProgramme'],
  incentives: ['release', 'claim'],
};

const among = (list: Readonly<Record<string, readonly string[]>>, { pallet, method }: Pick<CallDescription, 'pallet' | 'method'>): boolean => Object.hasOwn(list, pallet) && (list[pallet] ?? []).includes(method);

function namedBy(call: CallDescription): number | null {
  if (!among(sponsored, call)) return null;
  const found = call.args.find(({ name }) => name === 'organization')?.plain;
  return typeof found === 'number' ? found : null;
}

/** Of a batch, where all its calls name one organization. */
export function payerOf(call: CallDescription, organization: (id: number) => string): Signing['payer'] {
  if (among(feeless, call)) return { kind: 'nobody' };
  const named = call.pallet === 'utility' && call.method === 'batchAll' ? new Set(call.calls.map(namedBy)) : new Set([namedBy(call)]);
  const [one] = named;
  return named.size !== 1 || one === null || one === undefined ? { kind: 'signer' } : { kind: 'organization', name: organization(one).slice(0, 120) };
}
