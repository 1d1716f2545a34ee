import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { theme } from './theme.ts';
import { dark, light, motion, size, space, text } from './tokens.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const declare = (prefix: string, table: Readonly<Record<string, string>>) => Object.entries(table).map(([name, value]) => `--${prefix}${kebab(name)}:${value};`).join('');

/** Mantine's names for what our tokens already say, so that its controls stand on the same ground. */
const mantineFromTokens = [
  ['body', 'surface'], ['text', 'ink'], ['dimmed', 'ink-faint'], ['default', 'surface'], ['default-hover', 'sunken'], ['default-color', 'ink'], ['default-border', 'line-strong'], ['placeholder', 'ink-faint'], ['error', 'red'], ['anchor', 'accent'], ['bright', 'ink'],
].map(([mantine, ours]) => `--mantine-color-${String(mantine)}:var(--${String(ours)});`).join('');

/**
 * The tokens as custom properties. They enter through a constructed style sheet, because the content policy allows no
 * `<style>` element at run time.
 */
export function installTokens(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([
    convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root'),
    `:root{${declare('space-', space)}${declare('text-', text)}${declare('size-', size)}--motion:${motion};}`,
    `:root[data-mantine-color-scheme='light']{color-scheme:light;${declare('', light)}${mantineFromTokens}}`,
    `:root[data-mantine-color-scheme='dark']{color-scheme:dark;${declare('', dark)}${mantineFromTokens}}`,
  ].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
