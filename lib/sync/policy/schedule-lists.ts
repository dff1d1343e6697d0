import type { Plan } from "@/lib/database/generated/enums";
import type { Rechecks, SavedActivities } from "./rechecks";

/** No page shows custom lists yet: edits all day long cause one read. */
const LISTS_EVERY_MS = 24 * 60 * 60_000;

export function isListReadDue({ listsReadAt }: SavedActivities, plan: Plan, now: Date): boolean {
  if (plan === "free") return false;
  return listsReadAt === undefined || now.getTime() - Date.parse(listsReadAt) >= LISTS_EVERY_MS;
}

/** Stamps of lists stay null until an account's first edit since the API has them (docs/simkl-api.md#custom-lists). */
export function shouldReadListsOnce({ listsReadAt }: SavedActivities, plan: Plan): boolean {
  return plan !== "free" && listsReadAt === undefined;
}

/** When lists were read last, and a recheck when something is left to read. */
export function scheduleLists(
  rechecks: Rechecks,
  { listsReadAt }: SavedActivities,
  look: { at: Date; wereRead: boolean; haveMoved: boolean; areLeft: boolean },
): { rechecks: Rechecks; listsReadAt?: string } {
  const readAt = look.wereRead ? look.at.toISOString() : listsReadAt;
  const isOpen = look.areLeft || (look.haveMoved && !look.wereRead) || rechecks.lists !== undefined;
  if (readAt === undefined) return { rechecks };
  if (!isOpen) return { rechecks, listsReadAt: readAt };
  const dueAt = new Date(Date.parse(readAt) + LISTS_EVERY_MS).toISOString();
  return { rechecks: { ...rechecks, lists: { reason: "postponed", since: null, dueAt } }, listsReadAt: readAt };
}
