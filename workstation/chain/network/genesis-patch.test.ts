import { describe, expect, it } from 'vitest';
import { type Founder, genesisPatch, type Json, parseExactly, strings } from './genesis-patch.ts';

const person = (name: string): Founder => ({ stash: `5${name}`, aura: `5${name}`, grandpa: `5${name}Grandpa` });
const known = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve'].map(person);
const hospital = (name: string): Founder => ({ stash: `5${name}Stash`, aura: `5${name}Aura`, grandpa: `5${name}Grandpa` });
const terms = { slotMs: 2000, sessionBlocks: 50 };

/** As the runtime may come to have it: with stakes, and with a nominator of several validators. */
const preset: Json = {
  network: { slotDuration: 6000, sessionLength: 100, eraLength: 6 },
  balances: { balances: known.slice(0, 5).map(({ stash }) => [stash, 1000]) },
  session: { keys: known.slice(0, 4).map(({ stash, aura, grandpa }) => [stash, stash, { aura, grandpa }]) },
  council: { members: ['5Alice'] },
  staking: {
    validatorCount: 4, minimumValidatorCount: 4,
    stakers: [...known.slice(0, 4).map(({ stash }) => [stash, stash, 500, 'Validator']), ['5Eve', '5Eve', 10, { Nominator: ['5Alice', '5Bob'] }]],
  },
  assets: { assets: [[1, '5Alice', true, 100]], metadata: [[1, [84], [85], 6]] },
  assetConversion: { pools: [['Native', { WithId: 1 }, '5Alice', 50]] },
};

describe('a genesis from the runtime\'s preset', () => {
  it('says of each founder what the preset says of its first validator, also in parts that it does not know', () => {
    const founders = ['Harbour', 'Northside', 'Bay'].map(hospital);
    expect(genesisPatch(preset, known, founders, terms)).toEqual({
      network: { slotDuration: 2000, sessionLength: 50, eraLength: 6 },
      balances: { balances: founders.map(({ stash }) => [stash, 1000]) },
      session: { keys: founders.map(({ stash, aura, grandpa }) => [stash, stash, { aura, grandpa }]) },
      council: { members: ['5HarbourStash'] },
      staking: { validatorCount: 3, minimumValidatorCount: 3, stakers: founders.map(({ stash }) => [stash, stash, 500, 'Validator']) },
      assets: { assets: [[1, '5HarbourStash', true, 100]], metadata: [[1, [84], [85], 6]] },
      assetConversion: { pools: [['Native', { WithId: 1 }, '5HarbourStash', 50]] },
    });
  });

  it('has eras of the length that is wanted', () => {
    expect(genesisPatch(preset, known, [hospital('Harbour')], { ...terms, eraSessions: 1 })).toMatchObject({ network: { slotDuration: 2000, sessionLength: 50, eraLength: 1 } });
  });

  it('has no test currency where it is not wanted', () => {
    expect(Object.keys(genesisPatch(preset, known, [hospital('Harbour')], { ...terms, testAssets: false }) as object)).toEqual(['network', 'balances', 'session', 'council', 'staking']);
  });

  it('leaves no key that everybody has', () => {
    const words = new Set(strings(genesisPatch(preset, known, [hospital('Harbour')], { ...terms, council: ['5HarbourStash'], endowed: ['5Desk'] })));
    for (const { stash, grandpa } of known) { expect(words).not.toContain(stash); expect(words).not.toContain(grandpa); }
    expect(words).toContain('5Desk');
  });

  it('keeps every digit of an amount', () => {
    const exact = parseExactly('{"network":{},"balances":{"balances":[["5Alice",1000000000000000000001]]},"session":{"keys":[]},"council":{"members":[]}}');
    expect(JSON.stringify(genesisPatch(exact, known, [hospital('Harbour')], terms))).toContain('["5HarbourStash",1000000000000000000001]');
  });
});
