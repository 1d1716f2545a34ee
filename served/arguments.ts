import { parseArgs } from 'node:util';

export interface Arguments { readonly demo: boolean; readonly dir: string | undefined; readonly port: number; readonly browser: boolean; readonly join: string | undefined; readonly storage: string | undefined; readonly listen: readonly string[] | undefined; readonly developmentNetwork: boolean }

/** What may stand behind `npm start --`. Throws a sentence for the terminal. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args], strict: true, allowPositionals: false,
    options: { demo: { type: 'boolean', default: false }, dir: { type: 'string' }, port: { type: 'string', default: '0' }, browser: { type: 'boolean', default: true }, join: { type: 'string' }, storage: { type: 'string' }, listen: { type: 'string', multiple: true }, 'development-network': { type: 'boolean', default: false } },
    allowNegative: true,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`);
  return { demo: values.demo, dir: values.dir, port, browser: values.browser, join: values.join, storage: values.storage, listen: values.listen, developmentNetwork: values['development-network'] };
}
