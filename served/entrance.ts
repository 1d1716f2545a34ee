import { createHash, randomBytes } from 'node:crypto';

const mostSessions = 32;

/** Lets in who holds a one-time token, and after that the browser that used it, by a cookie. */
export interface Entrance {
  /** A new token; each opens once. */
  issue(): string;
  /** The session of a token that was good, and never is again. */
  redeem(token: string): string | undefined;
  admits(cookieHeader: string | undefined): boolean;
  cookie(session: string): string;
}

/** Cookies of loopback are shared by all ports, so that the name carries ours. Only hashes are kept. */
export function createEntrance(port: () => number): Entrance {
  const tokens = new Set<string>();
  const sessions = new Set<string>();
  const name = () => `assent-${port()}`;
  return {
    issue() {
      const token = secret();
      tokens.add(hash(token));
      return token;
    },
    redeem(token) {
      if (!tokens.delete(hash(token))) return undefined;
      const session = secret();
      sessions.add(hash(session));
      for (const oldest of sessions) if (sessions.size > mostSessions) sessions.delete(oldest);
      return session;
    },
    admits(header = '') {
      const prefix = `${name()}=`;
      return header.split('; ').some((pair) => pair.startsWith(prefix) && sessions.has(hash(pair.slice(prefix.length))));
    },
    cookie: (session) => `${name()}=${session}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

const secret = () => randomBytes(32).toString('base64url');

/** Looking a hash up tells nothing by its timing about the secret it is made of. */
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
