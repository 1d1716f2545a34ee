import type { Plugin } from 'rolldown';
export function sourceUrls(): Plugin;
