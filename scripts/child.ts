import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 100;
const GRACE_MS = 10_000;

export interface ChildOptions {
  env?: Record<string, string>;
  /** A file for what it says; otherwise its errors are ours and the rest is dropped. */
  logFile?: string;
}

const running = new Set<Child>();

/** Stops every process that is still running, the one started last first. */
export async function stopChildren(): Promise<void> {
  for (const child of [...running].reverse()) await child.stop();
}

/** A Node process that we started and will stop. */
export class Child {
  readonly #process: ChildProcess;
  /** Resolves when it has ended, however it did. */
  readonly ended: Promise<void>;

  constructor(args: string[], { env = {}, logFile }: ChildOptions = {}) {
    const log = logFile === undefined ? null : openSync(logFile, "a", 0o600);
    // In a group of its own Ctrl-C does not reach it, so that we can stop things in order.
    this.#process = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      detached: true,
      stdio: ["ignore", log ?? "ignore", log ?? "inherit"],
    });
    if (log !== null) closeSync(log);
    running.add(this);
    this.ended = once(this.#process, "exit").then(() => void running.delete(this));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /**
   * Returns once a GET of the address succeeds.
   * @throws when the process ends first, or stays silent for too long.
   */
  async waitUntilAnswers(url: string, deadlineMs: number): Promise<void> {
    const giveUpAt = Date.now() + deadlineMs;
    while (Date.now() < giveUpAt) {
      if (this.#hasEnded()) throw new Error(`ended before ${url} answered`);
      if (await isAnswering(url)) return;
      await Promise.race([sleep(POLL_MS), this.ended]);
    }
    throw new Error(`${url} did not answer within ${deadlineMs / 1000} s`);
  }

  /** Asks it to end, and after some seconds makes it. */
  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    this.#process.kill("SIGTERM");
    const killer = setTimeout(() => this.#process.kill("SIGKILL"), GRACE_MS);
    await this.ended;
    clearTimeout(killer);
  }

  #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // Nothing listens yet: that is what we wait for.
  }
}
