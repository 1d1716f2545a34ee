import { AppError } from '../../core/errors/index.ts';
import type { PatientId } from '../../core/ids/index.ts';
import type { Desk } from '../desk.ts';
import type { ChangeFeed } from '../services/changes/change-feed.ts';
import type { JobBoard } from '../services/jobs/job-board.ts';
import { consentTemplates } from '../services/consents/templates.ts';
import { createGuard } from './guard.ts';
import type { Entry } from './entry.ts';

export interface RouterDeps {
  /** The open desk, or `access.not-signed-in`. */
  readonly desk: () => Desk;
  readonly deskIfOpen: () => Desk | null;
  readonly entry: Entry;
  readonly jobs: JobBoard;
  readonly changes: ChangeFeed;
}

/** The contract's procedures, each handed to the service that does it. No rule lives here. */
export function createRouter({ desk, deskIfOpen, entry, jobs, changes }: RouterDeps) {
  const os = createGuard({ rolesNow: () => deskIfOpen()?.session.roles() ?? null, refusals: () => deskIfOpen()?.refusals ?? null });
  const user = () => desk().session.require();
  const selfOrDesk = (patient: PatientId): void => {
    const who = user();
    if (who.patient !== patient && (who.kind !== 'staff' || desk().session.roles()?.length === 0)) throw new AppError('access.role-missing');
  };

  return os.router({
    session: {
      state: os.session.state.handler(() => entry.state()),
      people: os.session.people.handler(() => entry.people()),
      openVault: os.session.openVault.handler(({ input }) => entry.openVault(input.passphrase, input.useKeychain)),
      signIn: os.session.signIn.handler(async ({ input }) => { await ('number' in input ? desk().session.signInByNumber(input.number, input.secret) : desk().session.signIn(input.account, input.secret)); return entry.state(); }),
      lock: os.session.lock.handler(async () => { await deskIfOpen()?.session.lock(); return entry.state(); }),
      touch: os.session.touch.handler(() => ({ locksAt: new Date(desk().session.touch()).toISOString() })),
    },
    setup: {
      demoClinic: os.setup.demoClinic.handler(() => ({ job: entry.demoClinic() })),
      organization: os.setup.organization.handler(({ input }) => ({ job: entry.organization(input) })),
    },
    jobs: {
      list: os.jobs.list.handler(() => jobs.list()),
      get: os.jobs.get.handler(({ input }) => jobs.get(input.job)),
      cancel: os.jobs.cancel.handler(({ input }) => jobs.cancel(input.job)),
    },
    changes: { watch: os.changes.watch.handler(({ signal, context }) => changes.watch(signal === undefined ? context.signal : AbortSignal.any([signal, context.signal]))) },
    patients: {
      today: os.patients.today.handler(() => desk().today.look()),
      search: os.patients.search.handler(({ input }) => desk().patients.search(input.text, input.limit)),
      list: os.patients.list.handler(({ input }) => desk().patients.list(input.after, input.limit)),
      register: os.patients.register.handler(({ input }) => desk().patients.register(input)),
      card: os.patients.card.handler(({ input }) => desk().patients.card(input.patient)),
      searchRecords: os.patients.searchRecords.handler(({ input }) => desk().search.find(input.text, input.limit, input.patient)),
    },
    chart: {
      gate: os.chart.gate.handler(({ input }) => desk().charts.gate(input)),
      open: os.chart.open.handler(({ input: { financial, ...opening } }) => desk().charts.open(opening, financial)),
      document: os.chart.document.handler(({ input }) => desk().charts.document(input)),
      addNote: os.chart.addNote.handler(async ({ input }) => ({ document: await desk().notes.add(input.patient, input.title, input.text) })),
      mine: os.chart.mine.handler(() => desk().charts.mine()),
      actingFor: os.chart.actingFor.handler(({ input }) => desk().charts.actingFor(input.patient)),
      exportBundle: os.chart.exportBundle.handler(async ({ input }) => { const { bundle, resources } = await desk().exports.bundle(input.patient, input.reason); return { bundle, resources }; }),
      exportDocument: os.chart.exportDocument.handler(({ input }) => desk().exports.document(input.patient, input.section, input.reason)),
      exportKeys: os.chart.exportKeys.handler(({ input }) => desk().exports.keys(input.subject, input.consent, input.reason)),
    },
    writing: {
      vitals: os.writing.vitals.handler(({ input }) => desk().entries.write(input.patient, input.entry, input.replaces)),
      allergy: os.writing.allergy.handler(({ input }) => desk().entries.write(input.patient, input.entry, input.replaces)),
      problem: os.writing.problem.handler(({ input }) => desk().entries.write(input.patient, input.entry, input.replaces)),
      order: os.writing.order.handler(({ input }) => desk().entries.write(input.patient, input.entry, input.replaces)),
      observation: os.writing.observation.handler(({ input }) => desk().entries.write(input.patient, input.entry, input.replaces)),
      note: os.writing.note.handler(({ input }) => desk().entries.write(input.patient, input.entry, input.replaces)),
      strike: os.writing.strike.handler(({ input }) => desk().entries.strike(input.patient, input.target)),
      refile: os.writing.refile.handler(({ input }) => desk().entries.refile(input.patient, input.target, input.to)),
      checkOrder: os.writing.checkOrder.handler(async ({ input }) => ({ warnings: await desk().entryChecks.ofOrder(input.patient, input.medication, input.except) })),
      unit: os.writing.unit.handler(({ input }) => desk().units.find(input.unit)),
      progress: os.writing.progress.handler(({ input }) => desk().progress.of(input.document)),
      versions: os.writing.versions.handler(({ input }) => desk().versions.of(input)),
      drafts: os.writing.drafts.handler(({ input }) => desk().drafts.list(input.patient)),
      keepDraft: os.writing.keepDraft.handler(({ input: { body, author, ...key } }) => desk().drafts.keep(key, author, body)),
      dropDraft: os.writing.dropDraft.handler(({ input }) => desk().drafts.drop(input)),
    },
    imports: {
      begin: os.imports.begin.handler(({ input }) => ({ upload: desk().imports.begin(input.name, input.size, input.patient) })),
      chunk: os.imports.chunk.handler(({ input }) => ({ received: desk().imports.chunk(input.upload, input.offset, Buffer.from(input.data, 'base64')) })),
      finish: os.imports.finish.handler(({ input }) => ({ job: desk().imports.finish(input.upload) })),
      report: os.imports.report.handler(({ input }) => desk().imports.report(input.job)),
    },
    consents: {
      oversight: os.consents.oversight.handler(() => desk().oversight.look()),
      willSign: os.consents.willSign.handler(({ input }) => desk().signing.consent(input)),
      templates: os.consents.templates.handler(() => [...consentTemplates]),
      grantees: os.consents.grantees.handler(() => desk().organization.grantees()),
      forPatient: os.consents.forPatient.handler(({ input }) => desk().consents.forPatient(input.patient)),
      grant: os.consents.grant.handler(async ({ input }) => ({ consent: await desk().consents.grant(input.patient, input.terms, input.evidence, input.request) })),
      revoke: os.consents.revoke.handler(async ({ input }) => ({ consent: await desk().consents.revoke(input.patient, input.consent, input.evidence) })),
      narrow: os.consents.narrow.handler(async ({ input }) => ({ consent: await desk().consents.narrow(input.patient, input.consent, input, input.evidence) })),
      extend: os.consents.extend.handler(async ({ input }) => ({ consent: await desk().consents.extend(input.patient, input.consent, input.end, input.evidence) })),
      willRefer: os.consents.willRefer.handler(({ input }) => desk().signing.act(desk().referrals.plan(input.patient, input))),
      shareable: os.consents.shareable.handler(({ input }) => desk().referrals.shareable(input.patient)),
      refer: os.consents.refer.handler(async ({ input }) => ({ consent: await desk().referrals.refer(input.patient, input) })),
      request: os.consents.request.handler(async ({ input }) => ({ request: await desk().consents.request(input.patient, input.organization, input.terms, input.text) })),
      withdrawRequest: os.consents.withdrawRequest.handler(({ input }) => ({ request: desk().consents.withdrawRequest(input.request) })),
      requests: os.consents.requests.handler(({ input }) => desk().consents.requests(input.state)),
      refuse: os.consents.refuse.handler(({ input }) => ({ request: desk().consents.refuse(input.request) })),
      explain: os.consents.explain.handler(async ({ input }) => {
        const gate = await desk().charts.gate({ patient: input.patient, purpose: input.purpose, reason: null });
        const source = gate.sources.find(({ organization }) => organization === input.organization);
        if (source === undefined) throw new AppError('app.not-found');
        return input.document === null ? source.decision : desk().charts.why({ subject: source.subject, document: input.document, purpose: input.purpose });
      }),
    },
    custody: {
      willSign: os.custody.willSign.handler(({ input }) => desk().signing.act(desk().custody.plan(input.act, input.patient))),
      current: os.custody.current.handler(({ input }) => desk().custody.current(input.patient)),
      claim: os.custody.claim.handler(async ({ input }) => ({ id: await desk().custody.claim(input.patient, input.pin) })),
      giveBack: os.custody.giveBack.handler(async ({ input }) => ({ id: await desk().custody.giveBack(input.patient, input.pin) })),
    },
    delegates: {
      willSign: os.delegates.willSign.handler(({ input }) => desk().signing.act(desk().delegates.plan(input))),
      list: os.delegates.list.handler(({ input }) => desk().delegates.list(input.patient)),
      mine: os.delegates.mine.handler(() => desk().delegates.mine()),
      candidates: os.delegates.candidates.handler(({ input }) => desk().delegates.candidate(input.patient, input.number)),
      name: os.delegates.name.handler(({ input }) => desk().delegates.name(input.patient, input, input.evidence)),
      end: os.delegates.end.handler(async ({ input }) => ({ delegate: await desk().delegates.end(input.patient, input.delegate, input.evidence) })),
    },
    exclusions: {
      list: os.exclusions.list.handler(({ input }) => desk().exclusions.list(input.patient)),
      add: os.exclusions.add.handler(async ({ input }) => ({ id: await desk().exclusions.add(input.patient, input, input.evidence) })),
      end: os.exclusions.end.handler(async ({ input }) => ({ id: await desk().exclusions.end(input.patient, input.id, input.evidence) })),
    },
    roster: {
      current: os.roster.current.handler(() => desk().roster.wire()),
      sign: os.roster.sign.handler(async ({ input }) => ({ version: await desk().roster.sign(input) })),
    },
    guardians: {
      willSign: os.guardians.willSign.handler(({ input }) => {
        const { plan, papers } = input.act === 'appoint' ? desk().guardians.plan(input.of, input.guardians, input.threshold, input.evidence) : desk().recoveries.plan(input);
        return desk().signing.act(plan, papers);
      }),
      choices: os.guardians.choices.handler(() => desk().guardians.choices()),
      current: os.guardians.current.handler(({ input }) => desk().guardians.current(input.of)),
      appoint: os.guardians.appoint.handler(async ({ input }) => ({ set: await desk().guardians.appoint(input.of, input.guardians, input.threshold, input.evidence) })),
      shareFile: os.guardians.shareFile.handler(({ input }) => desk().guardians.shareFile(input.set, input.index)),
      mine: os.guardians.mine.handler(() => desk().guardians.mine()),
      begin: os.guardians.begin.handler(({ input }) => desk().recoveries.begin(input.of, input.pin)),
      give: os.guardians.give.handler(({ input }) => desk().recoveries.give(input.recovery)),
      giveFile: os.guardians.giveFile.handler(({ input }) => desk().recoveries.giveFile(input.recovery, input.index, Buffer.from(input.file, 'base64'))),
      finish: os.guardians.finish.handler(async ({ input }) => ({ set: await desk().recoveries.finish(input.recovery, input.pin) })),
      end: os.guardians.end.handler(({ input }) => ({ recovery: desk().recoveries.end(input.recovery) })),
    },
    emergency: {
      willSetPolicy: os.emergency.willSetPolicy.handler(({ input }) => desk().signing.act(desk().emergencyPolicies.plan(input.approvers, input.threshold, input.waitSeconds * 1000))),
      willPrepare: os.emergency.willPrepare.handler(({ input: { patient, evidence, ...choice } }) => desk().signing.act(desk().emergencyKits.plan(patient, choice, evidence), [desk().emergencyKits.paper(patient, choice, evidence)])),
      willOpen: os.emergency.willOpen.handler(({ input }) => desk().signing.act(desk().emergencies.planOpen(input.patient, input.subject, input.reason))),
      willApprove: os.emergency.willApprove.handler(({ input }) => desk().signing.act(desk().emergencies.planApprove(input.subject, input.emergency, input.as))),
      willClose: os.emergency.willClose.handler(({ input }) => desk().signing.act(desk().emergencies.planClose(input.subject, input.emergency))),
      willReview: os.emergency.willReview.handler(({ input }) => desk().signing.act(desk().emergencyReviews.plan(input.subject, input.emergency, input.verdict, input.finding))),
      setPolicy: os.emergency.setPolicy.handler(({ input }) => ({ id: desk().emergencyPolicies.setPolicy(input.approvers, input.threshold, input.waitSeconds * 1000) })),
      policy: os.emergency.policy.handler(() => desk().emergencyPolicies.policy()),
      service: os.emergency.service.handler(async () => ({ account: await desk().emergencyPolicies.service() })),
      choices: os.emergency.choices.handler(() => desk().trustees.choices()),
      ready: os.emergency.ready.handler(({ input }) => ({ ready: desk().emergencyKits.ready(input.subject) })),
      keys: os.emergency.keys.handler(({ input }) => desk().emergencyKits.current(input.patient)),
      prepare: os.emergency.prepare.handler(async ({ input: { patient, evidence, ...choice } }) => ({ set: await desk().emergencyKits.prepare(patient, choice, evidence) })),
      preview: os.emergency.preview.handler(({ input }) => desk().emergencies.preview(input.patient, input.subject)),
      open: os.emergency.open.handler(async ({ input }) => ({ emergency: await desk().emergencies.open(input.patient, input.subject, input.reason, input.text) })),
      approve: os.emergency.approve.handler(({ input }) => desk().emergencies.approve(input.subject, input.emergency, input.at)),
      close: os.emergency.close.handler(({ input }) => ({ emergency: desk().emergencies.close(input.subject, input.emergency) })),
      list: os.emergency.list.handler(({ input }) => desk().emergencies.list(input.patient)),
      running: os.emergency.running.handler(() => desk().emergencies.running()),
      owed: os.emergency.owed.handler(() => desk().emergencyReviews.owed()),
      account: os.emergency.account.handler(({ input }) => ({ emergency: desk().emergencyReviews.account(input.subject, input.emergency, input.text) })),
      queue: os.emergency.queue.handler(({ input }) => desk().emergencyReviews.queue(input.all)),
      review: os.emergency.review.handler(async ({ input }) => ({ emergency: await desk().emergencyReviews.review(input.subject, input.emergency, input.verdict, input.finding) })),
    },
    notifications: {
      list: os.notifications.list.handler(() => desk().notifications.list()),
      unseen: os.notifications.unseen.handler(() => desk().notifications.unseen()),
      seen: os.notifications.seen.handler(({ input }) => desk().notifications.seen(input.upTo)),
    },
    audit: {
      list: os.audit.list.handler(({ input: { from, to, ...filter } }) => desk().audit.list({ ...filter, from: from === null ? null : Date.parse(from), to: to === null ? null : Date.parse(to) })),
      whoLooked: os.audit.whoLooked.handler(({ input }) => {
        selfOrDesk(input.patient);
        return desk().audit.whoLooked(input.patient, input.before, input.limit);
      }),
      lookedElsewhere: os.audit.lookedElsewhere.handler(({ input }) => {
        selfOrDesk(input.patient);
        return { rows: desk().looksElsewhere.list(input.patient, 500) };
      }),
      disclosures: os.audit.disclosures.handler(({ input }) => { const { since, rows, complete } = desk().disclosures.list(input.patient); return { since, rows: [...rows], complete }; }),
      accessPackage: os.audit.accessPackage.handler(({ input }) => desk().accessPackages.make(input.patient, input.reason)),
      breachScope: os.audit.breachScope.handler(({ input }) => desk().breachScope.list(input)),
      breachScopeCsv: os.audit.breachScopeCsv.handler(({ input }) => desk().breachScope.csv(input)),
      breaches: os.audit.breaches.handler(() => desk().breaches.list()),
      openBreach: os.audit.openBreach.handler(({ input }) => desk().breaches.open(input)),
      breachTold: os.audit.breachTold.handler(({ input }) => desk().breaches.told(input)),
      disclosuresCsv: os.audit.disclosuresCsv.handler(({ input }) => desk().disclosures.csv(input.patient)),
      anchor: os.audit.anchor.handler(async () => {
        const made = await desk().audit.anchorNow();
        if (made === null) return null;
        await desk().outbox.settled(made.outbox);
        return { sequence: made.sequence, rows: made.rows, root: made.root };
      }),
      verify: os.audit.verify.handler(() => desk().audit.verify()),
      export: os.audit.export.handler(() => desk().auditExports.log()),
      verifyExport: os.audit.verifyExport.handler(({ input }) => desk().auditExports.check(Buffer.from(input.zip, 'base64'))),
    },
    admin: {
      willSign: os.admin.willSign.handler(({ input }) => desk().signing.admin(input)),
      admit: os.admin.admit.handler(({ input }) => desk().membership.admit(input.application, user())),
      council: os.admin.council.handler(() => desk().membership.council(user())),
      organization: os.admin.organization.handler(() => desk().organization.facts()),
      keyKind: os.admin.keyKind.handler(() => ({ kind: desk().keyKinds.chosen() })),
      useKeyKind: os.admin.useKeyKind.handler(({ input }) => ({ kind: desk().keyKinds.choose(input.kind, user().account) })),
      recordOfProcessing: os.admin.recordOfProcessing.handler(() => desk().processing.make()),
      supportBundle: os.admin.supportBundle.handler(() => desk().support.make()),
      staff: os.admin.staff.handler(() => desk().staff.list()),
      proposals: os.admin.proposals.handler(() => desk().proposals.list()),
      approveAdmin: os.admin.approveAdmin.handler(async ({ input }) => ({ account: await desk().proposals.approve(user(), input.account) })),
      rejectAdmin: os.admin.rejectAdmin.handler(async ({ input }) => ({ account: await desk().proposals.reject(user(), input.account) })),
      addStaff: os.admin.addStaff.handler(async ({ input }) => ({ account: await desk().staff.add(user(), input) })),
      assign: os.admin.assign.handler(({ input }) => ({ account: desk().staff.assign(user(), input.account, input.role, input.from, input.until) })),
      endRole: os.admin.endRole.handler(({ input }) => ({ account: desk().staff.end(user(), input.account, input.role) })),
    },
    devices: {
      list: os.devices.list.handler(() => desk().devices.list()),
      willRetire: os.devices.willRetire.handler(({ input }) => desk().signing.act(desk().devices.plan(user(), input.device))),
      retire: os.devices.retire.handler(({ input }) => ({ device: desk().devices.retire(user(), input.device, input.here) })),
      willReenrol: os.devices.willReenrol.handler(({ input }) => desk().signing.act(desk().reenrolment.plan(user(), input.device))),
      reenrol: os.devices.reenrol.handler(async ({ input }) => ({ device: await desk().reenrolment.begin(user(), input.device) })),
    },
    retention: {
      willSign: os.retention.willSign.handler(({ input }) => {
        switch (input.act) {
          case 'hold': case 'release': return desk().signing.act(desk().restrictions.plan(input.act, input.patient, input.documents));
          case 'years': return desk().signing.act(desk().retention.plan(input.class, input.years));
          default: return desk().signing.act(desk().erasures.plan(input));
        }
      }),
      policy: os.retention.policy.handler(() => desk().retention.rows()),
      setYears: os.retention.setYears.handler(async ({ input }) => ({ class: input.class, proposed: await desk().retention.setYears(input.class, input.years) })),
      find: os.retention.find.handler(({ input }) => {
        const { patient } = desk().erasures.find(input.number);
        return { patient: patient === null ? null : desk().patients.line(patient) };
      }),
      preview: os.retention.preview.handler(({ input }) => desk().erasures.preview(input.patient)),
      hold: os.retention.hold.handler(({ input }) => desk().restrictions.hold(input.patient, input.documents, input.reason)),
      release: os.retention.release.handler(({ input }) => desk().restrictions.release(input.patient, input.documents, input.reason)),
      restrict: os.retention.restrict.handler(({ input }) => desk().restrictions.restrict(input.patient, input.documents, input.reason)),
      lift: os.retention.lift.handler(({ input }) => desk().restrictions.lift(input.patient, input.documents, input.reason)),
      openRestricted: os.retention.openRestricted.handler(({ input }) => desk().restrictions.open(input.patient, input.document, input.ground)),
      request: os.retention.request.handler(({ input }) => desk().erasures.request(input.patient, input.documents, input.reason)),
      confirm: os.retention.confirm.handler(({ input }) => desk().erasures.confirm(input.erasure)),
      withdraw: os.retention.withdraw.handler(({ input }) => desk().erasures.withdraw(input.erasure)),
      list: os.retention.list.handler(() => desk().erasures.list()),
      certificate: os.retention.certificate.handler(({ input }) => desk().erasures.certificate(input.erasure)),
    },
    wishes: {
      ask: os.wishes.ask.handler(({ input }) => desk().wishes.ask(input.patient, input.kind, input.document, input.text, input.looked)),
      forPatient: os.wishes.forPatient.handler(({ input }) => desk().wishes.forPatient(input.patient)),
      list: os.wishes.list.handler(() => desk().wishes.list()),
      answer: os.wishes.answer.handler(({ input }) => desk().wishes.answer(input.wish, input.done, input.answer)),
      entries: os.wishes.entries.handler(({ input }) => desk().wishes.entries(input.wish)),
      correct: os.wishes.correct.handler(({ input }) => desk().wishes.correct(input.wish, input.position, input.text, input.answer)),
      refuseCorrection: os.wishes.refuseCorrection.handler(({ input }) => desk().wishes.refuseCorrection(input.wish, input.answer)),
      versions: os.wishes.versions.handler(({ input }) => desk().wishes.versions(input.wish)),
    },
    market: {
      offers: os.market.offers.handler(() => desk().market.offers()),
      purchases: os.market.purchases.handler(() => desk().market.purchases()),
      willSign: os.market.willSign.handler(({ input }) => desk().signing.act(desk().market.plan(input))),
      act: os.market.act.handler(({ input }) => desk().market.act(input)),
      description: os.market.description.handler(({ input }) => desk().market.description(input.offer)),
      describe: os.market.describe.handler(({ input }) => desk().market.describe(input.file)),
    },
    research: {
      willSign: os.research.willSign.handler(({ input }) => desk().signing.act(desk().research.plan(input.patient, input.programme, input.sections, input.days, input.evidence))),
      programmes: os.research.programmes.handler(() => desk().research.programmes()),
      offer: os.research.offer.handler(({ input }) => desk().research.offer(input)),
      add: os.research.add.handler(({ input }) => desk().research.add(input.file)),
      end: os.research.end.handler(({ input }) => desk().research.end(input.programme)),
      forPatient: os.research.forPatient.handler(({ input }) => desk().research.forPatient(input.patient)),
      funding: os.research.funding.handler(({ input }) => desk().budgets.funding(input.programme)),
      participants: os.research.participants.handler(({ input }) => desk().budgets.participants(input.programme)),
      actWillSign: os.research.actWillSign.handler(({ input }) => desk().signing.act(desk().budgets.plan(input))),
      act: os.research.act.handler(({ input }) => desk().budgets.act(input)),
      place: os.research.place.handler(({ input }) => desk().places.state(input.patient, input.programme)),
      placeWillSign: os.research.placeWillSign.handler(({ input }) => desk().places.plan(input)),
      placeAct: os.research.placeAct.handler(({ input }) => desk().places.act(input)),
      give: os.research.give.handler(({ input }) => desk().research.give(input.patient, input.programme, input.sections, input.days, input.evidence)),
    },
    network: {
      status: os.network.status.handler(() => deskIfOpen()?.network.status() ?? entry.noNetwork()),
      outbox: os.network.outbox.handler(({ input }) => desk().network.outbox(input.state)),
      retry: os.network.retry.handler(({ input }) => desk().network.retry(input.id)),
      willSign: os.network.willSign.handler(({ input }) => desk().signing.item(input.id)),
      tryNow: os.network.tryNow.handler(() => desk().network.tryNow()),
      confirmClock: os.network.confirmClock.handler(() => desk().network.confirmClock()),
      source: os.network.source.handler(() => ({ endpoints: desk().source.endpoints() })),
      useSource: os.network.useSource.handler(({ input }) => desk().source.choose(input.endpoints)),
      listening: os.network.listening.handler(() => desk().listening.view()),
      listen: os.network.listen.handler(({ input }) => desk().listening.choose(input)),
      connect: os.network.connect.handler(({ input }) => desk().network.connect(input.address)),
    },
    validator: {
      status: os.validator.status.handler(() => desk().rewards.status()),
      rewards: os.validator.rewards.handler(async ({ input }) => { await desk().rewards.refresh().catch(() => undefined); return desk().rewards.page(input.account, input.before, input.limit); }),
      rewardsCsv: os.validator.rewardsCsv.handler(async ({ input }) => { await desk().rewards.refresh().catch(() => undefined); return desk().rewards.csv(input.account); }),
    },
    wallet: {
      accounts: os.wallet.accounts.handler(() => desk().wallet.accounts()),
      quote: os.wallet.quote.handler(({ input }) => desk().wallet.quote(input.from, input.to, BigInt(input.amount))),
      transfer: os.wallet.transfer.handler(async ({ input }) => ({ id: await desk().wallet.transfer(input.from, input.to, BigInt(input.amount), input.passphrase) })),
      transfers: os.wallet.transfers.handler(() => desk().wallet.history()),
    },
    accounts: {
      list: os.accounts.list.handler(() => desk().accounts.list()),
      draft: os.accounts.draft.handler(({ input }) => desk().accounts.draft(input.words)),
      create: os.accounts.create.handler(({ input }) => desk().accounts.create(input)),
      importPhrase: os.accounts.importPhrase.handler(({ input }) => desk().accounts.importPhrase(input)),
      importFile: os.accounts.importFile.handler(({ input }) => desk().accounts.importFile(input)),
      derive: os.accounts.derive.handler(({ input }) => desk().accounts.derive(input)),
      add: os.accounts.add.handler(({ input }) => desk().accounts.add(input)),
      rename: os.accounts.rename.handler(({ input }) => desk().accounts.rename(input.account, input.name)),
      forget: os.accounts.forget.handler(({ input }) => desk().accounts.forget(input.account, input.confirm)),
      exportFile: os.accounts.exportFile.handler(({ input }) => desk().accounts.exportFile(input.account, input.passphrase, input.password)),
      exportPhrase: os.accounts.exportPhrase.handler(({ input }) => desk().accounts.exportPhrase(input.account, input.passphrase)),
      prepare: os.accounts.prepare.handler(({ input }) => desk().carried.prepare(input.from, input.to, BigInt(input.amount))),
      lesson: os.accounts.lesson.handler(() => desk().lesson()),
      submit: os.accounts.submit.handler(({ input }) => desk().carried.submit(input.payment, input.signature)),
    },
    inspect: {
      organization: os.inspect.organization.handler(({ input }) => desk().inspector.organization(input.organization)),
      role: os.inspect.role.handler(({ input }) => desk().inspector.role(input.organization, input.account, input.role)),
      recipient: os.inspect.recipient.handler(({ input }) => desk().inspector.recipient(input.account)),
      subject: os.inspect.subject.handler(({ input }) => desk().inspector.subject(input.subject)),
      consent: os.inspect.consent.handler(({ input }) => desk().inspector.consent(input.subject, input.consent)),
      document: os.inspect.document.handler(({ input }) => desk().inspector.document(input.subject, input.document)),
      content: os.inspect.content.handler(({ input }) => desk().inspector.content(input.cid)),
      copies: os.inspect.copies.handler(({ input }) => desk().inspector.copies(input.cid)),
      vault: os.inspect.vault.handler(() => desk().inspector.vault()),
      decide: os.inspect.decide.handler(({ input }) => desk().inspector.decide(input)),
      tryEverySecret: os.inspect.tryEverySecret.handler(({ input }) => desk().inspector.tryEverySecret(input.subject, input.document, input.keptBundle === null ? null : Buffer.from(input.keptBundle, 'base64'))),
      bundle: os.inspect.bundle.handler(({ input }) => desk().inspector.bundle(input.subject, input.consent)),
      fetch: os.inspect.fetch.handler(({ input }) => desk().inspector.fetch(input.subject, input.document, input.discardLocal, input.timeoutMs)),
    },
  });
}
