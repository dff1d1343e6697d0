import type { Account, Call, CustomList } from "@/simulator/model";
import { getOfficialAccount, OFFICIAL_ACCOUNT_ID } from "./official-account";

export interface OwnedList {
  owner: Account;
  list: CustomList;
}

type Directory = Pick<Call, "account" | "accounts" | "world">;

export function findListOwner({ accounts, world }: Directory, id: number): Account | undefined {
  return id === OFFICIAL_ACCOUNT_ID ? getOfficialAccount(world) : accounts.get(id);
}

export function findList(directory: Directory, id: number): OwnedList | undefined {
  return listAllLists(directory).find(({ list }) => list.id === id);
}

/** Lists of others that the account follows or may edit. */
export function listForeignLists(directory: Directory, account: Account, role: "follower" | "collaborator") {
  return listAllLists(directory).filter(({ owner, list }) => {
    if (owner.id === account.id || !isReadable(directory, { owner, list })) return false;
    if (role === "collaborator") return list.collaborators?.includes(account.id) ?? false;
    return account.followedLists?.includes(list.id) ?? false;
  });
}

/** Private lists are for their owner and collaborators; unlisted ones for who knows their id. */
export function isReadable({ account }: Directory, { owner, list }: OwnedList): boolean {
  return list.privacy !== "private" || owner.id === account.id || (list.collaborators?.includes(account.id) ?? false);
}

/** Of the whole service: how many accounts follow a list. */
export function countFollowers({ accounts }: Directory, { id }: CustomList): number {
  return [...accounts.values()].filter(({ followedLists }) => followedLists?.includes(id)).length;
}

function listAllLists({ accounts, world }: Directory): OwnedList[] {
  return [getOfficialAccount(world), ...accounts.values()].flatMap((owner) =>
    owner.lists.map((list) => ({ owner, list })),
  );
}
