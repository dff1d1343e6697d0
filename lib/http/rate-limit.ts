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
import { formatTooManyRequests } from "./too-many-requests-text";

interface Limit {
  points: number;
  seconds: number;
  /** Counted in the database for all instances; that costs a round trip, so only for what is rare or expensive. */
  isShared: boolean;
  message: string;
}

const SECOND = 1;
const MINUTE = 60;
const HOUR = 3600;

export const LIMITS = {
  /** Per address. An attempt may cost requests to Simkl. */
  signIn: {
    points: 10,
    seconds: MINUTE,
    isShared: true,
    message: "There were too many attempts to sign in from your network. Please try again in a minute.",
  },
  /** Per user. A file costs seconds of a worker. */
  upload: {
    points: 10,
    seconds: HOUR,
    isShared: true,
    message: "You have brought ten files within an hour, which is as many as Watchfolio reads. Please try again later.",
  },
  /** Per user, buttons and forms; in the process, since a click should not wait for a round trip. */
  action: {
    points: 120,
    seconds: MINUTE,
    isShared: false,
    message: "Please wait a moment: that was more than 120 clicks within a minute, and nothing was changed.",
  },
  /** Per user: allows one search a keystroke. */
  palette: {
    points: 20,
    seconds: SECOND,
    isShared: false,
    message: "That was more searching than Watchfolio can follow. Please wait a second.",
  },
  /** Per user: searches that Simkl is asked, kept answers not counted. */
  catalogSearch: {
    points: 120,
    seconds: HOUR,
    isShared: true,
    message: "You have asked Simkl for 120 searches within an hour. Please try again later.",
  },
  /** Per user: libraries and tables as files. */
  export: {
    points: 20,
    seconds: MINUTE,
    isShared: false,
    message: "You have asked for many files within a minute. Please wait a moment and try again.",
  },
  /** Per user: images that are not cached, to protect the image host. */
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
  /** Per user: images of a review, which are expensive to draw. */
  picture: {
    points: 60,
    seconds: MINUTE,
    isShared: false,
    message: "Many pictures were asked for within a minute. Please wait a moment and try again.",
  },
  /** Per link, and per address for all links. */
  sharedPicture: {
    points: 60,
    seconds: MINUTE,
    isShared: false,
    message: "Many pictures were asked for within a minute. Please wait a moment and try again.",
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

export interface ExceededLimit {
  message: string;
  retryAfterSeconds: number;
}

/** `key` is a user id, or text of limited length. Null within the limit; an excess goes into the audit log. */
export async function consume(limit: LimitName, key: number | string): Promise<ExceededLimit | null> {
  const exceeded = await tryConsume(limit, key);
  if (exceeded) recordExceeded(limit, key);
  return exceeded;
}

/** Never rejects, and stores few events of a flood. */
export function recordExceeded(limit: LimitName, key: number | string): void {
  const subject = typeof key === "number" ? { userId: key } : {};
  void recordAuditEvent({ kind: "rate-limited", ...subject, address: getClientKey(), detail: { limit } });
}

/** Without an audit event, for callers that wait and try again. */
export async function tryConsume(limit: LimitName, key: number | string): Promise<ExceededLimit | null> {
  try {
    await getLimiter(limit).consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { message: LIMITS[limit].message, retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
  }
}

/** A page where one was requested, else the message. Next passes the text of an action on only as exactly `text/plain`. */
export function createTooManyRequestsResponse(
  { message, retryAfterSeconds }: ExceededLimit,
  { method, url, headers }: Pick<Request, "method" | "url" | "headers">,
): Response {
  const isAction = headers.has("next-action");
  const isDocument = !isAction && headers.get("accept")?.includes("text/html");
  const text = isAction ? formatTooManyRequests(message) : message;
  const backHref = method === "POST" ? new URL(url).pathname : "/";
  return new Response(isDocument ? renderDocument(message, backHref) : text, {
    status: 429,
    headers: {
      "Content-Type": isDocument ? "text/html; charset=utf-8" : "text/plain",
      "Retry-After": String(retryAfterSeconds),
      "Cache-Control": "no-store",
    },
  });
}

/** The path of a URL is free of quotes and brackets. */
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
    // `lib/retention` deletes them, also where no process lives long enough for a timer.
    clearExpiredByTimeout: false,
    // Over the limit, the memory decides until it ends: a flood costs no statements.
    inMemoryBlockOnConsumed: points,
    insuranceLimiter: memory,
  });
}

/** Drops the statement name of the library: a pooler in transaction mode keeps no prepared statements. */
async function queryLimits({ text, values }: { text: string; values: unknown[] }) {
  try {
    return await getPool().query(text, values);
  } catch (error) {
    log.error("Limits are counted by this process alone.", { error });
    throw error;
  }
}
