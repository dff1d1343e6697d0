export interface VirtualTime {
  now: () => number;
  set: (milliseconds: number) => void;
  advance: (milliseconds: number) => void;
}

const RealDate = Date;

/**
 * Makes this process's dates stand still until they are moved: the client, the engine and a simulator in the same process then
 * share one clock, and no wait costs anything. Timers stay real.
 */
export function freezeTime(start: number): VirtualTime {
  let current = start;
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, args, target) => Reflect.construct(date, args.length === 0 ? [current] : args, target),
    get: (date, name) => (name === "now" ? () => current : Reflect.get(date, name)),
  });
  return {
    now: () => current,
    set: (milliseconds) => {
      current = milliseconds;
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}

/** The machine's time, whatever this process takes for the present. */
export function getRealNow(): number {
  return RealDate.now();
}
