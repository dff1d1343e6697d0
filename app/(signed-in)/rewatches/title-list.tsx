import Link from "next/link";
import { LaneLegend } from "@/components/rewatches/lane-legend";
import { buttonClass } from "@/components/ui/button-class";
import { type RewatchPlace, writtenPlace } from "@/lib/library/rewatches/rewatch-place";
import { rewatchesPage } from "@/lib/library/rewatches/rewatches-page";
import type { Viewer } from "../overview/viewer";
import { type RewatchesAddress, rewatchesHref } from "./rewatches-address";
import { TitleCard } from "./title-card";

const TITLES = 12;

interface TitleListProps {
  viewer: Viewer;
  address: RewatchesAddress;
  after: RewatchPlace | null;
}

/** A page of the titles that were watched again, each with all its rounds. */
export async function TitleList({ viewer, address, after }: TitleListProps) {
  const { titles, next } = await rewatchesPage(viewer.user, address, after, TITLES, viewer.now);
  return (
    <section aria-label="Titles watched again">
      <LaneLegend />
      <ol className="mt-3 grid gap-4">
        {titles.map((title) => (
          <TitleCard key={title.simklId} viewer={viewer} title={title} />
        ))}
      </ol>
      {(next || after) && (
        <nav aria-label="Pages" className="flex justify-center gap-3 pt-6">
          {after && (
            <Link href={rewatchesHref(address)} prefetch={false} className={buttonClass()}>
              Back to the first
            </Link>
          )}
          {next && (
            <Link href={rewatchesHref(address, writtenPlace(next))} prefetch={false} className={buttonClass()}>
              Next page
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
