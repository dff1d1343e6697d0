import type { Clock } from "../model";

/** Runs with the machine's clock; once set, stands still until advanced. */
export class SimulatorClock implements Clock {
  #offset = 0;
  #fixedTime: number | null = null;

  now(): number {
    return this.#fixedTime ?? Date.now() + this.#offset;
  }

  /** Stops time at an instant: a Date, milliseconds since the epoch, or an ISO-8601 string. */
  set(instant: Date | number | string): void {
    const time = new Date(instant).getTime();
    if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${String(instant)}`);
    this.#fixedTime = time;
  }

  /** A running clock continues from there. */
  advance(milliseconds: number): void {
    if (this.#fixedTime === null) this.#offset += milliseconds;
    else this.#fixedTime += milliseconds;
  }

  /** Runs with the machine's clock again, without any offset. */
  resumeRealTime(): void {
    this.#offset = 0;
    this.#fixedTime = null;
  }
}
