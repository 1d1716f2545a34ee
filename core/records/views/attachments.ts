import type { Attachment } from '@medplum/fhirtypes';
import { base64pad } from 'multiformats/bases/base64';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

export interface AttachmentLine {
  readonly title: string | null;
  /** Lower-case media type without parameters; what a viewer may be chosen by. */
  readonly contentType: string | null;
  /** Bytes; null where neither the data nor the sender says. */
  readonly size: number | null;
  /** Base64 of the bytes where they travel inside the resource. */
  readonly data: string | null;
  /** Where the bytes are elsewhere: never followed by itself. */
  readonly url: string | null;
  /** SHA-1 of the bytes in base64, as FHIR has it. */
  readonly hash: string | null;
}

export function attachmentLine(attachment: Attachment): AttachmentLine {
  const data = attachment.data?.replace(/\s+/g, '') ?? null;
  return {
    title: attachment.title ?? null, contentType: attachment.contentType?.split(';')[0]?.trim().toLowerCase() ?? null,
    size: data === null ? attachment.size ?? null : Math.floor((data.replace(/=+$/, '').length * 3) / 4), data, url: attachment.url ?? null, hash: attachment.hash ?? null,
  };
}

/** Null where it is not base64. */
export function attachmentBytes(data: string): Uint8Array | null {
  try {
    return base64pad.baseDecode(data.replace(/\s+/g, ''));
  } catch {
    return null;
  }
}

/** The words of an attachment of plain text; null for every other kind. */
export function attachmentText({ contentType, data }: AttachmentLine): string | null {
  if (contentType !== 'text/plain' || data === null) return null;
  const bytes = attachmentBytes(data);
  return bytes === null ? null : new TextDecoder('utf-8').decode(bytes);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Elements after which a new line begins. */
const blocks: ReadonlySet<string> = new Set(['br', '/p', '/div', '/li', '/tr', '/h1', '/h2', '/h3', '/h4', '/h5', '/h6']);

/** Narrative as plain text: the markup is dropped, never rendered, so that nothing in it can run. One pass, whatever the input. */
export function narrativeText(div: string): string {
  const parts: string[] = [];
  let hiddenUntil: string | null = null;
  for (let at = 0; at < div.length;) {
    const open = div.indexOf('<', at);
    if (hiddenUntil === null) parts.push(div.slice(at, open < 0 ? undefined : open));
    if (open < 0) break;
    const close = div.indexOf('>', open);
    if (close < 0) break;
    const name = /^\/?[a-z][a-z0-9]{0,9}/i.exec(div.slice(open + 1, open + 12))?.[0].toLowerCase() ?? '';
    if (name === hiddenUntil) hiddenUntil = null;
    else if (hiddenUntil === null && (name === 'script' || name === 'style')) hiddenUntil = `/${name}`;
    parts.push(blocks.has(name) ? '\n' : ' ');
    at = close + 1;
  }
  return decoded(parts.join('')).split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n');
}

const decoded = (text: string): string => text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] ?? whole : whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
});
