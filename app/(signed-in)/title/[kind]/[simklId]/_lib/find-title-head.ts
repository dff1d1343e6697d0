import { redirect } from "next/navigation";
import { cache } from "react";
import { titleHref } from "@/components/titles/title-href";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { type FoundTitle, findTitle } from "@/lib/catalog/titles/find-title";
import { getTitleHead, type TitleHead } from "@/lib/library/title/title-head";
import { parseTitleParams } from "./title-params";

/**
 * The title of a URL, once per request. `unreachable`: unknown here, and Simkl does not answer; `too-many`: too many lookups run for
 * this person. A wrong kind redirects.
 */
export const findTitleHead = cache(
  async (kind: string, simklId: string): Promise<TitleHead | Exclude<FoundTitle, object>> => {
    const params = parseTitleParams({ kind, simklId });
    if (!params) return "unknown";
    const user = await requireUser();
    const head = (await getTitleHead(user.id, params.simklId)) ?? (await lookUpTitle(user.id, params));
    if (typeof head === "object" && head.kind !== params.kind) redirect(titleHref(head.kind, head.simklId));
    return head;
  },
);

async function lookUpTitle(userId: number, { kind, simklId }: NonNullable<ReturnType<typeof parseTitleParams>>) {
  const found = await findTitle({ kind, simklId, callerId: userId }, new Date());
  if (typeof found === "string") return found;
  return (await getTitleHead(userId, simklId)) ?? "unreachable";
}
