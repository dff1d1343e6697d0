import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 100;
const GRACE_MS = 10_000;

export interface ChildOptions {
  env?: Record<string, string>;
  /** For its output; without it, errors go to our stderr and the rest is dropped. */
  logFile?: string;
}

const running = new Set<Child>();

/** In reverse order of their start. */
export async function stopChildren(): Promise<void> {
  for (const child of [...running].reverse()) await child.stop();
}

export class Child {
  readonly #process: ChildProcess;
  readonly ended: Promise<void>;

  constructor(args: string[], { env = {}, logFile }: ChildOptions = {}) {
    const log = logFile === undefined ? null : openSync(logFile, "a", 0o600);
    // Ctrl-C does not reach its own process group, so that we can stop processes in order.
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

  /** Waits until a GET succeeds. @throws when the process ends first, or after the deadline */
  async waitUntilAnswers(url: string, deadlineMs: number): Promise<void> {
    const giveUpAt = Date.now() + deadlineMs;
    while (Date.now() < giveUpAt) {
      if (this.#hasEnded()) throw new Error(`ended before ${url} answered`);
      if (await isAnswering(url)) return;
      await Promise.race([sleep(POLL_MS), this.ended]);
    }
    throw new Error(`${url} did not answer within ${deadlineMs / 1000} s`);
  }

  /** SIGTERM, and SIGKILL after a grace period. */
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
    return false;
  }
}
