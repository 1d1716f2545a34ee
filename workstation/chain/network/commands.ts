/** What may be done to a running network, by name. Nodes are counted from 1, as they are printed. */
import type { Answer, Question } from './control.ts';
import type { Network } from './validators.ts';

export function createCommands(network: Network) {
  const indexOf = (value: string): number => {
    const index = Number(value) - 1;
    if (network.members[index] === undefined) throw new Error(`there is no node ${value}; there are ${String(network.members.length)}`);
    return index;
  };
  const member = (value: string) => network.members[indexOf(value)] as Network['members'][number];

  const commands: Readonly<Record<string, (value: string) => Promise<unknown>>> = {
    status: async () => undefined,
    stop: (value) => member(value).stop(),
    kill: (value) => member(value).kill(),
    start: (value) => network.start(indexOf(value)),
    suspend: async (value) => { member(value).suspend(); },
    resume: async (value) => { member(value).resume(); },
    partition: (value) => network.partition(groupsOf(value, network.validators.length)),
    heal: () => network.heal(),
  };
  return {
    names: Object.keys(commands),
    async answer(question: Question): Promise<Answer> {
      const name = question.do ?? '';
      const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (command === undefined) throw new Error(`there is no command ${name}`);
      await command(question.value ?? '');
      return { did: name, value: question.value, ...await describe(network) };
    },
  };
}

/** `2+2`: the first two validators and the next two. `1,3+2,4` names them. */
export function groupsOf(text: string, validators: number): number[][] {
  const parts = text.split('+');
  if (!text.includes(',') && parts.every((part) => /^\d+$/.test(part))) {
    if (parts.length < 2 || parts.reduce((sum, part) => sum + Number(part), 0) !== validators) throw new Error(`"${text}" does not add up to ${String(validators)} validators`);
    let next = 0;
    return parts.map((part) => Array.from({ length: Number(part) }, () => next++));
  }
  const groups = parts.map((part) => part.split(',').map((one) => Number(one) - 1));
  const named = groups.flat();
  if (named.some((one) => !Number.isInteger(one) || one < 0 || one >= validators) || new Set(named).size !== named.length || groups.length < 2) {
    throw new Error(`"${text}" does not divide ${String(validators)} validators: write 2+2, or 1,3+2,4`);
  }
  return groups;
}

export async function describe(network: Network): Promise<Answer> {
  const heights = await network.heights();
  const nodes = network.members.map((one, index) => ({ node: index + 1, name: one.name, state: one.state(), pid: one.pid(), ...(heights[index] ?? { best: null, finalized: null, peers: null }) }));
  const best = Math.max(0, ...heights.map((one) => one?.best ?? 0));
  const finalized = Math.max(0, ...heights.map((one) => one?.finalized ?? 0));
  return { best, finalized, behind: best - finalized, nodes };
}
