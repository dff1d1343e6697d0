/** Something that happens in the middle of what a client does. */
export interface Happening {
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
export class Meanwhile {
  #pending: Happening[] = [];

  add(happening: Happening): void {
    this.#pending.push({ ...happening });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Counts a request of an account and takes what happens with it. */
  take(accountId: number): Happening[] {
    const now = this.#pending.filter((each) => each.accountId === accountId && each.skip === 0);
    this.#pending = this.#pending.filter((each) => !now.includes(each));
    for (const each of this.#pending) if (each.accountId === accountId) each.skip -= 1;
    return now;
  }
}
