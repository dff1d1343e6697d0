import { rejectImport } from "@/lib/file-import/import-rejected-error";
import { FORM_OVERHEAD_BYTES, MAX_BYTES, UPLOAD_IDLE_TIMEOUT_MS, UPLOAD_TIMEOUT_MS } from "@/lib/file-import/limits";

interface Pace {
  /** For the whole body, and between two pieces. */
  totalTimeoutMs: number;
  idleTimeoutMs: number;
}

const DEFAULT_PACE: Pace = { totalTimeoutMs: UPLOAD_TIMEOUT_MS, idleTimeoutMs: UPLOAD_IDLE_TIMEOUT_MS };

export function getBodyLength({ headers }: Pick<Request, "headers">): number {
  const length = Number(headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length)) rejectImport("no-length");
  return length > MAX_BYTES + FORM_OVERHEAD_BYTES ? rejectImport("too-large") : length;
}

/** @throws ImportRejectedError when the body is too slow, or not as long as announced */
export async function* receiveBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  length: number,
  { totalTimeoutMs, idleTimeoutMs }: Pace = DEFAULT_PACE,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const endsAt = Date.now() + totalTimeoutMs;
  let received = 0;
  while (reader) {
    const chunk = await readChunk(reader, Math.min(idleTimeoutMs, endsAt - Date.now()));
    if (chunk === null) break;
    if (received + chunk.length > length) rejectImport("interrupted");
    received += chunk.length;
    yield chunk;
  }
  if (received < length) rejectImport("interrupted");
}

/** Null at the end. Does not cancel the stream, which would end the connection before the response. */
async function readChunk(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  timeoutMs: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<"too-slow">((resolve) => {
    timer = setTimeout(resolve, timeoutMs, "too-slow");
  });
  const next = await Promise.race([reader.read().catch(() => "interrupted" as const), timeout]);
  clearTimeout(timer);
  if (next === "too-slow" || next === "interrupted") rejectImport(next);
  return next.done ? null : next.value;
}
