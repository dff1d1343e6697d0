/** Why a sync runs: the person signed in, came by, asked, or changed something; an operator asked; or it was time. */
export type SyncTrigger = "sign-in" | "visit" | "asked" | "write" | "operator" | "schedule" | "cron";

const AWAITED_TRIGGERS: ReadonlySet<SyncTrigger> = new Set(["sign-in", "asked", "write", "operator"]);

/** Whether the person is elsewhere, and nothing of theirs has to come before others. */
export function isScheduled(trigger: SyncTrigger): boolean {
  return trigger === "schedule" || trigger === "cron";
}

/**
 * Whether nobody waits for it, so that it leaves a quarter of the day's quota alone
 * (docs/architecture.md#how-a-library-stays-in-step).
 */
export function isBackground(trigger: SyncTrigger): boolean {
  return !AWAITED_TRIGGERS.has(trigger);
}
