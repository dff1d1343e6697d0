"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { getClientKey } from "@/lib/http/client-address";
import { toFormData } from "@/lib/http/to-form-data";
import { listHiddenKeys, selectCards } from "@/lib/sharing/card-selection";
import { createShare, revokeShare, Token } from "@/lib/sharing/review-shares";
import { getReview } from "./_lib/find-review";
import { SHOW_EVERYTHING, shareHref } from "./_lib/share-params";

const RangeKey = z.string().regex(/^\d{4}(-\d{2})?$/);
const ShareForm = z.object({ range: RangeKey, shown: z.array(z.string()), isNamed: z.boolean() });
const RevokeForm = z.object({ range: RangeKey, token: Token });

/** Creates a link to the selected cards; the form sends their names, never their content. */
export async function createLink(formData: FormData): Promise<void> {
  const { id: userId, name } = await requireUser();
  const form = toFormData(formData);
  const input = ShareForm.safeParse({
    range: form.get("range"),
    shown: form.getAll("show"),
    isNamed: form.has("name"),
  });
  if (!input.success) return;

  const { range, isNamed } = input.data;
  const [year = "", month] = range.split("-");
  const { cards } = await getReview(year, month ? String(Number(month)) : null);
  const shown = new Set(input.data.shown);
  const chosen = selectCards(cards, (key) => shown.has(key));
  const choice = { hidden: listHiddenKeys(cards, (key) => shown.has(key)), isNamed };
  if (chosen.length === 0) redirect(shareHref(range, choice, "nothing"));
  const token = await createShare(userId, { range, name: isNamed ? name : null, cards: chosen });
  if (token !== null) await recordShareEvent("share-created", userId, range);
  redirect(shareHref(range, choice, token === null ? "full" : "made"));
}

/** Deletes a link and its cards. */
export async function revokeLink(formData: FormData): Promise<void> {
  const { id: userId } = await requireUser();
  const input = RevokeForm.safeParse(Object.fromEntries(toFormData(formData)));
  if (!input.success) return;
  const isGone = await revokeShare(userId, input.data.token);
  if (isGone) await recordShareEvent("share-revoked", userId, input.data.range);
  redirect(shareHref(input.data.range, SHOW_EVERYTHING, isGone ? "revoked" : null));
}

async function recordShareEvent(kind: "share-created" | "share-revoked", userId: number, range: string): Promise<void> {
  await recordAuditEvent({ kind, userId, address: getClientKey(), detail: { range } });
}
