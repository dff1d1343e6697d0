"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { Form, formObject } from "@/app/_lib/server-action";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { getClientKey } from "@/lib/http/client-address";
import { listHiddenKeys, selectCards } from "@/lib/sharing/card-selection";
import { createShare, revokeShare, Token } from "@/lib/sharing/review-shares";
import { getReview } from "./_lib/find-review";
import { SHOW_EVERYTHING, shareHref } from "./_lib/share-params";

const RangeKey = z.string().regex(/^\d{4}(-\d{2})?$/);
const ShareForm = Form.transform((form): unknown => ({
  range: form.get("range"),
  shown: form.getAll("show"),
  isNamed: form.has("name"),
})).pipe(z.object({ range: RangeKey, shown: z.array(z.string()), isNamed: z.boolean() }));
const RevokeForm = formObject({ range: RangeKey, token: Token });

/** Creates a link to the selected cards; the form sends their names, never their content. */
export const createLink = userFunction(ShareForm, async ({ id: userId, name }, input): Promise<void> => {
  if (!input) return;
  const { range, isNamed } = input;
  const [year = "", month] = range.split("-");
  const { cards } = await getReview(year, month ? String(Number(month)) : null);
  const shown = new Set(input.shown);
  const chosen = selectCards(cards, (key) => shown.has(key));
  const choice = { hidden: listHiddenKeys(cards, (key) => shown.has(key)), isNamed };
  if (chosen.length === 0) redirect(shareHref(range, choice, "nothing"));
  const token = await createShare(userId, { range, name: isNamed ? name : null, cards: chosen });
  if (token !== null) await recordShareEvent("share-created", userId, range);
  redirect(shareHref(range, choice, token === null ? "full" : "made"));
});

/** Deletes a link and its cards. */
export const revokeLink = userFunction(RevokeForm, async ({ id: userId }, input): Promise<void> => {
  if (!input) return;
  const isGone = await revokeShare(userId, input.token);
  if (isGone) await recordShareEvent("share-revoked", userId, input.range);
  redirect(shareHref(input.range, SHOW_EVERYTHING, isGone ? "revoked" : null));
});

async function recordShareEvent(kind: "share-created" | "share-revoked", userId: number, range: string): Promise<void> {
  await recordAuditEvent({ kind, userId, address: getClientKey(), detail: { range } });
}
