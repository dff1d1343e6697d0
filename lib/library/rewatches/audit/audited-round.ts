import type { Place } from "@/lib/domain/place";

export interface DatedViewing extends Place {
  at: Date;
  /** Date of the first viewing. */
  firstAt: Date | null;
  /** Null when unknown. */
  minutes: number | null;
}

export interface AuditedRound {
  /** From 1, by date. */
  turn: number;
  startedAt: Date | null;
  /** Dated viewings, without those that simkl.com copied. */
  viewings: readonly DatedViewing[];
}
