import type { Outcome } from "@/app/(signed-in)/review/_lib/share-params";
import { MAX_SHARES } from "@/lib/sharing/review-shares";

const OUTCOME_MESSAGES: Record<Outcome, string> = {
  made: "The link is made. It stands among your links below, and nobody has it but you.",
  full: `You have ${MAX_SHARES} links, as many as one can have. Revoke one first.`,
  nothing: "Nothing was ticked, so no link was made.",
  revoked: "The link is revoked: nobody can open it any more.",
};

/** What the last button came to. */
export function OutcomeLine({ outcome }: { outcome: Outcome | null }) {
  return (
    <p role="status" className="mb-4 border-l-2 border-amber pl-4 text-sm empty:hidden">
      {outcome && OUTCOME_MESSAGES[outcome]}
    </p>
  );
}
