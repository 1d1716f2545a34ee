import { declaredUse, duoText, researchClauses, researchInWords, researchObstacle, ResearchTerms } from '../../../core/consent/index.ts';
import type { MyProgramme, ProgrammeRow, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { ConsentId, Hash, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { addProgramme, consentsOfSubject, consentsTo, endProgramme, organization as storedOrganization, programme as storedProgramme, type Programme, programmes as storedProgrammes, type StoredConsent, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Consents, Given, Terms } from '../consents/consents.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Session } from '../session/session.ts';
import type { Moments } from '../signing/moments.ts';
import type { Planned } from '../signing/signing-view.ts';

export interface ResearchDeps {
  readonly vault: Vault;
  readonly session: Session;
  readonly consents: Pick<Consents, 'grant' | 'planGrant'>;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly moments: Moments;
  readonly organization: () => OrganizationId;
  readonly newSalt: () => Hash;
  readonly now: () => number;
}

const dayMs = 86_400_000;
const careRoles = ['Registrar', 'Nurse', 'Clinician', 'KeySteward'];

/** Programmes that ask for data, matched by what they declare; who takes part says so by a consent to research, which is like any other and ends like any other. */
export function createResearch(deps: ResearchDeps) {
  const { vault } = deps;
  const iso = (ms: number): string => new Date(ms).toISOString();

  const view = ({ id, terms, addedAt, endedAt }: Programme): ProgrammeRow => ({
    programme: id, organization: terms.organization, organizationName: deps.names.organization(terms.organization), title: terms.title, question: terms.question, use: duoText(terms.use), modifiers: terms.modifiers.map(duoText),
    words: researchInWords(terms), addedAt: iso(addedAt), endedAt: endedAt === null ? null : iso(endedAt),
  });

  function parse(text: string): ResearchTerms {
    try {
      return ResearchTerms.parse(JSON.parse(text));
    } catch (cause) {
      throw new AppError('document.invalid', {}, { cause });
    }
  }

  /** The consent that stands, or else the last one under these clauses. */
  function standing(row: Programme, consents: readonly StoredConsent[]): Pick<MyProgramme, 'consent' | 'state' | 'until'> {
    const [now, declared] = [deps.now(), declaredUse(row.terms)];
    const under = consents.filter(({ terms, duo }) => terms === declared.clauses && duo !== null);
    const found = under.find((one) => researchObstacle(one, declared, now) === null) ?? under[0];
    if (found === undefined) return { consent: null, state: 'not-asked', until: null };
    const obstacle = researchObstacle(found, declared, now);
    const state = obstacle === null ? (found.stage === 'confirmed' ? 'taking-part' : 'on-its-way') : obstacle === 'withdrawn' ? 'withdrawn' : 'ended';
    return { consent: found.id, state, until: iso(found.period.end) };
  }

  function save(action: string, terms: ResearchTerms): Hash {
    const { account } = deps.session.require();
    const id = researchClauses(terms);
    vault.write((db) => {
      deps.audit.recordIn(db, { action, outcome: 'done', detail: { programme: id.slice(0, 16), use: terms.use } });
      addProgramme(db, { id, terms, addedBy: account, addedAt: deps.now() });
    });
    deps.changes.announce('research');
    return id;
  }

  /** The terms of taking part from now on; from when is the same until it is given. */
  function drawTerms(patient: PatientId, id: Hash, sections: readonly Section[], days: number): { terms: Terms; spend: () => void } {
    const row = vault.read((db) => storedProgramme(db, id));
    if (row === undefined) throw new AppError('app.not-found');
    if (row.endedAt !== null) throw new AppError('app.busy');
    const { organization, use } = row.terms;
    const moment = JSON.stringify(['take-part', patient, id, sections, days, deps.session.require().account]);
    const from = deps.moments.of(moment);
    return {
      terms: { grantee: { kind: 'role', organization, role: 'Researcher' }, sections, actions: ['read'], purposes: ['HRESCH'], start: iso(from), end: iso(from + days * dayMs), research: { duo: use, clauses: id } },
      spend: () => { deps.moments.spend(moment); },
    };
  }

  return {
    /** What taking part will sign. */
    plan: (patient: PatientId, id: Hash, sections: readonly Section[], days: number, given: Given['kind']): Planned => deps.consents.planGrant(patient, drawTerms(patient, id, sections, days).terms, given, null),

    programmes() {
      deps.audit.record({ action: 'research.list', outcome: 'done' });
      const given = vault.read((db) => db.all<{ id: OrganizationId }>('SELECT DISTINCT grantee_organization AS id FROM consent WHERE duo IS NOT NULL AND grantee_organization IS NOT NULL').flatMap(({ id }) => consentsTo(db, id)));
      return vault.read(storedProgrammes).map((row) => {
        const [now, declared] = [deps.now(), declaredUse(row.terms)];
        const under = given.filter(({ terms, duo }) => terms === declared.clauses && duo !== null);
        return { ...view(row), takingPart: under.filter((one) => one.stage === 'confirmed' && researchObstacle(one, declared, now) === null).length, withdrawn: under.filter(({ revokedAt }) => revokedAt !== null).length };
      });
    },

    /** Errors: `app.invalid-input` for a use or modifier that is none of the ontology's, or a disease that does not belong. */
    offer(asked: Pick<ResearchTerms, 'title' | 'question' | 'use' | 'modifiers' | 'disease' | 'reward'>): { programme: Hash; file: string } {
      const made = ResearchTerms.safeParse({ format: 'assent-research/1', organization: deps.organization(), ...asked, salt: deps.newSalt() });
      if (!made.success) throw new AppError('app.invalid-input', { field: made.error.issues[0]?.path.join('.') ?? '' });
      return { programme: save('research.offer', made.data), file: JSON.stringify(made.data) };
    },

    add(file: string): { programme: Hash } {
      const terms = parse(file);
      if (vault.read((db) => storedOrganization(db, terms.organization)) === undefined) throw new AppError('app.not-found');
      return { programme: save('research.add', terms) };
    },

    end(id: Hash): { programme: Hash } {
      const row = vault.read((db) => storedProgramme(db, id));
      if (row?.terms.organization !== deps.organization()) throw new AppError('app.not-found');
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'research.end', outcome: 'done', detail: { programme: id.slice(0, 16) } });
        endProgramme(db, id, deps.now());
      });
      deps.changes.announce('research');
      return { programme: id };
    },

    forPatient(patient: PatientId): MyProgramme[] {
      const user = deps.session.require();
      if (user.kind === 'patient' ? user.patient !== patient : !(deps.session.roles() ?? []).some((role) => careRoles.includes(role))) throw new AppError('access.role-missing');
      deps.audit.record({ action: 'research.for-patient', outcome: 'done', patient });
      const consents = vault.read((db) => subjectsOfPatient(db, patient).filter(({ ours }) => ours).flatMap(({ id }) => consentsOfSubject(db, id)));
      return vault.read(storedProgrammes).map((row) => ({ ...view(row), ...standing(row, consents) })).filter(({ endedAt, consent }) => endedAt === null || consent !== null);
    },

    /**
     * For research and to read, and for nothing else: neither care nor anything a patient has of the clinic hangs on it. `app.busy` for a programme
     * that asks nobody any more; who may agree, and how, is the consents' to say.
     */
    async give(patient: PatientId, id: Hash, sections: readonly Section[], days: number, evidence: Given): Promise<{ consent: ConsentId }> {
      const { terms, spend } = drawTerms(patient, id, sections, days);
      const consent = await deps.consents.grant(patient, terms, evidence, null);
      spend();
      return { consent };
    },
  };
}
export type Research = ReturnType<typeof createResearch>;
