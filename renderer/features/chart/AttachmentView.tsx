import { IconDownload, IconFile, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { attachmentBytes, type AttachmentLine } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { bytesText } from '../../lib/amounts.ts';
import { base64Of, download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Faint, Row, Stack } from '../../ui/Layout.tsx';
import styles from './chart.module.css';

const words = strings.chart.papers;
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export function AttachmentView({ attachment }: { attachment: AttachmentLine }) {
  const bytes = attachment.data === null ? null : attachmentBytes(attachment.data);
  const name = attachment.title ?? words.kinds.document;
  const type = attachment.contentType ?? 'application/octet-stream';
  return (
    <Stack tight>
      <Row>
        <IconFile size={16} aria-hidden /><span>{name}</span><Faint small>{[type, attachment.size === null ? '' : bytesText(attachment.size)].filter((part) => part !== '').join(' · ')}</Faint>
        {bytes !== null && <HashChip bytes={bytes} hash={attachment.hash} />}
        {bytes !== null && <Button icon={<IconDownload size={16} aria-hidden />} title={words.saveAbout} onClick={() => { download(name, 'application/octet-stream', new Uint8Array(bytes)); }}>{words.save}</Button>}
      </Row>
      {bytes === null && attachment.url !== null && <Faint>{words.elsewhere}</Faint>}
      {bytes !== null && pictures.has(type) && <Picture bytes={bytes} type={type} name={name} />}
    </Stack>
  );
}

function Picture({ bytes, type, name }: { bytes: Uint8Array; type: string; name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setAddress(made);
    return () => { URL.revokeObjectURL(made); };
  }, [bytes, type]);
  return address === null ? null : <img className={styles['picture']} src={address} alt={name} />;
}

/** FHIR R4 gives the SHA-1 of an attachment in base64: it tells a broken copy, it is no proof against a forger; the sealed document is. */
function HashChip({ bytes, hash }: { bytes: Uint8Array; hash: string | null }) {
  const [holds, setHolds] = useState<boolean | null>(null);
  useEffect(() => {
    if (hash === null) return;
    void crypto.subtle.digest('SHA-1', new Uint8Array(bytes)).then((digest) => { setHolds(base64Of(new Uint8Array(digest)) === hash.trim()); });
  }, [bytes, hash]);
  if (hash === null || holds === null) return null;
  return holds ? <Chip icon={<IconShieldCheck size={14} aria-hidden />}>{words.hashOk}</Chip> : <Chip tone="amber" icon={<IconShieldX size={14} aria-hidden />}>{words.hashBad}</Chip>;
}
