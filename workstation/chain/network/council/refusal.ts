/** Why the council's command did not do what was asked, and what helps. */
const sentences = {
  'application-invalid': 'That is not an application of a clinic. Copy the whole line that its workstation shows, or name a file that holds it.',
  'cannot-pay': 'The stash cannot pay the fee. Send it some ASN first.',
  'already-admitted': 'The administrator of that application has an organization on this network already.',
  'already-proposed': 'The council has that motion already. Vote for it: --council vote with the same options.',
  'already-voted': 'You voted like this before. Nothing was sent.',
  'arbitration-invalid': 'Write --arbitrate ORGANIZATION:PURCHASE=buyer, or =seller; --council list shows both numbers.',
  'ambiguous': 'Say what is meant by one option: --motion N, or one of those that name what the council is to do (--help).',
  'mover-unknown': 'There is no validator-secrets.json that can be read in the folder of --secrets. Name the folder that --ceremony keys made.',
  'no-such-dispute': 'No such purchase is in dispute. --council list shows those that are.',
  'no-such-motion': 'The council has no such motion. --council list shows those that stand; a closed one is gone.',
  'no-such-slash': 'No such slash waits: it was taken or cancelled, or it has another number since. --council list shows those that wait.',
  'not-a-member': 'The stash in that folder has no seat in the council of this network. --council list shows who has.',
  'not-final': 'It was sent, and is in no final block after two minutes. See --council list before you try again: are enough validators there?',
  'not-standing': 'The stash in that folder does not stand for election.',
  'nothing-authorized': 'The council has not authorized a runtime. Propose it with --council propose --upgrade FILE, vote, and close.',
  'nothing-to-pay': 'Every era that this validator was part of is paid, or the network has no eras. An era has to end first.',
  'other-network': 'The runtime of that node does not know this. Is it a node of an Assent network?',
  'other-motion': 'The motion of that number is not what the other option says. Do not vote for it before you know why.',
  'other-runtime': 'The council authorized another runtime than this file. Compare the hashes; everybody builds the same wasm.',
  'rejected': 'The network refused it.',
  'retention-invalid': 'Write --retention CLASS=YEARS, both from 0 to 255, or CLASS=none where nobody is to say.',
  'rpc-safe': 'The node does not make keys for whoever asks. Restart it with --rpc-methods unsafe for this moment, its RPC on loopback.',
  'runtime-invalid': 'That file is no runtime: a compressed wasm, as npm run runtime:build makes it.',
  'organization-unknown': 'There is no organization of that number on this network.',
  'seats-invalid': 'Write --seats ADDRESS,ADDRESS,…: each seat once, 21 at most, each an account\'s address.',
  'slash-invalid': 'Write --cancel-slash ERA:INDEX, or ERA:INDEX,INDEX,…, each once; --council list shows both numbers.',
  'stake-invalid': 'Write --stake N in whole ASN, and --commission P in whole percent from 0 to 100.',
  'stake-too-small': 'That is less than the network wants of a validator. Bond more with --stake N.',
  'unreachable': 'The node does not answer. Run this on the machine of your node, or name its RPC with --node ws://HOST:PORT.',
  'validators-invalid': 'Write --validators N, a number from 1 to 64.',
  'votes-missing': 'Not enough of the council have voted for it. Nothing was sent.',
} as const;
export type RefusalCode = keyof typeof sentences;

/** `data`: what was seen, for whoever reads the line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, data: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    const seen = Object.entries(data).map(([name, value]) => `${name}: ${String(value)}`).join(', ');
    super(`${sentences[code]}${seen === '' ? '' : ` (${seen})`}`, options);
    this.code = code;
    this.data = data;
  }
}
