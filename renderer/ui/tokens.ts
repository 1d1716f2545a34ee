/** Every colour and size of the window. Nothing else names one: styles read the custom properties made from this table. */
export const space = { 1: '4px', 2: '8px', 3: '12px', 4: '16px', 5: '20px', 6: '24px', 8: '32px', 10: '40px', 12: '48px', 16: '64px' } as const;

export const text = { xs: '12px', sm: '14px', md: '16px', lg: '20px', xl: '28px' } as const;

export const size = {
  rail: '88px', bar: '48px', banner: '64px', row: '32px', target: '32px', panel: '360px', chartNav: '168px', form: '480px', sheet: '720px', page: '1440px', palette: '640px', code: '288px', codes: '400px', scan: '420px', wash: '420px', radius: '6px', radiusSmall: '4px', line: '1px', focus: '2px',
} as const;

/** No motion is longer than this. */
export const motion = '120ms';

/** Contrast of ink on its ground is 4.5 or more in both schemes; of a control's line on its ground 3 or more. */
export const light = {
  ground: '#f5f7f7', surface: '#ffffff', sunken: '#edf1f1', raised: '#ffffff', line: '#dce2e2', lineStrong: '#7d8a89', ink: '#14201f', inkSoft: '#42504f', inkFaint: '#5a6867', veil: 'rgb(15 25 25 / 45%)', shadow: '0 8px 28px rgb(15 25 25 / 16%)',
  accent: '#0a6b66', accentStrong: '#085853', accentSoft: '#e1f1ef', accentLine: '#9fcfca', onAccent: '#ffffff', focus: '#0a6b66',
  red: '#9c1f1a', redSoft: '#fcebe9', redLine: '#e3a7a3', amber: '#744900', amberSoft: '#fdf2dc', amberLine: '#dfbf80', green: '#1b5f2f', greenSoft: '#e6f4e9', greenLine: '#9ecbaa', band: '#e4eeed', codeLight: '#ffffff', codeDark: '#000000',
} as const;

export const dark: Readonly<Record<keyof typeof light, string>> = {
  ground: '#0f1415', surface: '#161c1d', sunken: '#0b1011', raised: '#1c2425', line: '#2a3435', lineStrong: '#75837f', ink: '#e8eeed', inkSoft: '#b7c4c2', inkFaint: '#98a6a4', veil: 'rgb(0 0 0 / 60%)', shadow: '0 8px 28px rgb(0 0 0 / 55%)',
  accent: '#5cc9be', accentStrong: '#7fdad0', accentSoft: '#12302e', accentLine: '#2b615c', onAccent: '#07201e', focus: '#5cc9be',
  red: '#ff9f97', redSoft: '#351817', redLine: '#76332f', amber: '#f0c368', amberSoft: '#30240d', amberLine: '#6d5320', green: '#88d79c', greenSoft: '#132c1b', greenLine: '#2f6340', band: '#1d2a2a', codeLight: '#ffffff', codeDark: '#000000',
};

/** Mantine's ten steps of the one accent; 7 is the filled step in light, 4 in dark. */
export const accentSteps = ['#e1f1ef', '#cde8e5', '#a6d6d1', '#7fdad0', '#5cc9be', '#2b9a91', '#12807a', '#0a6b66', '#085853', '#064743'] as const;
/** Mantine's neutral steps for the light scheme; 4 draws the line of a field. */
export const greySteps = ['#f5f7f7', '#edf1f1', '#dce2e2', '#c3cbca', '#7d8a89', '#6b7877', '#5a6867', '#42504f', '#2a3736', '#14201f'] as const;
/** Mantine's neutral steps for the dark scheme, from text to ground. */
export const darkSteps = ['#e8eeed', '#b7c4c2', '#98a6a4', '#8a9794', '#6b7876', '#2a3435', '#1c2425', '#161c1d', '#0f1415', '#0b1011'] as const;
