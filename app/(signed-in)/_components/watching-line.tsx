import { Play } from "lucide-react";
import Link from "next/link";
import { formatNowWatching } from "@/app/(signed-in)/_lib/format-now-watching";
import { Banner } from "@/components/layout/banner";
import { titleHref } from "@/components/titles/title-href";
import { getNowWatching } from "@/lib/now-watching/now-watching";
import { TimeLeft } from "./time-left";

/** What the person is watching now, on every page; nothing without a check-in. */
export async function WatchingLine({ userId, now }: { userId: number; now: Date }) {
  const current = await getNowWatching(userId, now);
  if (!current) return null;
  return (
    <Banner
      label="Watching now"
      Icon={Play}
      message={
        <>
          Watching now:{" "}
          <Link
            href={titleHref(current.kind, current.simklId)}
            dir="auto"
            className="font-medium wrap-anywhere underline underline-offset-4 hover:text-accent"
          >
            {formatNowWatching(current)}
          </Link>
          , <TimeLeft endsAt={current.endsAt.getTime()} now={now.getTime()} />
        </>
      }
    />
  );
}
