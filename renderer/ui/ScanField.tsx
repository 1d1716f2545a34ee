import { Select } from '@mantine/core';
import { IconCamera, IconCameraOff } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { strings } from '../app/strings/index.ts';
import { type CameraChoice, type CameraTrouble, watchCamera } from '../lib/camera.ts';
import { Button } from './Button.tsx';
import styles from './scan-field.module.css';

const words = strings.scanning;
type State = { readonly kind: 'off' | 'asking' | 'looking' } | { readonly kind: 'trouble'; readonly trouble: CameraTrouble } | { readonly kind: 'said'; readonly sentence: string };

/**
 * A field beside one that is typed into. `refusal`: why a code is not the one, null where it is; `onTaken` says what is told then. The camera is
 * off after that, and whenever this leaves the screen.
 */
export function ScanField({ label, refusal, onTaken }: { label: string; refusal: (text: string) => string | null; onTaken: (text: string) => string }) {
  const video = useRef<HTMLVideoElement>(null);
  const [device, setDevice] = useState<string | null>(null);
  const [on, setOn] = useState(false);
  const [state, setState] = useState<State>({ kind: 'off' });
  const [wrong, setWrong] = useState<string | null>(null);
  const [cameras, setCameras] = useState<{ readonly choices: readonly CameraChoice[]; readonly current: string | null }>({ choices: [], current: null });
  const end = (last: State) => { setOn(false); setWrong(null); setState(last); };
  const wanted = useEffectEvent((text: string) => { const reason = refusal(text); setWrong(reason); return reason === null; });
  const taken = useEffectEvent((text: string) => { end({ kind: 'said', sentence: onTaken(text) }); });
  const troubled = useEffectEvent((trouble: CameraTrouble) => { end({ kind: 'trouble', trouble }); });
  useEffect(() => {
    if (!on || video.current === null) return undefined;
    return watchCamera({
      video: video.current, device, onLooking: () => { setState({ kind: 'looking' }); }, onCameras: (choices, current) => { setCameras({ choices, current }); },
      onTrouble: (trouble) => { troubled(trouble); }, wanted: (text) => wanted(text), onTaken: (text) => { taken(text); },
    });
  }, [on, device]);
  const toggle = () => { if (on) { end({ kind: 'said', sentence: words.stopped }); return; } setOn(true); setState({ kind: 'asking' }); };
  const choose = (chosen: string | null) => { if (chosen === null || chosen === cameras.current) return; setWrong(null); setState({ kind: 'asking' }); setDevice(chosen); };
  return (
    <div className={styles['field']} data-testid="scan">
      <Button icon={on ? <IconCameraOff size={16} aria-hidden /> : <IconCamera size={16} aria-hidden />} onClick={toggle}>{on ? words.stop : label}</Button>
      {on && <video ref={video} className={styles['picture']} aria-label={words.picture} muted playsInline />}
      {on && cameras.choices.length > 1 && <Select label={words.camera} data={cameras.choices.map(({ id, name }, index) => ({ value: id, label: name === '' ? words.unnamed(index + 1) : name }))} value={device ?? cameras.current} onChange={choose} allowDeselect={false} />}
      <p role="status" className={state.kind === 'trouble' || wrong !== null ? styles['wrong'] : styles['hint']}>{wrong ?? sentenceOf(state)}</p>
    </div>
  );
}

function sentenceOf(state: State): string {
  switch (state.kind) {
    case 'off': return '';
    case 'asking': return words.asking;
    case 'looking': return words.looking;
    case 'trouble': return words.troubles[state.trouble];
    case 'said': return state.sentence;
  }
}
