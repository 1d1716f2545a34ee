/**
 * A network's genesis from the runtime's own `local` preset: what the preset says of its first validator is said of each
 * founder. So a runtime that wants more of a validator (a stake, say) gets it without a change here.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Public parts of one validator. */
export interface Founder { readonly stash: string; readonly aura: string; readonly grandpa: string }

export interface Terms {
  /** Ms; must divide into whole seconds of sense: 1,000 to 60,000. */
  readonly slotMs: number;
  /** At least 10. */
  readonly sessionBlocks: number;
  /** Sessions in an era; the preset's if left out. */
  readonly eraSessions?: number;
  /** Who admits organizations; the first founder alone if left out. */
  readonly council?: readonly string[];
  /** The preset's own test currency and its pool; there if left out. */
  readonly testAssets?: boolean;
  /** Accounts that begin with as much as a validator does. */
  readonly endowed?: readonly string[];
}

/** `preset`: what `GenesisBuilder_get_preset("local")` gives. `known`: the public development keys that it may speak of, the four validators' first. */
export function genesisPatch(preset: Json, known: readonly Founder[], founders: readonly Founder[], terms: Terms): Json {
  const [model] = known;
  if (model === undefined || founders.length === 0) throw new Error('a network needs a founder');
  const names = known.map((founder) => new Set([founder.stash, founder.aura, founder.grandpa]));
  const speaksOf = (value: Json): Set<number> => {
    const text = strings(value);
    return new Set(names.flatMap((mine, index) => (text.some((word) => mine.has(word)) ? [index] : [])));
  };
  const told = (value: Json, founder: Founder): Json => replaced(value, new Map([[model.stash, founder.stash], [model.grandpa, founder.grandpa]]), model, founder);

  const counted = (name: string, value: Json): number | null => {
    if (name === 'validatorCount') return founders.length;
    return name === 'minimumValidatorCount' && typeof value === 'number' ? Math.min(value, founders.length) : null;
  };
  const walk = (value: Json): Json => {
    if (Array.isArray(value)) {
      const items = value as readonly Json[];
      const abouts = items.map((item) => speaksOf(item));
      const rest = items.filter((_, index) => abouts[index]?.size === 0).map((item) => walk(item));
      const model = items.filter((_, index) => abouts[index]?.size === 1 && abouts[index].has(0));
      // A list with an entry a validator has one a founder; what only the first has (an asset, say) goes to the first founder.
      const forAll = new Set(abouts.flatMap((about) => (about.size === 1 ? [...about] : []))).size > 1;
      // An entry about other well-known accounts has no place in a network of one's own: everybody has their keys.
      return [...founders.slice(0, forAll ? founders.length : 1).flatMap((founder) => model.map((item) => told(item, founder))), ...rest];
    }
    if (!isMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, counted(name, inner) ?? walk(inner)]));
  };

  const { assets, assetConversion, ...needed } = walk(preset) as Record<string, Json>;
  const patch: Record<string, Json> = { ...needed, ...(terms.testAssets === false || assets === undefined ? {} : { assets, ...(assetConversion === undefined ? {} : { assetConversion }) }) };
  const [first] = founders;
  const balances = (patch.balances as { balances?: readonly (readonly Json[])[] } | undefined)?.balances ?? [];
  const amount = balances[0]?.[1] ?? 0;
  const made: Json = {
    ...patch,
    network: { ...(patch.network as Record<string, Json>), slotDuration: terms.slotMs, sessionLength: terms.sessionBlocks, ...(terms.eraSessions === undefined ? {} : { eraLength: terms.eraSessions }) },
    balances: { ...(patch.balances as Record<string, Json>), balances: [...balances, ...(terms.endowed ?? []).filter((who) => !founders.some(({ stash }) => stash === who)).map((who) => [who, amount])] },
    council: { ...(patch.council as Record<string, Json> | undefined), members: [...(terms.council ?? [first?.stash ?? ''])] },
  };
  return made;
}

/** `aura` and the stash of a development key are one and the same public key, so where it stands decides: under `aura`, the founder's session key. */
function replaced(value: Json, words: ReadonlyMap<string, string>, model: Founder, founder: Founder, name = ''): Json {
  if (typeof value === 'string') return name === 'aura' && value === model.aura ? founder.aura : words.get(value) ?? value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => replaced(item, words, model, founder, name));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, words, model, founder, key)]));
}

export function strings(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(strings);
  return isMap(value) ? Object.values(value).flatMap(strings) : [];
}

/** Amounts go beyond what a JavaScript number holds exactly: an integer's digits are kept as they were written. */
const exact = JSON as unknown as { rawJSON(text: string): unknown; isRawJSON(value: unknown): boolean };
const isMap = (value: Json): value is { readonly [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value) && !exact.isRawJSON(value);

export function parseExactly(text: string): Json {
  const keep = (_: string, value: unknown, context: { source?: string }): unknown =>
    (typeof value === 'number' && !Number.isSafeInteger(value) && context.source !== undefined && /^-?\d+$/.test(context.source) ? exact.rawJSON(context.source) : value);
  return JSON.parse(text, keep as never) as Json;
}
