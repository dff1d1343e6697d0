import { rejectImport } from "@/lib/file-import/import-rejected-error";
import {
  MAX_DEPTH,
  MAX_FIELD_BYTES,
  MAX_KEYS,
  MAX_NODES,
  MAX_ROW_BYTES,
  MAX_ROW_NODES,
  MAX_ROWS,
} from "@/lib/file-import/limits";

/** What all files of an upload have used so far. */
export interface Budget {
  rows: number;
  nodes: number;
}

/** Parses one row at a time: an element of the root list, or of the lists under the keys of the root. */
export class JsonRows {
  readonly #bytes: Buffer;
  readonly #lists: ReadonlyMap<string | null, List>;

  constructor(bytes: Buffer, lists: ReadonlyMap<string | null, List>) {
    this.#bytes = bytes;
    this.#lists = lists;
  }

  has(key: string): boolean {
    return this.#lists.has(key);
  }

  /** The list under a key, or the root list for null; returns null where something else is. */
  rows(key: string | null): Iterable<unknown> | null {
    const list = this.#lists.get(key);
    return list?.isOther ? null : this.#parse(list?.bounds ?? []);
  }

  *#parse(bounds: readonly number[]): Generator<unknown> {
    for (let at = 0; at < bounds.length; at += 2) yield parse(this.#bytes, bounds[at] ?? 0, bounds[at + 1] ?? 0);
  }
}

interface List {
  /** Start and end of each element in turn. */
  bounds: number[];
  /** Neither a list nor empty as Simkl writes it: null or `{}`. */
  isOther: boolean;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Finds the bounds of rows, rejecting what would be expensive to parse; `JSON.parse` checks each row. @throws ImportRejectedError */
export function scanJson(bytes: Buffer, budget: Budget): JsonRows {
  const lists = new Map<string | null, List>();
  const open = new Uint8Array(MAX_DEPTH + 1);
  let depth = 0;
  let isRootList = false;
  let key: string | null = null;
  let valueStart = 0;
  // The open list of rows and the depth of its elements, 0 without one.
  let list: List | null = null;
  let rowDepth = 0;
  let rowStart = 0;
  let rowNodes = 0;

  const endRow = (end: number) => {
    if (!list) return;
    if (end - rowStart > MAX_ROW_BYTES) rejectImport("too-long-row");
    if (isBlank(bytes, rowStart, end)) rejectImport("broken-json");
    budget.rows += 1;
    if (budget.rows > MAX_ROWS) rejectImport("too-many-rows");
    list.bounds.push(rowStart, end);
    rowStart = end + 1;
    rowNodes = 0;
  };
  const endValue = (end: number) => {
    if (key === null || lists.has(key)) return;
    const text = bytes.toString("latin1", valueStart, Math.min(end, valueStart + 64)).trim();
    lists.set(key, { bounds: [], isOther: text !== "null" && !/^\{\s*\}?$/.test(text) });
  };

  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = findTextEnd(bytes, at);
      if (depth === 1 && !isRootList && key === null) {
        key = String(parse(bytes, at, end + 1));
        valueStart = findValueStart(bytes, end + 1);
        if (lists.size >= MAX_KEYS) rejectImport("too-many-values");
        lists.delete(key);
        at = valueStart - 1;
      } else at = end;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (depth === 0 && at > 0 && !isBlank(bytes, 0, at)) rejectImport("broken-json");
      depth += 1;
      if (depth > MAX_DEPTH) rejectImport("too-deep");
      open[depth] = byte;
      countNode();
      if (depth === 1) isRootList = byte === OPEN_LIST;
      const isRowList = byte === OPEN_LIST && (depth === 1 || (depth === 2 && key !== null && at === valueStart));
      if (isRowList) {
        list = { bounds: [], isOther: false };
        lists.set(key, list);
        rowDepth = depth;
        rowStart = at + 1;
        rowNodes = 0;
      }
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (depth === 0 || open[depth] !== byte - 2) rejectImport("broken-json");
      if (list && depth === rowDepth) {
        if (list.bounds.length > 0 || !isBlank(bytes, rowStart, at)) endRow(at);
        list = null;
      } else if (depth === 1) endValue(at);
      depth -= 1;
      if (depth === 0) {
        if (!isBlank(bytes, at + 1, bytes.length)) rejectImport("broken-json");
        return new JsonRows(bytes, lists);
      }
    } else if (byte === COMMA) {
      countNode();
      if (list && depth === rowDepth) endRow(at);
      else if (depth === 1) {
        endValue(at);
        key = null;
      }
    }
  }
  rejectImport("broken-json");

  function countNode(): void {
    budget.nodes += 1;
    rowNodes += 1;
    if (budget.nodes > MAX_NODES || (list && rowNodes > MAX_ROW_NODES)) rejectImport("too-many-values");
  }
}

function findTextEnd(bytes: Buffer, start: number): number {
  const last = Math.min(bytes.length, start + MAX_FIELD_BYTES + 2);
  for (let at = start + 1; at < last; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at += 1;
  }
  return last < bytes.length ? rejectImport("too-long-field") : rejectImport("broken-json");
}

function findValueStart(bytes: Buffer, start: number): number {
  let at = start;
  while (isSpace(bytes[at])) at += 1;
  if (bytes[at] !== 0x3a) rejectImport("broken-json");
  at += 1;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isSpace(bytes[at])) return false;
  return true;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function parse(bytes: Buffer, start: number, end: number): unknown {
  try {
    return JSON.parse(bytes.toString("utf8", start, end));
  } catch {
    rejectImport("broken-json");
  }
}
