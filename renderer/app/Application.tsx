import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { theme } from '../ui/theme.ts';
import { schemeManager } from './color-scheme.ts';
import { createAppRouter } from './router.tsx';

const router = createAppRouter();

/** Custom properties and classes come from style sheets of ours: Mantine would write them into a <style> element. */
export const Application = ({ queries }: { queries: QueryClient }) => (
  <MantineProvider theme={theme} colorSchemeManager={schemeManager} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false} withStaticClasses={false}>
    <QueryClientProvider client={queries}><RouterProvider router={router} /></QueryClientProvider>
  </MantineProvider>
);
