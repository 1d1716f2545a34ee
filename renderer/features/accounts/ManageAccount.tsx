import { useQuery } from '@tanstack/react-query';
import { addressText } from '../../../core/airgap/index.ts';
import type { AccountRow } from '../../../core/contract/index.ts';
import type { AccountId, Hash } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, Mono, Stack } from '../../ui/Layout.tsx';
import { QrFigure } from '../../ui/QrFigure.tsx';
import { DeriveAccount } from './DeriveAccount.tsx';
import { ExportFile } from './ExportFile.tsx';
import { ExportPhrase } from './ExportPhrase.tsx';
import { ForgetAccount } from './ForgetAccount.tsx';
import { RenameAccount } from './RenameAccount.tsx';

const words = strings.accounts;
const addressCode = (account: AccountId, genesis: Hash) => new TextEncoder().encode(addressText(account, genesis));

/** Everything that can be done with one account, each part closed until it is asked for. */
export function ManageAccount({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const status = useQuery(api.network.status.queryOptions());
  const genesis = status.data?.chain.genesis ?? null;
  return (
    <Dialog opened onClose={onClose} title={words.manageOf(row.name)} wide>
      <Stack>
        <Facts rows={[[words.managing.address, <Mono key="address">{row.account}</Mono>], [words.columns.kind, words.kinds[row.kind]], ...(row.path === '' ? [] : [[words.columns.path, row.path] as const])]} />
        {genesis !== null && <Disclosure label={words.managing.code}><QrFigure content={addressCode(row.account, genesis as Hash)} label={words.managing.codeAlt(row.name)} /></Disclosure>}
        <Disclosure label={words.managing.rename}><RenameAccount row={row} /></Disclosure>
        {row.kind === 'local' && (
          <>
            <Disclosure label={words.managing.derive}><DeriveAccount row={row} /></Disclosure>
            <Disclosure label={words.managing.exportFile}><ExportFile row={row} /></Disclosure>
            <Disclosure label={words.managing.exportPhrase}><ExportPhrase row={row} /></Disclosure>
          </>
        )}
        <Disclosure label={words.managing.forget}><ForgetAccount row={row} onForgotten={onClose} /></Disclosure>
      </Stack>
    </Dialog>
  );
}
