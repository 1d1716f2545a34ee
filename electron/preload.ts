import { ipcRenderer } from 'electron';

/**
 * All that crosses between the page and the machine: when the page asks, it is given one end of a port and main the
 * other. Nothing is exposed to the page's world, so there is nothing to call by name.
 */
const wanted = 'assent:port-wanted';
const given = 'assent:port';

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window || event.data !== wanted) return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(given, null, [port2]);
  window.postMessage(given, window.location.origin, [port1]);
});
