import { IconLoader2 } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  icon?: ReactNode;
  busy?: boolean;
  large?: boolean;
  wide?: boolean;
}

export const buttonClass = (kind: NonNullable<ButtonProps['kind']>, extra = '') => [styles['button'], styles[kind], extra].join(' ').trim();

export function Button({ kind = 'secondary', icon, busy = false, large = false, wide = false, disabled, children, className, type = 'button', ...rest }: ButtonProps) {
  const classes = buttonClass(kind, [large ? styles['large'] : '', wide ? styles['wide'] : '', className ?? ''].join(' '));
  return (
    <button type={type} className={classes} disabled={disabled === true || busy} aria-busy={busy || undefined} {...rest}>
      {busy ? <IconLoader2 size={16} className={styles['spin']} aria-hidden /> : icon}
      {children}
    </button>
  );
}

/** A button that shows only an icon; its name is spoken and shown as a hint. */
export function IconButton({ label, icon, className, ...rest }: { label: string; icon: ReactNode } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title'>) {
  return <button type="button" className={buttonClass('quiet', [styles['icon'], className ?? ''].join(' '))} aria-label={label} title={label} {...rest}>{icon}</button>;
}
