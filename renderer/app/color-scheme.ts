import { localStorageColorSchemeManager } from '@mantine/core';

const preferred = () => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' as const : 'light' as const);
export const schemeManager = localStorageColorSchemeManager({ key: 'assent-scheme' });

/** Before the first paint, so that nobody is dazzled at night. */
export function applyStoredScheme(document: Document): void {
  const stored = schemeManager.get('auto');
  document.documentElement.setAttribute('data-mantine-color-scheme', stored === 'auto' ? preferred() : stored);
}
