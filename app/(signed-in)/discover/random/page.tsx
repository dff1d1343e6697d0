import type { Metadata } from "next";
import { ProblemNote } from "@/app/(signed-in)/discover/_components/ask-simkl";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { PickedTitlePanel } from "@/app/(signed-in)/discover/_components/picked-title-panel";
import { RandomForm } from "@/app/(signed-in)/discover/_components/random-form";
import { random } from "@/app/(signed-in)/discover/search-params";
import { EmptyState } from "@/components/ui/empty-state";
import { ExternalLink } from "@/components/ui/external-link";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toLocalDay } from "@/lib/domain/local-day";
import { findPickedTitle, pickFromPlan } from "@/lib/library/discover/picked-titles";

export const metadata: Metadata = { title: "Surprise me" };

export default async function RandomPage({ searchParams }: PageProps<"/discover/random">) {
  const user = await requireUser();
  const params = random.parse(await searchParams);
  const context = { user, now: new Date() };
  const today = toLocalDay(context.now, user.timeZone);
  const isFromPlan = params.source === "plan" && params.seed !== null;
  const picked = isFromPlan
    ? await pickFromPlan(user.id, params, { seed: params.seed ?? "", today })
    : params.pick && (await findPickedTitle(params.pick, today));
  return (
    <>
      <DiscoverHeader path="/discover/random" title="Surprise me">
        One title that fits: from all of Simkl, without what you watched, or from what you plan to watch. Random picks
        are{" "}
        <ExternalLink href="https://simkl.com" className="underline underline-offset-4">
          Powered by Simkl
        </ExternalLink>
        .
      </DiscoverHeader>
      <ProblemNote problem={params.problem} />
      <div className="grid items-start gap-6 lg:grid-cols-12">
        <div className="min-w-0 lg:col-span-7">
          {picked ? (
            <PickedTitlePanel context={context} picked={picked} isFromPlan={isFromPlan} />
          ) : (
            <div className="rounded-xl border border-line bg-card p-6">
              <EmptyState drawing="reel">
                {isFromPlan
                  ? "Nothing that you plan to watch fits all of this."
                  : "Choose what it should be like, and press."}
              </EmptyState>
            </div>
          )}
        </div>
        <div className="min-w-0 lg:col-span-5">
          <RandomForm params={params} />
        </div>
      </div>
    </>
  );
}
