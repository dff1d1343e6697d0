import type { SimklUser } from "@/lib/simkl/client";
import { SimklLostAnswer } from "@/lib/simkl/errors";
import type { ScrobbleResult } from "@/lib/simkl/scrobble";
import type { Claimed } from "@/lib/sync/claim";
import { type Alone, runErrand } from "@/lib/sync/errand";
import { refuse } from "@/lib/writes/write-refused";
import type { Sign, Verdict } from "./judge-lost";
import { type Outcome, refused, unclear } from "./outcome";
import { readBack } from "./read-back";
import type { Viewing } from "./viewing";

/** Something to tell Simkl about a viewing, and what follows once it is certain that Simkl heard it. */
export interface Telling {
  viewing: Viewing;
  /** The last look before it is sent, with nobody else at it. Throws WriteRefused. */
  check?: () => Promise<void>;
  send: (user: SimklUser) => Promise<ScrobbleResult>;
  /** By what it can be known when the answer is lost. */
  sign: Sign;
  /** `result` is null when Simkl's answer was lost, and only its effect seen. */
  heard: (heard: { playbackId: string | null; result: ScrobbleResult | null }, alone: Alone) => Promise<Outcome>;
}

/**
 * Tells Simkl at once and once, alone with the person. Nothing is kept for later.
 * @throws what `whyNot` has a sentence for.
 */
export function tellSimkl(userId: number, telling: Telling): Promise<Outcome> {
  return runErrand(userId, async (alone) => {
    refuseUnread(alone.claimed);
    await telling.check?.();
    try {
      const result = await telling.send(alone.user);
      return await telling.heard({ playbackId: result.id, result }, alone);
    } catch (error) {
      if (!(error instanceof SimklLostAnswer)) throw error;
      const verdict = await readBack(alone, telling.viewing, telling.sign);
      if (verdict.came === "about") return telling.heard({ playbackId: verdict.playbackId, result: null }, alone);
      return OPEN[verdict.came];
    }
  });
}

const OPEN: Record<Exclude<Verdict["came"], "about">, Outcome> = {
  not: refused("Simkl gave no answer, and nothing has changed there. Please try again."),
  unknown: unclear(
    "Simkl gave no clear answer, so nobody can say yet whether it heard you. Your library is read again to see.",
  ),
};

/** @throws WriteRefused while there is no library to look at for what came of anything. */
function refuseUnread({ state }: Claimed): void {
  if (state.phase !== "ready") refuse("Your library has not been read yet. Please try again in a moment.");
}
