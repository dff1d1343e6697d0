export interface VirtualTime {
  now: () => number;
  set: (milliseconds: number) => void;
  advance: (milliseconds: number) => void;
}

const RealDate = Date;

/** Stops the clock of this process, also for a simulator in it, so that waiting costs no time. Timers stay real. */
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

/** The time of the machine. */
export function getRealNow(): number {
  return RealDate.now();
}
