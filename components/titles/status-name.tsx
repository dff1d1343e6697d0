import { STATUS_LABELS } from "@/lib/domain/list-status";
import { StatusDot } from "./status-dot";

/** A list by its name, as a row of a table is called. */
export function StatusName({ status }: { status: keyof typeof STATUS_LABELS }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <StatusDot status={status} /> {STATUS_LABELS[status]}
    </span>
  );
}
