export interface ScheduledEvent {
  accountId: number;
  /** How many requests pass before. */
  skip: number;
  /** Before the request is handled, or when its response is ready but not sent. */
  moment: "before" | "after";
  /** The request continues afterwards. */
  run: () => void | Promise<void>;
}

export class ScheduledEvents {
  #pending: ScheduledEvent[] = [];

  add(event: ScheduledEvent): void {
    this.#pending.push({ ...event });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Counts a request of an account and removes the events that are due. */
  take(accountId: number): ScheduledEvent[] {
    const due = this.#pending.filter((event) => event.accountId === accountId && event.skip === 0);
    this.#pending = this.#pending.filter((event) => !due.includes(event));
    for (const event of this.#pending) if (event.accountId === accountId) event.skip -= 1;
    return due;
  }
}
