import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { PatientId } from '../../core/ids/index.ts';
import { SessionGate } from '../features/session/index.ts';
import { Home } from './shell/Home.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { RouteFailure } from './shell/RouteFailure.tsx';
import { Shell } from './shell/Shell.tsx';
import { Loading } from '../ui/States.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: RouteFailure });
const gallery = createRoute({ getParentRoute: () => root, path: '/gallery', component: lazyRouteComponent(() => import('../features/gallery/index.ts'), 'Gallery') });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: () => <SessionGate><Shell /></SessionGate> });

/** Files may be filed under one patient, whose chart the import was opened from. */
const importSearch = ({ patient }: Record<string, unknown>): { patient?: PatientId } => (typeof patient === 'string' ? { patient: patient as PatientId } : {});

const home = createRoute({ getParentRoute: () => shell, path: '/', component: Home });
const today = createRoute({ getParentRoute: () => shell, path: '/today', component: lazyRouteComponent(() => import('../features/today/index.ts'), 'Today') });
const patients = createRoute({ getParentRoute: () => shell, path: '/patients', component: lazyRouteComponent(() => import('../features/patients/index.ts'), 'Patients') });
const register = createRoute({ getParentRoute: () => shell, path: '/patients/new', component: lazyRouteComponent(() => import('../features/patients/index.ts'), 'RegisterPatient') });
const imports = createRoute({ getParentRoute: () => shell, path: '/import', validateSearch: importSearch, component: lazyRouteComponent(() => import('../features/imports/index.ts'), 'Imports') });
const requests = createRoute({ getParentRoute: () => shell, path: '/requests', component: lazyRouteComponent(() => import('../features/consents/index.ts'), 'Requests') });
const audit = createRoute({ getParentRoute: () => shell, path: '/audit', component: lazyRouteComponent(() => import('../features/audit/index.ts'), 'Audit') });
const onePatient = createRoute({ getParentRoute: () => shell, path: '/audit/patient', component: lazyRouteComponent(() => import('../features/audit/index.ts'), 'OnePatient') });
const emergencies = createRoute({ getParentRoute: () => shell, path: '/emergencies', component: lazyRouteComponent(() => import('../features/emergency-desk/index.ts'), 'Queue') });
const oversight = createRoute({ getParentRoute: () => shell, path: '/oversight', component: lazyRouteComponent(() => import('../features/oversight/index.ts'), 'Oversight') });
const organization = createRoute({ getParentRoute: () => shell, path: '/organization', component: lazyRouteComponent(() => import('../features/admin/index.ts'), 'Organization') });
const keys = createRoute({ getParentRoute: () => shell, path: '/keys', component: lazyRouteComponent(() => import('../features/keys/index.ts'), 'Keys') });
const staff = createRoute({ getParentRoute: () => shell, path: '/staff', component: lazyRouteComponent(() => import('../features/admin/index.ts'), 'Staff') });
const services = createRoute({ getParentRoute: () => shell, path: '/services', component: lazyRouteComponent(() => import('../features/market/index.ts'), 'Market') });
const research = createRoute({ getParentRoute: () => shell, path: '/research', component: lazyRouteComponent(() => import('../features/research/index.ts'), 'Research') });
const retention = createRoute({ getParentRoute: () => shell, path: '/retention', component: lazyRouteComponent(() => import('../features/retention/index.ts'), 'Retention') });
const validator = createRoute({ getParentRoute: () => shell, path: '/validator', component: lazyRouteComponent(() => import('../features/validator/index.ts'), 'Validator') });
const wallet = createRoute({ getParentRoute: () => shell, path: '/wallet', component: lazyRouteComponent(() => import('../features/wallet/index.ts'), 'Wallet') });
const accounts = createRoute({ getParentRoute: () => shell, path: '/accounts', component: lazyRouteComponent(() => import('../features/accounts/index.ts'), 'Accounts') });
const network = createRoute({ getParentRoute: () => shell, path: '/connection', component: lazyRouteComponent(() => import('../features/network/index.ts'), 'Network') });
const about = createRoute({ getParentRoute: () => shell, path: '/about', component: lazyRouteComponent(() => import('../features/network/index.ts'), 'About') });

const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

const me = createRoute({ getParentRoute: () => shell, path: '/me', component: lazyRouteComponent(() => import('../features/me/index.ts'), 'MyRecord') });
const myLooks = createRoute({ getParentRoute: () => shell, path: '/me/looked', component: lazyRouteComponent(() => import('../features/me/index.ts'), 'MyLooks') });
const myRequests = createRoute({ getParentRoute: () => shell, path: '/me/requests', component: lazyRouteComponent(() => import('../features/me/index.ts'), 'MyRequests') });
const myConsents = createRoute({ getParentRoute: () => shell, path: '/me/consents', component: lazyRouteComponent(() => import('../features/me/index.ts'), 'MyConsents') });
const actingFor = createRoute({ getParentRoute: () => shell, path: '/me/acting', component: lazyRouteComponent(() => import('../features/me/index.ts'), 'ActingFor') });

const myResearch = createRoute({ getParentRoute: () => shell, path: '/me/research', component: lazyRouteComponent(() => import('../features/me/index.ts'), 'MyResearch') });
const myRights = createRoute({ getParentRoute: () => shell, path: '/me/rights', component: lazyRouteComponent(() => import('../features/me/index.ts'), 'MyRights') });

const chart = createRoute({ getParentRoute: () => shell, path: '/patients/$patient', component: lazyRouteComponent(() => import('../features/chart/index.ts'), 'ChartPage') });
const chartPage = <const Path extends string>(path: Path, name: 'SummaryPage' | 'TimelinePage' | 'ProblemsPage' | 'MedicationsPage' | 'AllergiesPage' | 'LabsPage' | 'VitalsPage' | 'ImmunizationsPage' | 'ProceduresPage' | 'PlansPage' | 'EncountersPage' | 'DocumentsPage' | 'ConsentsPage' | 'LookedPage') =>
  createRoute({ getParentRoute: () => chart, path, component: lazyRouteComponent(() => import('../features/chart/index.ts'), name) });
const chartPages = [
  chartPage('/', 'SummaryPage'), chartPage('/timeline', 'TimelinePage'), chartPage('/problems', 'ProblemsPage'), chartPage('/medications', 'MedicationsPage'), chartPage('/allergies', 'AllergiesPage'), chartPage('/labs', 'LabsPage'),
  chartPage('/vitals', 'VitalsPage'), chartPage('/immunizations', 'ImmunizationsPage'), chartPage('/procedures', 'ProceduresPage'), chartPage('/plans', 'PlansPage'), chartPage('/encounters', 'EncountersPage'), chartPage('/documents', 'DocumentsPage'), chartPage('/consents', 'ConsentsPage'), chartPage('/looked', 'LookedPage'),
] as const;

const routeTree = root.addChildren([
  gallery,
  shell.addChildren([home, today, patients, register, imports, requests, audit, onePatient, emergencies, oversight, organization, keys, staff, research, services, retention, validator, wallet, accounts, network, about, unknown, me, myLooks, myRequests, myConsents, myResearch, myRights, actingFor, chart.addChildren(chartPages)]),
]);

/** Addresses live behind the hash: the same page is read from a folder in Electron and from any path when served. */
export const createAppRouter = () => createRouter({ routeTree, history: createHashHistory(), defaultPreload: 'intent', defaultPendingComponent: Loading, defaultErrorComponent: RouteFailure, defaultPendingMs: 150, scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof createAppRouter> }
}
