import type { ReactNode } from 'react';
import styles from './beside.module.css';

/** One column, and the detail panel beside it where there is one. */
export const Beside = ({ panel, children }: { panel: ReactNode; children: ReactNode }) => <div className={styles['beside']}><div className={styles['column']}>{children}</div>{panel}</div>;
