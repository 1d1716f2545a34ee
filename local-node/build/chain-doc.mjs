/** Makes docs/chain.md from the runtime's metadata and from what its calls cost: what a developer or an operator asks of the chain. */
import { writeFileSync } from 'node:fs';
import { chainDocFile } from './runtime-record.mjs';

const ours = ['Registry', 'Subjects', 'Consent', 'Records', 'Audit', 'Incentives', 'Market', 'Governance', 'Network'];
/** What clients ask of our pallets beside their storage; the other interfaces are the SDK's. */
const ourApis = ['ConsentApi', 'IncentivesApi', 'RegistryApi', 'StakeApi'];
const token = 10n ** 12n;

/** Docs as one text; what is written between backticks stays as it is. */
const prose = (lines) => lines.join(' ').replaceAll(/\s+/g, ' ').trim();
const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${text}\``;
const table = (head, rows) => [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');

/** @param {string} units a decimal number of the smallest unit */
function inTokens(units) {
  const value = BigInt(units);
  const rest = (value % token).toString().padStart(12, '0').slice(0, 6).replace(/0+$/, '');
  return rest === '' ? `${value / token}` : `${value / token}.${rest}`;
}

/** A doc comment of a call says first what it does, then `Errors:` and `Emits`: both become columns of their own. */
function parted(docs) {
  const text = prose(docs);
  const errors = text.indexOf('Errors:');
  const emits = text.lastIndexOf('Emits ');
  const ends = [errors, emits].filter((at) => at >= 0);
  const says = text.slice(0, ends.length === 0 ? undefined : Math.min(...ends)).trim();
  const upTo = (from, other) => (from < 0 ? '' : text.slice(from, other > from ? other : undefined).replace(/^(Errors:|Emits)\s*/, '').replace(/\.\s*$/, '').trim());
  return { says, errors: upTo(errors, emits), emits: upTo(emits, errors) };
}

/** Who may call stands in the same comment, in sentences that begin with one of these. */
const who = /(?<=^|[.:;] )(?:By |Origin: |Signers as |Conditions and signers as )[^.]*\./g;

function callerOf(says) {
  const sentences = says.match(who) ?? [];
  // Every such origin of ours is bound to the council (runtime/src/configs.rs).
  return { caller: sentences.join(' ').replace(/Origin: `\w+`\./, 'More than half of the council.'), does: sentences.reduce((text, sentence) => text.replace(sentence, ''), says).replaceAll(/\s+/g, ' ').trim() };
}

/** A reader of the metadata's types by name. */
function typeNames(lookup) {
  const named = (id) => {
    const type = lookup.getSiType(id);
    const { def, path } = type;
    if (path.length > 0) {
      const last = path[path.length - 1].toString();
      if (last === 'BoundedVec') return named(type.params[0].type.unwrap()) === 'u8' ? 'bytes' : `list of ${named(type.params[0].type.unwrap())}`;
      if (last === 'Option') return `${named(type.params[0].type.unwrap())}?`;
      return last === 'AccountId32' ? 'AccountId' : last;
    }
    if (def.isPrimitive) return def.asPrimitive.toString().toLowerCase();
    if (def.isCompact) return named(def.asCompact.type);
    if (def.isSequence) return `list of ${named(def.asSequence.type)}`;
    if (def.isArray) return `[${named(def.asArray.type)}; ${def.asArray.len.toString()}]`;
    if (def.isTuple) return def.asTuple.length === 0 ? '()' : `(${def.asTuple.map(named).join(', ')})`;
    return def.type;
  };
  return named;
}

/** As the source writes a field's type, without what only a compiler needs. */
const written = (field, named) => (field.typeName.isSome ? field.typeName.unwrap().toString().replaceAll(/\b(?:T::|Box<<T as Config>::|[a-z_]+::)/g, '').replace(/^RuntimeCall>$/, 'RuntimeCall') : named(field.type)).replaceAll(/\s+/g, ' ');
const fieldsOf = (variant, named) => variant.fields.map((field) => `${field.name.unwrapOr('').toString()}: ${written(field, named)}`);
const variantsOf = (lookup, type) => [...lookup.getSiType(type).def.asVariant.variants].sort((a, b) => a.index.toNumber() - b.index.toNumber());

function callsOf(pallet, context) {
  if (pallet.calls.isNone) return [];
  const name = pallet.name.toString();
  const rows = variantsOf(context.lookup, pallet.calls.unwrap().type).map((call) => {
    const { says, errors, emits } = parted(call.docs.map(String));
    const { caller, does } = callerOf(says);
    const cost = context.costs.calls[`${name}.${call.name.toString()}`];
    const share = cost === undefined ? '' : `${((100 * cost.refTime) / context.costs.block.refTime).toFixed(2)} %`;
    const told = [does, emits === '' ? '' : `Emits ${emits}.`].filter((part) => part !== '').join(' ');
    const refused = errors === '' ? '' : `<br>Refused: ${errors}.`;
    return [code(call.name.toString()), fieldsOf(call, context.named).map(code).join('<br>'), `${told}${refused}`, caller, cost === undefined ? '' : `${/Costs nothing|\bFree\b|which is free/.test(says) ? 'free, else ' : ''}${inTokens(cost.fee)}<br>${share}`];
  });
  return ['### Calls', table(['call', 'arguments', 'what it does', 'who', 'fee in ASN, share of a block'], rows)];
}

function variantList(title, pallet, part, context) {
  if (pallet[part].isNone) return [];
  const rows = variantsOf(context.lookup, pallet[part].unwrap().type).map((variant) => {
    const fields = fieldsOf(variant, context.named);
    const docs = prose(variant.docs.map(String));
    return `- ${code(variant.name.toString())}${fields.length === 0 ? '' : ` ${fields.map(code).join(', ')}`}${docs === '' ? '' : `: ${docs}`}`;
  });
  return rows.length === 0 ? [] : [`### ${title}`, rows.join('\n')];
}

function storageOf(pallet, context) {
  if (pallet.storage.isNone) return [];
  const name = pallet.name.toString();
  const rows = pallet.storage.unwrap().items.filter((item) => !item.name.toString().startsWith(':')).map((item) => {
    const { type } = item;
    const [key, value] = type.isPlain ? ['', type.asPlain] : [context.named(type.asMap.key), type.asMap.value];
    const most = context.costs.storage[`${name}.${item.name.toString()}`];
    return [code(item.name.toString()), key === '' ? '' : code(key), code(context.named(value)), most === null || most === undefined ? '' : `${most}`, prose(item.docs.map(String))];
  });
  return rows.length === 0 ? [] : ['### Storage', table(['item', 'key', 'value', 'bytes at most', 'what it is'], rows)];
}

function constantsOf(pallet, context) {
  const rows = pallet.constants.map((constant) => {
    const value = context.registry.createType(context.registry.createLookupType(constant.type), constant.value.toU8a(true));
    return [code(constant.name.toString()), value.toString(), prose(constant.docs.map(String))];
  });
  return rows.length === 0 ? [] : ['### Constants', table(['constant', 'value', 'what it is'], rows)];
}

function apiOf(api, context) {
  const rows = api.methods.map((method) => {
    const inputs = method.inputs.map((input) => `${input.name.toString()}: ${context.named(input.type)}`);
    return [code(`${method.name.toString()}(${inputs.join(', ')})`), code(context.named(method.output)), prose(method.docs.map(String))];
  });
  return [`### ${api.name.toString()}`, prose(api.docs.map(String)), table(['function', 'answer', 'what it says'], rows)].filter((part) => part !== '');
}

/** What pallets answer by the name of a function of theirs, ours before the SDK's. */
function viewFunctionsOf(metadata, { Metadata, TypeRegistry }) {
  const registry = new TypeRegistry();
  const decoded = new Metadata(registry, `0x${Buffer.from(metadata).toString('hex')}`);
  registry.setMetadata(decoded);
  const named = typeNames(registry.lookup);
  const isOurs = (pallet) => ours.includes(pallet.name.toString());
  const { pallets } = decoded.asLatest;
  const rows = [...pallets.filter(isOurs), ...pallets.filter((pallet) => !isOurs(pallet))].flatMap((pallet) => pallet.viewFunctions.map((view) => {
    const inputs = view.inputs.map((input) => `${input.name.toString()}: ${named(input.type)}`);
    return [code(pallet.name.toString()), code(`${view.name.toString()}(${inputs.join(', ')})`), code(named(view.output)), prose(view.docs.map(String))];
  }));
  return [
    '## View functions',
    'Asked through the runtime API `RuntimeViewFunction`, by the id that metadata 16 has for each (`execute_view_function`).',
    table(['pallet', 'function', 'answer', 'what it says'], rows),
  ];
}

/**
 * The page.
 * @param metadata SCALE bytes, version 15
 * @param costs what `artefacts costs` writes
 * @param newest SCALE bytes, version 16: view functions are in no older one
 */
export async function chainDoc(metadata, costs, newest) {
  const types = await import('@polkadot/types');
  const registry = new types.TypeRegistry();
  const decoded = new types.Metadata(registry, `0x${Buffer.from(metadata).toString('hex')}`);
  registry.setMetadata(decoded);
  const latest = decoded.asLatest;
  const context = { registry, lookup: registry.lookup, named: typeNames(registry.lookup), costs };
  const pallets = ours.map((name) => latest.pallets.find((pallet) => pallet.name.toString() === name)).filter((pallet) => pallet !== undefined);
  const apis = ourApis.map((name) => latest.apis.find((api) => api.name.toString() === name)).filter((api) => api !== undefined);
  const sdk = latest.pallets.map((pallet) => pallet.name.toString()).filter((name) => !ours.includes(name));
  return `${[
    '# The chain',
    'Made from the runtime\'s metadata by `npm run runtime:build` (`local-node/build/chain-doc.mjs`); edit the doc comments of the pallets, not this page.',
    [
      'Times are milliseconds since 1970, sizes bytes, amounts the smallest unit of ASN (10^12 of them make one). Ids of subjects, documents, consents, requests, emergencies and purchases are 32 random bytes that the client draws, so that a second submission is visible.',
      'A fee is that of the call with arguments as small as they can be: numbers 0, lists of one, no option taken, on a network of six-second slots, where signed calls may fill three quarters of a third of a slot. It grows with what is in the lists. An organization pays it for its staff and patients (`ARCHITECTURE.md`); a call that says it is free, or costs nothing, is so when it succeeds.',
    ].join('\n\n'),
    `Beside these the runtime has the SDK's pallets ${sdk.map(code).join(', ')}. Their weights are the SDK's (ADR 0027).`,
    ...pallets.flatMap((pallet) => [
      `## ${pallet.name.toString()}`,
      ...callsOf(pallet, context),
      ...variantList('Events', pallet, 'events', context),
      ...variantList('Errors', pallet, 'errors', context),
      ...storageOf(pallet, context),
      ...constantsOf(pallet, context),
    ]),
    '## Runtime APIs',
    ...apis.flatMap((api) => apiOf(api, context)),
    ...viewFunctionsOf(newest, types),
  ].join('\n\n')}\n`;
}

export async function writeChainDoc(metadata, costs, newest) {
  const page = await chainDoc(metadata, costs, newest);
  writeFileSync(chainDocFile, page);
  return page;
}
