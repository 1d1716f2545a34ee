import { describe, expect, it } from 'vitest';
import { createSiblingChannel, type SiblingNews } from './sibling-channel.ts';

const cards: SiblingNews = { kind: 'cards', cards: { child: 'assent:1:ab' } };
const forever = new AbortController().signal;

describe('what two workstations of a demo clinic tell each other', () => {
  it('is heard whether it came before or after it was waited for', async () => {
    const channel = createSiblingChannel(() => undefined);
    const early = channel.heard('cards', forever);
    channel.receive({ kind: 'made' });
    channel.receive(cards);
    expect([await early, await channel.heard('cards', forever)]).toEqual([cards, cards]);
  });
  it('is told again, once each and in its newest form, to one that started anew', () => {
    const sent: SiblingNews[] = [];
    const channel = createSiblingChannel((news) => { sent.push(news); });
    channel.tell({ kind: 'cards', cards: {} });
    channel.tell(cards);
    channel.tell({ kind: 'made' });
    sent.length = 0;
    channel.repeat();
    expect(sent).toEqual([cards, { kind: 'made' }]);
  });
  it('is nothing else: a message of another form is not heard, and waiting ends with the work', async () => {
    const channel = createSiblingChannel(() => undefined);
    const ended = new AbortController();
    const waiting = channel.heard('cards', ended.signal);
    channel.receive({ kind: 'cards', cards: { child: 7 } });
    channel.receive('cards');
    ended.abort(new Error('over'));
    await expect(waiting).rejects.toThrow('over');
  });
});
