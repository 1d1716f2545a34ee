import '@fontsource-variable/inter/wght.css';
import '../ui/mantine.css';
import '../ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followChanges } from '../lib/changes.ts';
import { installTokens } from '../ui/stylesheet.ts';
import { Application } from './Application.tsx';
import { applyStoredScheme } from './color-scheme.ts';
import { createQueries } from './queries.ts';

installTokens(document);
applyStoredScheme(document);
const queries = createQueries();
followChanges(queries);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<StrictMode><Application queries={queries} /></StrictMode>);
