import { CALL_PURPOSES } from "@/app/(signed-in)/settings/_lib/call-purposes";
import type { EndpointCalls } from "@/lib/sync/status/quota-usage";

/** The purpose of each call, and today's number of calls; folded. */
export function CallPurposesList({ calls }: { calls: readonly EndpointCalls[] }) {
  return (
    <details className="mt-4 text-sm text-soft">
      <summary className="w-fit rounded py-1 text-xs underline-offset-4 hover:text-ink hover:underline">
        What each call is for
      </summary>
      <dl className="mt-2 divide-y divide-line border-y border-line">
        {CALL_PURPOSES.map(({ name, purpose, endpoint }) => (
          <div key={name} className="py-2.5">
            <dt className="flex justify-between gap-4 font-medium text-ink">
              {name}
              <span className="font-normal text-soft">{countCalls(calls, endpoint)} today</span>
            </dt>
            <dd className="mt-0.5">{purpose}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function countCalls(calls: readonly EndpointCalls[], kind: RegExp): string {
  const made = calls.filter(({ endpoint }) => kind.test(endpoint)).reduce((total, each) => total + each.calls, 0);
  return made.toLocaleString("en");
}
