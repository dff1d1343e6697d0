export type SyncTrigger = "sign-in" | "visit" | "asked" | "write" | "operator" | "schedule" | "cron";

const AWAITED_TRIGGERS: ReadonlySet<SyncTrigger> = new Set(["sign-in", "asked", "write", "operator"]);

/** Whether nothing the user did needs the sync. */
export function isScheduled(trigger: SyncTrigger): boolean {
  return trigger === "schedule" || trigger === "cron";
}

/** Leaves a quarter of the day's quota alone (docs/architecture.md#how-a-library-stays-in-step). */
export function isBackground(trigger: SyncTrigger): boolean {
  return !AWAITED_TRIGGERS.has(trigger);
}
