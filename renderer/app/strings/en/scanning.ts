/** Codes read by a camera, and codes shown to one. */
export const scanning = {
  stop: 'Stop the camera', camera: 'Camera', unnamed: (number: number) => `Camera ${String(number)}`, picture: 'What the camera sees',
  asking: 'Waiting for the camera. You may be asked to allow it.', looking: 'Hold the code before the camera so that it fills half of the picture.', stopped: 'The camera is off.',
  troubles: {
    none: 'No camera was found. Type the text of the code instead.',
    refused: 'The camera was not allowed. Allow it for this page, or type the text of the code instead.',
    busy: 'The camera gives no picture; another program may be using it. Close that one, choose another camera, or type the text of the code instead.',
    lost: 'The camera went away. Connect it and scan again, or type the text of the code instead.',
    late: 'No code was read in two minutes, and the camera is off. Scan again with more light, or type the text of the code instead.',
  },
  frames: {
    controls: 'How the codes are shown', play: 'Play', pause: 'Pause', before: 'Code before', after: 'Next code', speed: 'Speed', aSecond: (count: string) => `${count} a second`, place: (place: number, count: number) => `Code ${String(place)} of ${String(count)}`,
    round: (seconds: number) => (seconds < 90 ? `Once through takes ${String(seconds)} s.` : `Once through takes ${String(Math.round(seconds / 60))} min.`),
  },
};
