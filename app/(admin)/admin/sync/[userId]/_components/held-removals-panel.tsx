import { FormattedTime } from "@/app/(admin)/admin/sync/_components/formatted-time";
import { OperatorActionForm } from "@/app/(admin)/admin/sync/_components/operator-action-form";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { approve, reject } from "@/app/(admin)/admin/sync/actions";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import { Panel } from "@/components/ui/panel";
import { countHeldByKind } from "@/lib/admin/count-held-by-kind";
import type { UserDetails } from "@/lib/admin/find-user-details";
import { pluralize } from "@/lib/format/count";

/** Held removals of this library, with the two decisions; nothing when none wait. */
export async function HeldRemovalsPanel({ user, context }: { user: UserDetails; context: AdminPageContext }) {
  if (user.heldSince === null) return null;
  const kinds = await countHeldByKind(user.userId);
  const isApproved = user.heldSince.getTime() === 0;
  return (
    <Panel title="A removal was held back" className="border-amber lg:col-span-12">
      <p className="text-sm">
        {isApproved ? (
          "Approved: the next look removes what Simkl’s list still lacks."
        ) : (
          <>
            Since <FormattedTime at={user.heldSince} fallback="" context={context} /> Simkl’s list lacks so much of this
            library at once that it looks like a fault. It stays here until a second look, or you, decide.
          </>
        )}
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {kinds.map(({ kind, titles }) => (
          <li key={kind} className="flex items-center gap-2">
            <KindMark kind={kind} /> <span className="font-semibold">{titles.toLocaleString("en")}</span>
            <span className="text-sm text-soft">{KINDS[kind].label}</span>
          </li>
        ))}
      </ul>
      {!isApproved && (
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <div>
            <OperatorActionForm
              action={reject}
              label="Refuse: keep these titles"
              variant="primary"
              userId={user.userId}
            />
            <p className="mt-1.5 text-xs text-soft">They stay until Simkl’s list has them again.</p>
          </div>
          <div>
            <OperatorActionForm
              action={approve}
              label={`Approve: remove ${pluralize(
                kinds.reduce((sum, { titles }) => sum + titles, 0),
                "title",
              )}`}
              userId={user.userId}
            />
            <p className="mt-1.5 text-xs text-soft">
              The next look removes those that are still missing, with rating, memo and dates. The journal keeps them
              for 90 days.
            </p>
          </div>
        </div>
      )}
    </Panel>
  );
}
