import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { titlePath } from "@/components/titles/title-path";
import { requireUser } from "@/lib/accounts/guards";
import { findTitle } from "@/lib/catalog/find-title";
import { type TitleHead, titleHead } from "@/lib/library/title-head";
import { titleAddress } from "./title-address";

/**
 * The title of an address, once per request; null when nobody has it and Simkl cannot be asked just now. An address that no
 * title has is not found, one under another kind leads to the right one.
 */
export const findHead = cache(async (kind: string, simklId: string): Promise<TitleHead | null> => {
  const address = titleAddress({ kind, simklId });
  if (!address) notFound();
  const user = await requireUser();
  const head = (await titleHead(user.id, address.simklId)) ?? (await lookedUp(user.id, address));
  if (head && head.kind !== address.kind) redirect(titlePath(head.kind, head.simklId));
  return head;
});

async function lookedUp(userId: number, { kind, simklId }: NonNullable<ReturnType<typeof titleAddress>>) {
  const found = await findTitle(kind, simklId, new Date());
  if (found === "unknown") notFound();
  return found === "unreachable" ? null : titleHead(userId, simklId);
}
