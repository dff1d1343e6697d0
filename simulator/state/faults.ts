export type FaultKind =
  | "status"
  | "truncate"
  | "reset"
  | "slow"
  | "lost"
  | "empty"
  | "missing-key"
  | "html"
  | "burst401";

/** docs/simkl-api.md#simulator-checklist */
export interface Fault {
  match?: {
    /** The whole path, or its beginning with `*`. */
    path?: string;
    method?: string;
    /** Of the request's token. */
    account?: number;
  };
  /** How many requests it affects; 1 by default. */
  times?: number;
  kind: FaultKind;
  /** Of `status` and `html`. */
  status?: number;
  /** Of `status` and `empty`: text is sent as it is, other values as JSON. */
  body?: unknown;
  /** Of `missing-key`: the key that the response loses. */
  key?: string;
  /** Of `status`, in addition to the usual ones. */
  headers?: Record<string, string>;
  /** Delay of the response, with any kind but `reset`. */
  delayMs?: number;
}

/** Pending faults, in order of addition. */
export class Faults {
  #pending: (Fault & { left: number })[] = [];

  add(fault: Fault): void {
    this.#pending.push({ ...fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Null when the request is handled normally. */
  take(request: { path: string; method: string; accountId: number | null }): Fault | null {
    const fault = this.#pending.find(({ match = {} }) => matches(match, request));
    if (!fault) return null;
    fault.left -= 1;
    if (fault.left <= 0) this.#pending = this.#pending.filter((other) => other !== fault);
    return fault;
  }
}

function matches(
  { path, method, account }: NonNullable<Fault["match"]>,
  request: { path: string; method: string; accountId: number | null },
): boolean {
  if (method && method.toUpperCase() !== request.method) return false;
  if (account !== undefined && account !== request.accountId) return false;
  if (path === undefined) return true;
  return path.endsWith("*") ? request.path.startsWith(path.slice(0, -1)) : request.path === path;
}
