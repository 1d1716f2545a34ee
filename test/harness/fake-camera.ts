/** A camera that sees one QR code: a video for Chromium's `--use-file-for-fake-video-capture`, which opens it anew each time the camera is opened. */
import { writeFileSync } from 'node:fs';
import { qrModules } from '../../renderer/ui/qr-modules.ts';

const [width, height, pixels] = [640, 480, 7];

/** YUV4MPEG2, 4:2:0, two pictures: the code upright in the middle, black on a grey wall's white sheet. Errors: throws where the code is larger than the picture. */
export function showToCamera(file: string, text: string): void {
  const modules = qrModules(new TextEncoder().encode(text));
  const side = modules.length * pixels;
  if (side > height) throw new RangeError(`a code of ${String(side)} pixels in a picture of ${String(height)}`);
  const luma = Buffer.alloc(width * height, 150);
  const [left, top] = [(width - side) >> 1, (height - side) >> 1];
  for (let y = 0; y < side; y += 1) for (let x = 0; x < side; x += 1) luma[(top + y) * width + left + x] = modules[Math.floor(y / pixels)]?.[Math.floor(x / pixels)] === true ? 20 : 235;
  const picture = [Buffer.from('FRAME\n'), luma, Buffer.alloc(width * height / 2, 128)];
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420jpeg\n`), ...picture, ...picture]));
}

/** What Chromium is started with: a camera that sees the file, several that see no code, or one that the person refuses. */
export const cameraArguments = (shown: { readonly file: string } | { readonly cameras: number; readonly refused?: boolean }): string[] =>
  'file' in shown ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${shown.file}`]
    : [`--use-fake-device-for-media-stream=device-count=${String(shown.cameras)}`, `--use-fake-ui-for-media-stream${shown.refused === true ? '=deny' : ''}`];
