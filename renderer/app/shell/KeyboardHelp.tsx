import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { strings } from '../strings/index.ts';
import styles from './shell.module.css';

export const KeyboardHelp = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Dialog opened={opened} onClose={onClose} title={strings.shell.keyboard.title}>
    <table className={styles['help']}><tbody>{strings.shell.keyboard.rows.map(([keys, what]) => <tr key={keys}><th scope="row"><Kbd keys={keys} /></th><td>{what}</td></tr>)}</tbody></table>
  </Dialog>
);
