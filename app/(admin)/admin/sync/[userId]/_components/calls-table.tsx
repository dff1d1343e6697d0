import { cn } from "@/components/ui/cn";
import type { LoggedCall } from "@/lib/admin/list-logged-runs";
import { formatBytes } from "@/lib/format/bytes";

const HEAD = ["Endpoint", "Status", "Time", "Size", "Rows", "Attempt"];
/** Phones show fewer columns. */
const WIDE_ONLY = ["Size", "Attempt"];

/** Each call of a run, in the order they were made. */
export function CallsTable({ calls }: { calls: readonly LoggedCall[] }) {
  if (calls.length === 0) return <p className="pb-3 text-xs text-soft">Nothing was asked of Simkl.</p>;
  return (
    <table className="mb-3 w-full text-xs">
      <thead className="text-soft">
        <tr>
          {HEAD.map((name) => (
            <th
              key={name}
              scope="col"
              className={cn(
                "py-1 pl-3 text-right font-medium first:pl-0 first:text-left",
                WIDE_ONLY.includes(name) && "max-sm:hidden",
              )}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {calls.map((call, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log in the order of its making, which never changes.
          <tr key={index} className="align-baseline">
            <th scope="row" className="py-1.5 text-left font-mono font-normal wrap-anywhere">
              {call.endpoint}
              {call.error && <span className="block font-sans text-alert">{call.error}</span>}
            </th>
            <td className="py-1.5 pl-3 text-right">{call.status ?? "none"}</td>
            <td className="py-1.5 pl-3 text-right whitespace-nowrap">{Math.round(call.ms).toLocaleString("en")} ms</td>
            <td className="py-1.5 pl-3 text-right whitespace-nowrap max-sm:hidden">{formatBytes(call.bytes)}</td>
            <td className="py-1.5 pl-3 text-right">{call.rows?.toLocaleString("en") ?? "–"}</td>
            <td className="py-1.5 pl-3 text-right max-sm:hidden">{call.attempt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
