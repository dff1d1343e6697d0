import { detectImageType } from "./image-type";

const DEADLINE_MS = 10_000;
/** Several times the largest fanart. */
export const MAX_IMAGE_BYTES = 8 * 1024 * 1024;

/** The image host failed; a later try may succeed. */
export class ImageHostError extends Error {
  override name = "ImageHostError";
}

/** Null when the host has no image there. @throws ImageHostError */
export async function downloadImage(url: string, deadlineMs = DEADLINE_MS): Promise<Uint8Array | null> {
  try {
    // A host that redirects could make us fetch from inside our own network.
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(deadlineMs) });
    if (response.status === 404 || response.status === 410) return await discardBody(response);
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    const bytes = await readLimited(response);
    return detectImageType(bytes) ? bytes : null;
  } catch (error) {
    throw new ImageHostError(`The image host failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

async function discardBody(response: Response): Promise<null> {
  await response.body?.cancel();
  return null;
}

async function readLimited(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_IMAGE_BYTES) throw new Error("it sent more than an image");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
