const page = (title: string, text: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title><main><h1>${title}</h1>${text}</main></html>`;

/** Shown to a browser that has no session. */
export const pages = {
  usedToken: page('This address was used already', '<p>Each address of Assent opens once, so that nobody can enter with one they found in a history or a log.</p><p>In the browser that used it first, <a href="/">go on here</a>. For another browser, press Enter in the terminal where Assent runs: it prints a new address. Or stop it with Ctrl+C and start it again.</p>'),
  noSession: page('Open Assent by its address', '<p>This browser has not been let in. Use the address, with its token, that Assent printed when it started. Press Enter in that terminal for a new one.</p>'),
  entering: '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Assent</title></html>',
  notFound: page('Not found', '<p>There is nothing at this address. <a href="/">Open Assent</a>.</p>'),
  notBuilt: page('Assent is not built', '<p>The window is missing. Run <code>npm run build</code> and start Assent again.</p>'),
} as const;
