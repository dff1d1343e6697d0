import { redirect } from "next/navigation";
import { cache } from "react";
import { titlePath } from "@/components/titles/title-path";
import { requireUser } from "@/lib/accounts/guards";
import { type FoundTitle, findTitle } from "@/lib/catalog/find-title";
import { type TitleHead, titleHead } from "@/lib/library/title-head";
import { titleAddress } from "./title-address";

/**
 * The title of an address, once per request. No title has one that is unknown; it is unreachable when nobody has it and Simkl cannot be
 * asked just now, `too-many` while others are looked up for the same person. One under another kind leads to the right one.
 */
export const findHead = cache(
  async (kind: string, simklId: string): Promise<TitleHead | Exclude<FoundTitle, object>> => {
    const address = titleAddress({ kind, simklId });
    if (!address) return "unknown";
    const user = await requireUser();
    const head = (await titleHead(user.id, address.simklId)) ?? (await lookedUp(user.id, address));
    if (typeof head === "object" && head.kind !== address.kind) redirect(titlePath(head.kind, head.simklId));
    return head;
  },
);

async function lookedUp(userId: number, { kind, simklId }: NonNullable<ReturnType<typeof titleAddress>>) {
  const found = await findTitle({ kind, simklId, askedBy: userId }, new Date());
  if (typeof found === "string") return found;
  return (await titleHead(userId, simklId)) ?? "unreachable";
}
