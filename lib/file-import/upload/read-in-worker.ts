import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Entry } from "@/lib/file-import/entry";
import { ImportRejectedError } from "@/lib/file-import/import-rejected-error";
import { READ_TIMEOUT_MS, WORKER_HEAP_MB } from "@/lib/file-import/limits";
import type { LeftOut } from "@/lib/file-import/parse/left-out";
import type { Source } from "@/lib/file-import/parse/reader";
import { log } from "@/lib/logging/log";
import { ReadMessage, type ReadRequest } from "./read-message";

export interface ParsedUpload {
  fileName: string;
  source: Source;
  leftOut: LeftOut[];
  parts: Entry[][];
}

/**
 * A thread without our environment and with limited memory and time. Pieces of the body are transferred as they arrive:
 * in this thread their garbage collection would delay other requests. @throws only ImportRejectedError
 */
export async function readInWorker(
  request: ReadRequest,
  body: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { readingMs, heapMb } = { readingMs: READ_TIMEOUT_MS, heapMb: WORKER_HEAP_MB },
): Promise<ParsedUpload> {
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
    workerData: request,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  const ended = new AbortController();
  // Without a listener an error between two messages would end the process.
  worker.on("error", (error) => ended.abort(error));
  let deadline: NodeJS.Timeout | undefined;
  try {
    for await (const piece of body) {
      ended.signal.throwIfAborted();
      transferPiece(worker, piece);
    }
    deadline = setTimeout(() => ended.abort(new ImportRejectedError({ code: "too-much-work" })), readingMs);
    return await receiveParts(worker, ended.signal);
  } catch (error) {
    throw toRejection(ended.signal.aborted ? ended.signal.reason : error);
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}

/** Copies a piece whose buffer holds other data too. */
function transferPiece(worker: Worker, piece: Uint8Array<ArrayBuffer>): void {
  const ownedPiece = piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece);
  worker.postMessage(ownedPiece, [ownedPiece.buffer]);
}

async function receiveParts(worker: Worker, signal: AbortSignal): Promise<ParsedUpload> {
  const head = await requestNext(worker, signal);
  if (head.kind !== "head") throw new Error(`The worker began with ${head.kind}.`);
  const { fileName, source, leftOut } = head;
  const parts: Entry[][] = [];
  for (;;) {
    const message = await requestNext(worker, signal);
    if (message.kind === "end") return { fileName, source, leftOut, parts };
    if (message.kind !== "part") throw new Error(`The worker went on with ${message.kind}.`);
    parts.push(message.entries);
    // Other requests run between two parts.
    await nextTurn();
  }
}

async function requestNext(worker: Worker, signal: AbortSignal): Promise<ReadMessage> {
  worker.postMessage("next");
  const [response] = await once(worker, "message", { signal });
  const message = ReadMessage.parse(response);
  if (message.kind === "rejected") throw new ImportRejectedError(message.problem);
  return message;
}

function toRejection(error: unknown): ImportRejectedError {
  if (error instanceof ImportRejectedError) return error;
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return new ImportRejectedError({ code: "too-much-work" });
  log.error("An upload could not be read.", { error });
  return new ImportRejectedError({ code: "failed" });
}
