import { SimklError, SimklLostAnswer, SimklUnreadableAnswer } from "./errors";
import type { RawAnswer } from "./exchange";
import { endpointOf, type SimklRequest } from "./request";

const WITHOUT_BODY = new Set([204, 301, 302, 304]);

/**
 * The result in a successful answer.
 * @throws SimklUnreadableAnswer when the body is truncated, not JSON or of another shape; SimklLostAnswer when that
 *   body was the answer to a write.
 */
export function parseAnswer<T>(request: SimklRequest<T>, { status, headers, text }: RawAnswer): T {
  const endpoint = endpointOf(request);
  try {
    const body: unknown =
      request.isBodiless || WITHOUT_BODY.has(status) ? undefined : parseJson(text, request.hasBigIds);
    return request.read(body, { endpoint, status, headers });
  } catch (cause) {
    if (cause instanceof SimklError) throw cause;
    const unreadable = new SimklUnreadableAnswer({ endpoint, status, prose: kindOf(text), cause });
    throw unreadable.isWrite ? new SimklLostAnswer({ endpoint, status, cause: unreadable }) : unreadable;
  }
}

// JSON.parse would round ids beyond 2^53 before anyone could look; a quoted one keeps its digits. Inside a JSON
// string the quotes around `id` are escaped, so nothing but a key can match.
function parseJson(text: string, hasBigIds = false): unknown {
  try {
    return JSON.parse(hasBigIds ? text.replace(/("id"\s*:\s*)(\d{16,})/g, '$1"$2"') : text);
  } catch {
    // The parser's own message quotes the body, which may hold a token.
    throw new SyntaxError("The body is not JSON.");
  }
}

function kindOf(text: string): string {
  if (text === "") return "no body";
  return text.trimStart().startsWith("<") ? "an HTML page" : `${text.length} characters`;
}
