import { describe, expect, it, vi } from 'vitest';
import { type CameraTrouble, type Eyes, watchCamera } from './camera.ts';

/** A camera as a browser hands it out. What a real one does is in test/e2e/camera.test.ts; here is what a person cannot time. */
function cameraOf(texts: readonly (string | null)[], refusal?: Error) {
  const track = { stop: vi.fn(), addEventListener: vi.fn<(name: string, listen: () => void) => void>(), getSettings: () => ({ deviceId: 'b' }) };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  const asked: unknown[] = [];
  let allow = (): void => undefined;
  const allowed = new Promise<void>((resolve) => { allow = resolve; });
  const left = [...texts];
  const eyes = {
    media: {
      getUserMedia: async (given: unknown) => { asked.push(given); await allowed; if (refusal !== undefined) throw refusal; return stream; },
      enumerateDevices: async () => [{ kind: 'videoinput', deviceId: 'a', label: 'Lid' }, { kind: 'audioinput', deviceId: 'm', label: 'Microphone' }, { kind: 'videoinput', deviceId: 'b', label: 'Desk' }],
    },
    reader: async () => () => left.shift() ?? null,
  } as unknown as Eyes;
  return { track, eyes, asked, allow };
}

function watch(eyes: Eyes, device: string | null = null) {
  const video = { srcObject: null as unknown, play: async () => undefined, videoWidth: 4, videoHeight: 4 };
  const seen: unknown[] = [];
  const stop = watchCamera({
    video: video as never, device, wanted: (text) => text === 'wanted',
    onLooking: () => { seen.push('looking'); }, onCameras: (choices, current) => { seen.push([choices.map(({ name }) => name), current]); }, onTrouble: (trouble) => { seen.push(trouble); }, onTaken: (text) => { seen.push(`took ${text}`); },
  }, eyes);
  return { video, seen, stop };
}

describe('a camera that looks for a code', () => {
  it('passes by what is not wanted, is off before it hands on what is, and hands it on once', async () => {
    const { eyes, track, allow, asked } = cameraOf([null, 'another', 'wanted', 'wanted']);
    const { seen, video } = watch(eyes, 'b');
    track.stop.mockImplementation(() => { seen.push('off'); });
    allow();
    await expect.poll(() => seen).toEqual([[['Lid', 'Desk'], 'b'], 'looking', 'off', 'took wanted']);
    expect(video.srcObject).toBeNull();
    expect(asked).toEqual([{ audio: false, video: { width: { ideal: 1280 }, height: { ideal: 720 }, deviceId: { exact: 'b' } } }]);
  });

  it('is off at once where it is allowed after the person has gone on', async () => {
    const { eyes, track, allow } = cameraOf(['wanted']);
    const { seen, stop } = watch(eyes);
    stop();
    allow();
    await expect.poll(() => track.stop.mock.calls.length).toBe(1);
    expect(seen).toEqual([]);
  });

  it('is off when it is stopped, and says no more', async () => {
    const { eyes, track, allow } = cameraOf([]);
    const { seen, stop } = watch(eyes);
    allow();
    await expect.poll(() => seen.at(-1)).toBe('looking');
    stop();
    stop();
    expect(track.stop).toHaveBeenCalledOnce();
    track.addEventListener.mock.calls.find(([name]) => name === 'ended')?.[1]();
    expect(seen.at(-1)).toBe('looking');
  });

  it('says that it went away', async () => {
    const { eyes, track, allow } = cameraOf([]);
    const { seen } = watch(eyes);
    allow();
    await expect.poll(() => seen.at(-1)).toBe('looking');
    track.addEventListener.mock.calls.find(([name]) => name === 'ended')?.[1]();
    expect(seen.at(-1)).toBe('lost');
  });

  it('gives up after two minutes without a code', async () => {
    vi.useFakeTimers();
    try {
      const { eyes, track, allow } = cameraOf([]);
      const { seen } = watch(eyes);
      allow();
      await vi.advanceTimersByTimeAsync(119_000);
      expect(seen.at(-1)).toBe('looking');
      await vi.advanceTimersByTimeAsync(2_000);
      expect([seen.at(-1), track.stop.mock.calls.length]).toEqual(['late', 1]);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each<[string, CameraTrouble]>([['NotAllowedError', 'refused'], ['SecurityError', 'refused'], ['NotFoundError', 'none'], ['OverconstrainedError', 'none'], ['NotSupportedError', 'none'], ['NotReadableError', 'busy'], ['AbortError', 'busy']])('knows a refusal by its name: %s', async (name, trouble) => {
    const { eyes, allow } = cameraOf([], Object.assign(new Error('of the browser'), { name }));
    const { seen } = watch(eyes);
    allow();
    await expect.poll(() => seen).toEqual([trouble]);
  });

  it('says where a browser has no cameras at all', () => {
    expect(watch({ media: undefined, reader: async () => () => null }).seen).toEqual(['none']);
  });
});
