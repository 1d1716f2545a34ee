import { IconShieldHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { strings } from '../app/strings/index.ts';
import styles from './front.module.css';

/** The ground of every screen before the work. */
export const Front = ({ title, sentence, wide = false, aside, children }: { title: string; sentence?: string; wide?: boolean; aside?: ReactNode; children: ReactNode }) => (
  <main className={styles['front']}>
    <div className={styles['brand']}><IconShieldHeart size={28} stroke={1.75} aria-hidden />{strings.shell.product}</div>
    <div className={styles['ground']}>
      <div className={`${styles['sheet'] ?? ''} ${wide ? (styles['wide'] ?? '') : ''}`}>
        <div className={styles['heading']}><h1>{title}</h1>{sentence !== undefined && <p>{sentence}</p>}</div>
        {children}
      </div>
      {aside}
    </div>
  </main>
);
