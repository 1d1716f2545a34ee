/** One camera of this computer, read for QR codes. It is on from the moment it is allowed until the first code that is wanted, or until it is stopped. */

/** Why it is off: there is none, a person or a rule refused it, another program has it, it went away, or two minutes brought nothing. */
export type CameraTrouble = 'none' | 'refused' | 'busy' | 'lost' | 'late';
export interface CameraChoice { readonly id: string; readonly name: string }

export interface Watch {
  readonly video: Pick<HTMLVideoElement, 'srcObject' | 'play' | 'videoWidth' | 'videoHeight'>;
  /** Null takes the one that looks away from the person, where there are several. */
  readonly device: string | null;
  readonly onLooking: () => void;
  readonly onCameras: (choices: readonly CameraChoice[], current: string | null) => void;
  readonly onTrouble: (trouble: CameraTrouble) => void;
  /** True where it is what was wanted: the camera is off when `onTaken` is called, once. */
  readonly wanted: (text: string) => boolean;
  readonly onTaken: (text: string) => void;
}

export interface Eyes {
  readonly media: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
  /** Makes what reads the newest picture; null where it holds no code. */
  readonly reader: () => Promise<(video: Watch['video']) => string | null>;
}

/** Between two looks, in ms, and the widest picture that is looked through, in pixels. */
const [pause, widest] = [80, 1280];
const patience = 120_000;

/** Never rejects. Returns what stops it, which may be called at any time and again. */
export function watchCamera({ video, device, onLooking, onCameras, onTrouble, wanted, onTaken }: Watch, { media, reader }: Eyes = ownEyes()): () => void {
  let stream: MediaStream | null = null;
  let next: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const stop = (): void => {
    over = true;
    clearTimeout(next);
    clearTimeout(late);
    if (stream === null) return;
    darken(stream);
    stream = null;
    video.srcObject = null;
  };
  const fail = (trouble: CameraTrouble): void => {
    if (over) return;
    stop();
    onTrouble(trouble);
  };
  const look = (read: (video: Watch['video']) => string | null): void => {
    if (over) return;
    const text = read(video);
    if (text !== null && wanted(text)) { stop(); onTaken(text); return; }
    next = setTimeout(look, pause, read);
  };
  const open = async (): Promise<void> => {
    if (media === undefined) { fail('none'); return; }
    const size = { width: { ideal: widest }, height: { ideal: 720 } };
    const opened = await media.getUserMedia({ audio: false, video: device === null ? { ...size, facingMode: 'environment' } : { ...size, deviceId: { exact: device } } });
    // The person may have gone on while they were asked.
    if (over) { darken(opened); return; }
    stream = opened;
    for (const track of opened.getVideoTracks()) track.addEventListener('ended', () => { fail('lost'); });
    late = setTimeout(fail, patience, 'late');
    video.srcObject = opened;
    const [read, devices] = await Promise.all([reader(), media.enumerateDevices(), video.play()]);
    if (over) return;
    const cameras = devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
    onCameras(cameras.map(({ deviceId, label }) => ({ id: deviceId, name: label })), opened.getVideoTracks()[0]?.getSettings().deviceId ?? null);
    onLooking();
    look(read);
  };
  open().catch((error: unknown) => { fail(troubleOf(error)); });
  return stop;
}

const darken = (stream: MediaStream): void => { for (const track of stream.getTracks()) track.stop(); };

/** By the names that Media Capture and Streams gives to refusals of `getUserMedia`. */
function troubleOf(error: unknown): CameraTrouble {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError': case 'SecurityError': return 'refused';
    case 'NotFoundError': case 'OverconstrainedError': case 'NotSupportedError': return 'none';
    default: return 'busy';
  }
}

/** There is no `mediaDevices` where a page is neither of this machine nor encrypted on its way. The decoder is loaded when a camera is on. */
const ownEyes = (): Eyes => ({
  media: (navigator as Partial<Navigator>).mediaDevices,
  async reader() {
    const { decodeQR } = await import('qr/decode.js');
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    return (video) => {
      const scale = Math.min(1, widest / video.videoWidth);
      const [width, height] = [Math.floor(video.videoWidth * scale), Math.floor(video.videoHeight * scale)];
      if (context === null || !(width > 0 && height > 0)) return null;
      if (context.canvas.width !== width) context.canvas.width = width;
      if (context.canvas.height !== height) context.canvas.height = height;
      context.drawImage(video as HTMLVideoElement, 0, 0, width, height);
      // It throws where a picture holds no code, which is the rule.
      try { return decodeQR(context.getImageData(0, 0, width, height)); } catch { return null; }
    };
  },
});
