import { Fragment } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { EndpointCalls } from "@/lib/admin/endpoint-calls";
import { formatBytes } from "@/lib/format/bytes";

const WIDE_ONLY = "whitespace-nowrap max-sm:hidden";

/** Today's calls by endpoint: number, failures by type, duration and size. */
export function EndpointsTable({ rows }: { rows: readonly EndpointCalls[] }) {
  if (rows.length === 0) return <p className="text-sm text-soft">Nothing has been asked of Simkl today.</p>;
  const endpoints = [...new Set(rows.map(({ endpoint }) => endpoint))].map((endpoint) => {
    const outcomes = rows.filter((row) => row.endpoint === endpoint);
    return {
      endpoint,
      wrong: outcomes.filter(({ outcome }) => outcome !== "ok"),
      calls: sumColumn(outcomes, "calls"),
      ms: sumColumn(outcomes, "ms"),
      bytes: sumColumn(outcomes, "bytes"),
    };
  });
  return (
    <DataTable
      caption="Today’s calls by endpoint"
      columns={[
        "Endpoint",
        "Calls",
        { head: "Usual time", className: WIDE_ONLY },
        { head: "Usual size", className: WIDE_ONLY },
      ]}
      rows={endpoints.map(({ endpoint, wrong, calls, ms, bytes }) => ({
        key: endpoint,
        cells: [
          <Fragment key="endpoint">
            <span className="font-mono text-xs wrap-anywhere">{endpoint}</span>
            {wrong.length > 0 && (
              <span className="block text-xs text-alert">
                {wrong.map(({ outcome, calls }) => `${calls.toLocaleString("en")} ${outcome}`).join(", ")}
              </span>
            )}
          </Fragment>,
          calls.toLocaleString("en"),
          `${Math.round(ms / calls).toLocaleString("en")} ms`,
          formatBytes(bytes / calls),
        ],
      }))}
      className="self-start"
    />
  );
}

function sumColumn(rows: readonly EndpointCalls[], column: "calls" | "ms" | "bytes"): number {
  return rows.reduce((total, row) => total + row[column], 0);
}
