import type { Clock } from "../model";

/** The simulator's time: runs with the machine's unless it was set, then stands still until advanced. */
export class SimulatorClock implements Clock {
  #offset = 0;
  #standing: number | null = null;

  now(): number {
    return this.#standing ?? Date.now() + this.#offset;
  }

  /** Stops time at an instant: a Date, milliseconds since the epoch, or an ISO-8601 string. */
  set(instant: Date | number | string): void {
    const time = new Date(instant).getTime();
    if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${String(instant)}`);
    this.#standing = time;
  }

  /** Moves time forward; a running clock keeps running from there. */
  advance(milliseconds: number): void {
    if (this.#standing === null) this.#offset += milliseconds;
    else this.#standing += milliseconds;
  }

  /** Runs with the machine's clock again, without any offset. */
  realTime(): void {
    this.#offset = 0;
    this.#standing = null;
  }
}
