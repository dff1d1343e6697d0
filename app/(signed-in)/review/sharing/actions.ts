"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireUser } from "@/lib/accounts/guards";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { clientKey } from "@/lib/http/client-address";
import { formOf } from "@/lib/http/form-of";
import { chosenCards, hiddenKeys } from "@/lib/sharing/choice";
import { makeShare, revokeShare, Token } from "@/lib/sharing/review-shares";
import { reviewOfAddress } from "../review-of-address";
import { EVERYTHING, shareHref } from "./share-address";

const Range = z.string().regex(/^\d{4}(-\d{2})?$/);
const Wish = z.object({ range: Range, shown: z.array(z.string()), isNamed: z.boolean() });
const Revoked = z.object({ range: Range, token: Token });

/** Makes a link to what the form says is shown: it says which cards, never what is on them. */
export async function makeLink(argument: FormData): Promise<void> {
  const { id: userId, name } = await requireUser();
  const form = formOf(argument);
  const input = Wish.safeParse({ range: form.get("range"), shown: form.getAll("show"), isNamed: form.has("name") });
  if (!input.success) return;

  const { range, isNamed } = input.data;
  const [year = "", month] = range.split("-");
  const { cards } = await reviewOfAddress(year, month ? String(Number(month)) : null);
  const shown = new Set(input.data.shown);
  const chosen = chosenCards(cards, (key) => shown.has(key));
  const choice = { hidden: hiddenKeys(cards, (key) => shown.has(key)), isNamed };
  if (chosen.length === 0) redirect(shareHref(range, choice, "nothing"));
  const token = await makeShare(userId, { range, name: isNamed ? name : null, cards: chosen });
  if (token !== null) await record("share-created", userId, range);
  redirect(shareHref(range, choice, token === null ? "full" : "made"));
}

/** Deletes a link of the person's own, and what it showed. */
export async function revokeLink(argument: FormData): Promise<void> {
  const { id: userId } = await requireUser();
  const input = Revoked.safeParse(Object.fromEntries(formOf(argument)));
  if (!input.success) return;
  const isGone = await revokeShare(userId, input.data.token);
  if (isGone) await record("share-revoked", userId, input.data.range);
  redirect(shareHref(input.data.range, EVERYTHING, isGone ? "revoked" : null));
}

async function record(kind: "share-created" | "share-revoked", userId: number, range: string): Promise<void> {
  await recordAuditEvent({ kind, userId, address: clientKey(), detail: { range } });
}
