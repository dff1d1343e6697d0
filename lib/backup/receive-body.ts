import { refuse } from "./backup-refused";
import { FORM_BYTES, MOST_BYTES, UPLOAD_MS, UPLOAD_PAUSE_MS } from "./limits";
import { allocate } from "./read/allocate";

interface Pace {
  /** For all of it, and without a byte of it. */
  uploadMs: number;
  pauseMs: number;
}

const USUAL_PACE: Pace = { uploadMs: UPLOAD_MS, pauseMs: UPLOAD_PAUSE_MS };

/** How large the body of an upload is; asked before any of it is read. */
export function bodyLength({ headers }: Pick<Request, "headers">): number {
  const length = Number(headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length)) refuse("no-length");
  return length > MOST_BYTES + FORM_BYTES ? refuse("too-large") : length;
}

/**
 * The body of an upload in one piece of memory, which can be handed to a worker.
 * @throws BackupRefused when it comes too slowly, or ends before its length or after.
 */
export async function receiveBody(
  body: ReadableStream<Uint8Array> | null,
  length: number,
  { uploadMs, pauseMs }: Pace = USUAL_PACE,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = allocate(length);
  const reader = body?.getReader();
  const endsAt = Date.now() + uploadMs;
  let received = 0;
  while (reader) {
    const chunk = await nextChunk(reader, Math.min(pauseMs, endsAt - Date.now()));
    if (chunk === null) break;
    if (received + chunk.length > length) refuse("interrupted");
    bytes.set(chunk, received);
    received += chunk.length;
  }
  return received === length ? bytes : refuse("interrupted");
}

/** Null at the end. The stream is not cancelled, which would end the connection before the person has an answer. */
async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  patienceMs: number,
): Promise<Uint8Array | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<"too-slow">((resolve) => {
    timer = setTimeout(resolve, patienceMs, "too-slow");
  });
  const next = await Promise.race([reader.read().catch(() => "interrupted" as const), tooSlow]);
  clearTimeout(timer);
  if (next === "too-slow" || next === "interrupted") refuse(next);
  return next.done ? null : next.value;
}
