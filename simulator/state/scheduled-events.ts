/** Something that happens in the middle of what a client does. */
export interface ScheduledEvent {
  /** Whose requests are counted. */
  accountId: number;
  /** How many requests pass before the one it happens with. */
  skip: number;
  /** Before that request is looked at, or when its answer is made but has not left. */
  moment: "before" | "after";
  /** The request goes on when it is over. */
  run: () => void | Promise<void>;
}

/** What is still to happen while requests are under way. */
export class ScheduledEvents {
  #pending: ScheduledEvent[] = [];

  add(event: ScheduledEvent): void {
    this.#pending.push({ ...event });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Counts a request of an account and takes what happens with it. */
  take(accountId: number): ScheduledEvent[] {
    const due = this.#pending.filter((event) => event.accountId === accountId && event.skip === 0);
    this.#pending = this.#pending.filter((event) => !due.includes(event));
    for (const event of this.#pending) if (event.accountId === accountId) event.skip -= 1;
    return due;
  }
}
