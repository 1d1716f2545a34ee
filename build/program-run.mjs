import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) stop(child, signal);
    process.exit(130);
  });
}

/** Runs a program to its end with nothing on stdin and returns its exit code and all it said. Limit in ms. */
export function runProgram(command, args, { env = {}, cwd = root, limit = 900_000, echo = false } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a time limit ends the program's children too.
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env, ASSENT_LIFELINE: undefined }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => { parts.push(text); if (echo) process.stderr.write(text); });
    }
    const timer = setTimeout(() => { parts.push(`\nstopped after ${limit / 1000} s\n`); stop(child, 'SIGKILL'); }, limit);
    const end = (code, text = '') => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output: parts.join('') + text });
    };
    child.once('error', (error) => end(127, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}

function stop(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
