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

/** A misbehaviour of the server to act out (docs/simkl-api.md#simulator-checklist). */
export interface Fault {
  match?: {
    /** The whole path, or its beginning when it ends with `*`. */
    path?: string;
    method?: string;
    /** The account whose token came with the request. */
    account?: number;
  };
  /** How many requests it strikes; 1 when left out. */
  times?: number;
  kind: FaultKind;
  /** Of `status` and `html`. */
  status?: number;
  /** Of `status` and `empty`: a string is sent as it is, anything else as JSON. */
  body?: unknown;
  /** Of `missing-key`: the key that a true answer loses, with all that is under it. */
  key?: string;
  /** Of `status`, beside the usual ones. */
  headers?: Record<string, string>;
  /** Waiting time before the answer leaves, with any kind but `reset`. */
  delayMs?: number;
}

/** The faults still to come, struck in the order they were added. */
export class Faults {
  #pending: (Fault & { left: number })[] = [];

  add(fault: Fault): void {
    this.#pending.push({ ...fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Takes the next fault for a request, or null when it is to be answered in earnest. */
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
