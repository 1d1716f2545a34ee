import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { accentSteps, darkSteps, greySteps, size, space, text } from './tokens.ts';

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  respectReducedMotion: true,
  colors: { teal: accentSteps as unknown as MantineColorsTuple, gray: greySteps as unknown as MantineColorsTuple, dark: darkSteps as unknown as MantineColorsTuple },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: text.xs, sm: text.sm, md: text.md, lg: text.lg, xl: text.xl },
  spacing: { xs: space[1], sm: space[2], md: space[4], lg: space[6], xl: space[8] },
  radius: { xs: size.radiusSmall, sm: size.radius, md: size.radius, lg: size.radius, xl: size.radius },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 }, events: { hover: true, focus: true, touch: true } } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, comboboxProps: { transitionProps: { duration: 100 } } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: false } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
  },
});
