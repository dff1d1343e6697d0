/** Without tokens, codes and secrets. */
export interface RequestRecord {
  id: number;
  method: string;
  path: string;
  query: Record<string, string>;
  userAgent: string | null;
  accountId: number | null;
  grantId: number | null;
  /** Null before the response is sent, and when the connection was cut. */
  status: number | null;
  body: unknown;
  /** The kind of the injected fault. */
  fault: string | null;
  /** The simulator's time, ISO-8601. */
  at: string;
  /** Milliseconds of the machine's clock. */
  startedAt: number;
  endedAt: number | null;
}

const CAPACITY = 50_000;
const SECRETS = new Set([
  "client_secret",
  "code",
  "code_verifier",
  "device_code",
  "refresh_token",
  "access_token",
  "token",
]);

/** In order of arrival; at most 50,000. */
export class RequestLog {
  readonly records: RequestRecord[] = [];
  #count = 0;

  open(request: Pick<RequestRecord, "method" | "path" | "query" | "userAgent" | "at">): RequestRecord {
    const record: RequestRecord = {
      id: ++this.#count,
      ...request,
      query: redactSecrets(request.query),
      accountId: null,
      grantId: null,
      status: null,
      body: undefined,
      fault: null,
      startedAt: Date.now(),
      endedAt: null,
    };
    this.records.push(record);
    if (this.records.length > CAPACITY) this.records.shift();
    return record;
  }

  clear(): void {
    this.records.length = 0;
  }
}

/** Blanks every credential. */
export function redactSecrets(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, SECRETS.has(name) ? "(hidden)" : value]),
  );
}
