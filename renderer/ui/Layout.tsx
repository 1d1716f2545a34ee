import type { ReactNode } from 'react';
import styles from './layout.module.css';

const join = (...names: readonly (string | undefined | false)[]) => names.filter(Boolean).join(' ');

export function Page({ title, subtitle, actions, narrow = false, children }: { title: string; subtitle?: ReactNode; actions?: ReactNode; narrow?: boolean; children: ReactNode }) {
  return (
    <div className={join(styles['page'], narrow && styles['narrow'])}>
      <div className={styles['header']}>
        <div className={styles['heading']}>
          <h1>{title}</h1>
          {subtitle !== undefined && <div className={styles['subtitle']}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function Card({ title, count, actions, foot, flush = false, children, label, testId }: { title?: string; count?: number | string; actions?: ReactNode; foot?: ReactNode; flush?: boolean; children: ReactNode; label?: string; testId?: string }) {
  return (
    <section className={styles['card']} aria-label={title === undefined ? label : undefined} data-testid={testId}>
      {title !== undefined && (
        <div className={styles['cardHead']}>
          <h2 className={styles['cardTitle']}>{title}{count !== undefined && <span className={styles['count']}>{count}</span>}</h2>
          {actions}
        </div>
      )}
      <div className={flush ? styles['flush'] : styles['cardBody']}>{children}</div>
      {foot !== undefined && <div className={styles['cardFoot']}>{foot}</div>}
    </section>
  );
}

export const Columns = ({ three = false, children }: { three?: boolean; children: ReactNode }) => <div className={join(styles['columns'], three && styles['three'])}>{children}</div>;
export const Stack = ({ tight = false, children }: { tight?: boolean; children: ReactNode }) => <div className={join(styles['stack'], tight && styles['tight'])}>{children}</div>;
export const Row = ({ align, children }: { align?: 'between' | 'end'; children: ReactNode }) => <div className={join(styles['row'], align !== undefined && styles[align])}>{children}</div>;

export type FactRow = readonly [label: string, value: ReactNode];
export const Facts = ({ rows }: { rows: readonly FactRow[] }) => (
  <dl className={styles['facts']}>{rows.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
);
export const Faint = ({ small = false, children }: { small?: boolean; children: ReactNode }) => <span className={join(styles['faint'], small && styles['small'])}>{children}</span>;
export const TwoLines = ({ first, second }: { first: ReactNode; second: ReactNode }) => <span className={styles['two']}>{first}<Faint small>{second}</Faint></span>;
export const Figure = ({ children }: { children: ReactNode }) => <span className={styles['figure']}>{children}</span>;
export const Mono = ({ children }: { children: ReactNode }) => <span className={styles['mono']}>{children}</span>;
