/** A fixed number of places, given in the order of asking. */
export interface Places { enter(): Promise<() => void> }

export function createPlaces(count: number): Places {
  let free = count;
  const queue: (() => void)[] = [];
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async enter() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => { queue.push(resolve); });
      let left = false;
      return () => { if (!left) { left = true; leave(); } };
    },
  };
}
