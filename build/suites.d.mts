/** For vitest.config.ts; the list itself is plain JavaScript. */
export const suites: { name: string; include: string[]; timeout: number; limit: number; workers: number }[];
