import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { getConnectionString } from "@/lib/database/connection";
import type { VirtualTime } from "./virtual-time";

export type ToInstance = { kind: "sync"; userId: number; now: number } | { kind: "wake"; now: number };
export type FromInstance = { kind: "ready" } | { kind: "sleeps"; ms: number } | { kind: "ended"; outcome: string };

/** A second process of ours on the same database, Simkl and time. It may be killed at any moment; another one starts at once. */
export class OtherInstance {
  readonly #time: VirtualTime;
  #child: ChildProcess | null = null;
  #ready: Promise<unknown> = Promise.resolve();
  #ended: (outcome: string) => void = () => {};

  #isStopped = false;

  constructor(time: VirtualTime) {
    this.#time = time;
    this.#start();
  }

  /** How a sync in that process ended; `killed` when the process died over it. */
  async sync(userId: number): Promise<string> {
    await this.warm();
    const outcome = new Promise<string>((resolve) => {
      this.#ended = resolve;
    });
    this.#say({ kind: "sync", userId, now: this.#time.now() });
    return outcome;
  }

  /** Waits until the process is there; until the next one is, when one dies over its start. */
  async warm(): Promise<void> {
    for (let awaited: unknown = null; awaited !== this.#ready; ) {
      awaited = this.#ready;
      await awaited;
    }
  }

  /** `kill -9`; what it was doing stays as it is at this moment. */
  kill(): void {
    this.#child?.kill("SIGKILL");
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    const gone = this.#child && once(this.#child, "exit");
    this.kill();
    await gone;
  }

  #start(): void {
    const started = fork(
      "tests/app/processes/sync-instance-process.ts",
      [getConnectionString(), String(this.#time.now())],
      {
        execArgv: ["--import", "tsx"],
      },
    );
    this.#child = started;
    this.#ready = Promise.race([once(started, "message"), once(started, "exit")]);
    started.on("message", (message: FromInstance) => this.#hear(message));
    started.once("exit", () => {
      this.#child = null;
      this.#ended("killed");
      if (!this.#isStopped) this.#start();
    });
  }

  #hear(message: FromInstance): void {
    if (message.kind === "ended") this.#ended(message.outcome);
    if (message.kind !== "sleeps") return;
    this.#time.advance(message.ms);
    this.#say({ kind: "wake", now: this.#time.now() });
  }

  #say(message: ToInstance): void {
    // A process that was just killed cannot be told anything: its exit ends the sync.
    if (this.#child?.connected) this.#child.send(message, () => {});
  }
}
