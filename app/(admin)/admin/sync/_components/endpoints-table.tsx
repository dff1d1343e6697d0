import type { EndpointCalls } from "@/lib/admin/endpoint-calls";
import { formatBytes } from "@/lib/format/bytes";

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
    <table className="w-full self-start text-sm">
      <caption className="sr-only">Today’s calls by endpoint</caption>
      <thead className="text-xs text-soft">
        <tr>
          <th scope="col" className="py-1 text-left font-medium">
            Endpoint
          </th>
          <th scope="col" className="py-1 pl-3 text-right font-medium">
            Calls
          </th>
          <th scope="col" className="py-1 pl-3 text-right font-medium max-sm:hidden">
            Usual time
          </th>
          <th scope="col" className="py-1 pl-3 text-right font-medium max-sm:hidden">
            Usual size
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {endpoints.map(({ endpoint, wrong, calls, ms, bytes }) => (
          <tr key={endpoint} className="align-baseline">
            <th scope="row" className="py-2 text-left font-normal">
              <span className="font-mono text-xs wrap-anywhere">{endpoint}</span>
              {wrong.length > 0 && (
                <span className="block text-xs text-alert">
                  {wrong.map(({ outcome, calls }) => `${calls.toLocaleString("en")} ${outcome}`).join(", ")}
                </span>
              )}
            </th>
            <td className="py-2 pl-3 text-right">{calls.toLocaleString("en")}</td>
            <td className="py-2 pl-3 text-right whitespace-nowrap max-sm:hidden">
              {Math.round(ms / calls).toLocaleString("en")} ms
            </td>
            <td className="py-2 pl-3 text-right whitespace-nowrap max-sm:hidden">{formatBytes(bytes / calls)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sumColumn(rows: readonly EndpointCalls[], column: "calls" | "ms" | "bytes"): number {
  return rows.reduce((total, row) => total + row[column], 0);
}
