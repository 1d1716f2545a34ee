export { BreakGlassDialog } from './BreakGlassDialog.tsx';
export { PolicyCard } from './PolicyCard.tsx';
export { Preferences } from './Preferences.tsx';
export { Queue } from './Queue.tsx';
