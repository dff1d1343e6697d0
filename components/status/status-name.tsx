import { StatusDot } from "./status-dot";
import { STATUSES } from "./statuses";

/** A list by its name, as a row of a table is called. */
export function StatusName({ status }: { status: keyof typeof STATUSES }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <StatusDot status={status} /> {STATUSES[status]}
    </span>
  );
}
