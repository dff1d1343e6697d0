import { refuse } from "./backup-refused";
import { FORM_BYTES, MOST_BYTES, UPLOAD_MS, UPLOAD_PAUSE_MS } from "./limits";

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
 * The body of an upload, piece by piece.
 * @throws BackupRefused when it comes too slowly, or ends before its length or after.
 */
export async function* receiveBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  length: number,
  { uploadMs, pauseMs }: Pace = USUAL_PACE,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const endsAt = Date.now() + uploadMs;
  let received = 0;
  while (reader) {
    const chunk = await nextChunk(reader, Math.min(pauseMs, endsAt - Date.now()));
    if (chunk === null) break;
    if (received + chunk.length > length) refuse("interrupted");
    received += chunk.length;
    yield chunk;
  }
  if (received < length) refuse("interrupted");
}

/** Null at the end. The stream is not cancelled, which would end the connection before the person has an answer. */
async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  patienceMs: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<"too-slow">((resolve) => {
    timer = setTimeout(resolve, patienceMs, "too-slow");
  });
  const next = await Promise.race([reader.read().catch(() => "interrupted" as const), tooSlow]);
  clearTimeout(timer);
  if (next === "too-slow" || next === "interrupted") refuse(next);
  return next.done ? null : next.value;
}
