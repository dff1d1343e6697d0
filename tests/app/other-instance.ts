import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { getConnectionString } from "@/lib/database/connection";
import { bundleProcess } from "./processes/bundle-process";
import type { VirtualTime } from "./virtual-time";

export type ToInstance = { kind: "sync"; userId: number; now: number } | { kind: "wake"; now: number };
export type FromInstance = { kind: "ready" } | { kind: "sleeps"; ms: number } | { kind: "ended"; outcome: string };

/** A second process on the same database, Simkl and clock. When it is killed, another one starts at once. */
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

  /** Returns the outcome; `killed` when the process died. */
  async sync(userId: number): Promise<string> {
    await this.warm();
    const outcome = new Promise<string>((resolve) => {
      this.#ended = resolve;
    });
    this.#send({ kind: "sync", userId, now: this.#time.now() });
    return outcome;
  }

  /** Waits until a process has started, also when one dies before that. */
  async warm(): Promise<void> {
    for (let awaited: unknown = null; awaited !== this.#ready; ) {
      awaited = this.#ready;
      await awaited;
    }
  }

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
    const program = bundleProcess("tests/app/processes/sync-instance-process.ts");
    const started = fork(program, [getConnectionString(), String(this.#time.now())], { execArgv: [] });
    this.#child = started;
    this.#ready = Promise.race([once(started, "message"), once(started, "exit")]);
    started.on("message", (message: FromInstance) => this.#receive(message));
    started.once("exit", () => {
      this.#child = null;
      this.#ended("killed");
      if (!this.#isStopped) this.#start();
    });
  }

  #receive(message: FromInstance): void {
    if (message.kind === "ended") this.#ended(message.outcome);
    if (message.kind !== "sleeps") return;
    this.#time.advance(message.ms);
    this.#send({ kind: "wake", now: this.#time.now() });
  }

  #send(message: ToInstance): void {
    // The exit of a killed process ends the sync.
    if (this.#child?.connected) this.#child.send(message, () => {});
  }
}
