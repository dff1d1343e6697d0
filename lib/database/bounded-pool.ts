import pg, { type PoolClient } from "pg";
import { log } from "@/lib/logging/log";
import { isHoldingConnection } from "./connection-context";

export class PoolExhaustedError extends Error {
  override name = "PoolExhaustedError";
}

type ConnectCallback = Parameters<pg.Pool["connect"]>[0];

export interface PoolUsage {
  used: number;
  idle: number;
  /** Callers without a connection. */
  waiting: number;
}

/** A pool whose error names it when all of its connections are in use. */
export class BoundedPool extends pg.Pool {
  readonly #name: string;

  constructor(name: string, options: pg.PoolConfig) {
    super(options);
    this.#name = name;
    this.on("error", (error) => log.error("An idle database connection broke.", { reason: error.message }));
  }

  getUsage(): PoolUsage {
    return { used: this.totalCount - this.idleCount, idle: this.idleCount, waiting: this.waitingCount };
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<PoolClient> | undefined {
    // Callers that hold a connection and wait for another one could wait for each other.
    const nested = isHoldingConnection()
      ? new Error("A caller who holds a database connection may not take another.")
      : null;
    if (callback) {
      if (nested) callback(nested, undefined, () => undefined);
      else super.connect((error, client, done) => callback(error && this.#explained(error), client, done));
      return undefined;
    }
    if (nested) return Promise.reject(nested);
    return super.connect().catch((error: unknown) => {
      throw error instanceof Error ? this.#explained(error) : error;
    });
  }

  #explained(error: Error): Error {
    // pg-pool has no code for it; a connection that could not be opened has another message.
    if (error.message !== "timeout exceeded when trying to connect") return error;
    const { used, waiting } = this.getUsage();
    return new PoolExhaustedError(
      `No database connection for ${this.#name} became free within ${(this.options.connectionTimeoutMillis ?? 0) / 1000} s: ` +
        `${used} are in use, and ${waiting} others wait.`,
      { cause: error },
    );
  }
}
