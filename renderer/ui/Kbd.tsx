import styles from './kbd.module.css';

export const Kbd = ({ keys }: { keys: string }) => <kbd className={styles['kbd']}>{keys}</kbd>;
