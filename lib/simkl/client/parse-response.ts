import { SimklError, SimklLostResponse, SimklUnreadableResponse } from "./errors";
import { getEndpoint, type SimklRequest } from "./request";
import type { RawResponse } from "./transport";

const STATUSES_WITHOUT_BODY = new Set([204, 301, 302, 304]);

/** @throws SimklUnreadableResponse for a malformed body, or SimklLostResponse when it answers a write. */
export function parseResponse<T>(request: SimklRequest<T>, { status, headers, text }: RawResponse): T {
  const endpoint = getEndpoint(request);
  try {
    const body: unknown =
      request.isBodiless || STATUSES_WITHOUT_BODY.has(status) ? undefined : parseJson(text, request.hasBigIds);
    return request.read(body, { endpoint, status, headers });
  } catch (cause) {
    if (cause instanceof SimklError) throw cause;
    const unreadable = new SimklUnreadableResponse({ endpoint, status, message: describeBody(text), cause });
    throw unreadable.isWrite ? new SimklLostResponse({ endpoint, status, cause: unreadable }) : unreadable;
  }
}

// JSON.parse would round ids beyond 2^53. Inside JSON strings the quotes around `id` are escaped, so only keys match.
function parseJson(text: string, hasBigIds = false): unknown {
  try {
    return JSON.parse(hasBigIds ? text.replace(/("id"\s*:\s*)(\d{16,})/g, '$1"$2"') : text);
  } catch {
    // The parser's message would quote the body, which may contain a token.
    throw new SyntaxError("The body is not JSON.");
  }
}

function describeBody(text: string): string {
  if (text === "") return "no body";
  return text.trimStart().startsWith("<") ? "an HTML page" : `${text.length} characters`;
}
