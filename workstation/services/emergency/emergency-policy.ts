import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { recipientHash } from '../../../core/sealing/index.ts';
import { consent as calls, registry } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import { recipientBlock } from '../../sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { formerDevices, isUnderWay, putSetting, setting, type Workstation, workstation } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Actor } from '../session/session.ts';
import type { Planned } from '../signing/signing-view.ts';

export interface EmergencyPolicyDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'emergencyPolicy'>;
  readonly content: Pick<ContentStore, 'put'>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly session: Pick<Actor, 'require'>;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

/** Somebody had it made known: under each key that this workstation has. */
const publishedKey = 'break-glass-published';
const postKey = ({ device, deviceRecipient }: Workstation): string => `recipient/${device}/${deviceRecipient}`;
/** As the runtime has it where nobody said otherwise. */
const standardWaitSeconds = 120;

/** What an organization lays down for its own clinicians' emergencies, and its break-glass service for other clinics' patients. */
export function createEmergencyPolicies(deps: EmergencyPolicyDeps) {
  const { vault } = deps;

  function draw(approvers: readonly AccountId[], threshold: number, waitMs: number): Planned {
    if (threshold > approvers.length || (threshold === 0) !== (approvers.length === 0) || new Set(approvers).size < approvers.length) throw new AppError('app.invalid-input', { field: 'threshold' });
    return { call: calls.setEmergencyPolicy(deps.organization(), { approvers, threshold, delay: waitMs }), signer: deps.session.require().account, later: [] };
  }

  async function publish(own: Workstation): Promise<void> {
    await deps.content.put(recipientBlock(own.deviceRecipient).bytes);
    vault.write((db) => {
      deps.audit.recordIn(db, { action: 'emergency.service', outcome: 'done' });
      putSetting(db, publishedKey, true);
      deps.outbox.post(db, { key: postKey(own), signer: own.device, what: 'Publish the key of the break-glass service', about: { kind: 'other' }, call: registry.setRecipient(deps.organization(), recipientHash(own.deviceRecipient)) });
    });
  }

  return {
    async policy() {
      const { value } = await deps.chain.emergencyPolicy(deps.organization());
      return {
        approvers: (value?.approvers ?? []).map((account) => ({ account, name: deps.names.account(account) })), threshold: value?.threshold ?? 0, waitSeconds: value === null ? standardWaitSeconds : Math.round(value.delay / 1000), standard: value === null,
        published: vault.read((db) => setting<boolean>(db, publishedKey)) === true,
      };
    },

    plan: draw,

    setPolicy(approvers: readonly AccountId[], threshold: number, waitMs: number): string {
      const { signer, call } = draw(approvers, threshold, waitMs);
      const organization = deps.organization();
      return vault.write((db) => {
        deps.audit.recordIn(db, { action: 'emergency.policy', outcome: 'done', detail: { approvers: approvers.length, threshold, waitMs } });
        return deps.outbox.post(db, {
          key: `emergency-policy/${String(organization)}/${String(deps.now())}`, signer, what: 'Lay down who is asked in emergencies', about: { kind: 'other' }, call,
        });
      });
    },

    /** The account of this workstation's break-glass service; its public key goes on chain the first time. */
    async service(): Promise<AccountId> {
      const own = vault.read(workstation);
      if (own === undefined) throw new AppError('app.internal');
      if (vault.read((db) => setting<boolean>(db, publishedKey)) !== true) await publish(own);
      return own.device;
    },

    /** Where it was made known under a key that was given up since: the new one too. At the start and after a new key. */
    async follow(): Promise<void> {
      const own = vault.read((db) => (setting<boolean>(db, publishedKey) === true && formerDevices(db).length > 0 ? workstation(db) : undefined));
      if (own !== undefined && !vault.read((db) => isUnderWay(db, postKey(own)))) await publish(own);
    },
  };
}
export type EmergencyPolicies = ReturnType<typeof createEmergencyPolicies>;
