/**
 * Time that a clock set back cannot shorten: never behind the last block's time, nor behind what was seen before, also in an earlier
 * sitting. While the program runs it advances with the machine's running time, whatever is done to the clock.
 */
export interface TrustedClock {
  now(): number;
  /** A verified block was made at this time. */
  seen(blockTime: number): void;
}

/** A clock that leapt ahead and was put right again counts as right once a new block says so too. */
const leapMs = 24 * 60 * 60 * 1000;
const agreeingMs = 10 * 60 * 1000;

/** `running`: milliseconds of a clock that nobody can set. */
export function createTrustedClock(system: () => number, lastSeen: number, running: () => number = () => performance.now()): TrustedClock {
  let floor = lastSeen;
  let at = running();
  const advance = (): void => {
    const passed = running();
    floor += Math.max(0, passed - at);
    at = passed;
  };
  return {
    now() {
      advance();
      floor = Math.max(floor, system());
      return Math.floor(floor);
    },
    seen(blockTime) {
      advance();
      const wall = system();
      // Else a workstation whose battery once said 2031 would find every consent ended until then.
      if (floor - blockTime > leapMs && Math.abs(wall - blockTime) < agreeingMs) floor = Math.max(wall, blockTime);
      floor = Math.max(floor, blockTime);
    },
  };
}
