import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { getPool } from "@/lib/database/connection";
import { log } from "@/lib/logging/log";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { getClientKey } from "./client-address";

interface Limit {
  points: number;
  seconds: number;
  /** In the database, where all instances count together; that costs a round trip, so only what is rare or dear is counted there. */
  isShared: boolean;
  /** What a person over the limit reads. */
  message: string;
}

const SECOND = 1;
const MINUTE = 60;
const HOUR = 3600;

/** Every limit by what is counted. A key is a person's id, or an address where nobody is signed in. */
export const LIMITS = {
  /** Per address. Each attempt may cost requests to Simkl, whoever sends it. */
  signIn: {
    points: 10,
    seconds: MINUTE,
    isShared: true,
    message: "There were too many attempts to sign in from your network. Please try again in a minute.",
  },
  /** Per person. Each file costs a worker for seconds. */
  upload: {
    points: 10,
    seconds: HOUR,
    isShared: true,
    message: "You have brought ten files within an hour, which is as many as Watchfolio reads. Please try again later.",
  },
  /** Per person: buttons and forms. A process of its own counts, since a click should not wait for one more round trip. */
  action: {
    points: 120,
    seconds: MINUTE,
    isShared: false,
    // `isTooMany` in components/acting knows it by its beginning.
    message: "Please wait a moment: that was more than 120 clicks within a minute, and nothing was changed.",
  },
  /** Per person. One search a keystroke is allowed, a script is not. */
  palette: {
    points: 20,
    seconds: SECOND,
    isShared: false,
    message: "That was more searching than Watchfolio can follow. Please wait a second.",
  },
  /** Per person: whole libraries and tables as files. */
  export: {
    points: 20,
    seconds: MINUTE,
    isShared: false,
    message: "You have asked for many files within a minute. Please wait a moment and try again.",
  },
  /** Per person: images that are not on our disk, so that the image host is asked politely. */
  imageBurst: {
    points: 10,
    seconds: SECOND,
    isShared: false,
    message: "Many images were asked for at once. Please wait a second.",
  },
  imageHour: {
    points: 500,
    seconds: HOUR,
    isShared: true,
    message: "You have looked at many new images within an hour. Further ones come later.",
  },
  /** Per person: pictures of a review that are drawn, which takes a processor. */
  picture: {
    points: 60,
    seconds: MINUTE,
    isShared: false,
    message: "Many pictures were asked for within a minute. Please wait a moment and try again.",
  },
  /** Per link, and per address across all links. */
  sharedPicture: {
    points: 60,
    seconds: MINUTE,
    isShared: false,
    message: "Many pictures were asked for within a minute. Please wait a moment and try again.",
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** A limit that was exceeded, and when it is worth trying again. */
export interface ExceededLimit {
  message: string;
  retryAfterSeconds: number;
}

/**
 * Counts one use of what is limited by `key`: a user's id, or text that `clientKey` or the caller bounds. Null while it is within the
 * limit; a refusal is kept in the audit log.
 */
export async function consume(limit: LimitName, key: number | string): Promise<ExceededLimit | null> {
  const exceeded = await tryConsume(limit, key);
  if (exceeded) recordExceeded(limit, key);
  return exceeded;
}

/** Nobody waits for it; it never rejects, and stores a few of a flood. */
export function recordExceeded(limit: LimitName, key: number | string): void {
  const subject = typeof key === "number" ? { userId: key } : {};
  void recordAuditEvent({ kind: "rate-limited", ...subject, address: getClientKey(), detail: { limit } });
}

/** The same for who waits and tries again, which is no refusal yet. */
export async function tryConsume(limit: LimitName, key: number | string): Promise<ExceededLimit | null> {
  try {
    await getLimiter(limit).consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { message: LIMITS[limit].message, retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
  }
}

/**
 * The answer to a request over its limit: a page for who asked for one, else the sentence alone. Next hands a refused action's text
 * to the page's script only if it is called `text/plain` and nothing more.
 */
export function createTooManyRequestsResponse(
  { message, retryAfterSeconds }: ExceededLimit,
  { method, url, headers }: Pick<Request, "method" | "url" | "headers">,
): Response {
  const isDocument = !headers.has("next-action") && headers.get("accept")?.includes("text/html");
  const backHref = method === "POST" ? new URL(url).pathname : "/";
  return new Response(isDocument ? renderDocument(message, backHref) : message, {
    status: 429,
    headers: {
      "Content-Type": isDocument ? "text/html; charset=utf-8" : "text/plain",
      "Retry-After": String(retryAfterSeconds),
      "Cache-Control": "no-store",
    },
  });
}

/** A path in an address has no quotes or brackets left. */
function renderDocument(message: string, backHref: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Too many requests · Watchfolio</title>
<h1>That was too much at once</h1>
<p>${message}</p>
<p><a href="${backHref}">Back</a></p>
</html>
`;
}

function getLimiter(name: LimitName): RateLimiterAbstract {
  const slot = globalSingleton<Map<LimitName, RateLimiterAbstract>>("rate-limiters");
  slot.value ??= new Map();
  const limiter = slot.value.get(name) ?? createLimiter(name, LIMITS[name]);
  slot.value.set(name, limiter);
  return limiter;
}

function createLimiter(keyPrefix: string, { points, seconds, isShared }: Limit): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ keyPrefix, points, duration: seconds });
  if (!isShared) return memory;
  return new RateLimiterPostgres({
    keyPrefix,
    points,
    duration: seconds,
    storeClient: { query: queryLimits },
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    // `lib/retention` does that, also where no process lives long enough for a timer.
    clearExpiredByTimeout: false,
    // Who is over the limit is refused from memory until it ends: a flood costs no statements.
    inMemoryBlockOnConsumed: points,
    insuranceLimiter: memory,
  });
}

/** The library names its statements, and a pooler in transaction mode does not keep prepared ones. */
async function queryLimits({ text, values }: { text: string; values: unknown[] }) {
  try {
    return await getPool().query(text, values);
  } catch (error) {
    log.error("Limits are counted by this process alone.", { error });
    throw error;
  }
}
