import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { log } from "@/lib/log";
import { BackupRefused } from "./backup-refused";
import type { Entry } from "./entry";
import { READING_MS, WORKER_HEAP_MB } from "./limits";
import type { Source } from "./read/reader";
import { ReadMessage, type ReadOrder } from "./read-message";

/** An upload as the worker read it, in parts that are small enough to be handled at once. */
export interface ReadUpload {
  fileName: string;
  source: Source;
  leftOut: string[];
  parts: Entry[][];
}

/**
 * Reads an upload in a thread that has neither our environment nor more memory and time than a file is worth. Each piece of the body moves
 * there as it comes: held here, they would keep everybody waiting while garbage is collected.
 * @throws BackupRefused, and nothing else.
 */
export async function readInWorker(
  order: ReadOrder,
  body: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { readingMs, heapMb } = { readingMs: READING_MS, heapMb: WORKER_HEAP_MB },
): Promise<ReadUpload> {
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
    workerData: order,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  const ended = new AbortController();
  // Without a listener an error between two answers would end the whole process.
  worker.on("error", (error) => ended.abort(error));
  let deadline: NodeJS.Timeout | undefined;
  try {
    for await (const piece of body) {
      ended.signal.throwIfAborted();
      handOver(worker, piece);
    }
    deadline = setTimeout(() => ended.abort(new BackupRefused({ code: "too-much-work" })), readingMs);
    return await takeOver(worker, ended.signal);
  } catch (error) {
    throw refusalFor(ended.signal.aborted ? ended.signal.reason : error);
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}

/** A piece of memory that holds more than the piece itself stays, and a copy goes. */
function handOver(worker: Worker, piece: Uint8Array<ArrayBuffer>): void {
  const own = piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece);
  worker.postMessage(own, [own.buffer]);
}

async function takeOver(worker: Worker, signal: AbortSignal): Promise<ReadUpload> {
  const head = await ask(worker, signal);
  if (head.kind !== "head") throw new Error(`The worker began with ${head.kind}.`);
  const { fileName, source, leftOut } = head;
  const parts: Entry[][] = [];
  for (;;) {
    const message = await ask(worker, signal);
    if (message.kind === "end") return { fileName, source, leftOut, parts };
    if (message.kind !== "part") throw new Error(`The worker went on with ${message.kind}.`);
    parts.push(message.entries);
    // Others are answered between two parts.
    await nextTurn();
  }
}

async function ask(worker: Worker, signal: AbortSignal): Promise<ReadMessage> {
  worker.postMessage("next");
  const [answer] = await once(worker, "message", { signal });
  const message = ReadMessage.parse(answer);
  if (message.kind === "refused") throw new BackupRefused(message.problem);
  return message;
}

function refusalFor(error: unknown): BackupRefused {
  if (error instanceof BackupRefused) return error;
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return new BackupRefused({ code: "too-much-work" });
  log.error("An upload could not be read.", { error });
  return new BackupRefused({ code: "failed" });
}
