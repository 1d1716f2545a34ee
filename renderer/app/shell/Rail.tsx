import { IconInfoCircle, IconRoute, IconShieldHeart } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Person } from '../../../core/contract/index.ts';
import { strings } from '../strings/index.ts';
import { placesOf } from './places.ts';
import styles from './shell.module.css';

const words = strings.shell;

export const Rail = ({ user }: { user: Person }) => (
  <nav className={styles['rail']} aria-label={words.navigation}>
    <div className={styles['mark']} title={words.product}><IconShieldHeart size={28} stroke={1.75} aria-label={words.product} role="img" /></div>
    {placesOf(user).map(({ to, label, icon: Icon, exact }) => (
      <Link key={to} to={to} className={styles['place']} activeOptions={{ exact: exact ?? false }}><Icon size={20} stroke={1.75} aria-hidden />{label}</Link>
    ))}
    <div className={styles['spacer']} />
    <Link to="/connection" className={styles['place']}><IconRoute size={20} stroke={1.75} aria-hidden />{words.nav.connection}</Link>
    <Link to="/about" className={styles['place']}><IconInfoCircle size={20} stroke={1.75} aria-hidden />{words.nav.about}</Link>
  </nav>
);
