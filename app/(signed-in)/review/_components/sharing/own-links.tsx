import { formatShareHeading } from "@/app/_lib/sharing/share-heading";
import { getSharedUrl } from "@/app/_lib/sharing/shared-url";
import { revokeLink } from "@/app/(signed-in)/review/actions";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDate, formatExactDate } from "@/lib/format/date";
import type { OwnShare } from "@/lib/sharing/review-shares";

interface OwnLinksProps {
  shares: readonly OwnShare[];
  /** The range of the current page. */
  range: string;
  timeZone: string;
  now: Date;
}

/** Every link that a person has out, of any year or month, with the means to take it back. */
export function OwnLinks({ shares, range, timeZone, now }: OwnLinksProps) {
  if (shares.length === 0) return null;
  return (
    <Panel title="Your links" note={pluralize(shares.length, "link")} className="mt-4">
      <ul className="divide-y divide-line">
        {shares.map((share) => (
          <li key={share.token} className="py-4 first:pt-0 last:pb-0">
            <p className="text-sm">
              <a
                href={getSharedUrl(share.token)}
                className="font-medium underline underline-offset-4 hover:text-accent"
              >
                {formatShareHeading(share)}
              </a>{" "}
              <span className="text-soft">
                made{" "}
                <time dateTime={share.createdAt.toISOString()} title={formatExactDate(share.createdAt, timeZone)}>
                  {formatDate(share.createdAt, timeZone, now)}
                </time>
              </span>
            </p>
            <p className="mt-1 text-xs text-soft">{share.titles.join(", ")}</p>
            <p className="mt-2 rounded-md bg-raised px-3 py-2 font-mono text-xs wrap-anywhere select-all">
              {getSharedUrl(share.token)}
            </p>
            <RevokeLink share={share} range={range} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function RevokeLink({ share, range }: { share: OwnShare; range: string }) {
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit py-1 text-soft hover:text-alert">
        Revoke<span className="sr-only"> the link to {formatShareHeading(share)}</span>…
      </summary>
      <form action={revokeLink} className="mt-1 flex flex-wrap items-center gap-3">
        <input type="hidden" name="range" value={range} />
        <input type="hidden" name="token" value={share.token} />
        <p className="max-w-prose min-w-0 flex-1 basis-64 text-soft">
          The page and its pictures are gone at once for everybody, and the same link never comes back. Pictures that
          somebody saved, or another site copied, stay where they are.
        </p>
        <Button type="submit">Revoke this link to {formatShareHeading(share)}</Button>
      </form>
    </details>
  );
}
