import type { UserState } from "@/lib/admin/user-state";

/** The severity of a state: neutral, warm or wrong. */
export type Tone = "calm" | "quiet" | "warm" | "wrong";

/** Classes are literal so that Tailwind finds them. */
export const TONES: Record<Tone, string> = {
  calm: "bg-edge",
  quiet: "bg-line",
  warm: "bg-amber",
  wrong: "bg-alert",
};

/** Labels and explanations of the states. */
export const USER_STATES: Record<UserState, { label: string; tone: Tone; meaning: string }> = {
  fresh: { label: "Fresh", tone: "calm", meaning: "In step, and checked when their turn comes." },
  importing: { label: "Importing", tone: "calm", meaning: "A whole library is being read." },
  asleep: { label: "Asleep", tone: "quiet", meaning: "Away for so long that only their return costs Simkl a call." },
  paused: { label: "Paused", tone: "quiet", meaning: "Somebody paused the syncs." },
  late: { label: "Late", tone: "warm", meaning: "Due for more than ten minutes, and nobody has taken them up." },
  quota: { label: "Quota", tone: "warm", meaning: "Little is left of the day’s requests: background work waits." },
  resting: { label: "Resting", tone: "warm", meaning: "Failed five times in a row: tried once a day." },
  failing: { label: "Failing", tone: "wrong", meaning: "The last run failed; the next one is due soon." },
  reconnect: {
    label: "Reconnect",
    tone: "wrong",
    meaning: "Simkl no longer accepts the grant: only the person can connect again.",
  },
};

/** Ordered by how much attention a state needs. */
export const USER_STATE_ORDER = [
  "fresh",
  "importing",
  "asleep",
  "paused",
  "late",
  "quota",
  "resting",
  "failing",
  "reconnect",
] as const satisfies readonly UserState[];
