import { LIST_BUCKETS } from "@/simulator/accounts/stamp-account";
import { pickLatest } from "@/simulator/library/pick-latest";
import type { Account, CustomList } from "@/simulator/model";

/** As its owner would on simkl.com (docs/simkl-api.md#activities, #custom-lists). */
export function putList(account: Account, edit: Partial<CustomList> & Pick<CustomList, "id">, now: string): void {
  const existing = account.lists.find(({ id }) => id === edit.id);
  const list = { ...NEW_LIST, name: `List ${edit.id}`, slug: `list-${edit.id}`, createdAt: now, ...existing, ...edit };
  account.lists = [...account.lists.filter((one) => one !== existing), { ...list, updatedAt: now }];
  stampList(account, list, now);
}

/** Returns whether it existed. */
export function deleteList(account: Account, id: number, now: string): boolean {
  const list = account.lists.find((one) => one.id === id);
  if (!list) return false;
  account.lists = account.lists.filter((one) => one !== list);
  stampList(account, list, now);
  return true;
}

const NEW_LIST = {
  mediaType: "all",
  type: "regular",
  privacy: "private",
  description: null,
  items: [],
} satisfies Partial<CustomList>;

function stampList({ stamps }: Account, { type }: Pick<CustomList, "type">, now: string): void {
  const bucket = LIST_BUCKETS[type];
  stamps.lists[bucket] = pickLatest(now, stamps.lists[bucket]);
}
