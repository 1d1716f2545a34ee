import { strings } from '../../app/strings/index.ts';
import styles from '../../ui/front.module.css';

const words = strings.session.tour;

export const Tour = () => (
  <section className={styles['tour']} aria-label={words.title}>
    <h2>{words.title}</h2>
    <ol>{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
  </section>
);
