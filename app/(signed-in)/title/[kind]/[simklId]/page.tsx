import type { Metadata } from "next";
import { Missing } from "@/app/missing";
import { PanelPlace } from "@/components/ui/panel-place";
import { requireUser } from "@/lib/accounts/guards";
import { keepRecord } from "@/lib/catalog/keep-record";
import { titleAhead } from "@/lib/writes/title-ahead";
import { AboutPanel } from "./about-panel";
import { entryAhead } from "./entry-ahead";
import { EntryPanel } from "./entry-panel";
import { EpisodesPanel } from "./episodes-panel";
import { findHead } from "./find-head";
import { isFilm } from "./is-film";
import { JourneyPanel } from "./journey-panel";
import TitleNotFound from "./not-found";
import { PausedPanel } from "./paused-panel";
import { RelatedPanel } from "./related-panel";
import { RewatchesPanel } from "./rewatches-panel";
import { TitleHeader } from "./title-header";
import { TooManyTitles } from "./too-many-titles";
import { Unreachable } from "./unreachable";
import { WatchingPanel } from "./watching-panel";

type Props = PageProps<"/title/[kind]/[simklId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, simklId } = await params;
  const head = await findHead(kind, simklId);
  return { title: typeof head === "object" ? head.title : "A title" };
}

export default async function TitlePage({ params, searchParams }: Props) {
  const { kind, simklId } = await params;
  const user = await requireUser();
  const head = await findHead(kind, simklId);
  if (head === "unreachable") return <Unreachable />;
  if (head === "too-many") return <TooManyTitles />;
  if (head === "unknown")
    return (
      <Missing>
        <TitleNotFound />
      </Missing>
    );

  const { part } = await searchParams;
  const now = new Date();
  const ahead = await titleAhead(user.id, head.simklId);
  const visit = {
    user,
    now,
    ahead,
    head: { ...head, entry: entryAhead(head.entry, ahead.state) },
    record: keepRecord(head.kind, head.simklId, now),
  };
  return (
    <article>
      <TitleHeader visit={visit} />
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-12">
        <div className="min-w-0 space-y-4 lg:col-span-4 lg:col-start-9 lg:row-start-1">
          <EntryPanel visit={visit} />
          <WatchingPanel visit={visit} />
          <PausedPanel visit={visit} />
          <RewatchesPanel visit={visit} />
          <JourneyPanel visit={visit} />
        </div>
        <div className="min-w-0 space-y-4 lg:col-span-8 lg:col-start-1 lg:row-start-1">
          {!isFilm(head) && (
            <PanelPlace className="h-96">
              <EpisodesPanel visit={visit} part={typeof part === "string" ? part : null} />
            </PanelPlace>
          )}
          <PanelPlace className="h-72">
            <AboutPanel visit={visit} />
          </PanelPlace>
          <PanelPlace className="h-80">
            <RelatedPanel visit={visit} />
          </PanelPlace>
        </div>
      </div>
    </article>
  );
}
