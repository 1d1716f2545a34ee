import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyContractProcedure } from '@orpc/contract';
import { traverseContractProcedures } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract, WillSign } from '../../core/contract/index.ts';
import { feeless, sponsored } from '../../workstation/services/signing/payer.ts';
import { otherwise, postings, signing, unsigned } from './signatures.ts';

const root = join(import.meta.dirname, '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, ending: RegExp): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name) && !/\.(test|fixture)\./.test(name)).map((name) => `${folder}/${name}`);

interface Declared { readonly input: z.ZodType | undefined; readonly output: z.ZodType | undefined }
const declared = new Map<string, Declared>();
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { inputSchema, outputSchema } = (procedure as AnyContractProcedure)['~orpc'] as { inputSchema?: z.ZodType; outputSchema?: z.ZodType };
  declared.set(path.join('.'), { input: inputSchema, output: outputSchema });
});
const previews = new Set(Object.values(signing).map(({ shown }) => shown));
const windows = filesIn('renderer', /\.tsx?$/).map((path) => ({ path, text: textOf(path) }));
const places = Object.keys(signing).map((procedure) => [procedure, windows.filter(({ text }) => text.includes(`api.${procedure}.mutationOptions`) || text.includes(`client.${procedure}(`)).map(({ path }) => path)] as const);

describe('what a person signs', () => {
  it('is known of every procedure: it shows a preview, says why it has none, or signs nothing', () => {
    const lists = [Object.keys(signing), Object.keys(otherwise), unsigned, [...previews].filter((one) => declared.get(one)?.output === WillSign)].flat();
    expect(lists.filter((one, index) => lists.indexOf(one) !== index && !(previews.has(one)))).toEqual([]);
    const listed = new Set([...lists, ...previews]);
    expect([...declared.keys()].filter((one) => !listed.has(one))).toEqual([]);
    expect([...listed].filter((one) => !declared.has(one))).toEqual([]);
  });

  it.each(Object.entries(signing))('%s is asked for under the name it has', (_, { shown, act }) => {
    const preview = declared.get(shown);
    expect(preview).toBeDefined();
    if (!['wallet.quote', 'accounts.prepare'].includes(shown)) expect(preview?.output).toBe(WillSign);
    if (act === undefined) return;
    const refusals = preview?.input?.safeParse({ act }).error?.issues ?? [];
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.filter(({ path }) => path[0] === 'act')).toEqual([]);
  });

  it.each(places)('%s is shown by every window that asks for it', (procedure, files) => {
    const { shown, act, by } = signing[procedure] as (typeof signing)[string];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = by === undefined ? textOf(file) : textOf(by);
      if (by !== undefined) expect(textOf(file)).toContain(`./${by.split('/').at(-1) ?? ''}`);
      expect(text).toMatch(new RegExp(`api\\.${shown.replace('.', '\\.')}\\.(query|mutation)Options`));
      // A component draws it, as itself or by the dialog that it is handed to.
      expect(text).toMatch(/<WhatIsSigned|<SignedCalls|<PaymentReview|signed=\{/);
      if (act !== undefined && !text.includes(`act: '${act}'`)) expect(text).toMatch(new RegExp(`'${act}'[\\s\\S]*(input: \\{ act,|input: act|\\.\\.\\.change)`));
    }
  });

  it('is every call that a service posts', () => {
    const posted = new Set<string>();
    for (const path of filesIn('workstation/services', /\.ts$/)) for (const [, begins] of textOf(path).matchAll(/(?:key: |(?:recipientKey|endKey|const key) = \([^=]*\): string => )`([a-z-]+|\$\{kind\})\//g)) posted.add(begins ?? '');
    // A hold and its release share a line.
    posted.delete('${kind}');
    expect([...posted].filter((one) => !Object.hasOwn(postings, one))).toEqual([]);
    expect(posted.size).toBeGreaterThan(30);
    for (const shown of Object.values(postings)) if (shown !== 'by the workstation') expect(Object.hasOwn(signing, shown) || Object.hasOwn(otherwise, shown)).toBe(true);
  });
});

describe('who pays for it', () => {
  const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

  it('is told from the list of the runtime', () => {
    const source = textOf('local-node/runtime/src/fees/sponsor.rs').split('fn of_single_call')[1]?.split('/// Whether every part')[0] ?? '';
    const found: Record<string, string[]> = {};
    for (const [, pallet = '', body = ''] of source.matchAll(/RuntimeCall::(\w+)\(call\) => \{([\s\S]*?)_ => None/g)) found[pallet.toLowerCase()] = [...body.matchAll(/(\w+) \{ organization, \.\. \}/g)].map(([, name = '']) => camel(name));
    found.audit = [...source.matchAll(/pallet_audit::Call::(\w+)/g)].map(([, name = '']) => camel(name));
    expect(Object.fromEntries(Object.entries(found).map(([pallet, names]) => [pallet, names.toSorted()]))).toEqual(Object.fromEntries(Object.entries(sponsored).map(([pallet, names]) => [pallet, names.toSorted()])));
  });

  it('is nobody for what the pallets take for nothing', () => {
    const found: Record<string, string[]> = {};
    for (const pallet of readdirSync(join(root, 'local-node', 'pallets'))) {
      const names = filesIn(`local-node/pallets/${pallet}/src`, /lib\.rs$/).flatMap((path) => [...textOf(path).matchAll(/pallet::feeless_if[\s\S]*?pub fn (\w+)/g)].map(([, name = '']) => camel(name)));
      if (names.length > 0) found[pallet] = names.toSorted();
    }
    expect(found).toEqual(Object.fromEntries(Object.entries(feeless).map(([pallet, names]) => [pallet, names.toSorted()])));
  });
});
