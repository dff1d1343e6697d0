import { parentPort, workerData } from "node:worker_threads";
import { sanitizeText } from "@/lib/database/sanitize";
import type { Entry } from "@/lib/file-import/entry";
import { ImportRejectedError, rejectImport } from "@/lib/file-import/import-rejected-error";
import { PART_EPISODES, PART_TITLES } from "@/lib/file-import/limits";
import { allocate } from "@/lib/file-import/parse/allocate";
import { readFormFile } from "@/lib/file-import/parse/form-file";
import { readImportFile } from "./read-import-file";
import type { ReadMessage, ReadRequest } from "./read-message";

// Only `readInWorker` starts this file.
const request = workerData as ReadRequest;
const body = allocate(request.length);
let received = 0;
const messages = createMessages(request);
parentPort?.on("message", async (message: "next" | Uint8Array) => {
  if (message !== "next") {
    body.set(message, received);
    received += message.length;
    return;
  }
  const { value, done } = await messages.next();
  parentPort?.postMessage(done ? ({ kind: "end" } satisfies ReadMessage) : value);
});

async function* createMessages({ contentType, timeZone, now }: ReadRequest): AsyncGenerator<ReadMessage> {
  try {
    const file =
      readFormFile(Buffer.from(body.buffer, body.byteOffset, body.byteLength), contentType) ?? rejectImport("no-file");
    const fileName = sanitizeText(file.name).split(/[\\/]/).at(-1)?.slice(0, 200) || "backup";
    const { entries, source, leftOut } = await readImportFile(file.bytes, fileName, { timeZone, now });
    yield { kind: "head", fileName, source, leftOut };
    for (const part of splitIntoParts(entries)) yield { kind: "part", entries: part };
  } catch (error) {
    if (!(error instanceof ImportRejectedError)) throw error;
    yield { kind: "rejected", problem: error.problem };
  }
}

/** Small parts, so that the server can answer other requests in between. */
function* splitIntoParts(entries: readonly Entry[]): Generator<Entry[]> {
  let part: Entry[] = [];
  let episodes = 0;
  for (const entry of entries) {
    part.push(entry);
    episodes += entry.episodes.length;
    if (episodes < PART_EPISODES && part.length < PART_TITLES) continue;
    yield part;
    part = [];
    episodes = 0;
  }
  if (part.length > 0) yield part;
}
