import styles from './accounts.module.css';

/** In order, with their numbers, for writing down. */
export const WordList = ({ phrase, label }: { phrase: string; label: string }) => (
  <ol className={styles['words']} aria-label={label} data-testid="account-words">
    {phrase.split(' ').map((word, index) => <li key={`${String(index)} ${word}`}>{word}</li>)}
  </ol>
);
