import type { Metadata } from "next";
import { NotFoundPage } from "@/app/_components/not-found-page";
import { PanelSlot } from "@/components/ui/panel-slot";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { ensureRecord } from "@/lib/catalog/titles/ensure-record";
import { isMovie } from "@/lib/domain/is-movie";
import { applyPendingToEntry } from "@/lib/outbox/preview/pending-entry";
import { getTitlePreview } from "@/lib/outbox/preview/title-preview";
import { AboutPanel } from "./_components/about-panel";
import { EntryPanel } from "./_components/entry-panel";
import { EpisodesPanel } from "./_components/episodes/episodes-panel";
import { JourneyPanel } from "./_components/journey-panel";
import { RelatedPanel } from "./_components/related-panel";
import { RewatchesPanel } from "./_components/rewatches/rewatches-panel";
import { TitleHeader } from "./_components/title-header";
import { TooManyTitles } from "./_components/too-many-titles";
import { Unreachable } from "./_components/unreachable";
import { PausedPanel } from "./_components/watching/paused-panel";
import { WatchingPanel } from "./_components/watching/watching-panel";
import { findTitleHead } from "./_lib/find-title-head";
import type { TitlePageContext } from "./_lib/title-page-context";
import TitleNotFound from "./not-found";

type Props = PageProps<"/title/[kind]/[simklId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, simklId } = await params;
  const head = await findTitleHead(kind, simklId);
  return { title: typeof head === "object" ? head.title : "A title" };
}

export default async function TitlePage({ params, searchParams }: Props) {
  const { kind, simklId } = await params;
  const user = await requireUser();
  const head = await findTitleHead(kind, simklId);
  if (head === "unreachable") return <Unreachable />;
  if (head === "too-many") return <TooManyTitles />;
  if (head === "unknown")
    return (
      <NotFoundPage>
        <TitleNotFound />
      </NotFoundPage>
    );

  const { part } = await searchParams;
  const now = new Date();
  const pending = await getTitlePreview(user.id, head.simklId);
  const context: TitlePageContext = {
    user,
    now,
    pending,
    head: { ...head, entry: applyPendingToEntry(head.entry, pending.state) },
    record: ensureRecord(head.kind, head.simklId, now),
  };
  return (
    <article>
      <TitleHeader context={context} />
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-12">
        <div className="min-w-0 space-y-4 lg:col-span-4 lg:col-start-9 lg:row-start-1">
          <EntryPanel context={context} />
          <WatchingPanel context={context} />
          <PausedPanel context={context} />
          <RewatchesPanel context={context} />
          <JourneyPanel context={context} />
        </div>
        <div className="min-w-0 space-y-4 lg:col-span-8 lg:col-start-1 lg:row-start-1">
          {!isMovie(head) && (
            <PanelSlot className="h-96">
              <EpisodesPanel context={context} part={typeof part === "string" ? part : null} />
            </PanelSlot>
          )}
          <PanelSlot className="h-72">
            <AboutPanel context={context} />
          </PanelSlot>
          <PanelSlot className="h-80">
            <RelatedPanel context={context} />
          </PanelSlot>
        </div>
      </div>
    </article>
  );
}
