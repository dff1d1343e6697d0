import { Play } from "lucide-react";
import Link from "next/link";
import { Banner } from "@/components/shell/banner";
import { titlePath } from "@/components/titles/title-path";
import { placeName } from "@/components/watching/place-name";
import { TimeLeft } from "@/components/watching/time-left";
import { nowWatching } from "@/lib/watching/now-watching";

/** What the person is watching, over whatever page they look at meanwhile; nothing when nothing is on. */
export async function WatchingLine({ userId, now }: { userId: number; now: Date }) {
  const on = await nowWatching(userId, now);
  if (!on) return null;
  return (
    <Banner
      label="Watching now"
      Icon={Play}
      sentence={
        <>
          Watching now:{" "}
          <Link
            href={titlePath(on.kind, on.simklId)}
            dir="auto"
            className="font-medium wrap-anywhere underline underline-offset-4 hover:text-accent"
          >
            {placeName(on)}
          </Link>
          , <TimeLeft endsAt={on.endsAt.getTime()} now={now.getTime()} />
        </>
      }
    />
  );
}
