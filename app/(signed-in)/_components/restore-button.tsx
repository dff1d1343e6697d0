import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatRemovedKey } from "@/lib/outbox/restore/removed-key";
import type { RemovedTitle } from "@/lib/outbox/restore/removed-titles";
import type { RestoreStatus } from "@/lib/outbox/restore/restore-status";

interface RestoreButtonProps {
  removed: RemovedTitle;
  status: Pick<RestoreStatus, "state">;
}

/** A button of a `restore` form: restores this title, or what it lacks. */
export function RestoreButton({ removed, status }: RestoreButtonProps) {
  return (
    <Button type="submit" name="only" value={formatRemovedKey(removed)}>
      <RotateCcw aria-hidden="true" size={14} strokeWidth={1.75} />
      {status.state === "gone" ? "Restore" : "Restore what is missing"}
      <span className="sr-only">: {removed.title}</span>
    </Button>
  );
}
