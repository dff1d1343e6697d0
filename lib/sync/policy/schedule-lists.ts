import type { Plan } from "@/lib/database/generated/enums";
import type { Rechecks, SavedActivities } from "./rechecks";

/** No page shows custom lists yet, so that a person who edits them all day causes one reading of them. */
const LISTS_EVERY_MS = 24 * 60 * 60_000;

/** Whether custom lists may be read now: paid plans have them, and they were not read within a day. */
export function isListReadDue({ listsReadAt }: SavedActivities, plan: Plan, now: Date): boolean {
  if (plan === "free") return false;
  return listsReadAt === undefined || now.getTime() - Date.parse(listsReadAt) >= LISTS_EVERY_MS;
}

/**
 * Whether custom lists have to be read although no stamp moved: their stamps stay null until an account's first edit after lists
 * came to the API, so everybody is asked about once (docs/simkl-api.md#custom-lists).
 */
export function shouldReadListsOnce({ listsReadAt }: SavedActivities, plan: Plan): boolean {
  return plan !== "free" && listsReadAt === undefined;
}

/** What is saved of lists after a look: when they were read last, and that they wait for their day if something is left to read. */
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
