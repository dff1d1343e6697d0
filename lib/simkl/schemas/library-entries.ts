import type { Kind } from "@/lib/domain/kind";
import { KIND_BY_SYNC_KIND, type SyncKind } from "./kind";
import { parseList } from "./rows";

const SYNC_KINDS: SyncKind[] = ["shows", "movies", "anime"];

/** None for null, `{}` and `[]`; a failure never looks like an empty library. @throws SyntaxError for anything else. */
export function* listLibraryEntries(body: unknown): Generator<{ kind: Kind; raw: unknown }> {
  const lists = getListsByKey(body);
  for (const key of SYNC_KINDS) {
    for (const raw of parseList(lists.get(key))) yield { kind: KIND_BY_SYNC_KIND[key], raw };
  }
}

/** The kinds with a list, even an empty one. */
export function listKinds(body: unknown): Kind[] {
  const lists = getListsByKey(body);
  return SYNC_KINDS.filter((key) => Array.isArray(lists.get(key))).map((key) => KIND_BY_SYNC_KIND[key]);
}

function getListsByKey(body: unknown): Map<string, unknown> {
  if (body === null || (Array.isArray(body) && body.length === 0)) return new Map();
  if (typeof body !== "object" || Array.isArray(body)) throw new SyntaxError("This is no library.");
  const lists = new Map<string, unknown>(Object.entries(body));
  if (lists.size > 0 && !SYNC_KINDS.some((key) => lists.has(key))) throw new SyntaxError("This is no library.");
  return lists;
}
