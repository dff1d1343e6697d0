import { Fragment } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { LoggedCall } from "@/lib/admin/list-logged-runs";
import { formatBytes } from "@/lib/format/bytes";

const WIDE_ONLY = "whitespace-nowrap max-sm:hidden";

/** Each call of a run, in the order they were made. */
export function CallsTable({ calls }: { calls: readonly LoggedCall[] }) {
  if (calls.length === 0) return <p className="pb-3 text-xs text-soft">Nothing was asked of Simkl.</p>;
  return (
    <DataTable
      caption="Calls of this run"
      columns={[
        { head: "Endpoint", className: "wrap-anywhere" },
        "Status",
        { head: "Time", className: "whitespace-nowrap" },
        { head: "Size", className: WIDE_ONLY },
        "Rows",
        { head: "Attempt", className: WIDE_ONLY },
      ]}
      rows={calls.map((call, index) => ({
        key: index,
        cells: [
          <Fragment key="endpoint">
            <span className="font-mono">{call.endpoint}</span>
            {call.error && <span className="block text-alert">{call.error}</span>}
          </Fragment>,
          call.status ?? "none",
          `${Math.round(call.ms).toLocaleString("en")} ms`,
          formatBytes(call.bytes),
          call.rows?.toLocaleString("en") ?? "–",
          call.attempt,
        ],
      }))}
      size="small"
      className="mb-3"
    />
  );
}
